package vn.motcua.casework;

import static org.jooq.impl.DSL.right;
import static vn.motcua.casework.db.Tables.APPLICANT;
import static vn.motcua.casework.db.Tables.CASE_FILE;
import static vn.motcua.casework.db.Tables.LOOK_UP;
import static vn.motcua.casework.db.Tables.TRACKING_TOKEN;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Public look-ups of cases and how often they were made.
@Repository
class TrackingRepository {

    private static final int DIGITS = 4;

    private final DSLContext db;

    TrackingRepository(DSLContext db) {
        this.db = db;
    }

    Optional<CaseId> caseOf(byte[] hash) {
        return db.select(TRACKING_TOKEN.CASE_ID)
                .from(TRACKING_TOKEN)
                .where(TRACKING_TOKEN.HASH.eq(hash))
                .fetchOptional(r -> new CaseId(r.value1()));
    }

    Optional<CaseId> match(String code, String digits) {
        if (!digits.matches("\\d{4}")) {
            return Optional.empty();
        }
        return db.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .join(APPLICANT)
                .on(APPLICANT.CASE_ID.eq(CASE_FILE.ID))
                .where(
                        CASE_FILE.CODE.eq(code),
                        right(APPLICANT.PHONE, DIGITS)
                                .eq(digits)
                                .or(right(APPLICANT.ID_NUMBER, DIGITS).eq(digits)))
                .fetchOptional(r -> new CaseId(r.value1()));
    }

    void count(String byCase, String byAddress, Instant at) {
        db.insertInto(LOOK_UP, LOOK_UP.SUBJECT, LOOK_UP.AT)
                .values(byCase, at)
                .values(byAddress, at)
                .execute();
    }

    int countSince(String subject, Instant since) {
        return db.fetchCount(LOOK_UP, LOOK_UP.SUBJECT.eq(subject), LOOK_UP.AT.ge(since));
    }

    void forgetBefore(Instant moment) {
        db.deleteFrom(LOOK_UP).where(LOOK_UP.AT.lt(moment)).execute();
    }
}
