package vn.motcua.directive.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.directive.Directives;
import vn.motcua.directive.Programme;
import vn.motcua.directive.Targets;
import vn.motcua.directive.TaskFilter;
import vn.motcua.directive.TaskInquiry;
import vn.motcua.directive.TaskRow;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Page;

/// The whole plan: by group, by light, by unit.
@Controller
@RequestMapping("/programme")
@PreAuthorize("hasAuthority('programme:read')")
class PlanController {

    private static final int MOST = 500;

    private final Directives directives;
    private final TaskInquiry inquiry;
    private final Targets targets;
    private final TaskLines lines;
    private final ProgrammeUnits units;
    private final Organisation organisation;
    private final ObjectProvider<ProgrammeLink> places;

    PlanController(
            Directives directives,
            TaskInquiry inquiry,
            Targets targets,
            TaskLines lines,
            ProgrammeUnits units,
            Organisation organisation,
            ObjectProvider<ProgrammeLink> places) {
        this.directives = directives;
        this.inquiry = inquiry;
        this.targets = targets;
        this.lines = lines;
        this.units = units;
        this.organisation = organisation;
        this.places = places;
    }

    @GetMapping
    Page plan(Actor actor, PlanAddress address) {
        var links = links();
        var chosen = PlanAddress.shown(address.programme());
        var programme =
                chosen.isEmpty()
                        ? directives.current().or(this::next).orElse(null)
                        : directives.programme(chosen).orElseThrow(() -> new NotFound(chosen));
        return programme == null
                ? new NoPlanPage(links, inquiry.mayAssign(actor))
                : page(actor, programme, address, links);
    }

    /// Before anything has begun: what begins first.
    private Optional<Programme> next() {
        return directives.programmes().stream().min(Comparator.comparing(Programme::first));
    }

    private PlanPage page(
            Actor actor, Programme programme, PlanAddress address, List<ProgrammeLink> links) {
        var programmes = directives.programmes();
        var plan = TaskFilter.plan(programme.code());
        var rows = inquiry.find(actor, plan, MOST);
        var all = lines.of(rows);
        var form = ProgrammeForm.with(Map.of("given", PlanAddress.shown(address.given())));
        var day = form.optionalDay("given");
        var given = day == null ? rows : inquiry.find(actor, plan.givenBy(day), MOST);
        return new PlanPage(
                programme,
                programme.document() == null
                        ? null
                        : directives.document(programme.document()).orElse(null),
                programmes,
                address,
                inquiry.counts(actor, programme.code()),
                all,
                all.stream().filter(l -> given.contains(l.row())).filter(address::has).toList(),
                heat(actor, programme, all),
                targets.ofPlan(programme.code()).stream()
                        .filter(s -> rows.stream().anyMatch(r -> r.id().equals(s.target().task())))
                        .toList(),
                links,
                new PlanPage.May(
                        programmes.stream().anyMatch(p -> directives.mayDirect(actor, p)),
                        inquiry.mayAssign(actor)),
                form);
    }

    private List<ProgrammeLink> links() {
        return places.stream().sorted(Comparator.comparingInt(ProgrammeLink::order)).toList();
    }

    private PlanPage.Heat heat(Actor actor, Programme programme, List<TaskLine> all) {
        var upper = units.upper();
        var byUnit =
                inquiry.handedDown(
                        actor, programme.code(), upper.stream().map(Agency::id).toList());
        var columns =
                all.stream()
                        .filter(l ->
                                byUnit.values().stream()
                                        .flatMap(List::stream)
                                        .anyMatch(r -> l.row().id().equals(r.parent())))
                        .sorted(Comparator.comparing(l -> l.row().id().value()))
                        .toList();
        var rows = new ArrayList<PlanPage.HeatRow>();
        for (var unit : upper) {
            if (byUnit.containsKey(unit.id())) {
                rows.add(new PlanPage.HeatRow(unit.name(), cells(columns, unit.id(), byUnit)));
            }
        }
        return new PlanPage.Heat(columns, rows);
    }

    private List<PlanPage.Cell> cells(
            List<TaskLine> columns, AgencyId unit, Map<AgencyId, List<TaskRow>> byUnit) {
        var rows = byUnit.getOrDefault(unit, List.of());
        return columns.stream()
                .map(c ->
                        new PlanPage.Cell(
                                lines.of(
                                        rows.stream()
                                                .filter(r -> c.row().id().equals(r.parent()))
                                                .toList())))
                .toList();
    }
}
