package vn.motcua.casework;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static vn.motcua.casework.db.Tables.DRAFT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.casework.CaseFilter.Before;
import vn.motcua.casework.db.tables.records.DraftRecord;
import vn.motcua.forms.Answers;
import vn.motcua.shared.AccountId;

/// Drafts. Personal data: only their owner reads them.
@Repository
class DraftRepository {

    private final DSLContext db;
    private final JsonMapper json;

    DraftRepository(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Does nothing when the draft is there already: starting twice starts once.
    void insert(Draft draft, Instant now) {
        db.insertInto(DRAFT)
                .set(DRAFT.ID, draft.id())
                .set(DRAFT.ACCOUNT, draft.account().value())
                .set(DRAFT.VERSION, 1)
                .set(DRAFT.PROCEDURE_VERSION, draft.procedureVersion())
                .set(DRAFT.PROCEDURE_CODE, draft.procedureCode())
                .set(DRAFT.FORM, draft.answers().form())
                .set(DRAFT.FORM_VERSION, draft.answers().version())
                .set(DRAFT.ANSWERS, JSONB.valueOf(draft.answers().toJson()))
                .set(DRAFT.FILING, JSONB.valueOf(json.writeValueAsString(draft.plan())))
                .set(DRAFT.CREATED, now)
                .set(DRAFT.TOUCHED, now)
                .set(DRAFT.EXPIRES, draft.expires())
                .onConflictDoNothing()
                .execute();
    }

    Optional<Draft> find(UUID id, AccountId owner) {
        return db.selectFrom(DRAFT)
                .where(DRAFT.ID.eq(id), DRAFT.ACCOUNT.eq(owner.value()))
                .fetchOptional(this::toDraft);
    }

    /// The draft, held until the transaction ends: two who file it at once come one after the
    /// other.
    Optional<Draft> lock(UUID id, AccountId owner) {
        return db.selectFrom(DRAFT)
                .where(DRAFT.ID.eq(id), DRAFT.ACCOUNT.eq(owner.value()))
                .forUpdate()
                .fetchOptional(this::toDraft);
    }

    /// Those still good at a moment, the last touched first.
    List<Draft> of(AccountId owner, Instant now, @Nullable Before before, int limit) {
        var further =
                before == null
                        ? noCondition()
                        : row(DRAFT.TOUCHED, DRAFT.ID)
                                .lt(val(before.at(), DRAFT.TOUCHED), val(before.id()));
        return db.selectFrom(DRAFT)
                .where(
                        DRAFT.ACCOUNT.eq(owner.value()),
                        DRAFT.FILED_AS.isNull(),
                        DRAFT.EXPIRES.gt(now),
                        further)
                .orderBy(DRAFT.TOUCHED.desc(), DRAFT.ID.desc())
                .limit(limit)
                .fetch(this::toDraft);
    }

    boolean update(Draft draft, Instant now) {
        return db.update(DRAFT)
                        .set(DRAFT.VERSION, DRAFT.VERSION.plus(1))
                        .set(DRAFT.ANSWERS, JSONB.valueOf(draft.answers().toJson()))
                        .set(DRAFT.FILING, JSONB.valueOf(json.writeValueAsString(draft.plan())))
                        .set(DRAFT.TOUCHED, now)
                        .set(DRAFT.EXPIRES, draft.expires())
                        .where(
                                DRAFT.ID.eq(draft.id()),
                                DRAFT.VERSION.eq(draft.version()),
                                DRAFT.FILED_AS.isNull())
                        .execute()
                == 1;
    }

    void markFiled(UUID id, CaseId as) {
        db.update(DRAFT).set(DRAFT.FILED_AS, as.value()).where(DRAFT.ID.eq(id)).execute();
    }

    void delete(UUID id, AccountId owner) {
        db.deleteFrom(DRAFT)
                .where(DRAFT.ID.eq(id), DRAFT.ACCOUNT.eq(owner.value()), DRAFT.FILED_AS.isNull())
                .execute();
    }

    /// Expired ones that never became a case.
    List<Draft> expired(Instant now) {
        return db.selectFrom(DRAFT)
                .where(DRAFT.EXPIRES.le(now), DRAFT.FILED_AS.isNull())
                .fetch(this::toDraft);
    }

    int deleteExpired(Instant now) {
        return db.deleteFrom(DRAFT).where(DRAFT.EXPIRES.le(now)).execute();
    }

    private Draft toDraft(DraftRecord row) {
        return new Draft(
                row.getId(),
                new AccountId(row.getAccount()),
                row.getVersion(),
                row.getProcedureVersion(),
                row.getProcedureCode(),
                Answers.fromJson(row.getAnswers().data()),
                json.readValue(row.getFiling().data(), Draft.Plan.class),
                row.getTouched(),
                row.getExpires(),
                row.getFiledAs() == null ? null : new CaseId(row.getFiledAs()));
    }
}
