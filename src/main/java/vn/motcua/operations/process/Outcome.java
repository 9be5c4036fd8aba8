package vn.motcua.operations.process;

import java.util.Arrays;
import java.util.List;

/// What simulated weeks came to, over all runs.
///
/// @param waiting mean working minutes a case waited for officers
/// @param took median working minutes a case took, without those of the applicant
/// @param late share of cases that were late, 0 to 1
/// @param perDay cases that were done a working day
/// @param stations mean working minutes of waiting at each [Station]
public record Outcome(Range waiting, Range took, Range late, Range perDay, List<Range> stations) {

    /// A mean with what nine of ten runs lie between.
    public record Range(double mean, double low, double high) {

        static Range of(double... values) {
            var sorted = values.clone();
            Arrays.sort(sorted);
            var cut = (int) Math.floor(sorted.length * 0.05);
            return new Range(
                    Arrays.stream(values).average().orElse(0),
                    sorted[cut],
                    sorted[sorted.length - 1 - cut]);
        }

        /// Whether a value is about what the runs gave: within the range and a tenth around it.
        boolean holds(double value, double atLeast) {
            var room = Math.max(atLeast, (Math.abs(low) + Math.abs(high)) / 20);
            return value >= low - room && value <= high + room;
        }
    }

    /// One run.
    ///
    /// @param stations mean waits
    record Run(double waiting, double took, double late, double perDay, double[] stations) {

        static Run of(List<Simulator.Job> jobs, Simulator.Result result, WorkSample sample) {
            var end = sample.days() * sample.minutesOfDay();
            // the office begins without a backlog, so its first fifth is not looked at
            var warm = end / 5;
            double wait = 0;
            int seen = 0;
            int limited = 0;
            int late = 0;
            int done = 0;
            var took = new double[jobs.size()];
            for (int i = 0; i < jobs.size(); i++) {
                var job = jobs.get(i);
                done += result.finished()[i] >= warm && result.finished()[i] <= end ? 1 : 0;
                if (job.arrives() >= warm) {
                    took[seen++] = result.finished()[i] - job.arrives() - paused(job);
                    wait += result.waits()[i];
                    limited += Double.isInfinite(job.due()) ? 0 : 1;
                    late += result.late()[i] ? 1 : 0;
                }
            }
            var sorted = Arrays.copyOf(took, seen);
            Arrays.sort(sorted);
            return new Run(
                    seen == 0 ? 0 : wait / seen,
                    seen == 0 ? 0 : sorted[seen / 2],
                    limited == 0 ? 0 : (double) late / limited,
                    done / (sample.days() * 0.8),
                    result.meanWaits());
        }

        private static double paused(Simulator.Job job) {
            return job.visits().stream()
                    .filter(v -> v.station() == Simulator.APPLICANT)
                    .mapToDouble(Simulator.Visit::minutes)
                    .sum();
        }
    }

    static Outcome of(List<Run> runs) {
        var stations =
                java.util.stream.IntStream.range(0, Station.values().length)
                        .mapToObj(i -> range(runs, r -> r.stations()[i]))
                        .toList();
        return new Outcome(
                range(runs, Run::waiting),
                range(runs, Run::took),
                range(runs, Run::late),
                range(runs, Run::perDay),
                stations);
    }

    private static Range range(List<Run> runs, java.util.function.ToDoubleFunction<Run> what) {
        return Range.of(runs.stream().mapToDouble(what).toArray());
    }
}
