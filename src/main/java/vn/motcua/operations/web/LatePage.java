package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.operations.LateCase;
import vn.motcua.operations.Lateness;
import vn.motcua.operations.Lateness.Asked;
import vn.motcua.operations.Lateness.Shares;
import vn.motcua.operations.OpenCases;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Ratio;
import vn.motcua.web.Formats;
import vn.motcua.web.Link;
import vn.motcua.web.Page;

/// What is late in a unit, whose it is, and the cases themselves by their codes.
///
/// @param opens whether the reader may open cases
record LatePage(
        Agency unit,
        List<Agency> above,
        Shares shares,
        Listed listed,
        Map<AgencyId, String> names,
        boolean opens)
        implements Page {

    /// A page of cases.
    ///
    /// @param soon how long before it is due a case counts as at risk
    record Listed(Asked asked, List<LateCase> cases, @Nullable String next, Duration soon) {

        boolean risk() {
            return asked.risk();
        }
    }

    @Override
    public String title() {
        return t(
                listed.risk() ? "operations.late.risk-of" : "operations.late.title-of",
                unit.name());
    }

    List<Link> breadcrumbs() {
        return above.stream().map(a -> new Link(a.name(), path(a))).toList();
    }

    /// The late cases of a unit with all below it.
    static String path(Agency unit) {
        return Lateness.path(unit.code());
    }

    String otherList() {
        return path(unit) + (listed.risk() ? "" : "&risk=yes");
    }

    /// The late cases of one unit without those of units below it.
    static String alone(Agency unit) {
        return Lateness.pathAlone(unit.code());
    }

    String caption() {
        var cases =
                listed.risk()
                        ? t("operations.late.cases-risk", Formats.number(listed.soon().toHours()))
                        : t("operations.late.cases");
        var since = listed.asked().since();
        return cases
                + (listed.asked().alone() ? " · " + t("operations.late.alone") : "")
                + (since == null
                        ? ""
                        : " · " + t("operations.late.due-since", Formats.date(since)));
    }

    /// The late cases of a unit with all below it that were due on a day or later.
    static String since(Agency unit, LocalDate day) {
        return path(unit) + "&since=" + day;
    }

    String nextPage() {
        return (listed.asked().alone() ? alone(unit) : path(unit))
                + (listed.risk() ? "&risk=yes" : "")
                + (listed.asked().since() == null ? "" : "&since=" + listed.asked().since())
                + "&after="
                + listed.next();
    }

    String share(OpenCases cases) {
        return Formats.share(new Ratio(cases.late(), cases.open()));
    }

    String name(AgencyId id) {
        return names.getOrDefault(id, "");
    }
}
