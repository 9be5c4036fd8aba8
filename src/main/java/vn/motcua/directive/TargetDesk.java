package vn.motcua.directive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directive.TargetRepository.Baseline;
import vn.motcua.directive.TargetRepository.Begun;
import vn.motcua.directive.TargetRepository.Given;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Ratio;

/// Works out how targets stand: the measured ones by asking the figures, many in one round trip.
@Component
class TargetDesk {

    private static final int PLACES = 4;
    private static final int SHOWN_MONTHS = 13;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TargetRepository targets;
    private final Figures figures;
    private final DirectiveSettings settings;
    private final Organisation organisation;

    TargetDesk(
            TargetRepository targets,
            Figures figures,
            DirectiveSettings settings,
            Organisation organisation) {
        this.targets = targets;
        this.figures = figures;
        this.settings = settings;
        this.organisation = organisation;
    }

    /// Whether the targets of a task show by themselves that it is done: there are some, all have a
    /// value, and what they reached the system has measured.
    boolean proves(TaskId task, LocalDate day) {
        var begun = targets.of(List.of(task));
        var measured = measure(begun, day);
        return !begun.isEmpty()
                && begun.stream()
                        .allMatch(b ->
                                b.target().measured()
                                        && percentOrNumber(measured.get(b.target().id())) != null);
    }

    /// The targets of a task that the system has measured and whose goal is not reached. What it
    /// has no value for is not among them: evidence shows that.
    List<MissedTarget> missed(TaskId task, LocalDate day) {
        var begun = targets.of(List.of(task));
        var measured =
                day.isBefore(organisation.today()) ? measuredThen(begun, day) : measure(begun, day);
        var missed = new ArrayList<MissedTarget>();
        for (var target : begun.stream().map(Begun::target).filter(Target::measured).toList()) {
            var value = percentOrNumber(measured.get(target.id()));
            if (value != null && !target.reaches(value, target.goal().value())) {
                missed.add(new MissedTarget(target.id(), value));
            }
        }
        return missed;
    }

    /// What could be measured at the end of an earlier day: of a period that went on, what had come
    /// together by then. Only shares are put together again.
    private Map<Long, Measured> measuredThen(List<Begun> begun, LocalDate day) {
        return begun.stream()
                .map(Begun::target)
                .filter(Target::measured)
                .collect(Collectors.toMap(Target::id, target -> measuredThen(target, day)));
    }

    private Measured measuredThen(Target target, LocalDate day) {
        var figure = figure(target);
        var period = target.periodOn(day);
        if (figure == null) {
            return Measured.noSource();
        }
        if (!period.last().isAfter(day)) {
            return figures.measure(figure, target.scope(), period);
        }
        var month = Period.of(Period.Kind.MONTH, day);
        var months = until(Period.of(Period.Kind.MONTH, period.first()), month.first());
        var days = until(Period.day(month.first()), day.plusDays(1));
        return Stream.of(months, days)
                .filter(parts -> !parts.isEmpty())
                .flatMap(parts -> figures.course(figure, target.scope(), parts).values().stream())
                .filter(Measured.Share.class::isInstance)
                .map(Measured.Share.class::cast)
                .map(Measured.Share::ratio)
                .reduce(Ratio::plus)
                .<Measured>map(Measured.Share::new)
                .orElse(Measured.noSource());
    }

    /// Periods of one kind, the first of which is given, that begin before a day.
    private static List<Period> until(Period first, LocalDate day) {
        return Stream.iterate(first, p -> p.first().isBefore(day), Period::next).toList();
    }

    /// Where a target begins for units: its figure for the whole of the last period that ended
    /// before the first day of the task, and before today where that day is still to come: what has
    /// not ended has no whole value. A unit for which it has no value then is left out.
    Map<Scope, Baseline> before(NewTarget target, Collection<Scope> scopes, LocalDate start) {
        var figure = target.figure() == null ? null : figures.find(target.figure()).orElse(null);
        if (figure == null) {
            return Map.of();
        }
        var today = organisation.today();
        var period = Period.of(target.span(), start.isBefore(today) ? start : today).previous();
        var found = new HashMap<Scope, Baseline>();
        figures.measure(figure, Set.copyOf(scopes), period)
                .forEach((scope, measured) -> {
                    var value = percentOrNumber(measured);
                    if (value != null) {
                        found.put(scope, new Baseline(value, period));
                    }
                });
        return found;
    }

    /// Gives tasks that were handed down from another their own of its targets: what is measured,
    /// of the unit itself, from where the unit begins to the goal for each.
    ///
    /// @param children in the order of the units
    /// @throws TaskRefused if one of the targets is not of the task above, or nobody said how it is
    ///   worked out
    void handDown(Task above, TaskCommand.HandDown down, List<TaskId> children) {
        var known = targets.of(List.of(above.id()));
        for (var taken : down.targets()) {
            var target =
                    known.stream()
                            .map(Begun::target)
                            .filter(t -> t.id() == taken.target())
                            .findFirst()
                            .orElseThrow(() ->
                                    new TaskRefused("target-unknown", "Not of " + above.id()));
            handDown(above, down, children, new HandedDown(target, taken.goal()));
        }
    }

    private void handDown(
            Task above, TaskCommand.HandDown down, List<TaskId> children, HandedDown handed) {
        var news = down.units().stream().map(u -> handed.to(u, down.deadline())).toList();
        var scopes = news.stream().map(NewTarget::scope).toList();
        var begin =
                news.isEmpty()
                        ? Map.<Scope, Baseline>of()
                        : before(news.getFirst(), scopes, above.clear().start());
        var typed = new Baseline(handed.baseline(), null);
        var given = new ArrayList<Given>();
        for (int i = 0; i < news.size(); i++) {
            var added = news.get(i);
            given.add(new Given(children.get(i), added, begin.getOrDefault(added.scope(), typed)));
        }
        targets.insert(given);
    }

    /// With the course of the last months and a forecast.
    List<Standing> withCourse(List<Begun> begun, LocalDate day) {
        var measured = measure(begun, day);
        var reported = targets.values(typed(begun));
        return begun.stream()
                .map(b -> {
                    var values = reported.getOrDefault(b.target().id(), List.of());
                    var course = b.target().measured() ? course(b, day) : points(values, day);
                    return standing(b, day, measured, values, course);
                })
                .toList();
    }

    /// As they stand on a day, without a course.
    List<Standing> plain(List<Begun> begun, LocalDate day) {
        var measured = measure(begun, day);
        var reported = targets.values(typed(begun));
        return begun.stream()
                .map(b -> {
                    var values = reported.getOrDefault(b.target().id(), List.of());
                    return standing(b, day, measured, values, List.of());
                })
                .toList();
    }

    private static List<Long> typed(List<Begun> begun) {
        return begun.stream()
                .map(Begun::target)
                .filter(t -> !t.measured())
                .map(Target::id)
                .toList();
    }

    private Standing standing(
            Begun begun,
            LocalDate day,
            Map<Long, Measured> measured,
            List<TargetValue> values,
            List<Target.Point> course) {
        var target = begun.target();
        var found = target.measured() ? measured.get(target.id()) : null;
        var latest = target.measured() ? null : latest(values, day);
        var value = latest == null ? percentOrNumber(found) : latest.value();
        var planned = target.plannedOn(day, begun.start());
        var recent = course.subList(Math.max(0, course.size() - settings.periods()), course.size());
        return new Standing(
                target,
                day,
                value,
                found,
                target.measured() ? target.periodOn(day) : null,
                latest == null ? null : latest.day(),
                planned,
                light(target, value, planned),
                Forecast.of(target, value, recent),
                course);
    }

    private Standing.Light light(Target target, @Nullable BigDecimal value, BigDecimal planned) {
        if (value == null) {
            return Standing.Light.NO_SOURCE;
        }
        if (target.reaches(value, planned)) {
            return Standing.Light.GOOD;
        }
        var room = planned.abs().multiply(BigDecimal.valueOf(settings.tolerance()));
        var near = target.more() ? planned.subtract(room) : planned.add(room);
        return target.reaches(value, near) ? Standing.Light.WATCH : Standing.Light.BAD;
    }

    private static @Nullable TargetValue latest(List<TargetValue> values, LocalDate day) {
        return values.stream()
                .filter(v -> !v.day().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static List<Target.Point> points(List<TargetValue> values, LocalDate day) {
        return values.stream()
                .filter(v -> !v.day().isAfter(day))
                .map(v -> new Target.Point(v.day(), v.value()))
                .toList();
    }

    /// One round trip for each figure and period.
    private Map<Long, Measured> measure(List<Begun> begun, LocalDate day) {
        record Question(Figure figure, Period period) {}
        var asked = new HashMap<Question, List<Target>>();
        var answers = new HashMap<Long, Measured>();
        for (var target : begun.stream().map(Begun::target).filter(Target::measured).toList()) {
            var figure = figure(target);
            if (figure == null) {
                answers.put(target.id(), Measured.noSource());
            } else {
                asked.computeIfAbsent(
                                new Question(figure, target.periodOn(day)), _ -> new ArrayList<>())
                        .add(target);
            }
        }
        asked.forEach((question, those) -> {
            var scopes = those.stream().map(Target::scope).collect(Collectors.toSet());
            var found = figures.measure(question.figure, scopes, question.period);
            those.forEach(
                    t -> answers.put(t.id(), found.getOrDefault(t.scope(), Measured.noSource())));
        });
        return answers;
    }

    private @Nullable Figure figure(Target target) {
        return figures.find(Objects.requireNonNull(target.figure())).orElse(null);
    }

    /// The months of the plan up to the day, at most a year and one; those without a value are left
    /// out. A number is told for whole periods of its own kind: one that is still being counted is
    /// less than those before it, and so is a month of a year.
    private List<Target.Point> course(Begun begun, LocalDate day) {
        var target = begun.target();
        var figure = figure(target);
        if (figure == null) {
            return List.of();
        }
        var end = target.until(day);
        var isShare = target.measure() == Target.Measure.PERCENT;
        var last = Period.of(isShare ? Period.Kind.MONTH : target.span(), end);
        var periods =
                last.course(SHOWN_MONTHS).stream()
                        .filter(p -> !p.last().isBefore(begun.start()))
                        .filter(p -> isShare || !p.last().isAfter(end))
                        .toList();
        return points(figures.course(figure, target.scope(), periods), periods, end);
    }

    private static List<Target.Point> points(
            Map<Period, Measured> found, Collection<Period> periods, LocalDate day) {
        var points = new ArrayList<Target.Point>();
        for (var period : periods) {
            var value = percentOrNumber(found.get(period));
            if (value != null) {
                points.add(new Target.Point(period.asOf(day), value));
            }
        }
        return points;
    }

    static @Nullable BigDecimal percentOrNumber(@Nullable Measured measured) {
        return switch (measured) {
            case null -> null;
            case Measured.NoSource _ -> null;
            case Measured.Count(var number) -> BigDecimal.valueOf(number);
            case Measured.Share(var ratio) ->
                    ratio.ofNothing()
                            ? null
                            : BigDecimal.valueOf(ratio.numerator())
                                    .multiply(HUNDRED)
                                    .divide(
                                            BigDecimal.valueOf(ratio.denominator()),
                                            PLACES,
                                            RoundingMode.HALF_UP);
        };
    }
}
