package vn.motcua.indicators;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static vn.motcua.indicators.db.Tables.CASE_MEASURE;
import static vn.motcua.indicators.db.Tables.TALLY;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.Ratio;

/// Counts and tells the cases of procedures that run wholly online.
@Repository
class WhollyOnlineRepository {

    private static final Field<Integer> SCOPE = field(name("scope", "no"), Integer.class);
    private static final Field<Integer> UNIT = field(name("scope", "unit"), Integer.class);

    private final DSLContext db;

    WhollyOnlineRepository(DSLContext db) {
        this.db = db;
    }

    /// How many were filed online of how many, by the place of the scope; in one round trip.
    Map<Integer, Ratio> counts(List<Reached> scopes, Span span, Collection<String> codes) {
        return span.isOfMonths()
                ? fromTallies(scopes, span, codes)
                : fromCases(scopes, span, codes);
    }

    private Map<Integer, Ratio> fromTallies(
            List<Reached> scopes, Span span, Collection<String> codes) {
        var found = new HashMap<Integer, Ratio>();
        db.select(SCOPE, sum(TALLY.ONLINE).cast(Long.class), sum(TALLY.CASES).cast(Long.class))
                .from(CountRepository.scopes(scopes, Reached::summed))
                .join(TALLY)
                .on(
                        TALLY.GENERATION.eq(CountRepository.current()),
                        TALLY.KIND.eq(inline("procedure")),
                        TALLY.UNIT.eq(UNIT),
                        TALLY.FIRST.between(span.first(), span.last()),
                        TALLY.PROCEDURE.eq(any(codes.toArray(String[]::new))))
                .groupBy(SCOPE)
                .forEach(row -> found.put(row.value1(), new Ratio(row.value2(), row.value3())));
        return found;
    }

    private Map<Integer, Ratio> fromCases(
            List<Reached> scopes, Span span, Collection<String> codes) {
        var found = new HashMap<Integer, Ratio>();
        db.select(
                        SCOPE,
                        count().filterWhere(CASE_MEASURE.ONLINE.isTrue()).cast(Long.class),
                        count().cast(Long.class))
                .from(CountRepository.scopes(scopes, Reached::units))
                .join(CASE_MEASURE)
                .on(
                        CASE_MEASURE.GENERATION.eq(CountRepository.current()),
                        CASE_MEASURE.UNIT.eq(UNIT),
                        CASE_MEASURE.DAY.between(span.first(), span.last()),
                        of(codes))
                .groupBy(SCOPE)
                .forEach(row -> found.put(row.value1(), new Ratio(row.value2(), row.value3())));
        return found;
    }

    static Condition cases(FigureCases.Part part, Collection<String> codes) {
        return switch (part) {
            case NUMERATOR -> of(codes).and(CASE_MEASURE.ONLINE.isTrue());
            case DENOMINATOR -> of(codes);
            case MISSING -> of(codes).and(CASE_MEASURE.ONLINE.isFalse());
        };
    }

    private static Condition of(Collection<String> codes) {
        return CASE_MEASURE.PROCEDURE.eq(any(codes.toArray(String[]::new)));
    }
}
