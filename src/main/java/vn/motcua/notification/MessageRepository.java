package vn.motcua.notification;

import static org.jooq.impl.DSL.noCondition;
import static vn.motcua.notification.db.Tables.MESSAGE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.notification.db.tables.records.MessageRecord;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Prepared;

@Repository
class MessageRepository {

    private static final List<Field<?>> WRITTEN =
            List.of(
                    MESSAGE.CASE_ID,
                    MESSAGE.VERSION,
                    MESSAGE.ACCOUNT,
                    MESSAGE.KIND,
                    MESSAGE.CODE,
                    MESSAGE.PROCEDURE,
                    MESSAGE.PATH,
                    MESSAGE.DUE,
                    MESSAGE.PROJECTED,
                    MESSAGE.DETAIL,
                    MESSAGE.AT,
                    MESSAGE.READ);

    private final DSLContext db;
    private final Prepared insert;

    /// An insert goes with every step that concerns an applicant.
    MessageRepository(DSLContext db) {
        this.db = db;
        this.insert =
                new Prepared(
                        db.insertInto(MESSAGE, WRITTEN)
                                .values(WRITTEN.stream().map(Prepared::blank).toList())
                                .onConflict(MESSAGE.CASE_ID, MESSAGE.VERSION)
                                .doNothing());
    }

    /// What an entry is about: told once, however often the log is followed.
    record Key(UUID caseId, int version) {}

    /// What somebody finds in their mailbox.
    ///
    /// @param read null while it is news
    record Entry(Key key, AccountId account, Notice notice, @Nullable Instant read) {

        private @Nullable Object[] values() {
            return new @Nullable Object[] {
                key.caseId(),
                key.version(),
                account.value(),
                notice.kind().code(),
                notice.code(),
                notice.procedure(),
                notice.path(),
                notice.due(),
                notice.projected(),
                notice.detail(),
                notice.at(),
                read
            };
        }
    }

    void insert(List<Entry> entries) {
        if (!entries.isEmpty()) {
            insert.executeAll(entries.stream().map(Entry::values).toList());
        }
    }

    /// Newest first.
    List<MessageRecord> list(AccountId account, @Nullable Long before, int limit) {
        return db.selectFrom(MESSAGE)
                .where(MESSAGE.ACCOUNT.eq(account.value()))
                .and(before == null ? noCondition() : MESSAGE.ID.lt(before))
                .orderBy(MESSAGE.ID.desc())
                .limit(limit)
                .fetch();
    }

    void markRead(AccountId account, long upTo, Instant now) {
        db.update(MESSAGE)
                .set(MESSAGE.READ, now)
                .where(
                        MESSAGE.ACCOUNT.eq(account.value()),
                        MESSAGE.ID.le(upTo),
                        MESSAGE.READ.isNull())
                .execute();
    }

    int unread(AccountId account) {
        return db.fetchCount(MESSAGE, MESSAGE.ACCOUNT.eq(account.value()), MESSAGE.READ.isNull());
    }
}
