package vn.motcua.operations.process;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The process of a scope as it ran: its arrows and the ways cases went, most frequent first.
public record Flow(List<Arrow> arrows, List<Variant> variants) {

    private static final Comparator<Arrow> OFTEN =
            Comparator.comparingLong(Arrow::count)
                    .reversed()
                    .thenComparing(a -> a.source().code())
                    .thenComparing(a -> a.target().code());
    private static final Comparator<Variant> USUAL =
            Comparator.comparingLong(Variant::count)
                    .reversed()
                    .thenComparing(v -> v.steps().toString());

    public Flow {
        arrows = arrows.stream().sorted(OFTEN).toList();
        variants = variants.stream().sorted(USUAL).toList();
    }

    public boolean isEmpty() {
        return arrows.isEmpty();
    }

    /// Cases that came to their end.
    public long ended() {
        return variants.stream().mapToLong(Variant::count).sum();
    }

    /// Cases that began.
    public long begun() {
        return sum(a -> a.source().equals(Activity.START));
    }

    /// The ways that so many percent of the ended cases went, the most frequent first.
    public List<Variant> usual(int percent) {
        var wanted = Math.ceil(ended() * percent / 100.0);
        long before = 0;
        int number = 0;
        while (number < variants.size() && before < wanted) {
            before += variants.get(number++).count();
        }
        return variants.subList(0, number);
    }

    /// The arrows on those ways; all of them for 100, also those of cases that are still open.
    public List<Arrow> arrowsOf(int percent) {
        if (percent >= 100 || variants.isEmpty()) {
            return arrows;
        }
        var shown = new HashSet<Arrow.Ends>();
        usual(percent).forEach(v -> shown.addAll(v.arrows()));
        return arrows.stream().filter(a -> shown.contains(a.ends())).toList();
    }

    /// Where cases waited longest in all: the sum of working time on each arrow where the office,
    /// not the applicant, had to act.
    public List<Arrow> slowest(int most) {
        return arrows.stream()
                .filter(a -> !a.working().isEmpty() && !a.source().asksApplicant())
                .sorted(Comparator.comparingLong(Arrow::workingSum).reversed().thenComparing(OFTEN))
                .limit(most)
                .toList();
    }

    /// How many of the ended cases had each kind of work done again.
    public Map<Variant.Rework, Long> rework() {
        var found = new EnumMap<Variant.Rework, Long>(Variant.Rework.class);
        for (var kind : Variant.Rework.values()) {
            found.put(
                    kind,
                    variants.stream()
                            .filter(v -> v.rework().contains(kind))
                            .mapToLong(Variant::count)
                            .sum());
        }
        return found;
    }

    /// How often a case went from one member of staff to another.
    public long handOvers() {
        return arrows.stream().mapToLong(Arrow::persons).sum();
    }

    /// How often a case went from one unit to another.
    public long officeChanges() {
        return arrows.stream().mapToLong(Arrow::offices).sum();
    }

    /// How often a step was taken.
    public long times(String code) {
        return sum(a -> a.target().code().equals(code));
    }

    /// What usually lies between an activity and whatever comes next.
    public Map<Activity, Histogram> usualWaits() {
        return arrows.stream()
                .filter(a -> !a.working().isEmpty())
                .collect(Collectors.toMap(Arrow::source, Arrow::working, Histogram::plus));
    }

    /// Every activity that occurs.
    public Set<Activity> activities() {
        var all = new HashSet<Activity>();
        arrows.forEach(a -> {
            all.add(a.source());
            all.add(a.target());
        });
        return all;
    }

    /// The drawing of the arrows of so many percent of the cases.
    public FlowMap map(int percent) {
        return FlowLayout.of(arrowsOf(percent), this::passed);
    }

    /// How many times cases came to an activity, on whatever way; of the beginning, how many began.
    long passed(Activity activity) {
        return activity.equals(Activity.START) ? begun() : times(activity.code());
    }

    private long sum(Predicate<Arrow> which) {
        return arrows.stream().filter(which).mapToLong(Arrow::count).sum();
    }
}
