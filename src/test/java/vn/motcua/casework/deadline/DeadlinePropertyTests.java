package vn.motcua.casework.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.motcua.casework.deadline.ClockState.Exhausted;
import vn.motcua.casework.deadline.ClockState.Paused;
import vn.motcua.casework.deadline.ClockState.Running;
import vn.motcua.casework.deadline.ClockState.Stopped;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.LimitUnit;
import vn.motcua.shared.TimeLimit;

/// Seeded random cases against the minute-by-minute counter. A failing case names its seed;
/// `-Dmotcua.seed=N` runs that case alone, `-Dmotcua.long=true` runs a million.
// req~casework.deadline-counted-by-law
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlinePropertyTests {

    private static final LocalDate TABLE_BEGINS = LocalDate.of(2022, 1, 1);
    private static final LocalDate TABLE_ENDS = LocalDate.of(2031, 12, 31);
    private static final int DAYS_TO_START_IN = 2700;
    private static final int OFFICES = 8;
    private static final long FIRST_SEED = 610_000_000L;

    private final boolean longRun = Boolean.getBoolean("motcua.long");
    private final int cases = longRun ? 1_000_000 : 20_000;
    private final List<WorkingCalendar> calendars = new ArrayList<>();
    private final List<boolean[]> tables = new ArrayList<>();

    private record Case(DeadlineClock clock, MinuteCounter.Order order, int[] minutes, int office) {

        List<ClockEvent> events() {
            return IntStream.range(0, minutes.length)
                    .mapToObj(i -> new ClockEvent(kind(i), moment(minutes[i])))
                    .toList();
        }

        private static ClockEvent.Kind kind(int i) {
            if (i == 0) {
                return ClockEvent.Kind.STARTED;
            }
            return i % 2 == 1 ? ClockEvent.Kind.STOPPED : ClockEvent.Kind.RESUMED;
        }
    }

    @BeforeAll
    void fill_the_tables() {
        for (int office = 0; office < OFFICES; office++) {
            var calendar = RandomOffices.calendar(office);
            calendars.add(calendar);
            tables.add(table(calendar));
        }
    }

    @Test
    void every_clock_agrees_with_counting_the_minutes() {
        seeds().forEach(seed -> checked(seed, this::agrees));
    }

    @Test
    void every_proof_adds_up_to_its_clock() {
        seeds().limit(longRun ? 50_000 : 5_000).forEach(seed -> checked(seed, this::addsUp));
    }

    @Test
    void a_clock_stored_after_each_event_ends_where_all_events_lead() {
        seeds().limit(longRun ? 100_000 : 10_000).forEach(seed -> checked(seed, this::stepsAlike));
    }

    @Test
    void who_files_later_is_never_due_earlier() {
        seeds().limit(longRun ? 200_000 : 20_000).forEach(seed -> checked(seed, this::keepsOrder));
    }

    @Test
    void lateness_counts_the_open_minutes() {
        seeds().limit(2_000)
                .forEach(seed -> {
                    var a = random(seed);
                    int from = a.minutes()[0];
                    int to = from + (int) (seed % 9_000);
                    var counter = new MinuteCounter(tables.get(a.office()), a.order());
                    assertThat(a.clock().workedMinutesBetween(moment(from), moment(to)))
                            .as("seed " + seed)
                            .isEqualTo(counter.openMinutes(from, to));
                });
    }

    private void agrees(Case a) {
        var counter = new MinuteCounter(tables.get(a.office()), a.order());
        var expected = counter.count(a.minutes());
        var state = a.clock().replay(a.events());
        var counted =
                switch (state) {
                    case Running(_, _, var due) -> new MinuteCounter.Answer(minute(due), 0);
                    case Exhausted(_, var due) -> new MinuteCounter.Answer(minute(due), 0);
                    case Stopped(_, var left) -> new MinuteCounter.Answer(-1, left);
                };
        if (!counted.equals(expected)) {
            assertThat(counted).isEqualTo(expected);
        }
    }

    private void addsUp(Case a) {
        var state = a.clock().replay(a.events());
        var proof = a.clock().prove(a.events());
        assertThat(proof.state()).isEqualTo(state);
        int total = proof.lines().getLast().total();
        var lastDay = proof.lines().getLast().day().date();
        int allowed = a.clock().allowed();
        switch (state) {
            case Running(_, _, var due) -> {
                assertThat(total).isEqualTo(allowed);
                assertThat(lastDay).isEqualTo(WorkingCalendar.local(due).toLocalDate());
            }
            case Exhausted(_, var due) -> {
                assertThat(total).isEqualTo(allowed);
                assertThat(lastDay).isEqualTo(WorkingCalendar.local(due).toLocalDate());
            }
            case Stopped(var since, var left) -> {
                assertThat(total).isEqualTo(allowed - left);
                assertThat(lastDay).isEqualTo(WorkingCalendar.local(since).toLocalDate());
            }
        }
    }

    private void stepsAlike(Case a) {
        var events = a.events();
        ClockState state = a.clock().start(events.getFirst().at());
        for (var event : events.subList(1, events.size())) {
            var restored = restored(state);
            var clock =
                    new DeadlineClock(a.clock().limit(), a.clock().rule(), a.clock().calendar());
            state =
                    restored instanceof Running running
                            ? clock.stop(running, event.at())
                            : clock.resume((Paused) restored, event.at());
        }
        assertThat(state).isEqualTo(a.clock().replay(events));
        if (state instanceof Running running) {
            assertThat(a.clock().recount(running)).isEqualTo(running);
        }
    }

    /// What a row of a table keeps of a clock.
    private static ClockState restored(ClockState state) {
        return switch (state) {
            case Running(var since, var left, var due) ->
                    new Running(
                            Instant.ofEpochSecond(since.getEpochSecond()),
                            left,
                            Instant.ofEpochSecond(due.getEpochSecond()));
            case Stopped(var since, var left) ->
                    new Stopped(Instant.ofEpochSecond(since.getEpochSecond()), left);
            case Exhausted(var since, var due) ->
                    new Exhausted(
                            Instant.ofEpochSecond(since.getEpochSecond()),
                            Instant.ofEpochSecond(due.getEpochSecond()));
        };
    }

    private void keepsOrder(Case a) {
        var at = moment(a.minutes()[0]);
        var later = at.plusSeconds(60L * (1 + Math.floorMod(at.getEpochSecond() / 60 * 31, 3_000)));
        assertThat(a.clock().start(later).due()).isAfterOrEqualTo(a.clock().start(at).due());
    }

    private interface Check {
        void hold(Case a);
    }

    private void checked(long seed, Check check) {
        try {
            check.hold(random(seed));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + describe(random(seed)), e);
        }
    }

    private static String describe(Case a) {
        return "%s under %s %s in office %d, events %s"
                .formatted(
                        a.clock().limit(),
                        a.clock().rule().counting(),
                        a.clock().rule().reception(),
                        a.office(),
                        Arrays.stream(a.minutes())
                                .mapToObj(minute -> WorkingCalendar.local(moment(minute)))
                                .toList());
    }

    private LongStream seeds() {
        var only = Long.getLong("motcua.seed");
        return only != null
                ? LongStream.of(only)
                : LongStream.range(FIRST_SEED, FIRST_SEED + cases);
    }

    private Case random(long seed) {
        var random = new SplittableRandom(seed);
        int office = random.nextInt(OFFICES);
        var limit = limit(random);
        var rule = rule(random);
        var clock = new DeadlineClock(limit, rule, calendars.get(office));
        return new Case(clock, order(limit, rule), minutes(random, tables.get(office)), office);
    }

    private static TimeLimit limit(SplittableRandom random) {
        var unit = LimitUnit.values()[random.nextInt(3)];
        int most = random.nextInt(20) == 0 ? 60 : 9;
        int amount = random.nextInt(most + 1);
        return new TimeLimit(unit == LimitUnit.HOUR ? 2 * amount + 1 : amount, unit);
    }

    private static DeadlineRule rule(SplittableRandom random) {
        var counting =
                new Counting(
                        Counting.DayMode.values()[random.nextInt(4) / 3],
                        random.nextBoolean() ? 480 : 450,
                        Counting.PartDay.values()[random.nextInt(3)],
                        Counting.DayOffEnd.values()[random.nextInt(4) / 3]);
        var cutoff = random.nextInt(3) == 0 ? LocalTime.of(15, 0) : null;
        var afterHours = Reception.AfterHours.values()[random.nextInt(2)];
        return new DeadlineRule(
                "random", TABLE_BEGINS, counting, new Reception(afterHours, cutoff), List.of());
    }

    private static MinuteCounter.Order order(TimeLimit limit, DeadlineRule rule) {
        var counting = rule.counting();
        boolean blocks = counting.mode() == Counting.DayMode.EIGHT_HOUR_BLOCKS;
        var unit =
                switch (limit.unit()) {
                    case HOUR -> MinuteCounter.Order.Unit.MINUTES;
                    case CALENDAR_DAY -> MinuteCounter.Order.Unit.DAYS;
                    case WORKING_DAY ->
                            blocks && limit.amount() > 0
                                    ? MinuteCounter.Order.Unit.MINUTES
                                    : MinuteCounter.Order.Unit.WORKED_DAYS;
                };
        int amount =
                switch (unit) {
                    case MINUTES ->
                            limit.amount()
                                    * (limit.unit() == LimitUnit.HOUR
                                            ? 60
                                            : counting.minutesPerDay());
                    case WORKED_DAYS, DAYS -> limit.amount();
                };
        var part = MinuteCounter.Part.values()[counting.partDay().ordinal()];
        var cutoff = rule.reception().cutoff();
        return new MinuteCounter.Order(
                unit,
                amount,
                part,
                counting.dayOffEnd() == Counting.DayOffEnd.STAYS,
                rule.reception().afterHours() == Reception.AfterHours.NEXT_OPENING,
                cutoff == null ? -1 : cutoff.getHour() * 60);
    }

    private static int[] minutes(SplittableRandom random, boolean[] open) {
        var minutes = new int[1 + random.nextInt(6) * random.nextInt(2)];
        int at = random.nextInt(DAYS_TO_START_IN) * MinuteCounter.DAY + minuteOfDay(random);
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = atAnEdge(random, open, at);
            at = minutes[i] + gap(random);
        }
        return minutes;
    }

    private static int gap(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(600);
            case 1 -> random.nextInt(3 * MinuteCounter.DAY);
            case 2 -> random.nextInt(12) * MinuteCounter.DAY;
            default -> random.nextInt(20 * MinuteCounter.DAY);
        };
    }

    private static int minuteOfDay(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> 15 * 60 - 1 + random.nextInt(3);
            case 1 -> random.nextInt(2) * (MinuteCounter.DAY - 1);
            default -> random.nextInt(MinuteCounter.DAY);
        };
    }

    /// Every third moment is moved on to the minute at which the office next opens or closes; some
    /// go to the middle of the day's working time.
    private static int atAnEdge(SplittableRandom random, boolean[] open, int at) {
        int moved = at;
        if (random.nextInt(3) == 0) {
            moved++;
            while (open[moved] == open[moved - 1]) {
                moved++;
            }
        } else if (random.nextInt(8) == 0) {
            moved = middle(open, at / MinuteCounter.DAY * MinuteCounter.DAY);
        }
        return Math.max(at, moved);
    }

    private static int middle(boolean[] open, int midnight) {
        var minutes =
                IntStream.range(midnight, midnight + MinuteCounter.DAY)
                        .filter(minute -> open[minute])
                        .toArray();
        return minutes.length == 0 ? midnight : minutes[(minutes.length - 1) / 2] + 1;
    }

    private static boolean[] table(WorkingCalendar calendar) {
        int days = (int) (TABLE_ENDS.toEpochDay() - TABLE_BEGINS.toEpochDay()) + 1;
        var open = new boolean[days * MinuteCounter.DAY];
        for (int day = 0; day < days; day++) {
            for (var window : calendar.day(TABLE_BEGINS.plusDays(day)).windows()) {
                Arrays.fill(
                        open,
                        day * MinuteCounter.DAY + window.from().toSecondOfDay() / 60,
                        day * MinuteCounter.DAY + window.to().toSecondOfDay() / 60,
                        true);
            }
        }
        return open;
    }

    private static Instant moment(int minute) {
        return WorkingCalendar.instant(local(minute));
    }

    private static LocalDateTime local(int minute) {
        return TABLE_BEGINS.atStartOfDay().plusMinutes(minute);
    }

    private static int minute(Instant at) {
        return (int)
                java.time.Duration.between(TABLE_BEGINS.atStartOfDay(), WorkingCalendar.local(at))
                        .toMinutes();
    }
}
