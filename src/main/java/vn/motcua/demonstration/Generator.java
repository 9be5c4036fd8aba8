package vn.motcua.demonstration;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vn.motcua.casework.BulkLoad;

/// Writes the cases of a plan, batch by batch from the first that is missing. One thread invents
/// and tells them in memory, another sends them to the database.
final class Generator {

    static final int BATCH = 500;
    private static final int AHEAD = 4;

    private final Plan plan;
    private final Invention invention;
    private final BulkLoad bulk;

    Generator(Plan plan, Invention invention, BulkLoad bulk) {
        this.plan = plan;
        this.invention = invention;
        this.bulk = bulk;
    }

    /// Stores a batch, with the note that it is done.
    interface Store {

        void write(Told told);
    }

    /// A batch ready to be stored.
    ///
    /// @param upTo how many cases there are with it
    record Told(int number, int cases, int upTo, BulkLoad.Batch batch) {}

    int batches() {
        return (plan.size() + BATCH - 1) / BATCH;
    }

    int total() {
        return plan.size();
    }

    /// Whatever the store throws ends it; what was stored before stays.
    void run(int from, Store store) {
        var queue = new ArrayBlockingQueue<Told>(AHEAD);
        var telling = CompletableFuture.runAsync(() -> tell(from, queue), Generator::start);
        try {
            for (int number = from; number < batches(); number++) {
                store.write(next(queue, telling));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Generating was interrupted", e);
        } finally {
            telling.cancel(true);
            queue.clear();
        }
    }

    private static void start(Runnable task) {
        Thread.ofPlatform().daemon().name("inventing").start(task);
    }

    private static Told next(BlockingQueue<Told> queue, CompletableFuture<Void> telling)
            throws InterruptedException {
        while (true) {
            var told = queue.poll(200, TimeUnit.MILLISECONDS);
            if (told != null) {
                return told;
            }
            if (telling.isCompletedExceptionally()) {
                telling.join();
            }
        }
    }

    private void tell(int from, BlockingQueue<Told> queue) {
        var teller = bulk.teller();
        try {
            for (int number = from; number < batches(); number++) {
                queue.put(tell(teller, number));
            }
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    /// One batch, in the thread at hand.
    Told tell(BulkLoad.Teller teller, int number) {
        var cases = cases(number);
        return new Told(number, cases.size(), number * BATCH + cases.size(), teller.tell(cases));
    }

    /// The cases of a batch, before they are told.
    List<BulkLoad.Numbered> cases(int number) {
        var first = number * BATCH;
        var last = Math.min(first + BATCH, plan.size());
        return IntStream.range(first, last).mapToObj(invention::get).toList();
    }
}
