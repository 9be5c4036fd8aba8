package vn.motcua.casework.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.audit.Entry;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.CaseRow;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Option;
import vn.motcua.web.Redirect;

/// Cases for officers: the list of a unit's cases, one case, who read it.
@Controller
@RequestMapping("/cases")
@PreAuthorize("hasAuthority('case:read')")
class CaseController {

    private static final int MANY_UNITS = 40;

    private final CaseInquiry inquiry;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final CaseViews views;

    CaseController(
            CaseInquiry inquiry, Catalogue catalogue, Organisation organisation, CaseViews views) {
        this.inquiry = inquiry;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.views = views;
    }

    @GetMapping
    CasesPage list(Actor actor, CasesAddress address) {
        var filter = address.filter();
        var found = address.search().isLost() ? List.<CaseRow>of() : inquiry.ofUnits(actor, filter);
        var slice = filter.slice(found);
        return new CasesPage(
                address,
                slice.rows().stream().map(this::line).toList(),
                units(actor),
                slice.next());
    }

    /// Narrows the list. What is typed may be a name and is in no address.
    @PostMapping("/search")
    Redirect search(CasesAddress address, @RequestParam(defaultValue = "") String q) {
        return new Redirect(address.searching(q));
    }

    @GetMapping("/{code}")
    CasePage show(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String back) {
        var opened = inquiry.open(actor, CaseAddress.code(code));
        return new CasePage(views.of(actor, opened, null, WorkAddress.checked(back)));
    }

    @GetMapping("/{code}/trail")
    TrailPage trail(
            Actor actor,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String before) {
        var known = CaseAddress.code(code);
        var slice = inquiry.trail(actor, known, QueryAddress.number(before));
        var people = slice.entries().stream().map(Entry::account).collect(Collectors.toSet());
        return new TrailPage(known.value(), slice, organisation.staffNames(people));
    }

    private CasesPage.Line line(CaseRow row) {
        return new CasesPage.Line(
                row,
                catalogue.version(row.procedureVersion()).name(),
                organisation.find(row.unit()).map(Agency::name).orElse(""),
                inquiry.timing(row));
    }

    /// The actor's units and those right below; a whole province is no list to choose from.
    private List<Option> units(Actor actor) {
        var roots = actor.agenciesWith("case:read");
        var units =
                roots.stream()
                        .flatMap(r -> organisation.subtree(List.of(r)).stream())
                        .distinct()
                        .toList();
        var shown = units.size() > MANY_UNITS ? near(roots.stream().toList()) : units;
        return shown.stream()
                .map(u -> organisation.find(u).orElse(null))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Agency::code))
                .map(a -> new Option(Integer.toString(a.id().value()), a.name()))
                .toList();
    }

    private List<AgencyId> near(List<AgencyId> roots) {
        var near = new java.util.LinkedHashSet<>(roots);
        roots.stream()
                .flatMap(r -> organisation.children(r, organisation.today()).stream())
                .forEach(a -> near.add(a.id()));
        return List.copyOf(near);
    }
}
