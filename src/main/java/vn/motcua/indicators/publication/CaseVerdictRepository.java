package vn.motcua.indicators.publication;

import static vn.motcua.casework.facts.Tables.CASE_FACT;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// What our own records say of cases that the portal judged.
@Repository
class CaseVerdictRepository {

    private final DSLContext db;

    CaseVerdictRepository(DSLContext db) {
        this.db = db;
    }

    Map<String, CaseVerdict.Facts> of(Collection<String> codes) {
        return db.select(
                        CASE_FACT.CODE,
                        CASE_FACT.CHANNEL,
                        CASE_FACT.DUE,
                        CASE_FACT.FINISHED,
                        CASE_FACT.SUPPLEMENTS)
                .from(CASE_FACT)
                .where(CASE_FACT.CODE.in(codes))
                .fetchMap(
                        CASE_FACT.CODE,
                        row ->
                                new CaseVerdict.Facts(
                                        row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
