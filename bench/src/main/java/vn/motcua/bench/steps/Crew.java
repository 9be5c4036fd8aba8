package vn.motcua.bench.steps;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/// Officers at work, one thread each.
final class Crew {

    private static final int MOST = 400_000;

    private Crew() {}

    /// One step of one officer.
    interface Step {

        void take(int officer) throws Exception;
    }

    static Measured work(int officers, Duration length, Step step) throws Exception {
        try (var threads = Executors.newFixedThreadPool(officers)) {
            var begun = System.nanoTime();
            var end = begun + length.toNanos();
            var processor = new LongAdder();
            var work = new ArrayList<Future<long[]>>();
            for (int i = 0; i < officers; i++) {
                var officer = i;
                work.add(
                        threads.submit(
                                (Callable<long[]>) () -> work(officer, end, step, processor)));
            }
            var all = new ArrayList<long[]>();
            for (var each : work) {
                all.add(each.get());
            }
            var seconds = (System.nanoTime() - begun) / 1e9;
            var times = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Measured(
                    times.length,
                    seconds,
                    at(times, 0.5),
                    at(times, 0.95),
                    processor.sum() / 1_000 / Math.max(1, times.length));
        }
    }

    private static long[] work(int officer, long end, Step step, LongAdder processor)
            throws Exception {
        var clock = ManagementFactory.getThreadMXBean();
        var before = clock.getCurrentThreadCpuTime();
        var times = new long[MOST];
        int done = 0;
        for (long now = System.nanoTime(); now < end && done < MOST; ) {
            step.take(officer);
            var after = System.nanoTime();
            times[done++] = (after - now) / 1_000;
            now = after;
        }
        processor.add(clock.getCurrentThreadCpuTime() - before);
        return Arrays.copyOf(times, done);
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)];
    }
}
