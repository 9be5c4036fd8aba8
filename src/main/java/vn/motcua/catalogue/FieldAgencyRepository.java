package vn.motcua.catalogue;

import static vn.motcua.catalogue.db.Tables.FIELD_AGENCY;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class FieldAgencyRepository {

    private final DSLContext db;

    FieldAgencyRepository(DSLContext db) {
        this.db = db;
    }

    List<String> agenciesOf(String field) {
        return db.select(FIELD_AGENCY.AGENCY_CODE)
                .from(FIELD_AGENCY)
                .where(FIELD_AGENCY.FIELD.eq(field))
                .orderBy(FIELD_AGENCY.AGENCY_CODE)
                .fetch(FIELD_AGENCY.AGENCY_CODE);
    }

    /// Adds a sample; what somebody has configured for the field stays.
    void addSample(String field, String agencyCode) {
        db.insertInto(
                        FIELD_AGENCY,
                        FIELD_AGENCY.FIELD,
                        FIELD_AGENCY.AGENCY_CODE,
                        FIELD_AGENCY.SAMPLE)
                .values(field, agencyCode, true)
                .onConflictDoNothing()
                .execute();
    }
}
