package vn.motcua.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.web.Formats;

/// Every case of a generation in a few bytes: what, where, how, when and as which of the day. It is
/// made anew from the seed each time, so a generation that was cut off goes on with the same one.
/// In the order of filing, as a living province would have written them.
final class Plan {

    private static final double JANUARY = 0.052;
    private static final double POST = 0.045;
    private static final int ORDINAL_BITS = 24;
    private static final double LARGER = 1.5;
    private static final double LARGER_IN_SMALL = 0.25;

    private final Generation generation;
    private final List<Agency> units;
    private final List<ProcedureVersion> procedures = new ArrayList<>();
    private final Season season;
    private final Workload workload;
    private final short[] unitOf;
    private final short[] procedureOf;
    private final byte[] channelOf;
    private final long[] filed;
    private final short[] numberOf;
    private int size;

    /// One case of it.
    ///
    /// @param index place in the order of filing, from 0
    /// @param number order among the cases of its unit and day, from 1
    record Planned(
            int index,
            Agency unit,
            ProcedureVersion procedure,
            Channel channel,
            Instant at,
            int number) {}

    Plan(Generation generation, Province province) {
        this.generation = generation;
        this.units = province.units();
        var calendar = province.calendar();
        this.season = new Season(calendar, generation.firstDay(), Generation.AT);
        this.workload =
                new Workload(season, units.size(), generation.random("workload"), certain(units));
        var year = generation.casesOfYear();
        var rest = (int) Math.round(year * JANUARY);
        this.unitOf = new short[year + rest];
        this.procedureOf = new short[year + rest];
        this.channelOf = new byte[year + rest];
        this.filed = new long[year + rest];
        this.numberOf = new short[year + rest];
        var random = generation.random("plan");
        var yearOfReview = new Season(calendar, generation.firstDay(), generation.lastDayOfYear());
        var january = new Season(calendar, Generation.AT.withDayOfYear(1), Generation.AT);
        var weights = weights(generation.random("units"));
        draw(province, year, yearOfReview, weights, random);
        draw(province, rest, january, weights, random);
        order();
    }

    private static BitSet certain(List<Agency> units) {
        var certain = new BitSet();
        for (int i = 0; i < units.size(); i++) {
            certain.set(i, units.get(i).code().equals(Province.SHOWN_COMMUNE));
        }
        return certain;
    }

    /// Large units and small ones, the city's more. The commune whose people are shown has enough
    /// to show in a small province, too.
    private double[] weights(RandomGenerator random) {
        var larger = LARGER + LARGER_IN_SMALL / generation.scale().doubleValue();
        return units.stream()
                .mapToDouble(unit -> {
                    var size = Math.exp(0.55 * random.nextGaussian());
                    var city = unit.code().startsWith(Province.CITY) ? 1.8 : 1;
                    return size * (unit.code().equals(Province.SHOWN_COMMUNE) ? larger : city);
                })
                .toArray();
    }

    private void draw(
            Province province, int total, Season when, double[] weights, RandomGenerator random) {
        for (var portion : Mix.of(province.lines().keySet(), total, random)) {
            var candidates = province.lines().getOrDefault(portion.line(), List.of());
            var where = new Odds(candidates.stream().mapToDouble(i -> weights[i]).toArray());
            var procedure = number(portion.line().procedure());
            for (int i = 0; i < portion.cases(); i++) {
                unitOf[size] = candidates.get(where.draw(random)).shortValue();
                procedureOf[size] = procedure;
                var online = i < portion.online();
                channelOf[size] = (byte) channel(online, random).ordinal();
                filed[size] = moment(when, online, random);
                size++;
            }
        }
    }

    private long moment(Season when, boolean online, RandomGenerator random) {
        while (true) {
            var moment = when.moment(random, online);
            if (moment <= generation.now().getEpochSecond()) {
                return moment;
            }
        }
    }

    private short number(ProcedureVersion procedure) {
        var known = procedures.indexOf(procedure);
        if (known >= 0) {
            return (short) known;
        }
        procedures.add(procedure);
        return (short) (procedures.size() - 1);
    }

    private static Channel channel(boolean online, RandomGenerator random) {
        if (online) {
            return Channel.ONLINE;
        }
        return random.nextDouble() < POST ? Channel.POST : Channel.COUNTER;
    }

    /// Sorts by moment and numbers the cases of each unit and day.
    private void order() {
        var keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = filed[i] << ORDINAL_BITS | i;
        }
        Arrays.sort(keys);
        var units = unitOf.clone();
        var procedures = procedureOf.clone();
        var channels = channelOf.clone();
        var numbers = new int[this.units.size()];
        long today = -1;
        for (int i = 0; i < size; i++) {
            var from = (int) (keys[i] & (1 << ORDINAL_BITS) - 1);
            unitOf[i] = units[from];
            procedureOf[i] = procedures[from];
            channelOf[i] = channels[from];
            filed[i] = keys[i] >> ORDINAL_BITS;
            var day = day(filed[i]).toEpochDay();
            if (day != today) {
                Arrays.fill(numbers, 0);
                today = day;
            }
            numberOf[i] = (short) ++numbers[unitOf[i]];
        }
    }

    private static LocalDate day(long second) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(second), Formats.VIETNAM);
    }

    int size() {
        return size;
    }

    Planned get(int index) {
        return new Planned(
                index,
                units.get(unitOf[index]),
                procedures.get(procedureOf[index]),
                Channel.values()[channelOf[index]],
                Instant.ofEpochSecond(filed[index]),
                numberOf[index]);
    }

    /// How long a case lies at each step before somebody takes it up, beyond the usual.
    Course.Waits waits(int index) {
        var unit = unitOf[index];
        var day = (int) (day(filed[index]).toEpochDay() - generation.firstDay().toEpochDay());
        return Course.Waits.at(workload.narrow(unit), workload.minutes(unit, day));
    }

    /// What is drawn from.
    ///
    /// @param units all agencies, in the order of their codes
    /// @param lines what is handled at which tier, and by which of the units, by their places
    record Province(
            List<Agency> units, Map<Mix.Line, List<Integer>> lines, WorkingCalendar calendar) {

        static final String SHOWN_COMMUNE = "H41.31.01";
        static final String CITY = "H41.31.";
    }
}
