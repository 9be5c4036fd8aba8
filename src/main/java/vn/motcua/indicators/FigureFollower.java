package vn.motcua.indicators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.CaseId;
import vn.motcua.casework.CaseLogFollower;
import vn.motcua.casework.CaseLogReading;
import vn.motcua.feedback.FeedbackEvent;
import vn.motcua.feedback.FeedbackEvents;

/// Follows the log of cases and that of ratings and complaints, and counts anew each case to which
/// something happened or about which something was said. The position moves in the transaction that
/// counts, so an event is neither missed nor counted twice; and a case is counted from its facts,
/// so an event that comes late or again changes nothing.
@Component
class FigureFollower implements CaseLogFollower {

    private static final int BATCH = 1_000;

    /// How many events it may be behind a load before it counts all cases anew: with fewer, the
    /// cases they are about are counted as soon.
    private static final long MANY = 10_000;

    private final CaseLogReading reading;
    private final FeedbackEvents said;
    private final GenerationRepository generations;
    private final CountingAnew anew;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FigureFollower(
            CaseLogReading.Maker readings,
            FeedbackEvents said,
            GenerationRepository generations,
            CountingAnew anew,
            TransactionTemplate transaction,
            Clock clock) {
        this.reading =
                readings.of(
                        new CaseLogReading.Follower(
                                BATCH,
                                () -> generations.read().cases(),
                                () -> generations.lock().cases(),
                                this::countCases));
        this.said = said;
        this.generations = generations;
        this.anew = anew;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public CaseLogReading reading() {
        return reading;
    }

    /// A batch of each log. With nothing new it costs one look at each.
    @Override
    public boolean step() {
        var read = generations.read();
        var more = reading.step(read.cases());
        return !said.after(read.said(), 1).isEmpty()
                        && Boolean.TRUE.equals(transaction.execute(_ -> countSaid()))
                || more;
    }

    @Override
    public boolean awaitsTheEndOfALoad() {
        return true;
    }

    /// A case to which nine things happened is counted once by what it is, and nine times by what
    /// happened to it.
    @Override
    public void catchUpWithALoad() {
        catchUpWithALoad(MANY);
    }

    void catchUpWithALoad(long many) {
        if (reading.left() > many || said.hasMoreThan(many, generations.read().said())) {
            takeIn();
        }
        catchUp();
    }

    @Override
    public void takeIn() {
        anew.finish(anew.build(_ -> {}, CountingAnew.BATCH), () -> {});
    }

    @Override
    public Optional<String> left() {
        return generations
                .building()
                .map(b -> "%s of all cases, %d counted".formatted(name(), b.cases()))
                .or(CaseLogFollower.super::left);
    }

    /// How long the oldest event that waits to be counted has waited.
    Duration lag() {
        var cases = reading.lag(clock.instant());
        var feedback =
                said.after(generations.read().said(), 1).stream()
                        .map(e -> Duration.between(e.at(), clock.instant()))
                        .filter(Duration::isPositive)
                        .findFirst()
                        .orElse(Duration.ZERO);
        return cases.compareTo(feedback) > 0 ? cases : feedback;
    }

    private void countCases(List<CaseEvent> events) {
        count(events.stream().map(e -> e.caseId().value()));
        var last = events.stream().map(CaseEvent::at).max(Instant::compareTo).orElseThrow();
        generations.move(events.getLast().position(), last);
    }

    /// One batch; whether more may follow.
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
