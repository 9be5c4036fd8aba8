package vn.motcua.bench.http;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/// Puts load on the program: at a fixed rate whatever it answers, or as much as a number of callers
/// can.
final class Load {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();

    /// With so many requests unanswered the rate is missed anyway; more would only be put upon a
    /// program that cannot keep up.
    private static final int UNANSWERED = 300;

    private static final String OVERRUN = UNANSWERED + " requests unanswered; not sent";

    private Load() {}

    /// What came out.
    ///
    /// @param offered requests per second that were due, 0 when there was no fixed rate
    /// @param reached good answers per second
    /// @param p50 in milliseconds, from the moment the request was due to the last byte; the others
    // likewise
    record Outcome(
            String what,
            double offered,
            double reached,
            double p50,
            double p95,
            double p99,
            long errors,
            String firstError,
            double wanted) {

        static final String HEAD =
                "%-42s %9s %9s %9s %9s %9s %8s"
                        .formatted(
                                "",
                                "offered/s",
                                "reached/s",
                                "p50 ms",
                                "p95 ms",
                                "p99 ms",
                                "errors");

        String line() {
            return String.format(
                            Locale.ROOT,
                            "%-42s %9s %9.1f %9.1f %9.1f %9.1f %8d %s",
                            what,
                            offered == 0 ? "-" : "%.0f".formatted(offered),
                            reached,
                            p50,
                            p95,
                            p99,
                            errors,
                            firstError)
                    .stripTrailing();
        }

        Outcome wanting(double rate) {
            return new Outcome(what, offered, reached, p50, p95, p99, errors, firstError, rate);
        }

        Outcome named(String name) {
            return new Outcome(name, offered, reached, p50, p95, p99, errors, firstError, wanted);
        }
    }

    /// Times and errors while they come in.
    private static final class Tally {

        private final long[] micros;
        private final AtomicInteger good = new AtomicInteger();
        private final LongAdder bad = new LongAdder();
        private final ConcurrentHashMap<String, LongAdder> why = new ConcurrentHashMap<>();

        Tally(int most) {
            micros = new long[most];
        }

        void answered(long due, HttpResponse<?> answer, Throwable failed, int expected) {
            if (failed == null && answer.statusCode() == expected) {
                micros[good.getAndIncrement()] = (System.nanoTime() - due) / 1_000;
            } else {
                bad.increment();
                var word =
                        failed == null
                                ? answer.statusCode() + " " + shortened(answer.body())
                                : String.valueOf(failed);
                why.computeIfAbsent(word, _ -> new LongAdder()).increment();
            }
        }

        private static String shortened(Object body) {
            var text = String.valueOf(body);
            return text.substring(0, Math.min(200, text.length()));
        }

        Outcome outcome(String what, double offered, double seconds) {
            var sorted = Arrays.copyOf(micros, good.get());
            Arrays.sort(sorted);
            return new Outcome(
                    what,
                    offered,
                    sorted.length / seconds,
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 0.99),
                    bad.sum(),
                    why.keySet().stream().findFirst().orElse(""),
                    0);
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0
                    ? Double.NaN
                    : sorted[(int) ((sorted.length - 1) * share)] / 1e3;
        }
    }

    /// Sends at a fixed rate. A time counts from the moment a request was due, so that waiting for
    /// a slow program is not hidden.
    static Outcome offered(
            String what, int rate, Duration length, int expected, IntFunction<HttpRequest> request)
            throws InterruptedException {
        var count = (int) (rate * length.toSeconds());
        var tally = new Tally(count);
        var open = new CountDownLatch(count);
        var places = new Semaphore(UNANSWERED);
        var begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            var due = begun + i * 1_000_000_000L / rate;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            if (!places.tryAcquire()) {
                tally.answered(due, null, new IllegalStateException(OVERRUN), expected);
                open.countDown();
                continue;
            }
            CLIENT.sendAsync(request.apply(i), HttpResponse.BodyHandlers.ofString())
                    .whenComplete((answer, failed) -> {
                        tally.answered(due, answer, failed, expected);
                        places.release();
                        open.countDown();
                    });
        }
        open.await(60, TimeUnit.SECONDS);
        return tally.outcome(what, rate, (System.nanoTime() - begun) / 1e9);
    }

    /// Sends as fast as so many callers get their answers.
    static Outcome most(
            Duration length, int callers, int expected, IntFunction<HttpRequest> request)
            throws InterruptedException {
        var tally = new Tally(1_000_000);
        var number = new AtomicInteger();
        var begun = System.nanoTime();
        var end = begun + length.toNanos();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            for (int i = 0; i < callers; i++) {
                threads.submit(() -> call(tally, number, end, expected, request));
            }
        }
        return tally.outcome("", 0, (System.nanoTime() - begun) / 1e9);
    }

    private static void call(
            Tally tally,
            AtomicInteger number,
            long end,
            int expected,
            IntFunction<HttpRequest> request) {
        for (long due = System.nanoTime(); due < end; due = System.nanoTime()) {
            try {
                var answer =
                        CLIENT.send(
                                request.apply(number.getAndIncrement()),
                                HttpResponse.BodyHandlers.ofString());
                tally.answered(due, answer, null, expected);
            } catch (java.io.IOException e) {
                tally.answered(due, null, e, expected);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
