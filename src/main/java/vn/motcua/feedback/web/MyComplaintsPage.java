package vn.motcua.feedback.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.ComplaintRow;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Page;

/// The citizen's own complaints, newest first.
record MyComplaintsPage(
        List<ComplaintRow> rows, Function<AgencyId, String> names, @Nullable String next)
        implements Page {

    @Override
    public String title() {
        return t("feedback.own.title");
    }
}
