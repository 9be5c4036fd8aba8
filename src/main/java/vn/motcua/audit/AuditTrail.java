package vn.motcua.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;

/// Who read or changed whose data. A read is recorded before the answer is sent, in the reader's
/// transaction: if it cannot be written, nothing is shown (Decree 13/2023: state agencies log what
/// they process). What one transaction reads and changes is written together, before it commits.
@Service
public class AuditTrail {

    private static final int PAGE = 500;

    private final EntryRepository entries;

    AuditTrail(EntryRepository entries) {
        this.entries = entries;
    }

    private void record(Actor actor, Act act, String purpose, Subject subject) {
        PendingEntries.add(entries, new EntryRepository.Recorded(actor, act, purpose, subject));
    }

    /// One thing was read.
    ///
    /// @param purpose a stable word for why: `casework`, `tracking`, `own-case`
    public void read(Actor actor, String purpose, Subject subject) {
        record(actor, Act.READ, purpose, subject);
    }

    /// A list was shown; one entry with every identifier on it, none when it was empty.
    public void list(Actor actor, String purpose, Subject subjects) {
        if (!subjects.ids().isEmpty()) {
            record(actor, Act.LIST, purpose, subjects);
        }
    }

    public void change(Actor actor, String purpose, Subject subject) {
        record(actor, Act.CHANGE, purpose, subject);
    }

    /// Something about accounts, posts, agencies or settings was changed.
    public void manage(Actor actor, String purpose, Subject subject) {
        record(actor, Act.MANAGE, purpose, subject);
    }

    /// Somebody signed in or out, or failed to.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void signIn(Actor actor, String purpose) {
        record(actor, Act.SIGN_IN, purpose, Subject.of("account", actor.account().value()));
    }

    /// What was done to one subject, newest first.
    @Transactional(readOnly = true)
    public List<Entry> about(UUID subject, int limit) {
        PendingEntries.writeNow();
        return entries.about(subject, Long.MAX_VALUE, limit);
    }

    /// A page of it.
    ///
    /// @param before number of the entry at which the page before ended, or null for the first
    @Transactional(readOnly = true)
    public Slice about(UUID subject, @Nullable Long before) {
        PendingEntries.writeNow();
        var found = entries.about(subject, before == null ? Long.MAX_VALUE : before, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        return new Slice(shown, found.size() > PAGE ? shown.getLast().id() : null);
    }

    /// A page of the trail.
    ///
    /// @param next what to ask before for the page that follows, or null on the last
    public record Slice(List<Entry> entries, @Nullable Long next) {}

    /// What one account did, newest first.
    @Transactional(readOnly = true)
    public List<Entry> by(AccountId account, int limit) {
        PendingEntries.writeNow();
        return entries.by(account, limit);
    }

    /// What was touched: its kind (`case`, `draft`, `account`) and identifiers.
    public record Subject(String kind, Collection<UUID> ids) {

        public static Subject of(String kind, UUID id) {
            return new Subject(kind, List.of(id));
        }
    }
}
