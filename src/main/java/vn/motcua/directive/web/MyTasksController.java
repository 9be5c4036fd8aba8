package vn.motcua.directive.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directive.TaskFilter;
import vn.motcua.directive.TaskInquiry;
import vn.motcua.directive.TaskRow;
import vn.motcua.directive.course.Reach;
import vn.motcua.shared.Actor;
import vn.motcua.web.DateEntry;

/// The reader's own part of the plan, or that of a unit and all below it, by light.
@Controller
@RequestMapping("/programme/mine")
@PreAuthorize("hasAuthority('programme:read')")
class MyTasksController {

    private static final int PAGE = 40;
    private static final int MANY = 50;

    private final TaskInquiry inquiry;
    private final TaskLines lines;
    private final ProgrammeUnits units;
    private final Reach reach;
    private final Clock clock;

    MyTasksController(
            TaskInquiry inquiry, TaskLines lines, ProgrammeUnits units, Reach reach, Clock clock) {
        this.inquiry = inquiry;
        this.lines = lines;
        this.units = units;
        this.reach = reach;
        this.clock = clock;
    }

    @GetMapping
    MyTasksPage mine(
            Actor actor,
            @RequestParam(defaultValue = "") String deadline,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String light) {
        var place = place(deadline, after);
        return unit.isBlank()
                ? own(actor, place)
                : ofUnit(actor, new MyTasksPage.Narrowed(unit.strip(), light), place);
    }

    private MyTasksPage ofUnit(
            Actor actor, MyTasksPage.Narrowed narrowed, TaskFilter.@Nullable After place) {
        var leads = reach.within(actor, Reach.READ, narrowed.unit());
        var lights = PlanAddress.lights(narrowed.light());
        var found = inquiry.find(actor, TaskFilter.led(lights, leads).after(place), PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new MyTasksPage(
                units.named(narrowed.unit()),
                inquiry.countsOf(leads),
                List.of(),
                List.of(),
                lines.of(shown),
                List.of(),
                List.of(),
                List.of(),
                found.size() <= PAGE ? null : next(narrowed.path() + "&", shown.getLast()),
                narrowed);
    }

    private static String next(String path, TaskRow last) {
        return path + "deadline=" + last.deadline() + "&after=" + last.id();
    }

    private MyTasksPage own(Actor actor, TaskFilter.@Nullable After place) {
        var own = inquiry.ownUnits(actor);
        var found = inquiry.find(actor, TaskFilter.led(Set.of(), own).after(place), PAGE + 1);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var around = inquiry.around(actor, shown);
        var last = shown.isEmpty() ? null : shown.getLast();
        return new MyTasksPage(
                units.names(own),
                inquiry.countsOf(own),
                lines.of(inquiry.undecided(actor, MANY)),
                lines.of(inquiry.unanswered(actor, MANY)),
                lines.of(shown),
                lines.of(around.needs()),
                lines.of(around.waiting()),
                obstacles(actor),
                last == null || found.size() <= PAGE ? null : next("/programme/mine?", last),
                null);
    }

    private static TaskFilter.@Nullable After place(String deadline, String after) {
        var day = DateEntry.parse(deadline);
        return day.isPresent() && after.matches("\\d{1,15}")
                ? new TaskFilter.After(day.get(), Long.parseLong(after))
                : null;
    }

    private List<MyTasksPage.OwnObstacle> obstacles(Actor actor) {
        return inquiry.openObstacles(actor, MANY).stream()
                .map(o ->
                        new MyTasksPage.OwnObstacle(
                                o, Duration.between(o.raised(), clock.instant()).toDays()))
                .toList();
    }
}
