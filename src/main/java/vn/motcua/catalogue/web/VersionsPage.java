package vn.motcua.catalogue.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Draft;
import vn.motcua.catalogue.ProcedureSheet;
import vn.motcua.catalogue.VersionRow;
import vn.motcua.web.Page;

/// The life of a procedure: its versions, what is doubtful, its route.
record VersionsPage(
        ProcedureSheet sheet, List<VersionRow> history, @Nullable Draft draft, LocalDate today)
        implements Page {

    @Override
    public String title() {
        return sheet.version().name();
    }

    /// The tag of a version: its tint and its word.
    String tint(VersionRow row) {
        return row.inForce(today) ? "done" : isAhead(row) ? "waiting" : "stopped";
    }

    String state(VersionRow row) {
        return row.inForce(today)
                ? t("catalogue.control.in-force")
                : isAhead(row) ? t("catalogue.control.ahead") : t("catalogue.control.ended");
    }

    private boolean isAhead(VersionRow row) {
        return today.isBefore(row.effectiveFrom());
    }

    static String origin(VersionRow row) {
        return t("catalogue.control.origin." + row.origin().toLowerCase(java.util.Locale.ROOT));
    }

    List<String> doubts() {
        return Wording.flags(sheet.version().flags());
    }
}
