package vn.motcua.indicators;

import static vn.motcua.catalogue.facts.Tables.FIELD_AGENCY_FACT;
import static vn.motcua.catalogue.facts.Tables.PROCEDURE_FACT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The procedures and who decides them, as figures see them.
@Repository
class ProcedureRepository {

    /// One of them.
    ///
    /// @param departments codes of those that decide it; empty when its field says so
    /// @param online whether it can be filed online
    /// @param whollyOnline whether it runs online from end to end (toàn trình)
    /// @param complete whether it is published with all its parts
    /// @param from first day of this version
    /// @param to first day on which it is no longer in force, or null
    record Procedure(
            String code,
            String name,
            String field,
            Set<String> tiers,
            List<String> departments,
            boolean online,
            boolean whollyOnline,
            boolean complete,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean isInForce(LocalDate on) {
            return within(on, from, to);
        }
    }

    /// Which department decides in a field, from when to when.
    record FieldDepartment(String field, String agency, LocalDate from, @Nullable LocalDate to) {

        boolean isInForce(LocalDate on) {
            return within(on, from, to);
        }
    }

    private static final String WHOLLY = "full";

    private final DSLContext db;

    ProcedureRepository(DSLContext db) {
        this.db = db;
    }

    /// All versions of those whose cases are decided here.
    List<Procedure> all() {
        return db.select(
                        PROCEDURE_FACT.CODE,
                        PROCEDURE_FACT.NAME,
                        PROCEDURE_FACT.FIELD,
                        PROCEDURE_FACT.TIERS,
                        PROCEDURE_FACT.DEPARTMENTS,
                        PROCEDURE_FACT.ONLINE,
                        PROCEDURE_FACT.ONLINE_LEVEL,
                        PROCEDURE_FACT.COMPLETE,
                        PROCEDURE_FACT.EFFECTIVE_FROM,
                        PROCEDURE_FACT.EFFECTIVE_TO)
                .from(PROCEDURE_FACT)
                .where(PROCEDURE_FACT.HANDLED_HERE.isTrue())
                .fetch(row ->
                        new Procedure(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                Set.of(row.value4()),
                                List.of(row.value5()),
                                row.value6(),
                                row.value6() && WHOLLY.equals(row.value7()),
                                row.value8(),
                                row.value9(),
                                row.value10()));
    }

    List<FieldDepartment> departments() {
        return db.select(
                        FIELD_AGENCY_FACT.FIELD,
                        FIELD_AGENCY_FACT.AGENCY_CODE,
                        FIELD_AGENCY_FACT.EFFECTIVE_FROM,
                        FIELD_AGENCY_FACT.EFFECTIVE_TO)
                .from(FIELD_AGENCY_FACT)
                .fetch(Records.mapping(FieldDepartment::new));
    }

    private static boolean within(LocalDate on, LocalDate from, @Nullable LocalDate to) {
        return !on.isBefore(from) && (to == null || on.isBefore(to));
    }
}
