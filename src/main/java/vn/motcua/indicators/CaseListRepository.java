package vn.motcua.indicators;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static vn.motcua.casework.facts.Tables.CASE_FACT;
import static vn.motcua.catalogue.facts.Tables.PROCEDURE_FACT;
import static vn.motcua.indicators.db.Tables.CASE_MEASURE;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.AgencyId;

/// Lists the cases behind a figure.
@Repository
class CaseListRepository {

    /// Whose cases of when, which of them, and from where on.
    record Wanted(Set<AgencyId> units, Span span, Condition cases, @Nullable Place after) {}

    /// A place in the list: the newest day first.
    record Place(LocalDate day, UUID id) {

        private static final Pattern TEXT =
                Pattern.compile(
                        "(\\d{4}-\\d{2}-\\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

        /// Null for the first page, and for what is no place.
        static @Nullable Place parse(@Nullable String text) {
            var found = TEXT.matcher(text == null ? "" : text);
            try {
                return found.matches()
                        ? new Place(
                                LocalDate.parse(found.group(1)), UUID.fromString(found.group(2)))
                        : null;
            } catch (DateTimeParseException noDay) {
                return null;
            }
        }

        String text() {
            return day + "_" + id;
        }
    }

    record Found(Place place, FigureCases.Line line) {}

    private final DSLContext db;

    CaseListRepository(DSLContext db) {
        this.db = db;
    }

    List<Found> list(Wanted wanted, int limit) {
        var span = wanted.span;
        var after = wanted.after;
        return db.select(
                        CASE_MEASURE.CASE_ID,
                        CASE_MEASURE.DAY,
                        CASE_FACT.CODE,
                        PROCEDURE_FACT.NAME,
                        CASE_MEASURE.UNIT,
                        CASE_FACT.DUE,
                        CASE_FACT.FINISHED,
                        CASE_FACT.STATE)
                .from(CASE_MEASURE)
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(CASE_MEASURE.CASE_ID))
                .join(PROCEDURE_FACT)
                .on(PROCEDURE_FACT.ID.eq(CASE_FACT.PROCEDURE_VERSION))
                .where(
                        CASE_MEASURE.GENERATION.eq(CountRepository.current()),
                        CASE_MEASURE.UNIT.eq(any(CountRepository.numbers(wanted.units))),
                        CASE_MEASURE.DAY.between(span.first(), span.last()),
                        wanted.cases,
                        after == null
                                ? noCondition()
                                : row(CASE_MEASURE.DAY, CASE_MEASURE.CASE_ID)
                                        .lt(after.day, after.id))
                .orderBy(CASE_MEASURE.DAY.desc(), CASE_MEASURE.CASE_ID.desc())
                .limit(limit)
                .fetch(r ->
                        new Found(
                                new Place(r.value2(), r.value1()),
                                new FigureCases.Line(
                                        r.value3(),
                                        r.value4(),
                                        AgencyId.of(r.value5()),
                                        r.value2(),
                                        r.value6(),
                                        r.value7(),
                                        r.value8())));
    }
}
