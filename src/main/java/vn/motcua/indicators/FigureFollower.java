package vn.motcua.indicators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.CaseEvent.Position;
import vn.motcua.casework.CaseEvents;
import vn.motcua.casework.CaseLogFollower;

/// Follows the log of cases and counts anew each case to which something happened. The position
/// moves in the transaction that counts, so an event is neither missed nor counted twice; and a
/// case is counted from its facts, so an event that comes late or again changes nothing.
@Component
class FigureFollower implements CaseLogFollower {

    private static final int BATCH = 1_000;

    private final CaseEvents log;
    private final GenerationRepository generations;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile int batch = BATCH;

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

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public Position position() {
        return generations.read();
    }

    /// How long the oldest event that waits to be counted has waited.
    Duration lag() {
        var waiting = log.after(generations.read(), 1);
        if (waiting.isEmpty()) {
            return Duration.ZERO;
        }
        var waited = Duration.between(waiting.getFirst().at(), clock.instant());
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    @Override
    public boolean step() {
        return log.hasAfter(generations.read())
                && Boolean.TRUE.equals(transaction.execute(_ -> count()));
    }

    private boolean count() {
        Position position = generations.lock();
        var events = log.after(position, batch);
        batch = events.size() == batch ? FAR : BATCH;
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
