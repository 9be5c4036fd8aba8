package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.inspection.Inspection;
import vn.motcua.web.Page;

/// The inspections, the latest first.
///
/// @param next address of the next page, or null
record InspectionsPage(List<Row> rows, @Nullable String next, boolean mayEdit) implements Page {

    record Row(Inspection inspection, String unit) {}

    @Override
    public String title() {
        return t("programme.inspections");
    }
}
