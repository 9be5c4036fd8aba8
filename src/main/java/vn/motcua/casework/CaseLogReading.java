package vn.motcua.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.casework.CaseEvent.Position;

/// How one follower reads the log of cases: batch by batch, each in a transaction that locks the
/// follower's position, does its work and moves the position. A batch that comes full means that
/// the follower is far behind: the next ones are larger.
public final class CaseLogReading {

    /// How many events a follower takes at a time once it is far behind.
    private static final int FAR = 5_000;

    private final CaseEvents log;
    private final TransactionTemplate transaction;
    private final Follower follower;
    private volatile int batch;

    private CaseLogReading(CaseEvents log, TransactionTemplate transaction, Follower follower) {
        this.log = log;
        this.transaction = transaction;
        this.follower = follower;
        this.batch = follower.usual;
    }

    /// What a reading needs to know of who reads.
    ///
    /// @param usual how many events it takes at a time as long as it is near the end
    /// @param read how far it has read
    /// @param lock the same, locked until the transaction ends
    /// @param work does what these events ask for and moves the position behind the last of them
    public record Follower(
            int usual,
            Supplier<Position> read,
            Supplier<Position> lock,
            Consumer<List<CaseEvent>> work) {}

    /// Makes readings for the followers of other modules.
    @Component
    public static class Maker {

        private final CaseEvents log;
        private final TransactionTemplate transaction;

        Maker(CaseEvents log, TransactionTemplate transaction) {
            this.log = log;
            this.transaction = transaction;
        }

        public CaseLogReading of(Follower follower) {
            return new CaseLogReading(log, transaction, follower);
        }
    }

    /// How far it has read.
    public Position position() {
        return follower.read.get();
    }

    /// Whether something happened that was not read yet.
    public boolean isBehind() {
        return log.hasAfter(position());
    }

    /// About how many events it has not read yet.
    public long left() {
        return log.behind(position());
    }

    /// How long the oldest event that was not read yet has waited; zero for none.
    public Duration lag(Instant now) {
        return log.waiting(position(), now);
    }

    /// Reads a batch if there is one; whether it came full, so that more follows. What happens
    /// while it is read waits for the next time: whoever always found a little more would never
    /// end, and pay for each little what a thousand cost. With nothing new it costs one look.
    public boolean step() {
        return step(position());
    }

    /// The same for who has just looked how far it has read.
    public boolean step(Position read) {
        return log.hasAfter(read) && next() > 0 && batch == FAR;
    }

    /// Reads the next batch in a transaction of its own; how many events it had.
    public int next() {
        var events = transaction.execute(_ -> take());
        return events == null ? 0 : events;
    }

    private int take() {
        var asked = batch;
        var events = log.after(follower.lock.get(), asked);
        batch = events.size() == asked ? FAR : follower.usual;
        if (!events.isEmpty()) {
            follower.work.accept(events);
        }
        return events.size();
    }
}
