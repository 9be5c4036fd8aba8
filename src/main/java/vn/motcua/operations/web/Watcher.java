package vn.motcua.operations.web;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// Somebody who looks at the wall, at the other end of a stream. What waits for a slow one is
/// replaced by what is newer; nobody else waits for it.
final class Watcher {

    private final Group group;
    private final Line line;
    private final BooleanSupplier entitled;
    private final Map<String, Said> waiting = new LinkedHashMap<>();
    private volatile Instant asked = Instant.MAX;
    private @Nullable Instant sendingSince;
    private boolean closed;

    /// @param entitled whether they may still look: session and rights, asked again and again
    Watcher(Group group, Line line, BooleanSupplier entitled) {
        this.group = group;
        this.line = line;
        this.entitled = entitled;
    }

    /// Those who see the same.
    ///
    /// @param open the panels whose lists they may read
    record Group(AgencyId unit, List<String> panels, Set<String> open, Locale language) {

        Group {
            panels = List.copyOf(panels);
            open = Set.copyOf(open);
        }
    }

    /// One message of the stream.
    ///
    /// @param about what it replaces when it comes anew
    record Said(String about, String event, String text) {}

    /// The way to somebody's browser. Sending may take as long as the browser lets it.
    interface Line {

        void send(Said said) throws IOException;

        void close();
    }

    Group group() {
        return group;
    }

    /// Begins to look, with the rights that were asked just now.
    void begin(Instant now) {
        asked = now;
    }

    /// When session and rights were asked last.
    Instant asked() {
        return asked;
    }

    /// Asks whether they may still look.
    boolean isEntitled(Instant now) {
        asked = now;
        return entitled.getAsBoolean();
    }

    /// Has it sent, on a thread that costs nothing while it waits.
    synchronized void offer(Said said, Instant now) {
        if (closed) {
            return;
        }
        waiting.put(said.about(), said);
        if (sendingSince == null) {
            sendingSince = now;
            Thread.startVirtualThread(this::drain);
        }
    }

    /// Whether it has been sending since before a moment without coming to an end.
    synchronized boolean stuckSince(Instant moment) {
        return sendingSince != null && sendingSince.isBefore(moment);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
        }
        line.close();
    }

    private void drain() {
        for (var next = take(); !next.isEmpty(); next = take()) {
            try {
                for (var said : next) {
                    line.send(said);
                }
            } catch (IOException | IllegalStateException e) {
                close();
                return;
            }
        }
    }

    private synchronized List<Said> take() {
        var next = new ArrayList<>(waiting.values());
        waiting.clear();
        if (next.isEmpty()) {
            sendingSince = null;
        }
        return next;
    }
}
