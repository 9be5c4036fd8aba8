package vn.motcua.web;

import static java.util.Objects.requireNonNull;
import static vn.motcua.web.db.Tables.IDEMPOTENCY_KEY;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.web.Idempotency.Request;

/// Keys of requests and the answers they were given.
@Repository
class IdempotencyRepository {

    private final DSLContext db;

    IdempotencyRepository(DSLContext db) {
        this.db = db;
    }

    /// Takes the key; waits for whoever is using it now, and says whether it is ours.
    boolean claim(Request request, Instant now) {
        return db.insertInto(IDEMPOTENCY_KEY)
                        .set(IDEMPOTENCY_KEY.SCOPE, request.scope())
                        .set(IDEMPOTENCY_KEY.KEY, request.key())
                        .set(IDEMPOTENCY_KEY.DIGEST, request.digest())
                        .set(IDEMPOTENCY_KEY.AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void keep(Request request, int status, byte[] sealed) {
        db.update(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.STATUS, status)
                .set(IDEMPOTENCY_KEY.ANSWER, sealed)
                .where(
                        IDEMPOTENCY_KEY.SCOPE.eq(request.scope()),
                        IDEMPOTENCY_KEY.KEY.eq(request.key()))
                .execute();
    }

    Kept get(Request request) {
        return db.selectFrom(IDEMPOTENCY_KEY)
                .where(
                        IDEMPOTENCY_KEY.SCOPE.eq(request.scope()),
                        IDEMPOTENCY_KEY.KEY.eq(request.key()))
                .fetchSingle(r ->
                        new Kept(
                                r.getDigest(),
                                requireNonNull(r.getStatus()),
                                requireNonNull(r.getAnswer())));
    }

    void forgetBefore(Instant moment) {
        db.deleteFrom(IDEMPOTENCY_KEY).where(IDEMPOTENCY_KEY.AT.lt(moment)).execute();
    }

    /// A key with the answer it was given.
    record Kept(byte[] digest, int status, byte[] answer) {}
}
