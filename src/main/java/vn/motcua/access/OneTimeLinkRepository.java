package vn.motcua.access;

import static vn.motcua.access.db.Tables.ONE_TIME_LINK;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.access.OneTimeLinks.Purpose;
import vn.motcua.shared.AccountId;

@Repository
class OneTimeLinkRepository {

    private final DSLContext db;

    OneTimeLinkRepository(DSLContext db) {
        this.db = db;
    }

    void insert(byte[] hash, OneTimeLinks.Link link, Instant now) {
        db.insertInto(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.HASH, hash)
                .set(ONE_TIME_LINK.ACCOUNT, link.account().value())
                .set(ONE_TIME_LINK.PURPOSE, link.purpose().name().toLowerCase(Locale.ROOT))
                .set(ONE_TIME_LINK.MADE, now)
                .set(ONE_TIME_LINK.EXPIRES, link.expires())
                .execute();
    }

    /// A link that may still be used.
    Optional<OneTimeLinks.Link> find(byte[] hash, Instant now) {
        return db.selectFrom(ONE_TIME_LINK)
                .where(
                        ONE_TIME_LINK.HASH.eq(hash),
                        ONE_TIME_LINK.USED.isNull(),
                        ONE_TIME_LINK.EXPIRES.gt(now))
                .fetchOptional(r ->
                        new OneTimeLinks.Link(
                                new AccountId(r.getAccount()),
                                Purpose.valueOf(r.getPurpose().toUpperCase(Locale.ROOT)),
                                r.getExpires()));
    }

    /// Uses it up; false when somebody was faster.
    boolean use(byte[] hash, Instant now) {
        return db.update(ONE_TIME_LINK)
                        .set(ONE_TIME_LINK.USED, now)
                        .where(
                                ONE_TIME_LINK.HASH.eq(hash),
                                ONE_TIME_LINK.USED.isNull(),
                                ONE_TIME_LINK.EXPIRES.gt(now))
                        .execute()
                == 1;
    }

    /// Whatever was sent to this person before is worth nothing from now on.
    void revoke(AccountId account, Instant now) {
        db.update(ONE_TIME_LINK)
                .set(ONE_TIME_LINK.USED, now)
                .where(ONE_TIME_LINK.ACCOUNT.eq(account.value()), ONE_TIME_LINK.USED.isNull())
                .execute();
    }

    int madeSince(AccountId account, Instant since) {
        return db.fetchCount(
                ONE_TIME_LINK,
                ONE_TIME_LINK.ACCOUNT.eq(account.value()),
                ONE_TIME_LINK.MADE.gt(since));
    }

    void deleteMadeBefore(Instant moment) {
        db.deleteFrom(ONE_TIME_LINK).where(ONE_TIME_LINK.MADE.lt(moment)).execute();
    }
}
