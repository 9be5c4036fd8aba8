package vn.motcua.casework;

import static vn.motcua.casework.db.Tables.RESULT_PAPER;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Which stored paper is a case's result.
@Repository
class ResultRepository {

    private final DSLContext db;

    ResultRepository(DSLContext db) {
        this.db = db;
    }

    void insert(CaseId id, UUID document, Instant at) {
        db.insertInto(RESULT_PAPER)
                .set(RESULT_PAPER.CASE_ID, id.value())
                .set(RESULT_PAPER.DOCUMENT, document)
                .set(RESULT_PAPER.AT, at)
                .execute();
    }
}
