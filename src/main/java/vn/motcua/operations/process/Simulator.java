package vn.motcua.operations.process;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Lets cases go through stations with so many officers each, event by event. Whoever becomes free
/// takes the case that is due first. Times are working minutes on one axis. What a case needs is
/// drawn before, so two runs with other numbers of officers meet the same cases.
final class Simulator {

    /// Nobody of the office has to act: the applicant does, and the clock stands still.
    static final int APPLICANT = -1;

    private final List<Job> jobs;
    private final int[] free;
    private final List<PriorityQueue<Present>> queues;
    private final PriorityQueue<Due> agenda =
            new PriorityQueue<>(Comparator.comparingDouble(Due::at).thenComparingLong(Due::order));
    private final double[] finished;
    private final double[] waits;
    private final double[] paused;
    private final double[] waited;
    private final long[] served;
    private long order;

    private Simulator(List<Job> jobs, int[] officers) {
        this.jobs = jobs;
        this.free = officers.clone();
        this.queues =
                Arrays.stream(officers)
                        .mapToObj(_ ->
                                new PriorityQueue<>(
                                        Comparator.comparingDouble(Present::due)
                                                .thenComparingLong(Present::order)))
                        .toList();
        this.finished = new double[jobs.size()];
        this.waits = new double[jobs.size()];
        this.paused = new double[jobs.size()];
        this.waited = new double[officers.length];
        this.served = new long[officers.length];
    }

    /// A case that comes.
    ///
    /// @param due when it is due if the clock never stands still
    record Job(double arrives, double due, List<Visit> visits) {}

    /// A stay at a station, or with the applicant.
    ///
    /// @param minutes of work, or until the applicant answers
    record Visit(int station, double minutes) {}

    /// What became of the cases.
    ///
    /// @param finished when each was done
    /// @param waits how long each waited for officers in all
    /// @param late whether each was done after it was due
    /// @param meanWaits at each station
    record Result(double[] finished, double[] waits, boolean[] late, double[] meanWaits) {}

    private record Due(double at, long order, int job, int visit, boolean ends) {}

    private record Present(double due, long order, int job, int visit, double since) {}

    static Result run(List<Job> jobs, int[] officers) {
        return new Simulator(jobs, officers).run();
    }

    private Result run() {
        for (int i = 0; i < jobs.size(); i++) {
            agenda.add(new Due(jobs.get(i).arrives(), order++, i, 0, false));
        }
        while (!agenda.isEmpty()) {
            var next = agenda.poll();
            if (next.ends()) {
                leave(next);
            } else {
                come(next.job(), next.visit(), next.at());
            }
        }
        var late = new boolean[jobs.size()];
        for (int i = 0; i < late.length; i++) {
            late[i] = finished[i] > jobs.get(i).due() + paused[i];
        }
        var means = new double[waited.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = served[i] == 0 ? 0 : waited[i] / served[i];
        }
        return new Result(finished, waits, late, means);
    }

    private void come(int job, int visit, double at) {
        var visits = jobs.get(job).visits();
        if (visit == visits.size()) {
            finished[job] = at;
            return;
        }
        var next = visits.get(visit);
        if (next.station() == APPLICANT) {
            paused[job] += next.minutes();
            agenda.add(new Due(at + next.minutes(), order++, job, visit + 1, false));
        } else {
            var due = jobs.get(job).due() + paused[job];
            queues.get(next.station()).add(new Present(due, order++, job, visit, at));
            serve(next.station(), at);
        }
    }

    private void leave(Due end) {
        var station = jobs.get(end.job()).visits().get(end.visit()).station();
        free[station]++;
        come(end.job(), end.visit() + 1, end.at());
        serve(station, end.at());
    }

    private void serve(int station, double at) {
        var queue = queues.get(station);
        while (free[station] > 0 && !queue.isEmpty()) {
            var first = queue.poll();
            free[station]--;
            served[station]++;
            waited[station] += at - first.since();
            waits[first.job()] += at - first.since();
            var minutes = jobs.get(first.job()).visits().get(first.visit()).minutes();
            agenda.add(new Due(at + minutes, order++, first.job(), first.visit(), true));
        }
    }
}
