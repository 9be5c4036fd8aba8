package vn.motcua.indicators;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static vn.motcua.catalogue.facts.Tables.PROCEDURE_FACT;
import static vn.motcua.indicators.CountRepository.current;
import static vn.motcua.indicators.CountRepository.numbers;
import static vn.motcua.indicators.db.Tables.CASE_MEASURE;
import static vn.motcua.indicators.db.Tables.TALLY;

import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/// What is counted of the cases of each procedure.
@Repository
class ProcedureCountRepository {

    /// Whose cases of when, and what of them.
    record Asked(Reached units, Span span, Measure numerator, Measure denominator) {

        boolean isSummed() {
            return span.isOfMonths() && numerator.sum() != null && denominator.sum() != null;
        }
    }

    /// One procedure's.
    record Row(String code, String name, long numerator, long denominator) {}

    private final DSLContext db;

    ProcedureCountRepository(DSLContext db) {
        this.db = db;
    }

    /// Those with a denominator, the largest first.
    List<Row> rows(Asked asked) {
        var rows = asked.isSummed() ? fromTallies(asked) : fromCases(asked);
        return rows.stream()
                .filter(r -> r.denominator > 0 || r.numerator > 0)
                .sorted(
                        Comparator.comparingLong(Row::denominator)
                                .thenComparingLong(Row::numerator)
                                .reversed()
                                .thenComparing(Row::code))
                .toList();
    }

    private List<Row> fromTallies(Asked asked) {
        return db.select(
                        TALLY.PROCEDURE,
                        named(TALLY.PROCEDURE),
                        sum(asked.numerator.sum()).cast(Long.class),
                        sum(asked.denominator.sum()).cast(Long.class))
                .from(TALLY)
                .where(
                        TALLY.GENERATION.eq(current()),
                        TALLY.KIND.eq(inline("procedure")),
                        TALLY.UNIT.eq(any(numbers(asked.units.summed()))),
                        TALLY.FIRST.between(asked.span.first(), asked.span.last()))
                .groupBy(TALLY.PROCEDURE)
                .fetch(Records.mapping(Row::new));
    }

    private List<Row> fromCases(Asked asked) {
        return db.select(
                        CASE_MEASURE.PROCEDURE,
                        named(CASE_MEASURE.PROCEDURE),
                        counted(asked.numerator, asked.span),
                        counted(asked.denominator, asked.span))
                .from(CASE_MEASURE)
                .where(
                        CASE_MEASURE.GENERATION.eq(current()),
                        CASE_MEASURE.UNIT.eq(any(numbers(asked.units.units()))),
                        CASE_MEASURE.DAY.between(asked.span.first(), asked.span.last()))
                .groupBy(CASE_MEASURE.PROCEDURE)
                .fetch(Records.mapping(Row::new));
    }

    /// How many cases, or how many minutes they took.
    private static Field<Long> counted(Measure measure, Span span) {
        return measure == Measure.MINUTES
                ? coalesce(sum(CASE_MEASURE.MINUTES), inline(0)).cast(Long.class)
                : count().filterWhere(measure.cases(span)).cast(Long.class);
    }

    private static Field<String> named(Field<String> code) {
        return coalesce(
                field(
                        select(PROCEDURE_FACT.NAME)
                                .from(PROCEDURE_FACT)
                                .where(PROCEDURE_FACT.CODE.eq(code))
                                .orderBy(PROCEDURE_FACT.EFFECTIVE_FROM.desc())
                                .limit(1)),
                code);
    }
}
