package vn.motcua.notification;

import static org.jooq.impl.DSL.noCondition;
import static vn.motcua.notification.db.Tables.STAFF_NOTICE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.AccountId;

@Repository
class StaffNoticeRepository {

    private final DSLContext db;

    StaffNoticeRepository(DSLContext db) {
        this.db = db;
    }

    /// Those who had not been told yet.
    List<AccountId> insert(
            Collection<AccountId> accounts,
            String textKey,
            List<String> parts,
            String path,
            String once,
            Instant at) {
        var values = parts.toArray(String[]::new);
        var rows =
                accounts.stream()
                        .distinct()
                        .map(a ->
                                org.jooq.impl.DSL.row(
                                        a.value(), once, textKey, values, path, at))
                        .toList();
        return rows.isEmpty()
                ? List.of()
                : db.insertInto(
                                STAFF_NOTICE,
                                STAFF_NOTICE.ACCOUNT,
                                STAFF_NOTICE.ONCE,
                                STAFF_NOTICE.TEXT_KEY,
                                STAFF_NOTICE.PARTS,
                                STAFF_NOTICE.PATH,
                                STAFF_NOTICE.AT)
                        .valuesOfRows(rows)
                        .onConflict(STAFF_NOTICE.ACCOUNT, STAFF_NOTICE.ONCE)
                        .doNothing()
                        .returning(STAFF_NOTICE.ACCOUNT)
                        .fetch(r -> new AccountId(r.getAccount()));
    }

    List<StaffNotice> list(AccountId account, @Nullable Long before, int limit) {
        return db.selectFrom(STAFF_NOTICE)
                .where(STAFF_NOTICE.ACCOUNT.eq(account.value()))
                .and(before == null ? noCondition() : STAFF_NOTICE.ID.lt(before))
                .orderBy(STAFF_NOTICE.ID.desc())
                .limit(limit)
                .fetch(r ->
                        new StaffNotice(
                                r.getId(),
                                r.getTextKey(),
                                List.of(r.getParts()),
                                r.getPath(),
                                r.getAt(),
                                r.getRead()));
    }

    void markRead(AccountId account, long upTo, Instant now) {
        db.update(STAFF_NOTICE)
                .set(STAFF_NOTICE.READ, now)
                .where(
                        STAFF_NOTICE.ACCOUNT.eq(account.value()),
                        STAFF_NOTICE.ID.le(upTo),
                        STAFF_NOTICE.READ.isNull())
                .execute();
    }

    int unread(AccountId account) {
        return db.fetchCount(
                STAFF_NOTICE,
                STAFF_NOTICE.ACCOUNT.eq(account.value()),
                STAFF_NOTICE.READ.isNull());
    }
}
