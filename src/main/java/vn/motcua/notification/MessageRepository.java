package vn.motcua.notification;

import static org.jooq.impl.DSL.noCondition;
import static vn.motcua.notification.db.Tables.MESSAGE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.notification.db.tables.records.MessageRecord;
import vn.motcua.shared.AccountId;

@Repository
class MessageRepository {

    private final DSLContext db;

    MessageRepository(DSLContext db) {
        this.db = db;
    }

    /// What an entry is about: told once, however often the log is followed.
    record Key(UUID caseId, int version) {}

    void insert(Key key, AccountId account, Notice notice, @Nullable Instant read) {
        db.insertInto(MESSAGE)
                .set(MESSAGE.CASE_ID, key.caseId())
                .set(MESSAGE.VERSION, key.version())
                .set(MESSAGE.ACCOUNT, account.value())
                .set(MESSAGE.KIND, notice.kind().code())
                .set(MESSAGE.CODE, notice.code())
                .set(MESSAGE.PROCEDURE, notice.procedure())
                .set(MESSAGE.PATH, notice.path())
                .set(MESSAGE.DUE, notice.due())
                .set(MESSAGE.PROJECTED, notice.projected())
                .set(MESSAGE.DETAIL, notice.detail())
                .set(MESSAGE.AT, notice.at())
                .set(MESSAGE.READ, read)
                .onConflict(MESSAGE.CASE_ID, MESSAGE.VERSION)
                .doNothing()
                .execute();
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
