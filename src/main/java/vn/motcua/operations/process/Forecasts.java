package vn.motcua.operations.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.operations.process.CaseHistory.Standing;
import vn.motcua.operations.process.ForecastRepository.Cursor;
import vn.motcua.operations.process.ForecastRepository.Expected;
import vn.motcua.operations.process.ForecastRepository.Judged;
import vn.motcua.operations.process.ForecastRepository.Line;
import vn.motcua.operations.process.ForecastRepository.Made;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// Which of the open cases will be late: from how long the steps that are left usually take, a
/// chance for each case. Made every morning and kept as it was said, so that it can be held against
/// what came.
@Service
public class Forecasts {

    /// Working days ahead.
    public static final int AHEAD = 6;

    private static final int DRAWS = 400;
    private static final int THOUSAND = 1000;
    private static final int BATCH = 500;
    private static final int KEPT_DAYS = 120;
    private static final int LOOK_BACK = 10;
    private static final Duration OLDEST = Duration.ofDays(400);
    private static final int PAGE = 25;

    /// Nine of ten outcomes lie within so many standard deviations.
    private static final double WITHIN = 1.645;

    private final ForecastRepository forecasts;
    private final ProcessFollower follower;
    private final FollowRepository log;
    private final OpenRepository open;
    private final Experiences experiences;
    private final ProcessFlows flows;
    private final OfficeTime time;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Forecasts(
            ForecastRepository forecasts,
            ProcessFollower follower,
            FollowRepository log,
            OpenRepository open,
            Experiences experiences,
            ProcessFlows flows,
            OfficeTime time,
            Organisation organisation,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.forecasts = forecasts;
        this.follower = follower;
        this.log = log;
        this.open = open;
        this.experiences = experiences;
        this.flows = flows;
        this.time = time;
        this.organisation = organisation;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Makes today's forecast if it is not there yet, and those of some days before that nobody
    /// made, from what was known then; settles what came of those whose day is over. Waits while
    /// the log is not followed to its end.
    void makeWhatIsDue() {
        if (!follower.isCaughtUp()) {
            return;
        }
        var today = organisation.today();
        var known = new HashSet<LocalDate>();
        forecasts.days().forEach(d -> known.add(d.day()));
        if (!known.contains(today)) {
            make(today);
        }
        var calendar = rootCalendar();
        for (int back = 1; back <= LOOK_BACK; back++) {
            var day = calendar.workingDayAfter(today, -back);
            if (!known.contains(day)) {
                makeAfterwards(day);
            }
        }
        transaction.executeWithoutResult(_ -> forecasts.settle(today, clock.instant()));
        transaction.executeWithoutResult(_ -> forecasts.forgetBefore(today.minusDays(KEPT_DAYS)));
    }

    private WorkingCalendar rootCalendar() {
        var root =
                organisation.at(organisation.today()).stream()
                        .filter(a -> a.parent() == null)
                        .findFirst()
                        .orElseThrow();
        return organisation.calendar(root.id());
    }

    private void make(LocalDate day) {
        var now = clock.instant();
        var told = new Telling(day, now, experiences.now());
        open.open(java.util.Set.of())
                .forEach(o ->
                        told.tell(
                                o.id(),
                                o.procedure(),
                                new Standing(
                                        0,
                                        o.unit().value(),
                                        o.activity(),
                                        o.since(),
                                        o.due(),
                                        null,
                                        o.waits())));
        told.write(false);
    }

    private void makeAfterwards(LocalDate day) {
        var morning =
                WorkingCalendar.instant(rootCalendar().opening(rootCalendar().workingDayFrom(day)));
        var told = new Telling(day, morning, experiences.before(day));
        var cases = forecasts.openAt(morning, morning.minus(OLDEST));
        for (int from = 0; from < cases.size(); from += BATCH) {
            for (var read :
                    log.histories(cases.subList(from, Math.min(cases.size(), from + BATCH)))) {
                var standing =
                        CaseHistory.of(
                                        read.id(),
                                        read.code(),
                                        read.procedure(),
                                        null,
                                        read.events())
                                .standingAt(morning);
                if (standing != null) {
                    told.tell(read.id(), read.procedure(), standing);
                }
            }
        }
        told.write(true);
    }

    /// The forecasts of a day as they are made.
    private final class Telling {

        private final LocalDate day;
        private final Instant now;
        private final Experience experience;
        private final List<Expected> expected = new ArrayList<>();

        Telling(LocalDate day, Instant now, Experience experience) {
            this.day = day;
            this.now = now;
            this.experience = experience;
        }

        void tell(UUID id, String procedure, Standing standing) {
            var due = standing.due();
            if (due == null
                    || standing.waits()
                    || !due.isAfter(now)
                    || standing.activity().endsClock()) {
                return;
            }
            var dueDay = LocalDate.ofInstant(due, WorkingCalendar.ZONE);
            if (dueDay.isAfter(
                            organisation
                                    .calendar(AgencyId.of(standing.unit()))
                                    .workingDayAfter(day, AHEAD))
                    || !experience.knows(procedure, standing.activity())) {
                return;
            }
            var chance =
                    chance(
                            experience,
                            procedure,
                            standing.activity(),
                            time.between(standing.unit(), standing.since(), now),
                            time.between(standing.unit(), now, due),
                            id.getLeastSignificantBits() ^ day.toEpochDay());
            expected.add(
                    new Expected(
                            id,
                            standing.unit(),
                            procedure,
                            standing.activity(),
                            due,
                            dueDay,
                            chance));
        }

        void write(boolean afterwards) {
            var codes = new HashSet<String>();
            expected.forEach(e -> codes.add(e.activity().code()));
            for (int from = 0; from < expected.size(); from += BATCH) {
                var part = expected.subList(from, Math.min(expected.size(), from + BATCH));
                transaction.executeWithoutResult(
                        _ -> forecasts.insert(day, part, log.activities(codes)));
            }
            transaction.executeWithoutResult(_ ->
                    forecasts.insert(new Made(day, clock.instant(), afterwards, expected.size())));
        }
    }

    /// The chance of being late, in thousandths: the share of drawn futures in which the clock runs
    /// longer than it may.
    ///
    /// @param waited working minutes since the last step
    /// @param left working minutes until it is due
    static int chance(
            Experience experience,
            String procedure,
            Activity activity,
            int waited,
            int left,
            long seed) {
        var random = new SplittableRandom(seed);
        int late = 0;
        for (int i = 0; i < DRAWS; i++) {
            late += experience.drawRest(procedure, activity, waited, random) > left ? 1 : 0;
        }
        return THOUSAND * late / DRAWS;
    }

    /// What is expected of a due day.
    ///
    /// @param cases how many run towards it
    /// @param expected how many of them will be late
    /// @param least nine of ten outcomes lie between this and `most`
    public record Day(LocalDate day, int cases, double expected, int least, int most) {}

    /// What is expected of a unit until the end of the days ahead.
    public record OfUnit(AgencyId unit, Day sum) {}

    /// The latest forecast for a part of the tree.
    ///
    /// @param made the day on which it was made
    public record Outlook(LocalDate made, Instant at, List<Day> days, List<OfUnit> units) {}

    /// The latest forecast; null when none was made yet.
    @Transactional(readOnly = true)
    public @Nullable Outlook outlook(AgencyId root) {
        var latest = latest();
        if (latest == null) {
            return null;
        }
        var sums = forecasts.sums(latest.day(), units(root));
        var byDay = new TreeMap<LocalDate, Tally>();
        var byUnit = new TreeMap<Integer, Tally>();
        for (var sum : sums) {
            byDay.computeIfAbsent(sum.dueDay(), _ -> new Tally()).add(sum);
            byUnit.computeIfAbsent(sum.unit(), _ -> new Tally()).add(sum);
        }
        var days = byDay.entrySet().stream().map(e -> e.getValue().day(e.getKey())).toList();
        var units =
                byUnit.entrySet().stream()
                        .map(e ->
                                new OfUnit(AgencyId.of(e.getKey()), e.getValue().day(latest.day())))
                        .sorted(
                                java.util.Comparator.<OfUnit>comparingDouble(
                                                u -> -u.sum().expected())
                                        .thenComparing(u -> u.unit().value()))
                        .toList();
        return new Outlook(latest.day(), latest.at(), days, units);
    }

    private @Nullable Made latest() {
        return forecasts.days().stream().filter(d -> !d.afterwards()).findFirst().orElse(null);
    }

    private Integer[] units(AgencyId root) {
        return ForecastRepository.numbers(flows.unitsOf(root));
    }

    private static final class Tally {

        private int cases;
        private long chances;
        private long spread;

        void add(ForecastRepository.Sum sum) {
            cases += sum.cases();
            chances += sum.chances();
            spread += sum.spread();
        }

        Day day(LocalDate day) {
            var expected = chances / (double) THOUSAND;
            var range = WITHIN * Math.sqrt(spread) / THOUSAND;
            return new Day(
                    day,
                    cases,
                    expected,
                    (int) Math.max(0, Math.floor(expected - range)),
                    (int) Math.min(cases, Math.ceil(expected + range)));
        }
    }

    /// A case with what is expected of it.
    ///
    /// @param chance of being late, 0 to 1
    public record Chance(
            String code, AgencyId unit, Activity activity, Instant due, double chance) {}

    /// A page of them.
    public record Slice(List<Chance> cases, @Nullable String next) {}

    /// The cases due on a day, the likeliest to be late first, as far as the actor may read them.
    @Transactional
    public Slice cases(Actor actor, AgencyId root, LocalDate dueDay, @Nullable String after) {
        var latest = latest();
        if (latest == null) {
            return new Slice(List.of(), null);
        }
        var found =
                forecasts.cases(
                        latest.day(),
                        dueDay,
                        units(root),
                        flows.readable(actor),
                        cursor(after),
                        PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        audit.list(actor, "process", new Subject("case", shown.stream().map(Line::id).toList()));
        var last = found.size() > PAGE ? shown.getLast() : null;
        return new Slice(
                shown.stream()
                        .map(l ->
                                new Chance(
                                        l.code(),
                                        AgencyId.of(l.unit()),
                                        new Activity(l.activity()),
                                        l.due(),
                                        l.chance() / (double) THOUSAND))
                        .toList(),
                last == null ? null : last.chance() + "_" + last.id());
    }

    private static @Nullable Cursor cursor(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,4}_[0-9a-f-]{36}")) {
            return null;
        }
        try {
            var parts = text.split("_");
            return new Cursor(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// What was forecast on a day against what came; only cases whose due day has passed, as they
    /// were then.
    ///
    /// @param afterwards made later, from what was known on that day
    /// @param expected how many were expected to be late
    /// @param late how many were
    /// @param moved how many got another due date and are not judged
    public record Judgement(
            LocalDate made, boolean afterwards, int cases, double expected, int late, int moved) {}

    /// Cases that were given about the same chance.
    ///
    /// @param tenth 0 for under 10 %
    /// @param mean mean chance that was given
    /// @param late share that was late
    public record Tenth(int tenth, int cases, double mean, double late) {}

    /// How good forecasts were.
    ///
    /// @param error mean square of chance less outcome: 0 is perfect, 0.25 a coin
    public record Backtest(List<Judgement> days, List<Tenth> tenths, int cases, double error) {}

    @Transactional(readOnly = true)
    public Backtest backtest(AgencyId root) {
        var made = new TreeMap<LocalDate, Made>();
        forecasts.days().forEach(d -> made.put(d.day(), d));
        var rows = forecasts.judged(units(root));
        var days =
                made.descendingMap().values().stream()
                        .map(d ->
                                judgement(
                                        d,
                                        rows.stream()
                                                .filter(r -> r.made().equals(d.day()))
                                                .toList()))
                        .filter(j -> j.cases() + j.moved() > 0)
                        .toList();
        var cases = rows.stream().mapToInt(Judged::cases).sum();
        var squares = rows.stream().mapToDouble(Judged::squares).sum();
        return new Backtest(
                days,
                tenths(rows),
                cases,
                cases == 0 ? Double.NaN : squares / cases / THOUSAND / THOUSAND);
    }

    private static Judgement judgement(Made made, Collection<Judged> rows) {
        return new Judgement(
                made.day(),
                made.afterwards(),
                rows.stream().mapToInt(Judged::cases).sum(),
                rows.stream().mapToLong(Judged::chances).sum() / (double) THOUSAND,
                rows.stream().mapToInt(Judged::late).sum(),
                rows.stream().mapToInt(Judged::moved).sum());
    }

    private static List<Tenth> tenths(List<Judged> rows) {
        var found = new ArrayList<Tenth>();
        for (int i = 0; i < 10; i++) {
            var tenth = i;
            var own = rows.stream().filter(r -> r.tenth() == tenth).toList();
            var cases = own.stream().mapToInt(Judged::cases).sum();
            if (cases > 0) {
                found.add(
                        new Tenth(
                                i,
                                cases,
                                own.stream().mapToLong(Judged::chances).sum()
                                        / (double) THOUSAND
                                        / cases,
                                (double) own.stream().mapToInt(Judged::late).sum() / cases));
            }
        }
        return found;
    }
}
