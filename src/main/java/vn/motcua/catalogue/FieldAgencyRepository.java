package vn.motcua.catalogue;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;
import static vn.motcua.catalogue.db.Tables.FIELD_AGENCY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.AccountId;

@Repository
class FieldAgencyRepository {

    private final DSLContext db;

    FieldAgencyRepository(DSLContext db) {
        this.db = db;
    }

    /// Who handles a field on a day.
    List<FieldDepartment> of(String field, LocalDate on) {
        return find(FIELD_AGENCY.FIELD.eq(field).and(holds(on)));
    }

    /// Who handles which field on a day or will later, by field.
    List<FieldDepartment> from(LocalDate on) {
        return find(
                FIELD_AGENCY
                        .EFFECTIVE_TO
                        .isNull()
                        .or(
                                FIELD_AGENCY
                                        .EFFECTIVE_TO
                                        .gt(on)
                                        .and(
                                                FIELD_AGENCY.EFFECTIVE_TO.gt(
                                                        FIELD_AGENCY.EFFECTIVE_FROM))));
    }

    /// All there ever was about a field, newest first.
    List<FieldDepartment> history(String field) {
        var all = find(FIELD_AGENCY.FIELD.eq(field));
        return all.reversed();
    }

    private List<FieldDepartment> find(Condition which) {
        return db.select(
                        FIELD_AGENCY.ID,
                        FIELD_AGENCY.FIELD,
                        FIELD_AGENCY.AGENCY_CODE,
                        FIELD_AGENCY.EFFECTIVE_FROM,
                        FIELD_AGENCY.EFFECTIVE_TO,
                        FIELD_AGENCY.GROUND,
                        FIELD_AGENCY.SAMPLE)
                .from(FIELD_AGENCY)
                .where(which)
                .orderBy(FIELD_AGENCY.FIELD, FIELD_AGENCY.EFFECTIVE_FROM, FIELD_AGENCY.AGENCY_CODE)
                .fetch(Records.mapping(FieldDepartment::new));
    }

    static Condition holds(LocalDate on) {
        return FIELD_AGENCY
                .EFFECTIVE_FROM
                .le(on)
                .and(FIELD_AGENCY.EFFECTIVE_TO.isNull().or(FIELD_AGENCY.EFFECTIVE_TO.gt(on)));
    }

    /// Lets one change of a field wait for another until the transaction ends.
    void lock(String field) {
        db.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 7))", val("field " + field));
    }

    /// Ends rows on a day; those that would have begun later never hold.
    void end(Collection<Integer> ids, LocalDate on) {
        db.update(FIELD_AGENCY)
                .set(FIELD_AGENCY.EFFECTIVE_TO, greatest(FIELD_AGENCY.EFFECTIVE_FROM, val(on)))
                .where(FIELD_AGENCY.ID.in(ids))
                .execute();
    }

    void add(FieldChange change, String agency, AccountId by, Instant at) {
        db.insertInto(FIELD_AGENCY)
                .set(FIELD_AGENCY.FIELD, change.field())
                .set(FIELD_AGENCY.AGENCY_CODE, agency)
                .set(FIELD_AGENCY.SAMPLE, false)
                .set(FIELD_AGENCY.EFFECTIVE_FROM, change.from())
                .set(FIELD_AGENCY.GROUND, change.ground())
                .set(FIELD_AGENCY.ENTERED_AT, at)
                .set(FIELD_AGENCY.ENTERED_BY, by.value())
                .execute();
    }

    /// Adds a sample; what somebody has configured for the field stays.
    void addSample(String field, String agency, LocalDate from) {
        db.insertInto(FIELD_AGENCY)
                .set(FIELD_AGENCY.FIELD, field)
                .set(FIELD_AGENCY.AGENCY_CODE, agency)
                .set(FIELD_AGENCY.SAMPLE, true)
                .set(FIELD_AGENCY.EFFECTIVE_FROM, from)
                .onConflictDoNothing()
                .execute();
    }
}
