package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Where to file.
///
/// @param districts districts whose communes are on the next list; empty when all units are here
/// @param within the district whose units are shown, or null
record UnitPage(
        StepHead head,
        List<Agency> units,
        List<Agency> districts,
        @Nullable Agency within,
        List<Mistake> mistakes)
        implements Page {

    /// Departments and districts; communes are found through their district.
    static boolean standsAlone(Agency agency) {
        return agency.tier() != Tier.COMMUNE;
    }

    @Override
    public String title() {
        return within == null && !districts.isEmpty()
                ? t("citizen.unit.district.title")
                : t("citizen.unit.title");
    }

    @Override
    public HttpStatus status() {
        return head.status(!mistakes.isEmpty() || head.condition() == StepHead.Condition.CHANGED);
    }

    List<Fault> faults() {
        return Mistake.inWords(head.open() ? mistakes : List.of());
    }

    List<Option> options() {
        return Stream.concat(
                        districts.stream()
                                .map(d -> new Option("within-" + d.id().value(), area(d))),
                        units.stream()
                                .map(u -> new Option(Integer.toString(u.id().value()), u.name())))
                .toList();
    }

    String chosen() {
        var unit = head.draft().plan().unit();
        return unit == null ? "" : unit.toString();
    }

    /// A district as the place it governs: without `UBND`.
    static String area(Agency district) {
        var name = district.name().replaceFirst("^(UBND|Ủy ban nhân dân|Uỷ ban nhân dân) ", "");
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
