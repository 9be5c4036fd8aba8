package vn.motcua.operations.process;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import vn.motcua.operations.process.WhatIfRun.Answer;
import vn.motcua.operations.process.WhatIfRun.Present;
import vn.motcua.operations.process.WhatIfRun.Question;
import vn.motcua.operations.process.WhatIfRun.State;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// What more officers at a station would change: the last weeks of an office are simulated as they
/// are staffed and as they would be, many times over with the same cases. Deterministic: the same
/// question about the same weeks has the same answer. What came to units that went into the office
/// came to the office.
@Service
public class WhatIf {

    /// Simulated runs of each of the two.
    public static final int RUNS = 30;

    /// Working days that are looked back at.
    public static final int DAYS = 60;

    /// With fewer finished cases nothing can be said.
    public static final int FEWEST = 20;

    /// At most so many officers more.
    public static final int MOST = 20;

    private static final Logger LOG = LoggerFactory.getLogger(WhatIf.class);

    /// At most about so many cases are looked at: of a large office fewer days.
    private static final int CASES = 4000;

    static final int KEPT = 50;

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final int PART = 500;

    /// What the simulated present may be off: an hour, and three points of lateness.
    private static final double HOUR = 60;

    private static final double POINTS = 0.03;

    private final SampleRepository samples;
    private final FollowRepository log;
    private final OfficeTime time;
    private final Organisation organisation;
    private final Executor computing;
    private final Clock clock;
    private final Map<UUID, WhatIfRun> runs = new ConcurrentHashMap<>();

    WhatIf(
            SampleRepository samples,
            FollowRepository log,
            OfficeTime time,
            Organisation organisation,
            @Qualifier("whatIfComputing") Executor computing,
            Clock clock) {
        this.samples = samples;
        this.log = log;
        this.time = time;
        this.organisation = organisation;
        this.computing = computing;
        this.clock = clock;
    }

    /// Begins a simulation, or finds the one begun under the same number; waits a moment, as most
    /// are done then. Where others are before it, it waits for them; where too many are, it is not
    /// begun.
    public WhatIfRun begin(Actor actor, UUID id, Question question) {
        return begin(actor, id, question, PATIENCE);
    }

    WhatIfRun begin(Actor actor, UUID id, Question question, Duration patience) {
        var fresh = new WhatIfRun(id, actor.account(), question, clock.instant());
        var known = runs.putIfAbsent(id, fresh);
        if (known != null) {
            return owned(known, actor.account());
        }
        forgetOld();
        if (runs.size() > KEPT) {
            fresh.end(State.BUSY, null);
            return fresh;
        }
        CompletableFuture.runAsync(() -> simulate(fresh), computing)
                .exceptionally(fault -> fail(fresh, fault))
                .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return fresh;
    }

    private static @Nullable Void fail(WhatIfRun run, Throwable fault) {
        LOG.error("A simulation failed", fault);
        run.end(State.FAILED, null);
        return null;
    }

    /// @throws NotFound if it is not there any more or somebody else's
    public WhatIfRun get(Actor actor, UUID id) {
        return Optional.ofNullable(runs.get(id))
                .map(r -> owned(r, actor.account()))
                .orElseThrow(() -> new NotFound("simulation"));
    }

    public void stop(Actor actor, UUID id) {
        get(actor, id).end(State.STOPPED, null);
    }

    private static WhatIfRun owned(WhatIfRun run, AccountId account) {
        if (!run.owner().equals(account)) {
            throw new NotFound("simulation");
        }
        return run;
    }

    private void forgetOld() {
        while (runs.size() > KEPT) {
            runs.values().stream()
                    .filter(r -> !r.isRunning())
                    .min(Comparator.comparing(WhatIfRun::begun))
                    .ifPresentOrElse(r -> runs.remove(r.id()), () -> {});
            if (runs.values().stream().allMatch(WhatIfRun::isRunning)) {
                return;
            }
        }
    }

    private void simulate(WhatIfRun run) {
        if (!run.isRunning()) {
            return;
        }
        var office = office(run.question().unit());
        var weeks = weeks(office, CASES);
        var sample = sample(office, weeks);
        if (sample.finished() < FEWEST) {
            run.end(State.TOO_LITTLE, null);
            return;
        }
        answer(run, sample, present(sample, weeks));
    }

    /// A unit with those that went into it: what came to them came to the office.
    record Office(AgencyId unit, Set<AgencyId> units) {}

    Office office(AgencyId unit) {
        return new Office(unit, organisation.withPredecessors(List.of(unit)));
    }

    /// The days that are looked back at, each with all its cases.
    ///
    /// @param cut whether the office has too many cases for all of [#DAYS]
    record Weeks(LocalDate from, LocalDate to, boolean cut) {}

    /// Where the cases are too many, they begin behind the day that would be too much: a day of
    /// which only some cases are looked at would seem quiet. The newest day with cases is always
    /// among them.
    Weeks weeks(Office office, int most) {
        var to = organisation.today().minusDays(1);
        var from = organisation.calendar(office.unit).workingDayAfter(organisation.today(), -DAYS);
        long cases = 0;
        var newest = true;
        for (var day : samples.perDay(office.units, from, to)) {
            cases += day.cases();
            if (cases > most && !newest) {
                return new Weeks(day.day().plusDays(1), to, true);
            }
            newest = false;
        }
        return new Weeks(from, to, false);
    }

    WorkSample sample(Office office, Weeks weeks) {
        var unit = office.unit;
        var calendar = organisation.calendar(unit);
        var begin = WorkingCalendar.instant(weeks.from.atStartOfDay());
        var end = WorkingCalendar.instant(weeks.to.plusDays(1).atStartOfDay());
        var cases = samples.begun(office.units, weeks.from, weeks.to);
        var histories = new ArrayList<CaseHistory>();
        for (int at = 0; at < cases.size(); at += PART) {
            for (var read : log.histories(cases.subList(at, Math.min(cases.size(), at + PART)))) {
                histories.add(
                        CaseHistory.of(
                                read.id(), read.code(), read.procedure(), null, read.events()));
            }
        }
        return new WorkSample(
                unit.value(),
                begin,
                Math.max(1, calendar.workingDaysBetween(weeks.from.minusDays(1), weeks.to)),
                Math.max(1, time.between(unit.value(), begin, end)),
                histories,
                time);
    }

    private static Present present(WorkSample sample, Weeks weeks) {
        return new Present(
                weeks.from,
                weeks.to,
                weeks.cut,
                sample.days(),
                sample.arrived(),
                sample.finished(),
                sample.officers(),
                sample.medianTook(),
                sample.lateShare(),
                sample.perDay());
    }

    private static void answer(WhatIfRun run, WorkSample sample, Present present) {
        var now = sample.officers();
        var then = now.clone();
        then[run.question().station().ordinal()] += run.question().more();
        var before = new ArrayList<Outcome.Run>();
        var after = new ArrayList<Outcome.Run>();
        for (int i = 0; i < RUNS && run.isRunning(); i++) {
            var jobs = sample.draw(new SplittableRandom(i + 1L));
            before.add(Outcome.Run.of(jobs, Simulator.run(jobs, now), sample));
            after.add(Outcome.Run.of(jobs, Simulator.run(jobs, then), sample));
            run.progress(i + 1);
        }
        if (run.isRunning()) {
            var base = Outcome.of(before);
            run.end(
                    State.DONE,
                    new Answer(present, base, Outcome.of(after), isTrusted(base, present)));
        }
    }

    private static boolean isTrusted(Outcome simulated, Present real) {
        return simulated.took().holds(real.took(), HOUR)
                && simulated.late().holds(real.late(), POINTS);
    }

    /// Stations that may be asked about.
    public static List<Station> stations() {
        return List.of(Station.values());
    }
}
