package vn.motcua.feedback;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static vn.motcua.casework.facts.Tables.CASE_EVENT_FACT;
import static vn.motcua.casework.facts.Tables.CASE_FACT;
import static vn.motcua.feedback.db.Tables.COMPLAINT;
import static vn.motcua.feedback.db.Tables.COMPLAINT_CLOCKS;
import static vn.motcua.feedback.db.Tables.COMPLAINT_WORDS;
import static vn.motcua.feedback.db.Tables.FEEDBACK_EVENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.CaseId;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Agencies;
import vn.motcua.shared.AgencyId;

@Repository
class ComplaintRepository {

    /// Open ones by what is due first, those that wait for others last.
    private static final Field<Instant> URGENCY =
            coalesce(COMPLAINT.DUE, inline(Instant.parse("2200-01-01T00:00:00Z"), COMPLAINT.DUE));

    private final DSLContext db;

    ComplaintRepository(DSLContext db) {
        this.db = db;
    }

    ComplaintClocks clocks(LocalDate on) {
        return db.selectFrom(COMPLAINT_CLOCKS)
                .where(COMPLAINT_CLOCKS.VALID_FROM.le(on))
                .orderBy(COMPLAINT_CLOCKS.VALID_FROM.desc())
                .limit(1)
                .fetchSingle(ComplaintRepository::clocks);
    }

    void insert(Complaint complaint) {
        db.insertInto(COMPLAINT).set(ComplaintRecords.row(complaint)).execute();
    }

    /// @throws ComplaintRefused if it is no longer at the version before
    void update(Complaint changed) {
        var row = ComplaintRecords.row(changed);
        var updated =
                db.update(COMPLAINT)
                        .set(row)
                        .where(
                                COMPLAINT.ID.eq(changed.id()),
                                COMPLAINT.VERSION.eq(changed.version() - 1))
                        .execute();
        if (updated == 0) {
            throw ComplaintRefused.stale();
        }
    }

    void write(UUID complaint, int version, @Nullable String words) {
        if (words != null) {
            db.insertInto(COMPLAINT_WORDS)
                    .set(COMPLAINT_WORDS.COMPLAINT, complaint)
                    .set(COMPLAINT_WORDS.VERSION, version)
                    .set(COMPLAINT_WORDS.WORDS, words)
                    .execute();
        }
    }

    Optional<Complaint> find(UUID id) {
        return one(COMPLAINT.ID.eq(id));
    }

    Optional<Complaint> find(String code) {
        return one(COMPLAINT.CODE.eq(code));
    }

    private Optional<Complaint> one(Condition which) {
        return db.select(COMPLAINT, COMPLAINT_CLOCKS)
                .from(COMPLAINT)
                .join(COMPLAINT_CLOCKS)
                .on(COMPLAINT_CLOCKS.VALID_FROM.eq(COMPLAINT.CLOCKS))
                .where(which)
                .fetchOptional(found ->
                        ComplaintRecords.complaint(found.value1(), clocks(found.value2())));
    }

    List<Said> history(UUID complaint) {
        return db.select(
                        FEEDBACK_EVENT.VERSION,
                        FEEDBACK_EVENT.KIND,
                        FEEDBACK_EVENT.AT,
                        FEEDBACK_EVENT.ACTOR_KIND,
                        FEEDBACK_EVENT.ACCOUNT,
                        FEEDBACK_EVENT.POST,
                        COMPLAINT_WORDS.WORDS)
                .from(FEEDBACK_EVENT)
                .leftJoin(COMPLAINT_WORDS)
                .on(
                        COMPLAINT_WORDS.COMPLAINT.eq(FEEDBACK_EVENT.COMPLAINT),
                        COMPLAINT_WORDS.VERSION.eq(FEEDBACK_EVENT.VERSION))
                .where(FEEDBACK_EVENT.COMPLAINT.eq(complaint))
                .orderBy(FEEDBACK_EVENT.VERSION)
                .fetch(found ->
                        new Said(
                                found.value1(),
                                found.value2(),
                                found.value3(),
                                found.value4(),
                                found.value5(),
                                found.value6(),
                                found.value7()));
    }

    List<ComplaintRow> own(AccountId account, @Nullable Instant before) {
        return db.selectFrom(COMPLAINT)
                .where(COMPLAINT.ACCOUNT.eq(account.value()))
                .and(before == null ? noCondition() : COMPLAINT.FILED.lt(before))
                .orderBy(COMPLAINT.FILED.desc(), COMPLAINT.ID.desc())
                .limit(ComplaintFilter.PAGE + 1)
                .fetch(ComplaintRepository::line);
    }

    /// Not those about the reader.
    List<ComplaintRow> worklist(
            Collection<AgencyId> desks, AccountId reader, ComplaintFilter filter, Instant now) {
        var after = filter.after();
        var place = filter.isOver() ? COMPLAINT.ENDED : URGENCY;
        var beyond =
                after == null
                        ? noCondition()
                        : filter.isOver()
                                ? row(place, COMPLAINT.ID).lt(after.place(), after.id())
                                : row(place, COMPLAINT.ID).gt(after.place(), after.id());
        return db.selectFrom(COMPLAINT)
                .where(at(desks))
                .and(notAbout(reader))
                .and(filter.isOver() ? COMPLAINT.ENDED.isNotNull() : COMPLAINT.ENDED.isNull())
                .and(narrowed(filter, now))
                .and(beyond)
                .orderBy(
                        filter.isOver() ? place.desc() : place.asc(),
                        filter.isOver() ? COMPLAINT.ID.desc() : COMPLAINT.ID.asc())
                .limit(ComplaintFilter.PAGE + 1)
                .fetch(ComplaintRepository::line);
    }

    /// Whom to tell: not those who filed as nobody.
    List<Complainants.Complainant> complainants(Collection<UUID> ids) {
        return db.select(COMPLAINT.ID, COMPLAINT.CODE, COMPLAINT.ACCOUNT, COMPLAINT.CASE_ID)
                .from(COMPLAINT)
                .where(COMPLAINT.ID.in(ids), COMPLAINT.VIA.ne(Via.ANONYMOUS.code()))
                .fetch(row ->
                        new Complainants.Complainant(
                                row.value1(),
                                row.value2(),
                                row.value3() == null ? null : new AccountId(row.value3()),
                                row.value4() == null ? null : new CaseId(row.value4())));
    }

    /// Those about a case, the newest first.
    List<Complaint> about(CaseId caseId) {
        return db.select(COMPLAINT, COMPLAINT_CLOCKS)
                .from(COMPLAINT)
                .join(COMPLAINT_CLOCKS)
                .on(COMPLAINT_CLOCKS.VALID_FROM.eq(COMPLAINT.CLOCKS))
                .where(COMPLAINT.CASE_ID.eq(caseId.value()))
                .orderBy(COMPLAINT.FILED.desc(), COMPLAINT.ID.desc())
                .fetch(found -> ComplaintRecords.complaint(found.value1(), clocks(found.value2())));
    }

    /// Of these, not those about the reader.
    List<ComplaintRow> rows(Collection<AgencyId> desks, AccountId reader, Collection<UUID> ids) {
        return db.selectFrom(COMPLAINT)
                .where(COMPLAINT.ID.in(ids), at(desks), notAbout(reader))
                .fetch(ComplaintRepository::line);
    }

    private static Condition narrowed(ComplaintFilter filter, Instant now) {
        var subject = filter.subject();
        return noCondition()
                .and(filter.state() == null ? noCondition() : COMPLAINT.STATE.eq(filter.state()))
                .and(subject == null ? noCondition() : COMPLAINT.SUBJECT.eq(subject.code()))
                .and(filter.late() ? COMPLAINT.DUE.lt(now) : noCondition());
    }

    private static Condition at(Collection<AgencyId> desks) {
        return Agencies.of(desks).in(COMPLAINT.DESK);
    }

    private static Condition notAbout(AccountId reader) {
        return COMPLAINT.CONCERNS.isDistinctFrom(reader.value());
    }

    /// What has to be done by desks themselves, or was called to them.
    List<Waiting> waiting(Collection<AgencyId> desks, AccountId reader) {
        return db.select(COMPLAINT.STATE, count(), min(COMPLAINT.DUE))
                .from(COMPLAINT)
                .where(COMPLAINT.ENDED.isNull(), COMPLAINT.DUE.isNotNull())
                .and(at(desks).or(Agencies.of(desks).in(COMPLAINT.ESCALATED)))
                .and(notAbout(reader))
                .groupBy(COMPLAINT.STATE)
                .orderBy(min(COMPLAINT.DUE))
                .fetch(found -> new Waiting(found.value1(), found.value2(), found.value3()));
    }

    /// So many in a state, the first due at a moment.
    record Waiting(String state, int number, Instant first) {}

    /// Open ones whose clock has run out and that nobody above was called for.
    List<UUID> lapsed(Instant now, int limit) {
        return db.select(COMPLAINT.ID)
                .from(COMPLAINT)
                .where(COMPLAINT.DUE.lt(now), COMPLAINT.OVERDUE.isFalse())
                .orderBy(COMPLAINT.DUE)
                .limit(limit)
                .fetch(COMPLAINT.ID);
    }

    /// How many are open, and of these how many are past a due moment.
    int[] open(Collection<AgencyId> desks, Instant now) {
        return requireNonNull(
                db.select(count(), count().filterWhere(COMPLAINT.DUE.lt(now)))
                        .from(COMPLAINT)
                        .where(COMPLAINT.ENDED.isNull(), at(desks))
                        .fetchSingle(found -> new int[] {found.value1(), found.value2()}));
    }

    Optional<String> caseCode(CaseId caseId) {
        return db.select(CASE_FACT.CODE)
                .from(CASE_FACT)
                .where(CASE_FACT.ID.eq(caseId.value()))
                .fetchOptional(CASE_FACT.CODE);
    }

    /// Who worked on a case; assigning work to others is not meant.
    Set<AccountId> workedOn(CaseId caseId) {
        return db.selectDistinct(CASE_EVENT_FACT.ACCOUNT)
                .from(CASE_EVENT_FACT)
                .where(
                        CASE_EVENT_FACT.CASE_ID.eq(caseId.value()),
                        CASE_EVENT_FACT.ACTOR_KIND.eq("staff"),
                        CASE_EVENT_FACT.KIND.notIn("assign", "hand-over"))
                .fetchSet(found -> new AccountId(found.value1()));
    }

    private static ComplaintRow line(Record found) {
        var caseId = found.get(COMPLAINT.CASE_ID);
        return new ComplaintRow(
                found.get(COMPLAINT.ID),
                found.get(COMPLAINT.CODE),
                Complaint.Subject.of(found.get(COMPLAINT.SUBJECT)),
                AgencyId.of(found.get(COMPLAINT.UNIT)),
                AgencyId.of(found.get(COMPLAINT.DESK)),
                caseId == null ? null : new CaseId(caseId),
                found.get(COMPLAINT.STATE),
                found.get(COMPLAINT.FILED),
                found.get(COMPLAINT.DUE),
                found.get(COMPLAINT.ENDED),
                found.get(COMPLAINT.OVERDUE),
                found.get(COMPLAINT.ESCALATED) != null);
    }

    private static ComplaintClocks clocks(
            vn.motcua.feedback.db.tables.records.ComplaintClocksRecord row) {
        return new ComplaintClocks(
                row.getValidFrom(),
                row.getTrust(),
                row.getAcceptDays(),
                row.getAskDays(),
                row.getAnswerDays(),
                row.getPublishDays());
    }
}
