package vn.motcua.demonstration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Tier;

/// How many cases each procedure has at each tier, and how many of them come online, so that the
/// rates of the review come out by number: 58.54 % of all cases in districts and communes, of which
/// 57.12 % online, 27.96 % in departments, so 45.03 % of all; 74.4 % of the 25 essential services;
/// 95 to 100 % of some procedures.
///
/// How large a part the essential services are is not in the review. A quarter of all cases is our
/// assumption: 74.4 % of it leaves half of the other cases of localities and a sixth of the
/// departments' to come online, which a province of 2023 could be.
final class Mix {

    private static final double LOCALITIES = 0.5854;
    private static final double ONLINE_LOCALITIES = 0.5712;
    private static final double ONLINE_DEPARTMENTS = 0.2796;
    private static final double ESSENTIAL_LOCALITIES = 0.17;
    private static final double ESSENTIAL_DEPARTMENTS = 0.08;
    private static final double ONLINE_ESSENTIAL = 0.744;
    private static final double DISTRICTS = 0.45;
    private static final double MOST_ONLINE = 0.93;

    /// Procedures that nearly everybody files online: so many of the localities and departments.
    private static final int NEARLY_ALL_LOCALITIES = 5;

    private static final int NEARLY_ALL_DEPARTMENTS = 3;
    private static final double NEARLY_ALL = 0.952;

    /// How large parts of the essential cases of their tier these services are: births before
    /// marriages, land and driving licences before all in the departments.
    private static final Map<Integer, Double> ESSENTIAL =
            Map.of(
                    12, 0.4, 13, 0.13, 14, 0.2, 15, 0.04, 16, 0.1, 19, 0.42, 20, 0.33, 24, 0.13, 25,
                    0.12);

    /// Everyday procedures: certified copies, signatures, extracts of civil status.
    private static final Map<String, Double> EVERYDAY =
            Map.of("2.000815", 9.0, "2.000884", 2.5, "2.000635", 3.0, "2.000908", 1.2);

    private final RandomGenerator random;
    private final List<Portion> portions = new ArrayList<>();

    private Mix(RandomGenerator random) {
        this.random = random;
    }

    /// A procedure at a tier.
    record Line(Tier tier, ProcedureVersion procedure) {

        boolean essential() {
            return procedure.essentialNumber() != null;
        }

        boolean online() {
            return procedure.accepts(Channel.ONLINE);
        }
    }

    /// How many cases of a line there are, and how many of them come online.
    record Portion(Line line, int cases, int online) {}

    /// @param lines what is handled at which tier
    static List<Portion> of(Collection<Line> lines, int total, RandomGenerator random) {
        var mix = new Mix(random);
        var local = round(total * LOCALITIES);
        var byBlock =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        l -> List.of(l.tier() != Tier.DEPARTMENT, l.essential())));
        var essential = round(total * (ESSENTIAL_LOCALITIES + ESSENTIAL_DEPARTMENTS));
        var essentialLocal = round(total * ESSENTIAL_LOCALITIES);
        var onlineEssentialLocal = round(essentialLocal * ONLINE_ESSENTIAL);
        mix.block(
                byBlock,
                true,
                new int[] {essentialLocal, local - essentialLocal},
                new int[] {onlineEssentialLocal, round(local * ONLINE_LOCALITIES)});
        mix.block(
                byBlock,
                false,
                new int[] {essential - essentialLocal, total - local - essential + essentialLocal},
                new int[] {
                    round(essential * ONLINE_ESSENTIAL) - onlineEssentialLocal,
                    round((total - local) * ONLINE_DEPARTMENTS)
                });
        return mix.portions;
    }

    /// @param cases essential ones and others
    /// @param online essential ones and all
    private void block(
            Map<List<Boolean>, List<Line>> byBlock, boolean local, int[] cases, int[] online) {
        divide(byBlock.getOrDefault(List.of(local, true), List.of()), cases[0], online[0], 0);
        divide(
                byBlock.getOrDefault(List.of(local, false), List.of()),
                cases[1],
                online[1] - online[0],
                local ? NEARLY_ALL_LOCALITIES : NEARLY_ALL_DEPARTMENTS);
    }

    private void divide(List<Line> lines, int cases, int online, int nearlyAll) {
        var counts = Shares.apportion(cases, weights(lines));
        var onlineOf = new int[counts.length];
        var high = high(lines, counts, nearlyAll);
        var left = online;
        for (var i : high) {
            onlineOf[i] = nearlyAllOf(counts[i]);
            left -= onlineOf[i];
        }
        var others = onlineOf(lines, counts, high, left);
        for (int i = 0; i < counts.length; i++) {
            portions.add(new Portion(lines.get(i), counts[i], onlineOf[i] + others[i]));
        }
    }

    private int nearlyAllOf(int cases) {
        var share = NEARLY_ALL + (1 - NEARLY_ALL) * random.nextDouble();
        return Math.min(cases, (int) Math.ceil(cases * share));
    }

    private int[] onlineOf(List<Line> lines, int[] counts, List<Integer> high, int left) {
        var open =
                IntStream.range(0, counts.length).map(i -> isOpen(lines, high, i) ? counts[i] : 0);
        var most = open.toArray();
        var weights = Arrays.stream(most).mapToDouble(n -> n * (0.55 + 0.9 * random.nextDouble()));
        var caps = Arrays.stream(most).map(n -> (int) (n * MOST_ONLINE)).toArray();
        var enough = Arrays.stream(caps).sum() >= left;
        return Shares.apportion(left, weights.toArray(), enough ? caps : most);
    }

    private static boolean isOpen(List<Line> lines, List<Integer> high, int i) {
        return lines.get(i).online() && !high.contains(i);
    }

    /// The lines of middling size that are filed nearly all online; of procedures of one tier only,
    /// so that the rate is the procedure's.
    private static List<Integer> high(List<Line> lines, int[] counts, int wanted) {
        return IntStream.range(0, counts.length)
                .boxed()
                .filter(i -> lines.get(i).online())
                .filter(i -> lines.get(i).procedure().tiers().size() == 1)
                .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
                .skip(3)
                .limit(wanted)
                .toList();
    }

    /// A few procedures carry most of the cases.
    private double[] weights(List<Line> lines) {
        var order = IntStream.range(0, lines.size()).boxed().collect(Collectors.toList());
        for (int i = order.size() - 1; i > 0; i--) {
            order.set(i, order.set(random.nextInt(i + 1), order.get(i)));
        }
        var weights = new double[lines.size()];
        for (int rank = 0; rank < weights.length; rank++) {
            var line = lines.get(order.get(rank));
            weights[order.get(rank)] = weight(line, rank);
        }
        return weights;
    }

    private static double weight(Line line, int rank) {
        var procedure = line.procedure();
        if (line.essential()) {
            return ESSENTIAL.getOrDefault(procedure.essentialNumber(), 0.02);
        }
        var tier = line.tier() == Tier.DISTRICT ? DISTRICTS : 1;
        var channel = line.online() ? 1 : 0.4;
        return EVERYDAY.getOrDefault(procedure.code(), 1 / Math.pow(rank + 2.0, 0.8))
                * tier
                * channel;
    }

    private static int round(double number) {
        return (int) Math.round(number);
    }
}
