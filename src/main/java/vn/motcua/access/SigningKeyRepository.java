package vn.motcua.access;

import static vn.motcua.access.db.Tables.SIGNING_KEY;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SigningKeyRepository {

    private static final long LOCK = 0x6d6f74637561L;

    private final DSLContext db;

    SigningKeyRepository(DSLContext db) {
        this.db = db;
    }

    /// The key that signs first, then those that still vouch for tokens in use.
    List<Stored> all() {
        return db.selectFrom(SIGNING_KEY)
                .orderBy(SIGNING_KEY.RETIRED.desc().nullsFirst())
                .fetch(r -> new Stored(r.getKid(), r.getMade(), r.getRetired(), r.getSealed()));
    }

    /// One program at a time changes keys.
    void takeTurn() {
        db.fetch("select pg_advisory_xact_lock({0})", org.jooq.impl.DSL.val(LOCK));
    }

    void retireCurrent(Instant now) {
        db.update(SIGNING_KEY)
                .set(SIGNING_KEY.RETIRED, now)
                .where(SIGNING_KEY.RETIRED.isNull())
                .execute();
    }

    void insert(Stored key) {
        db.insertInto(SIGNING_KEY, SIGNING_KEY.KID, SIGNING_KEY.MADE, SIGNING_KEY.SEALED)
                .values(key.kid(), key.made(), key.sealed())
                .execute();
    }

    void deleteRetiredBefore(Instant moment) {
        db.deleteFrom(SIGNING_KEY).where(SIGNING_KEY.RETIRED.lt(moment)).execute();
    }

    record Stored(String kid, Instant made, @Nullable Instant retired, byte[] sealed) {}
}
