package vn.motcua.operations.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What usually comes next and how long that takes, by procedure as far as it has happened often
/// enough, otherwise over all procedures.
final class Experience {

    /// As often must something have happened to a procedure's cases to be spoken of by itself.
    static final int ENOUGH = 30;

    private static final int LONGEST_WAY = 60;

    private final Map<String, Map<Activity, Leaving>> byProcedure = new HashMap<>();
    private final Map<Activity, Leaving> all = new HashMap<>();

    /// @param arrows by procedure
    Experience(Map<String, List<Arrow>> arrows) {
        arrows.forEach((procedure, own) -> byProcedure.put(procedure, leavings(own)));
        var together = new HashMap<Arrow.Ends, Arrow>();
        arrows.values().forEach(own -> own.forEach(a -> together.merge(a.ends(), a, Arrow::plus)));
        all.putAll(leavings(List.copyOf(together.values())));
    }

    private static Map<Activity, Leaving> leavings(List<Arrow> arrows) {
        var bySource = new HashMap<Activity, List<Arrow>>();
        arrows.stream()
                .filter(a -> !a.working().isEmpty())
                .sorted(Comparator.comparing(a -> a.target().code()))
                .forEach(a -> bySource.computeIfAbsent(a.source(), _ -> new ArrayList<>()).add(a));
        var found = new HashMap<Activity, Leaving>();
        bySource.forEach((source, own) -> found.put(source, new Leaving(own)));
        return found;
    }

    /// How cases leave an activity.
    private record Leaving(List<Arrow> arrows, Histogram times) {

        Leaving(List<Arrow> arrows) {
            this(
                    arrows,
                    arrows.stream().map(Arrow::working).reduce(Histogram.empty(), Histogram::plus));
        }

        Arrow draw(RandomGenerator random) {
            var rank = random.nextLong(times.total());
            for (var arrow : arrows) {
                rank -= arrow.working().total();
                if (rank < 0) {
                    return arrow;
                }
            }
            return arrows.getLast();
        }

        /// One of those that waited longer than a case has already.
        Arrow drawAfter(int waited, RandomGenerator random) {
            var above = arrows.stream().mapToDouble(a -> a.working().above(waited)).sum();
            var rank = random.nextDouble() * above;
            for (var arrow : arrows) {
                rank -= arrow.working().above(waited);
                if (rank < 0) {
                    return arrow;
                }
            }
            return draw(random);
        }
    }

    /// How long cases of a procedure usually wait after an activity; empty when that never
    /// happened.
    Histogram usual(String procedure, Activity activity) {
        var leaving = leaving(procedure, activity);
        return leaving == null ? Histogram.empty() : leaving.times();
    }

    /// Whether anything can be said of a case that stands after an activity.
    boolean knows(String procedure, Activity activity) {
        return leaving(procedure, activity) != null;
    }

    /// Draws how long the clock of a case will still run, in working minutes; waiting for the
    /// applicant does not count.
    ///
    /// @param waited working minutes since the activity
    int drawRest(String procedure, Activity activity, int waited, RandomGenerator random) {
        var leaving = leaving(procedure, activity);
        if (leaving == null) {
            return 0;
        }
        var first = leaving.drawAfter(waited, random);
        var stay = first.working().drawAbove(waited, random);
        // longer than any before: nobody knows, so as long again as usual
        var rest = stay < 0 ? first.working().draw(random) : stay - waited;
        var now = first.target();
        for (int i = 0; i < LONGEST_WAY && !now.endsClock(); i++) {
            var next = leaving(procedure, now);
            if (next == null) {
                break;
            }
            var arrow = next.draw(random);
            rest += now.asksApplicant() ? 0 : arrow.working().draw(random);
            now = arrow.target();
        }
        return rest;
    }

    private @org.jspecify.annotations.Nullable Leaving leaving(
            String procedure, Activity activity) {
        var own = byProcedure.getOrDefault(procedure, Map.of()).get(activity);
        return own != null && own.times().total() >= ENOUGH ? own : all.get(activity);
    }
}
