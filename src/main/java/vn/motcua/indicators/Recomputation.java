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
import vn.motcua.indicators.GenerationRepository.Building;
import vn.motcua.indicators.RecountRepository.Recount;

/// Counts all cases from scratch and compares with what was kept step by step, before the one takes
/// the place of the other. Figures are read and kept meanwhile. One that was killed goes on where
/// it stopped.
@Service
public class Recomputation {

    /// Why everything is counted anew.
    public enum Reason {
        NIGHTLY,
        OPERATOR,
        /// What a case gives is told in another way since an upgrade.
        RULES;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Reason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Recomputation.class);

    private final CountingAnew anew;
    private final GenerationRepository generations;
    private final RecountRepository recounts;
    private final FigureFollower follower;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    Recomputation(
            CountingAnew anew,
            GenerationRepository generations,
            RecountRepository recounts,
            FigureFollower follower,
            TransactionTemplate transaction,
            Clock clock) {
        this.anew = anew;
        this.generations = generations;
        this.recounts = recounts;
        this.follower = follower;
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
        return run(reason, progress, CountingAnew.BATCH);
    }

    /// @param batch how many cases are counted at a time
    Result run(Reason reason, LongConsumer progress, int batch) {
        var started = clock.instant();
        var building = anew.build(progress, batch);
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
        anew.finish(building, () -> recounts.insert(recount, clock.instant()));
        if (recount.reason().equals(Reason.NIGHTLY.code()) && !recount.result().isSame()) {
            LOG.error(
                    "What was kept of {} cases was not what counting anew gives; it has been"
                            + " replaced",
                    recount.result().differing());
        }
    }
}
