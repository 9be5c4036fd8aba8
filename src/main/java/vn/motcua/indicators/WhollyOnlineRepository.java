package vn.motcua.indicators;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static vn.motcua.indicators.CountRepository.FIRST;
import static vn.motcua.indicators.CountRepository.LAST;
import static vn.motcua.indicators.CountRepository.SPAN;
import static vn.motcua.indicators.db.Tables.CASE_MEASURE;
import static vn.motcua.indicators.db.Tables.TALLY;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.springframework.stereotype.Repository;
import vn.motcua.indicators.CountRepository.Place;
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

    /// How many were filed online of how many, in one round trip; nothing where there are none.
    ///
    /// @param spans all of one kind
    Map<Place, Ratio> counts(List<Reached> scopes, List<Span> spans, Collection<String> codes) {
        var counted =
                spans.getFirst().isOfMonths()
                        ? fromTallies(scopes, spans, codes)
                        : fromCases(scopes, spans, codes);
        return counted.fetchMap(
                row -> new Place(row.value1(), row.value2()),
                row -> new Ratio(row.value3(), row.value4()));
    }

    private ResultQuery<Record4<Integer, Integer, Long, Long>> fromTallies(
            List<Reached> scopes, List<Span> spans, Collection<String> codes) {
        return db.select(
                        SCOPE,
                        SPAN,
                        sum(TALLY.ONLINE).cast(Long.class),
                        sum(TALLY.CASES).cast(Long.class))
                .from(CountRepository.scopes(scopes, Reached::summed))
                .crossJoin(CountRepository.spans(spans))
                .join(TALLY)
                .on(
                        TALLY.GENERATION.eq(CountRepository.current()),
                        TALLY.KIND.eq(inline("procedure")),
                        TALLY.UNIT.eq(UNIT),
                        TALLY.FIRST.between(FIRST, LAST),
                        CountRepository.within(TALLY.FIRST, spans),
                        TALLY.PROCEDURE.eq(any(codes.toArray(String[]::new))))
                .groupBy(SCOPE, SPAN);
    }

    private ResultQuery<Record4<Integer, Integer, Long, Long>> fromCases(
            List<Reached> scopes, List<Span> spans, Collection<String> codes) {
        return db.select(
                        SCOPE,
                        SPAN,
                        count().filterWhere(CASE_MEASURE.ONLINE.isTrue()).cast(Long.class),
                        count().cast(Long.class))
                .from(CountRepository.scopes(scopes, Reached::units))
                .crossJoin(CountRepository.spans(spans))
                .join(CASE_MEASURE)
                .on(
                        CASE_MEASURE.GENERATION.eq(CountRepository.current()),
                        CASE_MEASURE.UNIT.eq(UNIT),
                        CASE_MEASURE.DAY.between(FIRST, LAST),
                        CountRepository.within(CASE_MEASURE.DAY, spans),
                        of(codes))
                .groupBy(SCOPE, SPAN);
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
