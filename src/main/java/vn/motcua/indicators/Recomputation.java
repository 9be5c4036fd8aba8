package vn.motcua.indicators;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.casework.CaseEvents;
import vn.motcua.indicators.GenerationRepository.Building;
import vn.motcua.indicators.RecountRepository.Recount;

/// Counts all cases from scratch, into a generation of its own that takes the place of what was
/// kept step by step once it is whole. Figures are read and kept meanwhile. One that was killed
/// goes on where it stopped; each batch is done in well under a second, so that no follower is held
/// back.
@Service
public class Recomputation {

    /// Why everything is counted anew.
    public enum Reason {
        NIGHTLY,
        OPERATOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Reason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    private static final int BATCH = 20_000;
    private static final Logger LOG = LoggerFactory.getLogger(Recomputation.class);

    private final CaseEvents log;
    private final GenerationRepository generations;
    private final RecountRepository recounts;
    private final FigureFollower follower;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    Recomputation(
            CaseEvents log,
            GenerationRepository generations,
            RecountRepository recounts,
            FigureFollower follower,
            TransactionTemplate transaction,
            Clock clock) {
        this.log = log;
        this.generations = generations;
        this.recounts = recounts;
        this.follower = follower;
        this.transaction = transaction;
        this.snapshot =
                new TransactionTemplate(requireNonNull(transaction.getTransactionManager()));
        this.snapshot.setIsolationLevel(
                org.springframework.transaction.TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /// Counts everything anew, or goes on with what was begun, and compares.
    ///
    /// @param progress is told how many cases have been counted
    public Result run(Reason reason, LongConsumer progress) {
        return run(reason, progress, BATCH);
    }

    /// @param batch how many cases are counted at a time
    Result run(Reason reason, LongConsumer progress, int batch) {
        var started = clock.instant();
        var building = begin();
        progress.accept(building.cases());
        while (step(batch)) {
            progress.accept(generations.building().map(Building::cases).orElse(0L));
        }
        boolean more;
        do {
            more = sum();
        } while (more);
        if (reason == Reason.NIGHTLY) {
            // what happened while it was built has been counted in both by then
            follower.catchUp();
        }
        var done = compare(building.number());
        finish(building, new Recount(reason.code(), started, done));
        return done;
    }

    /// What was found.
    ///
    /// @param kept SHA-256 of what was kept step by step, in hexadecimal
    /// @param counted of what was counted from scratch
    /// @param differing cases that had been counted otherwise
    public record Result(long cases, String kept, String counted, long differing) {

        /// Whether both are the same, byte by byte.
        public boolean isSame() {
            return kept.equals(counted);
        }
    }

    /// Begins, or finds what was begun.
    Building begin() {
        return inTransaction(() -> {
            generations.lock();
            return generations
                    .building()
                    .orElseGet(
                            () -> generations.begin(log.horizon().transaction(), clock.instant()));
        });
    }

    /// One batch; whether more may follow.
    boolean step() {
        return step(BATCH);
    }

    private boolean step(int batch) {
        return inTransaction(() -> {
            generations.lock();
            var building = generations.building().orElseThrow();
            return generations.countNext(building.number(), batch) > 0;
        });
    }

    /// The sums of one month; whether more may follow.
    boolean sum() {
        return inTransaction(() -> {
            generations.lock();
            return generations.sumNextMonth(generations.building().orElseThrow().number());
        });
    }

    /// Both as they are at one moment, one beside the other.
    private Result compare(short built) {
        return Optional.ofNullable(snapshot.execute(_ -> compareNow(built))).orElseThrow();
    }

    private Result compareNow(short built) {
        var moment = generations.moment();
        var current = generations.current();
        var other =
                CompletableFuture.supplyAsync(
                        () ->
                                Optional.ofNullable(
                                                snapshot.execute(
                                                        _ -> generations.digest(moment, current)))
                                        .orElseThrow(),
                        Thread::startVirtualThread);
        var counted = generations.digest(built);
        var kept = other.join();
        return new Result(
                generations.building().orElseThrow().cases(),
                kept,
                counted,
                kept.equals(counted) ? 0 : generations.differing());
    }

    private void finish(Building building, Recount recount) {
        transaction.executeWithoutResult(_ -> {
            generations.lock();
            generations.swap(building.number(), clock.instant());
            generations.moveOver(building.horizon());
            recounts.insert(recount, clock.instant());
        });
        if (recount.reason().equals(Reason.NIGHTLY.code()) && !recount.result().isSame()) {
            LOG.error(
                    "What was kept of {} cases was not what counting anew gives; it has been"
                            + " replaced",
                    recount.result().differing());
        }
    }

    private <T> T inTransaction(java.util.function.Supplier<T> what) {
        return Optional.ofNullable(transaction.execute(_ -> what.get())).orElseThrow();
    }
}
