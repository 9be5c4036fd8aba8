package vn.motcua.feedback;

import static vn.motcua.feedback.db.Tables.ATTEMPT;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.Sha256;

/// How often one network address tried something in the last hour; only its hash is kept.
@Repository
class AttemptRepository {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int HASH = 16;

    private final DSLContext db;

    AttemptRepository(DSLContext db) {
        this.db = db;
    }

    /// Counts a try, unless there were too many.
    ///
    /// @throws ComplaintRefused when there were
    void demand(String what, String address, int most, Instant now) {
        var hash = Sha256.of(what + ":" + address);
        var subject = HexFormat.of().formatHex(hash, 0, HASH);
        var since = now.minus(WINDOW);
        if (db.fetchCount(ATTEMPT, ATTEMPT.SUBJECT.eq(subject), ATTEMPT.AT.ge(since)) >= most) {
            throw ComplaintRefused.tooMany();
        }
        db.insertInto(ATTEMPT).set(ATTEMPT.SUBJECT, subject).set(ATTEMPT.AT, now).execute();
    }

    void forget(Instant now) {
        db.deleteFrom(ATTEMPT).where(ATTEMPT.AT.lt(now.minus(WINDOW))).execute();
    }
}
