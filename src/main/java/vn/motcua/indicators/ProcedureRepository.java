package vn.motcua.indicators;

import static vn.motcua.catalogue.facts.Tables.FIELD_AGENCY_FACT;
import static vn.motcua.catalogue.facts.Tables.PROCEDURE_FACT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/// The procedures in force on a day, as figures see them.
@Repository
class ProcedureRepository {

    /// One of them.
    ///
    /// @param departments codes of those that decide it; empty when its field says so
    /// @param online whether it can be filed online
    /// @param complete whether it is published with all its parts
    /// @param from first day of the version in force
    record Procedure(
            String code,
            String field,
            Set<String> tiers,
            List<String> departments,
            boolean online,
            boolean complete,
            LocalDate from) {}

    private final DSLContext db;

    ProcedureRepository(DSLContext db) {
        this.db = db;
    }

    /// Those whose cases are decided here.
    List<Procedure> inForce(LocalDate on) {
        return db.select(
                        PROCEDURE_FACT.CODE,
                        PROCEDURE_FACT.FIELD,
                        PROCEDURE_FACT.TIERS,
                        PROCEDURE_FACT.DEPARTMENTS,
                        PROCEDURE_FACT.ONLINE,
                        PROCEDURE_FACT.COMPLETE,
                        PROCEDURE_FACT.EFFECTIVE_FROM)
                .from(PROCEDURE_FACT)
                .where(
                        PROCEDURE_FACT.HANDLED_HERE.isTrue(),
                        within(on, PROCEDURE_FACT.EFFECTIVE_FROM, PROCEDURE_FACT.EFFECTIVE_TO))
                .fetch(row ->
                        new Procedure(
                                row.value1(),
                                row.value2(),
                                Set.of(row.value3()),
                                List.of(row.value4()),
                                row.value5(),
                                row.value6(),
                                row.value7()));
    }

    /// The codes of the departments that decide in each field on a day.
    Map<String, List<String>> departments(LocalDate on) {
        return db.select(FIELD_AGENCY_FACT.FIELD, FIELD_AGENCY_FACT.AGENCY_CODE)
                .from(FIELD_AGENCY_FACT)
                .where(within(on, FIELD_AGENCY_FACT.EFFECTIVE_FROM, FIELD_AGENCY_FACT.EFFECTIVE_TO))
                .fetchGroups(FIELD_AGENCY_FACT.FIELD, FIELD_AGENCY_FACT.AGENCY_CODE);
    }

    private static org.jooq.Condition within(
            LocalDate on, TableField<?, LocalDate> from, TableField<?, LocalDate> to) {
        return from.le(on).and(to.isNull().or(to.gt(on)));
    }
}
