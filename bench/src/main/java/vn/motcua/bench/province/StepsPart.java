package vn.motcua.bench.province;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import vn.motcua.bench.Asked;
import vn.motcua.bench.Place;
import vn.motcua.bench.Say;
import vn.motcua.bench.steps.Fixture;
import vn.motcua.bench.steps.OurSide;
import vn.motcua.bench.steps.Side;

/// What the followers cost: steps of cases with all recurring work of the program running, and with
/// none of it, in turn. What a round without them left behind is followed before the next begins.
final class StepsPart {

    private static final double OF_STOPPED = 0.83;
    private static final double TOO_LATE = 2;
    private static final int STANDING = 5_000;

    /// What the followers run is compiled after a minute of steps, and that takes a tenth of the
    /// machine.
    private static final int WARMING = 6;

    /// Steps a second that nobody exceeds before anything was measured.
    private static final double FIRST = 2_000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Asked asked;
    private final Place place;
    private final ApplicationContext program;
    private final SmartLifecycle timetable;
    private final int officers;
    private final Duration length;
    private final List<Double> running = new ArrayList<>();
    private final List<Double> stopped = new ArrayList<>();
    private final Map<String, Double> worst = new LinkedHashMap<>();
    private double expected;

    /// @param program started with its timetable, whether that runs or not
    StepsPart(Asked asked, Place place, ApplicationContext program) {
        this.asked = asked;
        this.place = place;
        this.program = program;
        this.timetable = program.getBean("timetable", SmartLifecycle.class);
        this.officers = asked.number("threads", 4, 4);
        this.length = Duration.ofSeconds(asked.number("seconds", 10, 4));
    }

    List<Line> measure() throws Exception {
        Say.line("Steps of cases with the followers and without");
        var fixture = Fixture.of(program, place);
        var people = People.of(place);
        try (var side = new OurSide(program, fixture, false);
                var leader = Visitor.signedIn(place.address(), people.account("leader"));
                var wall = leader.stream("/wall/events")) {
            // somebody looks at the wall all the time, else it would have nothing to do
            Thread.ofVirtual().start(() -> drain(wall));
            warm(side);
            var rounds = asked.number("rounds", 7, 3);
            for (int round = 1; round <= rounds; round++) {
                var first = round % 2 == 1;
                round(side, round, first);
                round(side, round, !first);
            }
        } finally {
            run(true);
        }
        return lines();
    }

    private static void drain(java.util.stream.Stream<String> lines) {
        try {
            lines.forEach(_ -> {});
        } catch (java.io.UncheckedIOException over) {
            // the stream was left
        }
    }

    private void run(boolean wanted) {
        if (wanted && !timetable.isRunning()) {
            timetable.start();
        } else if (!wanted && timetable.isRunning()) {
            timetable.stop();
        }
    }

    private void warm(Side side) throws Exception {
        run(true);
        for (int i = 0; i < WARMING; i++) {
            side.fill(STANDING, 20 + (int) (1.6 * cases(length)), officers);
            Followers.await(place, PATIENCE);
            expected = Math.max(expected, side.work(officers, length).rate());
        }
        place.analyse("motcua");
    }

    /// How many an officer may need.
    private double cases(Duration during) {
        return Math.max(expected, FIRST) * during.toSeconds() / Side.STEPS / officers;
    }

    private void round(Side side, int round, boolean followed) throws Exception {
        run(true);
        side.fill(STANDING, 20 + (int) (1.6 * cases(length)), officers);
        if (!Followers.await(place, PATIENCE)) {
            throw new IllegalStateException("The followers do not catch up");
        }
        run(followed);
        place.settle();
        double rate;
        try (var watch = new Followers.Watch(place)) {
            rate = side.work(officers, length).rate();
            if (followed) {
                Followers.await(place, PATIENCE);
                watch.worst().forEach((name, lag) -> worst.merge(name, lag, Math::max));
            }
        }
        expected = Math.max(expected, rate);
        (followed ? running : stopped).add(rate);
        Say.line(
                "  round %d  followers %-7s %8.0f steps/s",
                round, followed ? "run" : "stopped", rate);
    }

    private List<Line> lines() {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < running.size(); i++) {
            ratios.add(running.get(i) / stopped.get(i));
        }
        var ratio = median(ratios);
        var lines = new ArrayList<Line>();
        lines.add(
                Line.measured(
                        "steps with the followers, %d officers".formatted(officers),
                        "%.0f steps/s".formatted(median(running)),
                        "stopped %.0f steps/s, ratio %.2f".formatted(median(stopped), ratio),
                        ">= %.2f of stopped".formatted(OF_STOPPED),
                        ratio >= OF_STOPPED));
        worst.forEach((name, lag) ->
                lines.add(
                        Line.measured(
                                "lag of " + name + ", most",
                                "%.1f s".formatted(lag),
                                "",
                                "< %.0f s".formatted(TOO_LATE),
                                lag < TOO_LATE)));
        return lines;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
