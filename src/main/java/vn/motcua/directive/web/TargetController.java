package vn.motcua.directive.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Sets targets of a task.
@Controller
@RequestMapping("/programme/tasks/{id:\\d{1,15}}/targets")
@PreAuthorize("hasAuthority('programme:edit')")
class TargetController {

    private final Directives directives;
    private final Targets targets;
    private final Figures figures;
    private final TaskUnits units;

    TargetController(Directives directives, Targets targets, Figures figures, TaskUnits units) {
        this.directives = directives;
        this.targets = targets;
        this.figures = figures;
        this.units = units;
    }

    @GetMapping("/new")
    TargetFormPage form(Actor actor, @PathVariable long id) {
        var task = directives.get(actor, new TaskId(id));
        return new TargetFormPage(task, figures.all(), TaskTyped.with(Map.of("reach", "all")));
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
                var field = refused.code().equals("target-baseline-missing") ? "baseline" : "plan";
                typed.fault(field, "problem." + refused.code());
            }
        }
        return new TargetFormPage(task, figures.all(), typed);
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
