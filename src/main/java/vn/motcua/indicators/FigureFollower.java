package vn.motcua.indicators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.CaseEvent.Position;
import vn.motcua.casework.CaseEvents;
import vn.motcua.casework.CaseId;
import vn.motcua.casework.CaseLogFollower;
import vn.motcua.feedback.FeedbackEvent;
import vn.motcua.feedback.FeedbackEvents;

/// Follows the log of cases and that of ratings and complaints, and counts anew each case to which
/// something happened or about which something was said. The position moves in the transaction that
/// counts, so an event is neither missed nor counted twice; and a case is counted from its facts,
/// so an event that comes late or again changes nothing.
@Component
class FigureFollower implements CaseLogFollower {

    private static final int BATCH = 1_000;

    private final CaseEvents log;
    private final FeedbackEvents said;
    private final GenerationRepository generations;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile int batch = BATCH;

    FigureFollower(
            CaseEvents log,
            FeedbackEvents said,
            GenerationRepository generations,
            TransactionTemplate transaction,
            Clock clock) {
        this.log = log;
        this.said = said;
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
        return generations.read().cases();
    }

    /// A batch of each log. With nothing new it costs one look at each.
    @Override
    public boolean step() {
        var read = generations.read();
        var more = log.hasAfter(read.cases()) && inTransaction(this::countCases);
        return !said.after(read.said(), 1).isEmpty() && inTransaction(this::countSaid) || more;
    }

    /// How long the oldest event that waits to be counted has waited.
    Duration lag() {
        var read = generations.read();
        var cases = log.waiting(read.cases(), clock.instant());
        var feedback =
                said.after(read.said(), 1).stream()
                        .map(e -> Duration.between(e.at(), clock.instant()))
                        .filter(Duration::isPositive)
                        .findFirst()
                        .orElse(Duration.ZERO);
        return cases.compareTo(feedback) > 0 ? cases : feedback;
    }

    private boolean inTransaction(BooleanSupplier counting) {
        return Boolean.TRUE.equals(transaction.execute(_ -> counting.getAsBoolean()));
    }

    /// One batch; whether more may follow.
    private boolean countCases() {
        var events = log.after(generations.lock().cases(), batch);
        batch = events.size() == batch ? FAR : BATCH;
        if (events.isEmpty()) {
            return false;
        }
        count(events.stream().map(e -> e.caseId().value()));
        var last = events.stream().map(CaseEvent::at).max(Instant::compareTo).orElseThrow();
        generations.move(events.getLast().position(), last);
        return true;
    }

    private boolean countSaid() {
        var events = said.after(generations.lock().said(), BATCH);
        if (events.isEmpty()) {
            return false;
        }
        count(events.stream().flatMap(e -> Stream.ofNullable(e.caseId())).map(CaseId::value));
        var last = events.stream().map(FeedbackEvent::at).max(Instant::compareTo).orElseThrow();
        generations.move(events.getLast().position(), last);
        return true;
    }

    private void count(Stream<UUID> about) {
        var cases = about.distinct().toList();
        generations.kept().forEach(generation -> generations.count(generation, cases));
    }
}
