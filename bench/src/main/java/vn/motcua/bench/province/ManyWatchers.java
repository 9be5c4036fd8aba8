package vn.motcua.bench.province;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Many who watch the wall at once, each at the end of a connection of its own.
final class ManyWatchers implements AutoCloseable {

    /// How many connections are opened at a time.
    private static final int OPENING = 16;

    /// The panels that a case that was filed online is to be seen on: that of the cases themselves,
    /// and one of what is counted from them.
    private static final List<String> PANELS =
            List.of("id=\"panel-cases\"", "id=\"panel-online\"");

    private final Visitor visitor;
    private final List<Ear> ears = new ArrayList<>();
    private volatile Round round = new Round(0);

    /// @param visitor who watches; all of them with its rights
    ManyWatchers(Visitor visitor) {
        this.visitor = visitor;
    }

    /// Something that happens to a case.
    interface Change {

        void happen() throws Exception;
    }

    /// Lets more of them join, until there are so many.
    void join(int number) throws Exception {
        try (var opening = Executors.newFixedThreadPool(OPENING)) {
            var joining = new ArrayList<Callable<Ear>>();
            for (int i = ears.size(); i < number; i++) {
                joining.add(() -> new Ear(visitor.stream("/wall/events")));
            }
            for (var joined : opening.invokeAll(joining)) {
                ears.add(joined.get());
            }
        }
    }

    int number() {
        return ears.size();
    }

    /// How long each waited for the last of the panels, from the answer to the command that changed a case.
    ///
    /// @throws IllegalStateException if not all were told
    List<Long> told(Change change, int seconds) throws Exception {
        var next = new Round(ears.size());
        round = next;
        change.happen();
        var begun = System.nanoTime();
        if (!next.all.await(seconds, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "%d of %d were not told of a change"
                            .formatted(next.all.getCount(), ears.size()));
        }
        return next.heard.stream().map(at -> Math.max(0, at - begun)).toList();
    }

    @Override
    public void close() {
        ears.forEach(ear -> ear.lines.close());
    }

    /// One change, and who has heard of it.
    private static final class Round {

        private final CountDownLatch all;
        private final List<Long> heard = new ArrayList<>();

        Round(int watchers) {
            all = new CountDownLatch(watchers);
        }

        synchronized void hear(long at) {
            heard.add(at);
            all.countDown();
        }
    }

    private final class Ear {

        private final Stream<String> lines;
        private Round last;
        private final Set<String> seen = new HashSet<>();

        Ear(Stream<String> lines) {
            this.lines = lines;
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try {
                lines.forEach(line ->
                        PANELS.stream().filter(line::contains).findFirst().ifPresent(this::hear));
            } catch (UncheckedIOException over) {
                // the stream was left
            }
        }

        private void hear(String panel) {
            var now = round;
            if (now != last) {
                last = now;
                seen.clear();
            }
            if (seen.add(panel) && seen.size() == PANELS.size()) {
                now.hear(System.nanoTime());
            }
        }
    }
}
