package vn.motcua.casework;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static vn.motcua.casework.db.Tables.APPLICANT;
import static vn.motcua.casework.db.Tables.CASE_EVENT;
import static vn.motcua.casework.db.Tables.CONTENT;
import static vn.motcua.casework.db.Tables.CORRECTION;
import static vn.motcua.casework.db.Tables.EVENT_TEXT;
import static vn.motcua.casework.db.Tables.FEE_DEMAND;
import static vn.motcua.casework.db.Tables.PAPER;
import static vn.motcua.casework.db.Tables.RESULT_PAPER;
import static vn.motcua.casework.db.Tables.TRACKING_TOKEN;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.db.tables.records.ApplicantRecord;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Money;

/// What a case holds beside its state: applicant, answers, papers, history. Personal data.
@Repository
class DossierRepository {

    private final DSLContext db;

    DossierRepository(DSLContext db) {
        this.db = db;
    }

    void insert(CaseId id, NewCase input, TrackingToken token, Instant now) {
        var applicant =
                name("who")
                        .as(
                                org.jooq
                                        .impl
                                        .DSL
                                        .insertInto(APPLICANT)
                                        .set(ApplicantColumns.toRecord(id, input.applicant()))
                                        .returning(APPLICANT.CASE_ID));
        var content =
                name("what")
                        .as(
                                org.jooq
                                        .impl
                                        .DSL
                                        .insertInto(CONTENT)
                                        .set(CONTENT.CASE_ID, id.value())
                                        .set(CONTENT.FORM, input.content().form())
                                        .set(CONTENT.FORM_VERSION, input.content().formVersion())
                                        .set(
                                                CONTENT.ANSWERS,
                                                JSONB.valueOf(input.content().answers()))
                                        .returning(CONTENT.CASE_ID));
        db.with(applicant)
                .with(content)
                .insertInto(TRACKING_TOKEN)
                .set(TRACKING_TOKEN.HASH, token.hash())
                .set(TRACKING_TOKEN.CASE_ID, id.value())
                .set(TRACKING_TOKEN.ISSUED, now)
                .execute();
        insertPapers(id, 0, input.papers());
    }

    void insertPapers(CaseId id, int from, List<Paper> papers) {
        if (papers.isEmpty()) {
            return;
        }
        var insert =
                db.insertInto(
                        PAPER,
                        PAPER.CASE_ID,
                        PAPER.POSITION,
                        PAPER.COMPONENT,
                        PAPER.NAME,
                        PAPER.HANDED_IN,
                        PAPER.DOCUMENT,
                        PAPER.HELD_REF);
        for (int i = 0; i < papers.size(); i++) {
            var paper = papers.get(i);
            insert.values(
                    id.value(),
                    from + i,
                    paper.component(),
                    paper.name(),
                    paper.handedIn().code(),
                    paper.document(),
                    paper.heldRef());
        }
        insert.execute();
    }

    void bring(CaseId id, int position, Paper.HandedIn how, Instant at) {
        db.update(PAPER)
                .set(PAPER.HANDED_IN, how.code())
                .set(PAPER.BROUGHT, at)
                .where(PAPER.CASE_ID.eq(id.value()), PAPER.POSITION.eq(position))
                .execute();
    }

    void insertToken(CaseId id, TrackingToken token, Instant now) {
        db.insertInto(TRACKING_TOKEN)
                .set(TRACKING_TOKEN.HASH, token.hash())
                .set(TRACKING_TOKEN.CASE_ID, id.value())
                .set(TRACKING_TOKEN.ISSUED, now)
                .execute();
    }

    /// All of a case in one round trip.
    Dossier get(CaseId id) {
        return db.select(
                        APPLICANT,
                        CONTENT,
                        papers(id),
                        history(id),
                        fees(id),
                        corrections(id),
                        RESULT_PAPER.DOCUMENT)
                .from(APPLICANT)
                .join(CONTENT)
                .on(CONTENT.CASE_ID.eq(APPLICANT.CASE_ID))
                .leftJoin(RESULT_PAPER)
                .on(RESULT_PAPER.CASE_ID.eq(APPLICANT.CASE_ID))
                .where(APPLICANT.CASE_ID.eq(id.value()))
                .fetchSingle(row ->
                        new Dossier(
                                ApplicantColumns.toApplicant(row.value1()),
                                new NewCase.Content(
                                        row.value2().getForm(),
                                        row.value2().getFormVersion(),
                                        row.value2().getAnswers().data()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7()));
    }

    private static Field<List<Paper>> papers(CaseId id) {
        return multiset(
                        select(
                                        PAPER.COMPONENT,
                                        PAPER.NAME,
                                        PAPER.HANDED_IN.convertFrom(Paper.HandedIn::of),
                                        PAPER.DOCUMENT,
                                        PAPER.HELD_REF,
                                        PAPER.BROUGHT)
                                .from(PAPER)
                                .where(PAPER.CASE_ID.eq(id.value()))
                                .orderBy(PAPER.POSITION))
                .convertFrom(r -> r.map(Records.mapping(Paper::new)));
    }

    ApplicantRecord applicant(CaseId id) {
        return db.selectFrom(APPLICANT).where(APPLICANT.CASE_ID.eq(id.value())).fetchSingle();
    }

    void replace(CaseId id, Applicant applicant) {
        db.update(APPLICANT)
                .set(ApplicantColumns.toRecord(id, applicant))
                .where(APPLICANT.CASE_ID.eq(id.value()))
                .execute();
    }

    private static org.jooq.Field<List<HistoryLine>> history(CaseId id) {
        return multiset(
                        select(
                                        CASE_EVENT.VERSION,
                                        CASE_EVENT.AT,
                                        CASE_EVENT.KIND,
                                        CASE_EVENT.ACTOR_KIND.convertFrom(HistoryLine::kindOf),
                                        CASE_EVENT.ACCOUNT.convertFrom(AccountId::new),
                                        CASE_EVENT.CLIENT,
                                        CASE_EVENT.UNIT.convertFrom(AgencyId::of),
                                        CASE_EVENT.FROM_STATE,
                                        CASE_EVENT.TO_STATE,
                                        CASE_EVENT.DUE,
                                        CASE_EVENT.DETAIL,
                                        EVENT_TEXT.TEXT)
                                .from(CASE_EVENT)
                                .leftJoin(EVENT_TEXT)
                                .on(
                                        EVENT_TEXT.CASE_ID.eq(CASE_EVENT.CASE_ID),
                                        EVENT_TEXT.VERSION.eq(CASE_EVENT.VERSION))
                                .where(CASE_EVENT.CASE_ID.eq(id.value()))
                                .orderBy(CASE_EVENT.VERSION))
                .convertFrom(r -> r.map(Records.mapping(HistoryLine::new)));
    }

    private static org.jooq.Field<List<FeeDemand>> fees(CaseId id) {
        return multiset(
                        select(
                                        FEE_DEMAND.AMOUNT.convertFrom(Money::new),
                                        FEE_DEMAND.DEMANDED,
                                        FEE_DEMAND.RECEIPT_NUMBER,
                                        FEE_DEMAND.PAID)
                                .from(FEE_DEMAND)
                                .where(FEE_DEMAND.CASE_ID.eq(id.value()))
                                .orderBy(FEE_DEMAND.VERSION))
                .convertFrom(r -> r.map(Records.mapping(FeeDemand::new)));
    }

    private static org.jooq.Field<List<Corrections.Change>> corrections(CaseId id) {
        return multiset(
                        select(
                                        CORRECTION.VERSION,
                                        CORRECTION.FIELD,
                                        CORRECTION.BEFORE,
                                        CORRECTION.AFTER)
                                .from(CORRECTION)
                                .where(CORRECTION.CASE_ID.eq(id.value()))
                                .orderBy(CORRECTION.VERSION, CORRECTION.FIELD))
                .convertFrom(r -> r.map(Records.mapping(Corrections.Change::new)));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
