package vn.motcua.notification;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.notification.db.tables.records.MessageRecord;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;

/// What an applicant was told, to be read in the program itself: works for people without e-mail,
/// and cannot get lost on the way.
@Service
@Transactional
public class Mailbox {

    private final MessageRepository messages;
    private final AuditTrail audit;
    private final Clock clock;

    Mailbox(MessageRepository messages, AuditTrail audit, Clock clock) {
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /// The reader's own entries, newest first.
    ///
    /// @param before only entries older than this one
    public List<Message> list(Actor reader, @Nullable Long before, int limit) {
        var rows = messages.list(reader.account(), before, limit);
        audit.list(reader, "own-messages", new Subject("case", about(rows, false)));
        var complaints = about(rows, true);
        if (!complaints.isEmpty()) {
            audit.list(reader, "own-messages", new Subject("complaint", complaints));
        }
        return rows.stream().map(Mailbox::message).toList();
    }

    private static List<UUID> about(List<MessageRecord> rows, boolean complaints) {
        return rows.stream()
                .filter(r -> NoticeKind.ofCode(r.getKind()).isOfComplaint() == complaints)
                .map(MessageRecord::getCaseId)
                .distinct()
                .toList();
    }

    public int unread(AccountId account) {
        return messages.unread(account);
    }

    /// Marks everything up to an entry as read; again changes nothing.
    public void markRead(Actor reader, long upTo) {
        messages.markRead(reader.account(), upTo, clock.instant());
    }

    private static Message message(MessageRecord row) {
        var notice =
                new Notice(
                        NoticeKind.ofCode(row.getKind()),
                        row.getCode(),
                        row.getProcedure(),
                        row.getAt(),
                        row.getDue(),
                        row.getProjected(),
                        row.getDetail(),
                        row.getPath());
        return new Message(row.getId(), notice, row.getRead());
    }
}
