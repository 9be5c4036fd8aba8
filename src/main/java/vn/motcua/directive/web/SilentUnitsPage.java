package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.pilot.Silence;
import vn.motcua.web.Page;

/// Units that owe a report on a pilot model and gave none.
///
/// @param next address of the next page, or null
record SilentUnitsPage(LocalDate month, List<Row> rows, @Nullable String next) implements Page {

    record Row(Silence silence, String unit) {}

    @Override
    public String title() {
        return t("programme.silent", ProgrammeWords.month(month));
    }
}
