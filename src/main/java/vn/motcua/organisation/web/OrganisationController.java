package vn.motcua.organisation.web;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.CalendarDesk;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Reorganisations;
import vn.motcua.organisation.Search;
import vn.motcua.organisation.Staff;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Role;
import vn.motcua.web.DateEntry;

/// The agencies are public; who works in them is for staff.
@Controller
@RequestMapping("/organisation")
@PreAuthorize("permitAll()")
class OrganisationController {

    private final Organisation organisation;
    private final Reorganisations reorganisations;
    private final Staff staff;
    private final CalendarDesk calendars;

    OrganisationController(
            Organisation organisation,
            Reorganisations reorganisations,
            Staff staff,
            CalendarDesk calendars) {
        this.organisation = organisation;
        this.reorganisations = reorganisations;
        this.staff = staff;
        this.calendars = calendars;
    }

    @GetMapping
    TreePage tree(
            @RequestParam(defaultValue = "") String at, @RequestParam(defaultValue = "") String q) {
        var typed = DateEntry.parse(at);
        var date = typed.orElse(organisation.today());
        var asked = new TreePage.Asked(at, q, !at.isBlank() && typed.isEmpty());
        var agencies = organisation.at(date);
        var search = Search.of(q);
        var found =
                agencies.stream()
                        .filter(a -> search.finds(a.name()) || search.finds(a.code()))
                        .toList();
        return new TreePage(date, asked, branches(agencies), search.isEmpty() ? List.of() : found);
    }

    @GetMapping("/{id:\\d+}")
    AgencyPage agency(
            @PathVariable int id, @RequestParam(defaultValue = "") String at, Actor actor) {
        var date = DateEntry.parse(at).orElse(organisation.today());
        var agency = found(new AgencyId(id), date);
        var rights =
                new AgencyPage.Rights(
                        !actor.posts().isEmpty(),
                        actor.may("organisation:manage"),
                        calendars.mayEdit(actor, agency.id()),
                        organisation.covers(actor.agenciesWith("staff:manage"), agency.id()));
        return new AgencyPage(
                agency,
                date,
                around(agency, date),
                rights.seesPosts() ? posts(agency.id(), date) : Map.of(),
                events(agency),
                rights);
    }

    private static List<TreePage.Branch> branches(List<Agency> agencies) {
        var below =
                agencies.stream()
                        .filter(a -> a.parent() != null)
                        .collect(groupingBy(a -> requireNonNull(a.parent())));
        return agencies.stream()
                .filter(a -> a.tier() != Tier.COMMUNE)
                .map(a -> new TreePage.Branch(a, below.getOrDefault(a.id(), List.of())))
                .toList();
    }

    private AgencyPage.Around around(Agency agency, LocalDate date) {
        var above = new ArrayList<Agency>();
        for (var up = parent(agency, date); up != null; up = parent(up, date)) {
            above.addFirst(up);
        }
        var current = organisation.currentOn(agency.id(), date);
        return new AgencyPage.Around(
                above,
                organisation.children(agency.id(), date),
                current.equals(agency.id()) ? null : found(current, date));
    }

    private @Nullable Agency parent(Agency agency, LocalDate date) {
        var parent = agency.parent();
        return parent == null ? null : found(parent, date);
    }

    private Map<Role, List<String>> posts(AgencyId unit, LocalDate date) {
        return staff.postingsIn(unit, date).stream()
                .collect(
                        groupingBy(
                                post -> post.role(),
                                TreeMap::new,
                                mapping(post -> organisation.staffName(post.account()), toList())));
    }

    private List<AgencyPage.Event> events(Agency agency) {
        return reorganisations.of(agency.id()).stream()
                .map(entered ->
                        new AgencyPage.Event(
                                entered,
                                entered.units().stream()
                                        .filter(unit -> !unit.equals(agency.id()))
                                        .map(unit -> found(unit, entered.on()))
                                        .toList()))
                .toList();
    }

    private Agency found(AgencyId id, LocalDate date) {
        return organisation.find(id, date).orElseThrow(() -> new NotFound(id.toString()));
    }
}
