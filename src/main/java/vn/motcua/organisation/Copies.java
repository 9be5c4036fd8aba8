package vn.motcua.organisation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Copies of the small tables in memory, so that questions asked in every request cost no
/// statement. A change made here shows at once, to the transaction that makes it even before it
/// commits; one made by another instance shows within a second. Takes no lock: in the rare moment
/// after a change two threads may read the same tables.
@Component
class Copies {

    private static final long TRUSTED = Duration.ofSeconds(1).toNanos();

    private record Copy(long edition, Object value) {}

    /// What a transaction that changes a part sees of it.
    private static final class Own {
        final Map<Part, Long> changed = new EnumMap<>(Part.class);
        final Map<Part, Object> values = new EnumMap<>(Part.class);
    }

    private final EditionRepository editions;
    private final Map<Part, Copy> copies = new ConcurrentHashMap<>();
    private final Map<Part, Long> newest = new ConcurrentHashMap<>();
    private final AtomicLong asked = new AtomicLong(System.nanoTime() - TRUSTED);

    Copies(EditionRepository editions) {
        this.editions = editions;
    }

    <T> T get(Part part, Class<T> type, Supplier<T> load) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Own own
                && own.changed.containsKey(part)) {
            return type.cast(own.values.computeIfAbsent(part, _ -> load.get()));
        }
        askAgain();
        var copy = copies.get(part);
        if (copy == null || copy.edition < newest.getOrDefault(part, 0L)) {
            var fresh = new Copy(editions.get(part), load.get());
            copy = copies.merge(part, fresh, (a, b) -> a.edition > b.edition ? a : b);
        }
        return type.cast(copy.value);
    }

    /// To be called before a change, inside its transaction.
    void change(Part part) {
        var edition = editions.advance(part);
        var own = own();
        own.changed.put(part, edition);
        own.values.remove(part);
    }

    /// To be called after rows were written, when the same transaction asks again.
    void changed(Part part) {
        own().values.remove(part);
    }

    private void askAgain() {
        long last = asked.get();
        long now = System.nanoTime();
        if (now - last >= TRUSTED && asked.compareAndSet(last, now)) {
            editions.all().forEach((part, edition) -> newest.merge(part, edition, Math::max));
        }
    }

    private Own own() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Own own) {
            return own;
        }
        var own = new Own();
        TransactionSynchronizationManager.registerSynchronization(new Publication(own));
        TransactionSynchronizationManager.bindResource(this, own);
        return own;
    }

    private final class Publication implements TransactionSynchronization {

        private final Own own;

        Publication(Own own) {
            this.own = own;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Copies.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Copies.this, own);
        }

        @Override
        public void afterCommit() {
            own.changed.forEach((part, edition) -> newest.merge(part, edition, Math::max));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Copies.this);
        }
    }
}
