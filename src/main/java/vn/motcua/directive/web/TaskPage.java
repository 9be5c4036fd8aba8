package vn.motcua.directive.web;

import static vn.motcua.web.Shell.language;
import static vn.motcua.web.Shell.t;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.Extension;
import vn.motcua.directive.MissedTarget;
import vn.motcua.directive.Obstacle;
import vn.motcua.directive.ReplacedTarget;
import vn.motcua.directive.Standing;
import vn.motcua.directive.Target;
import vn.motcua.directive.TaskHappening;
import vn.motcua.directive.TaskState;
import vn.motcua.directive.TaskView;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Fault;
import vn.motcua.web.Formats;
import vn.motcua.web.LineChart;
import vn.motcua.web.Messages;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// One task: what to do next, what it is, how its targets stand, what hangs on it, what happened.
///
/// @param command what was tried, if something was
/// @param typed what was typed then
record TaskPage(
        TaskView view, Surroundings around, Instant now, @Nullable String command, TaskTyped typed)
        implements Page {

    private static final List<String> MAIN =
            List.of("acknowledge", "start", "report", "accept", "return");
    private static final List<String> MORE =
            List.of(
                    "grant-extension",
                    "refuse-extension",
                    "carry-on",
                    "close",
                    "ask-extension",
                    "raise-obstacle",
                    "need",
                    "withdraw");

    /// Lines and names that belong to it.
    ///
    /// @param people names of those in its history
    /// @param figures where the figures of its targets open to, by target
    record Surroundings(
            TaskLine line,
            @Nullable TaskLine above,
            List<TaskLine> below,
            List<TaskLine> needs,
            List<TaskLine> waiting,
            Map<AgencyId, String> units,
            Map<AccountId, String> people,
            Map<Long, String> figures,
            Map<Long, String> practices) {}

    @Override
    public String title() {
        return view.task().clear().work();
    }

    @Override
    public HttpStatus status() {
        return typed.status();
    }

    String caption() {
        return t("directive.task.caption", view.task().id());
    }

    String path() {
        return around.line().path();
    }

    String version() {
        return Integer.toString(view.task().version());
    }

    String group() {
        return view.programme().groups().stream()
                .filter(g -> g.code().equals(view.task().place().group()))
                .map(g -> g.name(language()))
                .findFirst()
                .orElse("");
    }

    /// What the reader is most likely here to do.
    List<String> main() {
        return MAIN.stream().filter(view::may).toList();
    }

    List<String> more() {
        return MORE.stream().filter(view::may).toList();
    }

    boolean tried(String other) {
        return other.equals(command);
    }

    /// What was typed into a field of a command.
    String value(String of, String field) {
        if (tried(of)) {
            return typed.value(field);
        }
        return switch (of) {
            case "grant-extension" -> asked(field);
            case "need" -> needed();
            default -> "";
        };
    }

    /// What the task waits for now: the command takes its place, so it stands in the field.
    private String needed() {
        return view.needs().stream()
                .map(r -> r.id().value())
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private String asked(String field) {
        return field.equals("day") && !view.extensions().isEmpty()
                ? Formats.date(view.extensions().getLast().wanted(), Messages.VIETNAMESE)
                : "";
    }

    @Nullable String error(String of, String field) {
        return tried(of) ? typed.error(field) : null;
    }

    /// Each field of each command has an address of its own on the page.
    List<Fault> faults() {
        return typed.faults().stream()
                .map(f ->
                        f.field().isEmpty() ? f : new Fault(command + "-" + f.field(), f.message()))
                .toList();
    }

    String unit(AgencyId unit) {
        return around.units().getOrDefault(unit, "");
    }

    String person(@Nullable AccountId account) {
        return account == null ? "" : around.people().getOrDefault(account, "");
    }

    String cooperating() {
        return String.join(", ", view.task().cooperating().stream().map(this::unit).toList());
    }

    long age(Obstacle obstacle) {
        var end = obstacle.decided() == null ? now : obstacle.decided();
        return Duration.between(obstacle.raised(), end).toDays();
    }

    List<Option> kinds() {
        return Arrays.stream(Obstacle.Kind.values())
                .map(k -> new Option(k.code(), t("directive.obstacle.kind." + k.code())))
                .toList();
    }

    boolean late() {
        return view.task().lateOn(now.atZone(Formats.VIETNAM).toLocalDate());
    }

    /// The first of the obstacles nobody has decided on: faults of the form lead to it.
    boolean firstOpen(Obstacle obstacle) {
        return view.obstacles().stream()
                .filter(Obstacle::open)
                .findFirst()
                .filter(obstacle::equals)
                .isPresent();
    }

    static String outcome(Extension extension) {
        if (extension.granted() == null) {
            return t("directive.extension.open");
        }
        var words = extension.words() == null ? "" : " " + extension.words();
        return extension.granted()
                ? t("directive.extension.granted", Formats.date(extension.newDeadline())) + words
                : t("directive.extension.refused") + words;
    }

    /// How the targets of the tasks below stand, by their names.
    Map<String, List<Standing>> targetsBelow() {
        return view.belowTargets().stream()
                .collect(
                        Collectors.groupingBy(
                                s -> s.target().name(), LinkedHashMap::new, Collectors.toList()));
    }

    /// What the units below have reached together, and how many of them have a value; empty for
    /// shares, which nobody can add up, and while none of them has one.
    String sumBelow(List<Standing> standings) {
        var target = standings.getFirst().target();
        var values = standings.stream().map(Standing::value).filter(Objects::nonNull).toList();
        return target.measure() == Target.Measure.PERCENT || values.isEmpty()
                ? ""
                : t(
                        "directive.targets.below.sum",
                        TaskWords.number(
                                target, values.stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                        values.size(),
                        standings.size());
    }

    /// Whose a target of a task below is.
    String unitOf(Standing standing) {
        return unit(standing.target().scope().unit());
    }

    /// Where a measured figure opens to what it is made of; null for others. The month by whose
    /// practice the figure of a target is counted, or null.
    @Nullable String practice(Standing standing) {
        return around.practices().get(standing.target().id());
    }

    @Nullable String figurePath(Standing standing) {
        return around.figures().get(standing.target().id());
    }

    /// What was wanted when it was returned.
    @Nullable String returned() {
        return view.task().state() instanceof TaskState.Returned(_, var words) ? words : null;
    }

    /// The report that waits to be decided on, where it was made although a goal was not reached.
    @Nullable TaskHappening despite() {
        return view.task().state() instanceof TaskState.Reported
                ? view.history().stream()
                        .filter(h -> h.kind().equals("report"))
                        .reduce((_, later) -> later)
                        .filter(h -> !h.missed().isEmpty())
                        .orElse(null)
                : null;
    }

    /// A goal that was not reached, with what was measured when it was reported.
    String missed(TaskHappening report, MissedTarget missed) {
        return Stream.concat(
                        view.targets().stream().map(Standing::target),
                        view.replacedTargets().stream().map(ReplacedTarget::target))
                .filter(target -> target.id() == missed.target())
                .findFirst()
                .map(target ->
                        t(
                                "directive.missed.one",
                                target.name(),
                                TaskWords.number(target, missed.value()),
                                TaskWords.number(target, target.goal().value()),
                                TaskWords.time(
                                        target, report.at().atZone(Formats.VIETNAM).toLocalDate())))
                .orElse("");
    }

    /// The planned curve and the course, drawn over the days of both.
    @Nullable LineChart chart(Standing standing) {
        var target = standing.target();
        if (standing.course().isEmpty()) {
            return null;
        }
        var days =
                Stream.concat(
                                standing.course().stream().map(Target.Point::day),
                                target.plan().stream().map(Target.Point::day))
                        .distinct()
                        .sorted()
                        .toList();
        var planned = new ArrayList<@Nullable Double>();
        var reached = new ArrayList<@Nullable Double>();
        for (var day : days) {
            planned.add(at(target.plan(), day));
            reached.add(at(standing.course(), day));
        }
        return LineChart.of(
                        "target-" + target.id(),
                        target.name(),
                        days.stream().map(Formats::date).toList(),
                        List.of(
                                LineChart.Line.planned(
                                        t("directive.target.planned"), joined(days, planned)),
                                LineChart.Line.measured(
                                        t(reachedKey(target)), joined(days, reached))),
                        target.measure() == Target.Measure.PERCENT
                                ? LineChart.Unit.PERCENT
                                : LineChart.Unit.NUMBER)
                .withTarget(t("directive.target.goal"), target.goal().value().doubleValue());
    }

    /// What the system measures is drawn month by month where it is a share, else in whole periods
    /// of its own kind.
    private static String reachedKey(Target target) {
        if (!target.measured()) {
            return "directive.target.reached";
        }
        return target.measure() == Target.Measure.PERCENT
                ? "directive.target.reached.monthly"
                : "directive.target.reached.each";
    }

    private static @Nullable Double at(List<Target.Point> points, LocalDate day) {
        return points.stream()
                .filter(p -> p.day().equals(day))
                .map(p -> p.value().doubleValue())
                .findFirst()
                .orElse(null);
    }

    /// Straight between two values; nothing before the first and after the last.
    private static List<@Nullable Double> joined(
            List<LocalDate> days, List<@Nullable Double> values) {
        var joined = new ArrayList<@Nullable Double>(values);
        Integer before = null;
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                if (before != null) {
                    fill(days, joined, before, i);
                }
                before = i;
            }
        }
        return joined;
    }

    private static void fill(
            List<LocalDate> days, List<@Nullable Double> values, int from, int to) {
        var first = Objects.requireNonNull(values.get(from));
        var last = Objects.requireNonNull(values.get(to));
        var whole = (double) days.get(to).toEpochDay() - days.get(from).toEpochDay();
        for (int i = from + 1; i < to; i++) {
            var gone = days.get(i).toEpochDay() - days.get(from).toEpochDay();
            values.set(i, first + (last - first) * gone / whole);
        }
    }
}
