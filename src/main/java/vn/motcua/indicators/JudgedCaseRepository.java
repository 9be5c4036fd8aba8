package vn.motcua.indicators;

import static org.jooq.impl.DSL.field;
import static vn.motcua.casework.facts.Tables.CASE_FACT;
import static vn.motcua.indicators.db.Tables.CASE_MEASURE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.AgencyId;

/// Which measures count a case: of the rows that are counted.
@Repository
class JudgedCaseRepository {

    /// A case there is.
    ///
    /// @param unit for which it counts; null for one that is not counted at all
    /// @param day on which it counts
    /// @param holds the measures that count it
    record Found(@Nullable AgencyId unit, @Nullable LocalDate day, Set<Measure> holds) {}

    private final DSLContext db;

    JudgedCaseRepository(DSLContext db) {
        this.db = db;
    }

    /// By the codes of the cases; those that do not exist are missing.
    Map<String, Found> of(Collection<String> codes, Span span) {
        var found = new HashMap<String, Found>();
        if (codes.isEmpty()) {
            return found;
        }
        var columns = new ArrayList<SelectField<?>>();
        columns.add(CASE_FACT.CODE);
        columns.add(CASE_MEASURE.UNIT);
        columns.add(CASE_MEASURE.DAY);
        for (var measure : Measure.values()) {
            columns.add(field(measure.cases(span)).as(measure.name()));
        }
        db.select(columns)
                .from(CASE_FACT)
                .leftJoin(CASE_MEASURE)
                .on(
                        CASE_MEASURE.GENERATION.eq(CountRepository.current()),
                        CASE_MEASURE.CASE_ID.eq(CASE_FACT.ID))
                .where(CASE_FACT.CODE.in(codes))
                .forEach(row -> found.put(row.get(CASE_FACT.CODE), found(row)));
        return found;
    }

    private static Found found(Record row) {
        var unit = row.get(CASE_MEASURE.UNIT);
        var holds = EnumSet.noneOf(Measure.class);
        for (var measure : Measure.values()) {
            if (Boolean.TRUE.equals(row.get(measure.name(), Boolean.class))) {
                holds.add(measure);
            }
        }
        return new Found(unit == null ? null : AgencyId.of(unit), row.get(CASE_MEASURE.DAY), holds);
    }
}
