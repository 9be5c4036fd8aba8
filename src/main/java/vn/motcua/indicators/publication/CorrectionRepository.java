package vn.motcua.indicators.publication;

import static org.jooq.impl.DSL.select;
import static vn.motcua.casework.facts.Tables.CASE_FACT;
import static vn.motcua.indicators.db.Tables.INDEX_CORRECTION;
import static vn.motcua.indicators.db.Tables.INDEX_DRAFT;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.indicators.db.tables.records.IndexCorrectionRecord;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

@Repository
class CorrectionRepository {

    private static final String ASKED = "asked";

    private final DSLContext db;

    CorrectionRepository(DSLContext db) {
        this.db = db;
    }

    /// The same thing said twice is said once.
    ///
    /// @return whether it was not said before
    boolean add(
            int draft,
            AgencyId unit,
            String component,
            @Nullable String caseCode,
            String reason,
            AccountId by,
            Instant at) {
        return db.insertInto(INDEX_CORRECTION)
                        .set(INDEX_CORRECTION.DRAFT, draft)
                        .set(INDEX_CORRECTION.VERSION, 1)
                        .set(INDEX_CORRECTION.UNIT, unit.value())
                        .set(INDEX_CORRECTION.COMPONENT, component)
                        .set(INDEX_CORRECTION.CASE_CODE, caseCode)
                        .set(INDEX_CORRECTION.REASON, reason)
                        .set(INDEX_CORRECTION.ASKED_BY, by.value())
                        .set(INDEX_CORRECTION.ASKED, at)
                        .set(INDEX_CORRECTION.STATE, ASKED)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean isCase(String code) {
        return db.fetchExists(CASE_FACT, CASE_FACT.CODE.eq(code));
    }

    boolean anyOpen(int draft) {
        return db.fetchExists(
                INDEX_CORRECTION,
                INDEX_CORRECTION.DRAFT.eq(draft),
                INDEX_CORRECTION.STATE.eq(ASKED));
    }

    boolean anyOpen(int draft, AgencyId unit) {
        return db.fetchExists(
                INDEX_CORRECTION,
                INDEX_CORRECTION.DRAFT.eq(draft),
                INDEX_CORRECTION.UNIT.eq(unit.value()),
                INDEX_CORRECTION.STATE.eq(ASKED));
    }

    Optional<Correction> find(int id) {
        return list(INDEX_CORRECTION.ID.eq(id)).stream().findFirst();
    }

    List<Correction> of(int draft) {
        return list(INDEX_CORRECTION.DRAFT.eq(draft));
    }

    List<Correction> of(int draft, AgencyId unit) {
        return list(INDEX_CORRECTION.DRAFT.eq(draft).and(INDEX_CORRECTION.UNIT.eq(unit.value())));
    }

    /// Of drafts that are still worked on: nobody needs to answer what was said against one that
    /// was given up.
    List<Correction> open() {
        return list(
                INDEX_CORRECTION
                        .STATE
                        .eq(ASKED)
                        .and(
                                INDEX_CORRECTION.DRAFT.in(
                                        select(INDEX_DRAFT.ID)
                                                .from(INDEX_DRAFT)
                                                .where(
                                                        INDEX_DRAFT.STATE.eq(
                                                                DraftRepository.OPEN)))));
    }

    private List<Correction> list(Condition which) {
        return db.selectFrom(INDEX_CORRECTION)
                .where(which)
                .orderBy(INDEX_CORRECTION.ID)
                .limit(1_000)
                .fetch(CorrectionRepository::correction);
    }

    private static Correction correction(IndexCorrectionRecord row) {
        return new Correction(
                row.getId(),
                row.getDraft(),
                row.getVersion(),
                new AgencyId(row.getUnit()),
                row.getComponent(),
                row.getCaseCode(),
                row.getReason(),
                new AccountId(row.getAskedBy()),
                row.getAsked(),
                Correction.State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                row.getAnswer(),
                row.getDecidedBy() == null ? null : new AccountId(row.getDecidedBy()),
                row.getDecided());
    }

    /// @return whether it was still open
    boolean decide(
            Correction correction,
            Correction.State state,
            String answer,
            AccountId by,
            Instant at) {
        return db.update(INDEX_CORRECTION)
                        .set(INDEX_CORRECTION.VERSION, INDEX_CORRECTION.VERSION.plus(1))
                        .set(INDEX_CORRECTION.STATE, state.code())
                        .set(INDEX_CORRECTION.ANSWER, answer)
                        .set(INDEX_CORRECTION.DECIDED_BY, by.value())
                        .set(INDEX_CORRECTION.DECIDED, at)
                        .where(INDEX_CORRECTION.ID.eq(correction.id()))
                        .and(INDEX_CORRECTION.VERSION.eq(correction.version()))
                        .and(INDEX_CORRECTION.STATE.eq(ASKED))
                        .execute()
                == 1;
    }
}
