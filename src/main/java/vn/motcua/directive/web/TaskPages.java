package vn.motcua.directive.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directive.Obstacle;
import vn.motcua.directive.ReplacedTarget;
import vn.motcua.directive.TaskHappening;
import vn.motcua.directive.TaskId;
import vn.motcua.directive.TaskInquiry;
import vn.motcua.directive.TaskView;
import vn.motcua.indicators.Figures;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// Puts the page of a task together.
@Component
class TaskPages {

    private final TaskInquiry inquiry;
    private final TaskLines lines;
    private final ProgrammeUnits units;
    private final Organisation organisation;
    private final Figures figures;
    private final ProgrammeWords words;
    private final Clock clock;

    TaskPages(
            TaskInquiry inquiry,
            TaskLines lines,
            ProgrammeUnits units,
            Organisation organisation,
            Figures figures,
            ProgrammeWords words,
            Clock clock) {
        this.inquiry = inquiry;
        this.lines = lines;
        this.units = units;
        this.organisation = organisation;
        this.figures = figures;
        this.words = words;
        this.clock = clock;
    }

    TaskPage of(Actor actor, TaskId id) {
        return of(actor, id, null, TaskTyped.with(Map.of()));
    }

    TaskPage of(Actor actor, TaskId id, @Nullable String command, TaskTyped typed) {
        var view = inquiry.view(actor, id);
        return new TaskPage(view, surroundings(view), clock.instant(), command, typed);
    }

    private TaskPage.Surroundings surroundings(TaskView view) {
        var above = view.above();
        return new TaskPage.Surroundings(
                lines.of(view.row()),
                above == null ? null : lines.of(above),
                lines.of(view.below()),
                lines.of(view.needs()),
                lines.of(view.waiting()),
                names(view),
                people(view),
                figures(view),
                practices(view));
    }

    private Map<Long, String> practices(TaskView view) {
        var months = new HashMap<Long, String>();
        for (var standing : view.targets()) {
            var month = words.practice(standing.target().figure(), standing.period());
            if (month != null) {
                months.put(standing.target().id(), month);
            }
        }
        return months;
    }

    private Map<Long, String> figures(TaskView view) {
        var paths = new HashMap<Long, String>();
        for (var standing : view.targets()) {
            var target = standing.target();
            var period = standing.period();
            if (target.figure() != null && period != null) {
                figures.find(target.figure())
                        .ifPresent(f ->
                                paths.put(
                                        target.id(),
                                        Figures.path(
                                                f,
                                                organisation.get(target.scope().unit()).code(),
                                                target.scope().reach(),
                                                period)));
            }
        }
        return paths;
    }

    private Map<AgencyId, String> names(TaskView view) {
        var names = new HashMap<AgencyId, String>();
        Stream.of(
                        view.task().cooperating().stream(),
                        view.obstacles().stream().map(Obstacle::owner),
                        view.belowTargets().stream().map(s -> s.target().scope().unit()))
                .flatMap(s -> s)
                .forEach(u -> names.put(u, units.name(u)));
        return names;
    }

    private Map<AccountId, String> people(TaskView view) {
        var accounts = new HashSet<AccountId>();
        view.history().stream().map(TaskHappening::by).forEach(accounts::add);
        view.replacedTargets().stream().map(ReplacedTarget::by).forEach(accounts::add);
        view.obstacles().stream()
                .map(Obstacle::decidedBy)
                .filter(Objects::nonNull)
                .forEach(accounts::add);
        return organisation.staffNames(accounts);
    }
}
