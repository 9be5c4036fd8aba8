package vn.motcua.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.motcua.casework.CaseLogFollower;

/// Lets everybody who follows the log of cases read what is being generated, all at the same time,
/// so that the province's figures are there when it is.
@Component
class CatchingUp {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /// How many events somebody may be behind while more is written.
    private static final long FAR = 150_000;

    private final List<CaseLogFollower> followers;

    CatchingUp(List<CaseLogFollower> followers) {
        this.followers = List.copyOf(followers);
    }

    /// Hears how far they are, about once a second.
    interface Progress {

        /// @param left what there is to do for each that is not done yet
        void left(List<String> left);
    }

    /// Whether anybody has not read all of it yet.
    boolean isBehind() {
        return followers.stream().anyMatch(f -> f.reading().isBehind());
    }

    /// Has all that was written until now taken in, even by the transaction at hand: what is
    /// written next is backed by figures.
    void takeIn() {
        followers.forEach(CaseLogFollower::takeIn);
    }

    /// The same of what has been committed, telling how far it is.
    void takeIn(Progress progress) {
        told(CompletableFuture.runAsync(this::takeIn, CatchingUp::start), progress);
    }

    /// Lets whoever writes wait for those who read.
    interface Pace {

        /// Waits while somebody is far behind: the slowest would else read on alone at the end,
        /// with one core where there are more.
        void keep();
    }

    /// They read while something is written, and then until all of it is read.
    void during(Consumer<Pace> writing, Progress progress) {
        var whole = new CompletableFuture<Boolean>();
        var each =
                followers.stream()
                        .map(f ->
                                CompletableFuture.runAsync(
                                        () -> follow(f, whole), CatchingUp::start))
                        .toList();
        var reading = CompletableFuture.allOf(each.toArray(CompletableFuture[]::new));
        var done = false;
        try {
            writing.accept(() -> keepTogether(each));
            done = true;
        } finally {
            whole.complete(done);
            if (!done) {
                reading.exceptionally(_ -> null).join();
            }
        }
        told(reading, progress);
    }

    private void told(CompletableFuture<Void> work, Progress progress) {
        while (!isOver(work)) {
            progress.left(
                    followers.stream()
                            .map(CaseLogFollower::left)
                            .flatMap(Optional::stream)
                            .toList());
        }
        work.join();
    }

    /// Whoever has stopped before the last was written is not waited for: what went wrong is told
    /// in the end.
    private void keepTogether(List<CompletableFuture<Void>> reading) {
        while (reading.stream().noneMatch(CompletableFuture::isDone)
                && followers.stream().anyMatch(CatchingUp::isFarBehind)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isFarBehind(CaseLogFollower follower) {
        return !follower.awaitsTheEndOfALoad() && follower.reading().left() > FAR;
    }

    /// Reads on after the last was written; where not all could be, no further.
    private static void follow(CaseLogFollower follower, CompletableFuture<Boolean> whole) {
        while (!whole.isDone()) {
            if (follower.awaitsTheEndOfALoad() || !follower.step()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        if (Boolean.TRUE.equals(whole.join())) {
            follower.catchUpWithALoad();
        }
    }

    private static boolean isOver(CompletableFuture<Void> reading) {
        try {
            reading.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // whoever waits for the end hears from join() what went wrong
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Catching up was interrupted");
        }
        return reading.isDone();
    }

    private static void start(Runnable task) {
        Thread.ofPlatform().daemon().name("catching-up").start(task);
    }
}
