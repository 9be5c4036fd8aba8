package vn.motcua.directive.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directive.Directives;
import vn.motcua.directive.Standing;
import vn.motcua.directive.TaskCommand;
import vn.motcua.directive.TaskCommand.TakenTarget;
import vn.motcua.directive.TaskId;
import vn.motcua.directive.TaskInquiry;
import vn.motcua.directive.TaskRefused;
import vn.motcua.directive.TaskState;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Hands a task down: a tier is chosen, its units are marked, and all get theirs in one action.
@Controller
@RequestMapping("/programme/tasks/{id:\\d{1,15}}/hand-down")
@PreAuthorize("hasAnyAuthority('programme:edit', 'programme:report')")
class HandDownController {

    private final Directives directives;
    private final TaskInquiry inquiry;
    private final ProgrammeUnits units;

    HandDownController(Directives directives, TaskInquiry inquiry, ProgrammeUnits units) {
        this.directives = directives;
        this.inquiry = inquiry;
        this.units = units;
    }

    @GetMapping
    HandDownPage form(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(defaultValue = "") String under) {
        var task = directives.get(actor, new TaskId(id));
        var typed =
                TaskTyped.with(
                        Map.of(
                                "work", task.clear().work(),
                                "deadline", Formats.date(task.deadline(), Messages.VIETNAMESE),
                                "version", Integer.toString(task.version())));
        return page(actor, new TaskId(id), new Chosen(tier(tier), under), typed);
    }

    @PostMapping
    Reply handDown(
            Actor actor, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new TaskTyped(sent);
        var marked =
                typed.values("unit").stream()
                        .filter(u -> u.matches("\\d{1,9}"))
                        .map(u -> new AgencyId(Integer.parseInt(u)))
                        .toList();
        var chosen = new Chosen(tier(typed.value("tier")), typed.value("under"));
        var work = typed.text("work");
        var deadline = typed.day("deadline");
        var targets = taken(typed);
        if (marked.isEmpty()) {
            typed.fault("units", "directive.fault.units");
        }
        if (typed.isFaulty() || work == null || deadline == null) {
            return page(actor, new TaskId(id), chosen, typed);
        }
        try {
            directives.act(
                    actor,
                    new TaskId(id),
                    typed.version(),
                    new TaskCommand.HandDown(marked, work, deadline, targets));
        } catch (TaskRefused refused) {
            fault(typed, refused);
            return page(actor, new TaskId(id), chosen, typed);
        }
        Notices.leave("directive.done.hand-down");
        return Redirect.to("/programme/tasks/%d", id);
    }

    /// Names the units that stand in the way.
    private void fault(TaskTyped typed, TaskRefused refused) {
        if (refused.units().isEmpty()) {
            typed.fault("", "problem." + refused.code());
        } else {
            var names = refused.units().stream().map(units::name).collect(Collectors.joining(", "));
            typed.fault("units", "directive.fault." + refused.code(), names);
        }
    }

    /// The targets that were marked, each with the goal that was typed for it.
    private static List<TakenTarget> taken(TaskTyped typed) {
        var taken = new ArrayList<TakenTarget>();
        for (var id : typed.values("target")) {
            if (id.matches("\\d{1,15}")) {
                var goal = typed.number("goal-" + id);
                taken.add(
                        new TakenTarget(Long.parseLong(id), goal == null ? BigDecimal.ZERO : goal));
            }
        }
        return taken;
    }

    private record Chosen(Tier tier, String under) {

        @Nullable AgencyId above() {
            return under.matches("\\d{1,9}") ? new AgencyId(Integer.parseInt(under)) : null;
        }
    }

    private static Tier tier(@Nullable String code) {
        return Arrays.stream(Tier.values())
                .filter(t -> t.code().equals(code))
                .findFirst()
                .orElse(Tier.DISTRICT);
    }

    private HandDownPage page(Actor actor, TaskId id, Chosen chosen, TaskTyped typed) {
        var view = inquiry.view(actor, id);
        var lead = view.task().lead();
        var districts = units.below(actor, lead, Tier.DISTRICT, null);
        var list = listed(actor, lead, chosen, districts);
        return new HandDownPage(
                view.task(),
                chosen.tier,
                chosen.under,
                list,
                units.options(districts.stream().map(Agency::id).toList()),
                view.below().stream()
                        .filter(r -> !(r.state() instanceof TaskState.Withdrawn))
                        .map(r -> r.lead().value())
                        .collect(Collectors.toSet()),
                list.stream()
                        .map(Agency::id)
                        .filter(unit -> units.headOf(unit) == null)
                        .collect(Collectors.toSet()),
                view.targets().stream().map(Standing::target).toList(),
                typed);
    }

    /// Where there are no districts in reach, the communes below are meant.
    private List<Agency> listed(Actor actor, AgencyId lead, Chosen chosen, List<Agency> districts) {
        var tier = chosen.tier == Tier.DISTRICT && districts.isEmpty() ? Tier.COMMUNE : chosen.tier;
        var above = tier == Tier.COMMUNE ? chosen.above() : null;
        return units.below(actor, lead, tier, above);
    }
}
