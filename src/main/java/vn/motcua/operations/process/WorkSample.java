package vn.motcua.operations.process;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.operations.process.CaseHistory.WorkingTime;
import vn.motcua.operations.process.Simulator.Job;
import vn.motcua.operations.process.Simulator.Visit;

/// What happened in an office over some weeks, as far as a simulation needs it: when cases came,
/// what each needed, who worked where. How long a step takes is not recorded, only when it was
/// done; it is taken as the time since the officer could have begun: the case was there and their
/// step before was done.
final class WorkSample {

    private final int days;
    private final double minutesOfDay;
    private final List<List<Double>> arrivals = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final Map<Station, Set<UUID>> officers = new EnumMap<>(Station.class);
    private int late;
    private int limited;

    /// A case that came to its result.
    ///
    /// @param limit working minutes from filing to the due moment; infinite without one
    /// @param took working minutes it took, without those of the applicant
    private record Way(List<Visit> visits, double limit, double took) {}

    /// @param from first moment of the weeks
    /// @param days working days
    /// @param minutes working minutes in them
    WorkSample(
            int unit,
            Instant from,
            int days,
            int minutes,
            List<CaseHistory> cases,
            WorkingTime time) {
        this.days = days;
        this.minutesOfDay = (double) minutes / days;
        for (int i = 0; i < days; i++) {
            arrivals.add(new ArrayList<>());
        }
        for (var station : Station.values()) {
            officers.put(station, new HashSet<>());
        }
        var before = new Before(cases);
        for (var each : cases) {
            var way = each.way();
            if (!way.isEmpty()) {
                arrive(time.between(unit, from, way.getFirst().at()));
                read(unit, way, before, time);
            }
        }
    }

    /// When each officer had done the step before.
    private static final class Before {

        private final Map<UUID, java.util.TreeSet<Instant>> done = new HashMap<>();

        Before(List<CaseHistory> cases) {
            cases.forEach(c ->
                    c.events().stream()
                            .filter(Happened::byStaff)
                            .forEach(e ->
                                    done.computeIfAbsent(
                                                    e.account(), _ -> new java.util.TreeSet<>())
                                            .add(e.at())));
        }

        @Nullable Instant of(UUID account, Instant at) {
            return done.getOrDefault(account, new java.util.TreeSet<>()).lower(at);
        }
    }

    private void arrive(int minute) {
        var day = Math.min(days - 1, (int) (minute / minutesOfDay));
        arrivals.get(day).add(minute - day * minutesOfDay);
    }

    private void read(int unit, List<Happened> way, Before before, WorkingTime time) {
        var visits = new ArrayList<Visit>();
        double took = 0;
        boolean done = false;
        for (int i = 1; i < way.size() && !done; i++) {
            var event = way.get(i);
            var asked = way.get(i - 1);
            var waited = time.between(unit, asked.at(), event.at());
            if (asked.waitsForApplicant()) {
                visits.add(new Visit(Simulator.APPLICANT, waited));
            } else {
                took += waited;
                Station.of(event.kind())
                        .ifPresent(s -> visit(visits, s, unit, asked, event, before, time));
            }
            done = new Activity(event.kind()).endsClock();
        }
        if (done && !visits.isEmpty()) {
            keep(unit, way, visits, took, time);
        }
    }

    private void visit(
            List<Visit> visits,
            Station station,
            int unit,
            Happened asked,
            Happened event,
            Before before,
            WorkingTime time) {
        if (event.byStaff()) {
            requireNonNull(officers.get(station)).add(event.account());
        }
        var last = before.of(event.account(), event.at());
        var begun = last != null && last.isAfter(asked.at()) ? last : asked.at();
        double minutes = Math.max(1, time.between(unit, begun, event.at()));
        var merges = !visits.isEmpty() && visits.getLast().station() == station.ordinal();
        if (merges) {
            minutes += visits.removeLast().minutes();
        }
        visits.add(new Visit(station.ordinal(), minutes));
    }

    private void keep(
            int unit, List<Happened> way, List<Visit> visits, double took, WorkingTime time) {
        var due = way.stream().map(Happened::due).filter(java.util.Objects::nonNull).findFirst();
        var limit =
                due.map(d -> (double) time.between(unit, way.getFirst().at(), d))
                        .orElse(Double.POSITIVE_INFINITY);
        ways.add(new Way(List.copyOf(visits), limit, took));
        limited += due.isPresent() ? 1 : 0;
        late += took > limit ? 1 : 0;
    }

    /// Cases that came to their result.
    int finished() {
        return ways.size();
    }

    int arrived() {
        return arrivals.stream().mapToInt(List::size).sum();
    }

    int days() {
        return days;
    }

    double minutesOfDay() {
        return minutesOfDay;
    }

    int officers(Station station) {
        return Math.max(1, requireNonNull(officers.get(station)).size());
    }

    int[] officers() {
        var all = new int[Station.values().length];
        for (var station : Station.values()) {
            all[station.ordinal()] = officers(station);
        }
        return all;
    }

    double medianTook() {
        var sorted = ways.stream().mapToDouble(Way::took).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /// Share of those with a limit that took longer.
    double lateShare() {
        return limited == 0 ? 0 : (double) late / limited;
    }

    double perDay() {
        return (double) ways.size() / days;
    }

    /// Draws as many weeks again: the cases of days as they came, in another order, each with what
    /// a case that was done needed.
    List<Job> draw(SplittableRandom random) {
        var jobs = new ArrayList<Job>();
        for (int day = 0; day < days; day++) {
            var start = day * minutesOfDay;
            for (var minute : arrivals.get(random.nextInt(days))) {
                var way = ways.get(random.nextInt(ways.size()));
                var at = start + minute;
                jobs.add(new Job(at, at + way.limit(), way.visits()));
            }
        }
        return jobs;
    }
}
