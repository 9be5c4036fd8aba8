package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.inspection.FindingRow;
import vn.motcua.web.Page;

/// Findings past their day that are not confirmed, those longest late first.
///
/// @param unit name of the unit the list is narrowed to, or empty
/// @param next address of the next page, or null
record LateFindingsPage(String unit, List<Row> rows, @Nullable String next) implements Page {

    /// @param unit where it was found
    /// @param turn the unit whose turn it is
    record Row(FindingRow row, String unit, String turn) {

        String path() {
            return row.finding().path();
        }
    }

    /// The list of a unit and all below it.
    static String path(String code) {
        return "/programme/inspections/late?unit=" + code;
    }

    @Override
    public String title() {
        return t("programme.findings.late.title");
    }
}
