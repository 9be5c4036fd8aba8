package vn.motcua.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.motcua.audit.EntryRepository.Recorded;

/// The entries of a transaction that are not written yet. They go to the database in one statement
/// when it is about to commit; if that fails, it does not commit, and nobody has seen anything.
/// Without a transaction an entry is written at once.
final class PendingEntries implements TransactionSynchronization {

    /// An import records more than a statement should carry.
    private static final int MOST = 32;

    private final EntryRepository repository;
    private final List<Recorded> entries = new ArrayList<>();
    private boolean committing;

    private PendingEntries(EntryRepository repository) {
        this.repository = repository;
    }

    static void add(EntryRepository repository, Recorded entry) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            repository.insert(List.of(entry));
            return;
        }
        var pending = current().orElseGet(() -> register(repository));
        pending.entries.add(entry);
        if (pending.committing || pending.entries.size() == MOST) {
            pending.write();
        }
    }

    /// Writes what the transaction at hand has recorded so far, so that it can be read in it.
    static void writeNow() {
        current().ifPresent(PendingEntries::write);
    }

    private static Optional<PendingEntries> current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingEntries.class::isInstance)
                .map(PendingEntries.class::cast)
                .findFirst();
    }

    private static PendingEntries register(EntryRepository repository) {
        var pending = new PendingEntries(repository);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        write();
        committing = true;
    }

    private void write() {
        if (!entries.isEmpty()) {
            repository.insert(List.copyOf(entries));
            entries.clear();
        }
    }
}
