package vn.motcua.indicators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.CaseEvent.Position;
import vn.motcua.casework.CaseEvents;

/// Follows the log of cases and counts anew each case to which something happened. The position
/// moves in the transaction that counts, so an event is neither missed nor counted twice; and a
/// case is counted from its facts, so an event that comes late or again changes nothing.
@Component
class FigureFollower {

    private static final int BATCH = 1_000;

    private final CaseEvents log;
    private final GenerationRepository generations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FigureFollower(
            CaseEvents log,
            GenerationRepository generations,
            TransactionTemplate transaction,
            Clock clock) {
        this.log = log;
        this.generations = generations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Reads on until nothing is left. With nothing new it costs one look at two indexes.
    void catchUp() {
        while (!log.after(generations.read(), 1).isEmpty() && step()) {}
    }

    /// How long the oldest event that waits to be counted has waited.
    Duration lag() {
        return log.waiting(generations.read(), clock.instant());
    }

    /// One batch; whether more may follow.
    private boolean step() {
        return Boolean.TRUE.equals(transaction.execute(_ -> count()));
    }

    private boolean count() {
        Position position = generations.lock();
        var events = log.after(position, BATCH);
        if (events.isEmpty()) {
            return false;
        }
        var cases = events.stream().map(e -> e.caseId().value()).distinct().toList();
        generations.kept().forEach(generation -> generations.count(generation, cases));
        var last = events.stream().map(CaseEvent::at).max(Instant::compareTo).orElseThrow();
        generations.move(events.getLast().position(), last);
        return true;
    }
}
