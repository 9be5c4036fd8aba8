package vn.motcua.bench.steps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.bench.Asked;
import vn.motcua.bench.Place;
import vn.motcua.bench.Recording;
import vn.motcua.bench.Say;

/// Human steps per second: the program against the limit and against Flowable, alternating.
public final class StepsBench {

    private static final int STANDING = 5_000;
    private static final int COMPARED = 400;
    private static final double OF_LIMIT = 0.6;
    private static final double OF_FLOWABLE = 8;

    private final Asked asked;
    private final Place place;
    private final Duration length;
    private final Map<String, Double> expected = new HashMap<>();

    public StepsBench(Asked asked, Place place) {
        this.asked = asked;
        this.place = place;
        this.length = Duration.ofSeconds(asked.number("seconds", 3, 2));
    }

    /// Whether all targets were met and both of our sides wrote the same rows.
    public boolean run() throws Exception {
        var context = place.start();
        var fixture = Fixture.of(context, place);
        try (var ours = new OurSide(context, fixture, false);
                var pages = new OurSide(context, fixture, true);
                var limit = new LimitSide(context, fixture, place)) {
            Say.line("Filling the piles: %,d open cases on each side", STANDING);
            ours.fill(STANDING, COMPARED, 1);
            limit.fill(STANDING, COMPARED, 1);
            Fixture.awaitFollower(place);
            place.analyse("motcua");
            Say.line("Counting rows and statements");
            var same = compare(ours, limit);
            var sides = new ArrayList<Side>(List.of(ours, limit));
            var wanted = asked.list("sides", "motcua,limit,flowable,pages");
            if (wanted.contains("pages")) {
                sides.add(pages);
            }
            if (wanted.contains("flowable")) {
                try (var flowable = new FlowableSide(place)) {
                    prepare(flowable);
                    sides.add(flowable);
                    return report(rounds(sides)) && same;
                }
            }
            return report(rounds(sides)) && same;
        }
    }

    private void prepare(FlowableSide flowable) throws Exception {
        Say.line("Filling Flowable's pile");
        flowable.fill(STANDING, 50, 1);
        place.analyse("flowable");
        flowable.steps(20);
        Statements.count(place, "flowable", "step of Flowable", 100, () -> flowable.steps(100));
    }

    private boolean compare(OurSide ours, LimitSide limit) throws Exception {
        for (int i = 0; i < 20; i++) {
            ours.step(0);
            limit.step(0);
        }
        Statements.count(
                place, "motcua", "step of the program", 100, () -> times(100, () -> ours.step(0)));
        Statements.count(
                place, "motcua", "step of the limit", 100, () -> times(100, () -> limit.step(0)));
        Fixture.awaitFollower(place);
        var start = TableRows.settled(place);
        times(COMPARED, () -> ours.step(1));
        Fixture.awaitFollower(place);
        var middle = TableRows.settled(place);
        times(COMPARED, () -> limit.step(1));
        Fixture.awaitFollower(place);
        var end = TableRows.settled(place);
        return TableRows.compare(middle.minus(start), end.minus(middle), COMPARED);
    }

    private static void times(int times, Statements.Work work) throws Exception {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    /// What one side did in one round.
    private record Round(int threads, int round, String side, Measured measured) {}

    private List<Round> rounds(List<Side> sides) throws Exception {
        Say.line("Warming up");
        for (var side : sides) {
            warm(side);
        }
        var results = new ArrayList<Round>();
        for (var threads : asked.list("threads", "1,4,8")) {
            for (int round = 1; round <= asked.number("rounds", 5, 2); round++) {
                for (int i = 0; i < sides.size(); i++) {
                    var side = sides.get((i + round) % sides.size());
                    results.add(round(side, Integer.parseInt(threads), round));
                }
            }
        }
        return results;
    }

    private void warm(Side side) throws Exception {
        var warm = Duration.ofSeconds(asked.number("seconds", 6, 3));
        for (int officers : new int[] {Side.OFFICERS, Side.OFFICERS / 2, Side.OFFICERS}) {
            side.fill(STANDING, 800, officers);
            var done = side.work(officers, warm);
            expected.put(
                    side.name(), Math.max(done.rate(), expected.getOrDefault(side.name(), 0d)));
            Say.line(
                    "  %-9s %d threads %8.0f steps/s, %d us",
                    side.name(), officers, done.rate(), done.processor());
        }
    }

    private Round round(Side side, int threads, int round) throws Exception {
        var cases = expected.get(side.name()) * length.toSeconds() / Side.STEPS / threads;
        side.fill(STANDING, 20 + (int) (1.6 * cases), threads);
        Fixture.awaitFollower(place);
        place.settle();
        Measured measured;
        try (var _ = Recording.of(asked, place, side.name() + "-" + threads)) {
            measured = side.work(threads, length);
        }
        expected.merge(side.name(), measured.rate(), Math::max);
        Say.line(
                "%d threads, round %d  %-9s %8.0f steps/s   median %5.1f ms   p95 %5.1f ms   %d us of"
                        + " the client's processor",
                threads,
                round,
                side.name(),
                measured.rate(),
                measured.median() / 1e3,
                measured.p95() / 1e3,
                measured.processor());
        return new Round(threads, round, side.name(), measured);
    }

    private boolean report(List<Round> results) {
        Say.result("");
        Say.result(
                "Steps per second: median (lowest to highest) of the rounds; ratios: median of the"
                        + " rounds' own");
        Say.result(
                "%7s  %-22s %-22s %-22s %9s %11s   %-22s %9s %11s",
                "threads",
                "motcua",
                "limit",
                "flowable",
                "of limit",
                "x Flowable",
                "as two requests",
                "of limit",
                "x Flowable");
        var met = true;
        for (var threads : results.stream().map(Round::threads).distinct().toList()) {
            var sides = new LinkedHashMap<String, List<Double>>();
            results.stream()
                    .filter(r -> r.threads == threads)
                    .sorted(java.util.Comparator.comparingInt(Round::round))
                    .forEach(r ->
                            sides.computeIfAbsent(r.side, _ -> new ArrayList<>())
                                    .add(r.measured.rate()));
            var limit = ratio(sides, "motcua", "limit");
            var flowable = ratio(sides, "motcua", "flowable");
            Say.result(
                    "%7d  %-22s %-22s %-22s %9.2f %11.1f   %-22s %9.2f %11.1f",
                    threads,
                    spread(sides.get("motcua")),
                    spread(sides.get("limit")),
                    spread(sides.get("flowable")),
                    limit,
                    flowable,
                    spread(sides.get("pages")),
                    ratio(sides, "pages", "limit"),
                    ratio(sides, "pages", "flowable"));
            met &= limit >= OF_LIMIT && (Double.isNaN(flowable) || flowable >= OF_FLOWABLE);
        }
        Say.result(
                "Target: at least %.1f of the limit and %.0f times Flowable: %s",
                OF_LIMIT, OF_FLOWABLE, met ? "met" : "MISSED");
        return met;
    }

    private static double ratio(Map<String, List<Double>> sides, String one, String other) {
        var ours = sides.get(one);
        var theirs = sides.get(other);
        if (ours == null || theirs == null) {
            return Double.NaN;
        }
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return median(ratios);
    }

    private static String spread(List<Double> rates) {
        if (rates == null) {
            return "-";
        }
        var sorted = rates.stream().sorted().toList();
        return "%.0f (%.0f to %.0f)".formatted(median(rates), sorted.getFirst(), sorted.getLast());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
