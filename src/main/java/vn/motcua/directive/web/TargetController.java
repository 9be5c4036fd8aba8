package vn.motcua.directive.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.motcua.directive.NewTarget;
import vn.motcua.directive.Target;
import vn.motcua.directive.Targets;
import vn.motcua.directive.Task;
import vn.motcua.directive.TaskId;
import vn.motcua.directive.TaskRefused;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.shared.Actor;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Sets targets of a task, and others in their place.
@Controller
@RequestMapping("/programme/tasks/{id:\\d{1,15}}/targets")
@PreAuthorize("hasAuthority('programme:edit')")
class TargetController {

    private final Directives directives;
    private final Targets targets;
    private final Figures figures;
    private final ProgrammeUnits units;

    TargetController(
            Directives directives, Targets targets, Figures figures, ProgrammeUnits units) {
        this.directives = directives;
        this.targets = targets;
        this.figures = figures;
        this.units = units;
    }

    @GetMapping("/new")
    TargetFormPage form(Actor actor, @PathVariable long id) {
        var task = directives.get(actor, new TaskId(id));
        return page(task, null, TaskTyped.with(Map.of("reach", "all")));
    }

    @GetMapping("/{target:\\d{1,15}}/replacement")
    TargetFormPage replacement(Actor actor, @PathVariable long id, @PathVariable long target) {
        var task = directives.get(actor, new TaskId(id));
        return page(task, target, TaskTyped.with(values(targets.get(task.id(), target))));
    }

    private TargetFormPage page(Task task, @Nullable Long replaced, TaskTyped typed) {
        return new TargetFormPage(task, replaced, figures.all(), typed);
    }

    private Map<String, String> values(Target target) {
        var scope = target.scope();
        return Map.ofEntries(
                Map.entry("name", target.name()),
                Map.entry("figure", Objects.requireNonNullElse(target.figure(), "")),
                Map.entry("formula", Objects.requireNonNullElse(target.formula(), "")),
                Map.entry("unit", units.code(scope.unit())),
                Map.entry("reach", scope.reach().code()),
                Map.entry("span", target.span().code()),
                Map.entry("measure", target.measure().code()),
                Map.entry("counted", target.counted()),
                Map.entry("direction", target.more() ? "more" : "less"),
                Map.entry("baseline", target.measured() ? "" : typed(target.baseline())),
                Map.entry(
                        "plan",
                        target.plan().stream()
                                .map(p ->
                                        Formats.date(p.day(), Messages.VIETNAMESE)
                                                + " "
                                                + typed(p.value()))
                                .collect(Collectors.joining("\n"))));
    }

    /// As people type it: `45,5`.
    private static String typed(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    @PostMapping
    Reply set(
            Actor actor, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        var task = directives.get(actor, new TaskId(id));
        var typed = new TaskTyped(sent);
        var target = read(task, typed);
        if (!typed.isFaulty()) {
            try {
                targets.set(actor, task.id(), target);
                Notices.leave("directive.done.target");
                return Redirect.to("/programme/tasks/%d", id);
            } catch (TaskRefused refused) {
                typed.fault(field(refused), "problem." + refused.code());
            }
        }
        return page(task, null, typed);
    }

    @PostMapping("/{target:\\d{1,15}}/replacement")
    Reply replace(
            Actor actor,
            @PathVariable long id,
            @PathVariable long target,
            @RequestParam MultiValueMap<String, String> sent) {
        var task = directives.get(actor, new TaskId(id));
        var typed = new TaskTyped(sent);
        var added = read(task, typed);
        var because = typed.text("because");
        if (!typed.isFaulty() && because != null) {
            try {
                targets.replace(actor, task.id(), target, because, added);
                Notices.leave("directive.done.target-replaced");
                return Redirect.to("/programme/tasks/%d", id);
            } catch (TaskRefused refused) {
                typed.fault(field(refused), "problem." + refused.code());
            }
        }
        return page(task, target, typed);
    }

    /// The field of the form a refusal is about; empty when it is about all of it.
    private static String field(TaskRefused refused) {
        return switch (refused.code()) {
            case "target-baseline-missing" -> "baseline";
            case "target-formula-missing" -> "formula";
            case "target-figure-unknown", "target-measured" -> "figure";
            case "target-name-taken" -> "name";
            case "target-plan-unordered" -> "plan";
            default -> "";
        };
    }

    private NewTarget read(Task task, TaskTyped typed) {
        var figure = typed.optional("figure");
        var unit = typed.value("unit").isEmpty() ? null : units.meant(typed.value("unit"));
        if (unit == null && !typed.value("unit").isEmpty()) {
            typed.fault("unit", "directive.fault.unit");
        }
        var percent = typed.value("measure").equals("percent");
        var measure =
                figure == null
                        ? percent ? Target.Measure.PERCENT : Target.Measure.NUMBER
                        : measure(figure);
        var baseline =
                figure != null && typed.value("baseline").isEmpty()
                        ? null
                        : typed.number("baseline");
        return new NewTarget(
                Objects.requireNonNullElse(typed.text("name"), ""),
                figure,
                figure == null ? typed.text("formula") : null,
                new Scope(unit == null ? task.lead() : unit.id(), reach(typed)),
                span(typed),
                measure,
                measure == Target.Measure.PERCENT ? "%" : counted(typed),
                baseline,
                !typed.value("direction").equals("less"),
                plan(typed));
    }

    private Target.Measure measure(String figure) {
        return figures.find(figure)
                .filter(f -> f.kind() == Figure.Kind.COUNT)
                .map(_ -> Target.Measure.NUMBER)
                .orElse(Target.Measure.PERCENT);
    }

    private static String counted(TaskTyped typed) {
        return Objects.requireNonNullElse(typed.optional("counted"), "");
    }

    private static Scope.Reach reach(TaskTyped typed) {
        return Arrays.stream(Scope.Reach.values())
                .filter(r -> r.code().equals(typed.value("reach")))
                .findFirst()
                .orElse(Scope.Reach.ALL);
    }

    private static Period.Kind span(TaskTyped typed) {
        return Arrays.stream(Period.Kind.values())
                .filter(k -> k != Period.Kind.DAY && k.code().equals(typed.value("span")))
                .findFirst()
                .orElse(Period.Kind.YEAR);
    }

    /// A line for each point: `30/06/2024 45,5`.
    private static List<Target.Point> plan(TaskTyped typed) {
        var points = new ArrayList<Target.Point>();
        for (var line : typed.lines("plan")) {
            var parts = line.split("[\\s:=]+", 2);
            var day = DateEntry.parse(parts[0]);
            var value =
                    parts.length < 2
                            ? ""
                            : parts[1].replace("%", "").replace(" ", "").replace(',', '.');
            if (day.isEmpty() || !value.matches("-?\\d{1,12}(\\.\\d{1,4})?")) {
                typed.fault("plan", "directive.fault.plan");
                return List.of();
            }
            points.add(new Target.Point(day.get(), new BigDecimal(value)));
        }
        if (points.isEmpty()) {
            typed.fault("plan", "directive.fault.plan");
        }
        return points;
    }
}
