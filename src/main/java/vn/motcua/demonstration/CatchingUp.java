package vn.motcua.demonstration;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import vn.motcua.casework.CaseEvents;
import vn.motcua.casework.CaseLogFollower;

/// Lets everybody who follows the log of cases read what is being generated, all at the same time,
/// so that the province's figures are there when it is.
@Component
class CatchingUp {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final List<CaseLogFollower> followers;
    private final CaseEvents events;

    CatchingUp(List<CaseLogFollower> followers, CaseEvents events) {
        this.followers = List.copyOf(followers);
        this.events = events;
    }

    /// Hears how far they are, about once a second.
    interface Progress {

        void behind(List<Behind> followers);
    }

    /// How far one of them is behind.
    record Behind(String follower, long events) {}

    /// They read while something is written, and then until all of it is read.
    void during(Runnable writing, Progress progress) {
        var written = new CompletableFuture<Void>();
        var reading =
                CompletableFuture.allOf(
                        followers.stream()
                                .map(f ->
                                        CompletableFuture.runAsync(
                                                () -> follow(f, written), CatchingUp::start))
                                .toArray(CompletableFuture[]::new));
        try {
            writing.run();
            written.complete(null);
        } catch (RuntimeException e) {
            written.completeExceptionally(e);
            reading.exceptionally(_ -> null).join();
            throw e;
        }
        while (!isOver(reading)) {
            progress.behind(behind());
        }
        reading.join();
    }

    /// Reads on after the last was written; where that failed, no further.
    private static void follow(CaseLogFollower follower, CompletableFuture<Void> written) {
        while (!written.isDone()) {
            if (!follower.step()) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        if (!written.isCompletedExceptionally()) {
            follower.catchUp();
        }
    }

    private List<Behind> behind() {
        return followers.stream()
                .map(f -> new Behind(f.name(), events.behind(f.position())))
                .filter(b -> b.events > 0)
                .toList();
    }

    private static boolean isOver(CompletableFuture<Void> reading) {
        try {
            reading.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Catching up was interrupted");
        } catch (java.util.concurrent.ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    private static void start(Runnable task) {
        Thread.ofPlatform().daemon().name("catching-up").start(task);
    }
}
