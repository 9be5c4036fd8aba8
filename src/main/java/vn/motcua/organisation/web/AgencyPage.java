package vn.motcua.organisation.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.RecordedReorganisation;
import vn.motcua.shared.Role;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/// One agency as it is on a date.
///
/// @param posts names by role, for staff only
record AgencyPage(
        Agency agency,
        LocalDate at,
        Around around,
        Map<Role, List<String>> posts,
        List<Event> events,
        Rights rights)
        implements Page {

    /// What lies above, below and after it.
    record Around(List<Agency> above, List<Agency> below, @Nullable Agency successor) {}

    /// What the reader may do here.
    record Rights(
            boolean seesPosts, boolean reorganises, boolean editsCalendar, boolean managesStaff) {}

    /// A change that concerned the agency, with the other agencies it concerned.
    record Event(RecordedReorganisation entered, List<Agency> others) {}

    @Override
    public String title() {
        return agency.name();
    }

    boolean ended() {
        return !agency.isValidOn(at);
    }

    String tier() {
        return t("organisation.tier." + agency.tier().code());
    }

    List<Link> breadcrumbs() {
        var links = new ArrayList<Link>();
        links.add(new Link(t("organisation.tree.title"), "/organisation?at=" + at));
        around.above().forEach(above -> links.add(new Link(above.name(), link(above))));
        return links;
    }

    String link(Agency other) {
        return "/organisation/" + other.id().value() + "?at=" + at;
    }
}
