package vn.motcua.feedback.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Publication;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Page;

/// Complaints and their answers, for everyone.
record PublishedPage(
        List<Publication> publications, Function<AgencyId, String> names, @Nullable String next)
        implements Page {

    @Override
    public String title() {
        return t("feedback.published.title");
    }
}
