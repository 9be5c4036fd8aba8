package vn.motcua.indicators;

import java.time.Clock;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.casework.CaseEvents;
import vn.motcua.indicators.GenerationRepository.Building;

/// Counts all cases from what they are now, into a generation of its own that takes the place of
/// the one that is read once it is whole. One that was stopped goes on where it was; each batch is
/// done in well under a second, so that no follower is held back.
@Component
class CountingAnew {

    static final int BATCH = 20_000;

    private final CaseEvents log;
    private final GenerationRepository generations;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CountingAnew(
            CaseEvents log,
            GenerationRepository generations,
            TransactionTemplate transaction,
            Clock clock) {
        this.log = log;
        this.generations = generations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Builds the generation, or what is missing of one that was begun; it is not read yet.
    ///
    /// @param progress is told how many cases have been counted
    Building build(LongConsumer progress, int batch) {
        var building = begin();
        progress.accept(building.cases());
        while (step(batch)) {
            progress.accept(generations.building().map(Building::cases).orElse(0L));
        }
        boolean more;
        do {
            more = sum();
        } while (more);
        return building;
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

    /// The next cases; whether more may follow.
    boolean step(int batch) {
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

    /// What was built is read from now on, and what is in it need not be followed.
    ///
    /// @param with what belongs in the same transaction
    void finish(Building building, Runnable with) {
        transaction.executeWithoutResult(_ -> {
            generations.lock();
            generations.swap(building.number(), clock.instant());
            generations.moveOver(building.horizon(), building.since());
            with.run();
        });
    }

    private <T> T inTransaction(Supplier<T> what) {
        return Optional.ofNullable(transaction.execute(_ -> what.get())).orElseThrow();
    }
}
