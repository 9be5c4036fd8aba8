package vn.motcua.indicators;

import static java.util.Objects.requireNonNullElse;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static vn.motcua.indicators.db.Tables.CASE_MEASURE;
import static vn.motcua.indicators.db.Tables.GENERATION;
import static vn.motcua.indicators.db.Tables.TALLY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import vn.motcua.indicators.Measure.Judged;
import vn.motcua.shared.AgencyId;

/// Adds the tallies up for any set of agencies and periods, in one round trip.
@Repository
class CountRepository {

    /// An agency and a period by their places in what was asked.
    record Place(int scope, int span) {}

    private static final List<Measure> SUMMED =
            Arrays.stream(Measure.values()).filter(m -> m.sum() != null).toList();
    private static final Field<Integer> SCOPE = field(name("scope", "no"), Integer.class);
    private static final Field<Integer> UNIT = field(name("scope", "unit"), Integer.class);
    private static final Field<Integer> SPAN = field(name("span", "no"), Integer.class);
    private static final Field<LocalDate> FIRST = field(name("span", "first"), LocalDate.class);
    private static final Field<LocalDate> LAST = field(name("span", "last"), LocalDate.class);
    private static final Field<OffsetDateTime> CUTOFF =
            field(name("span", "cutoff"), OffsetDateTime.class);
    private static final Judged JUDGED =
            new Judged(
                    CUTOFF.coerce(CASE_MEASURE.DUE.getDataType()),
                    field(name("span", "disliked"), Integer.class));

    /// What has no sum, of the few open cases that are late and of the few that were disliked.
    private static final List<Measure> LATE = List.of(Measure.LATE_OPEN, Measure.LATE_OPEN_ONCE);

    private static final List<Measure> SAID =
            List.of(Measure.DISLIKED, Measure.DISLIKED_ON_TIME, Measure.DISLIKED_ON_TIME_ONCE);

    private final DSLContext db;

    CountRepository(DSLContext db) {
        this.db = db;
    }

    /// @param spans all of one kind
    Map<Place, Counts> counts(List<Set<AgencyId>> scopes, List<Span> spans) {
        if (scopes.isEmpty() || spans.isEmpty()) {
            return Map.of();
        }
        var sums = sums(scopes, spans, spans.getFirst().kind()).asTable("sums");
        var late = late(scopes, spans).asTable("late_cases");
        var said = said(scopes, spans).asTable("disliked_cases");
        var columns =
                new ArrayList<SelectField<?>>(
                        List.of(column(sums, "s").as("s"), column(sums, "p").as("p")));
        SUMMED.forEach(m -> columns.add(sums.field(m.name())));
        LATE.forEach(m -> columns.add(late.field(m.name())));
        SAID.forEach(m -> columns.add(said.field(m.name())));
        var found = new HashMap<Place, Counts>();
        db.select(columns)
                .from(sums)
                .leftJoin(late)
                .on(same(sums, late))
                .leftJoin(said)
                .on(same(sums, said))
                .forEach(row -> found.put(place(row), toCounts(row)));
        return found;
    }

    private Select<?> sums(List<Set<AgencyId>> scopes, List<Span> spans, String kind) {
        var columns = new ArrayList<SelectField<?>>(List.of(SCOPE.as("s"), SPAN.as("p")));
        SUMMED.forEach(m -> columns.add(sum(m.sum()).as(m.name())));
        return select(columns)
                .from(scopes(scopes))
                .crossJoin(spans(spans))
                .join(TALLY)
                .on(
                        TALLY.GENERATION.eq(current()),
                        TALLY.KIND.eq(inline(kind)),
                        TALLY.UNIT.eq(UNIT),
                        TALLY.FIRST.between(FIRST, LAST))
                .groupBy(SCOPE, SPAN);
    }

    private static Select<?> late(List<Set<AgencyId>> scopes, List<Span> spans) {
        return ofCases(
                scopes,
                spans,
                LATE,
                CASE_MEASURE.DUE.isNotNull().and(Measure.LATE_OPEN.cases(JUDGED)));
    }

    private static Select<?> said(List<Set<AgencyId>> scopes, List<Span> spans) {
        return ofCases(scopes, spans, SAID, Measure.DISLIKED.cases(JUDGED));
    }

    private static Select<?> ofCases(
            List<Set<AgencyId>> scopes, List<Span> spans, List<Measure> measures, Condition which) {
        var columns = new ArrayList<SelectField<?>>(List.of(SCOPE.as("s"), SPAN.as("p")));
        measures.forEach(m -> columns.add(count().filterWhere(m.cases(JUDGED)).as(m.name())));
        return select(columns)
                .from(scopes(scopes))
                .crossJoin(spans(spans))
                .join(CASE_MEASURE)
                .on(
                        CASE_MEASURE.GENERATION.eq(current()),
                        CASE_MEASURE.UNIT.eq(UNIT),
                        CASE_MEASURE.DAY.between(FIRST, LAST),
                        which)
                .groupBy(SCOPE, SPAN);
    }

    /// The procedures with cases filed online, by place of the span and agency.
    ///
    /// @param spans all of one kind
    Map<Integer, Map<AgencyId, Set<String>>> online(Collection<AgencyId> units, List<Span> spans) {
        var found = new HashMap<Integer, Map<AgencyId, Set<String>>>();
        var summed = spans.getFirst().isOfMonths();
        (summed ? onlineOfMonths(numbers(units), spans) : onlineOfDays(numbers(units), spans))
                .forEach(row -> add(found, row));
        return found;
    }

    private ResultQuery<Record3<Integer, Integer, String>> onlineOfMonths(
            Integer[] units, List<Span> spans) {
        return db.selectDistinct(SPAN, TALLY.UNIT, TALLY.PROCEDURE)
                .from(spans(spans))
                .join(TALLY)
                .on(
                        TALLY.GENERATION.eq(current()),
                        TALLY.KIND.eq(inline("procedure")),
                        TALLY.UNIT.eq(any(units)),
                        TALLY.FIRST.between(FIRST, LAST),
                        TALLY.ONLINE.gt(0L));
    }

    private ResultQuery<Record3<Integer, Integer, String>> onlineOfDays(
            Integer[] units, List<Span> spans) {
        return db.selectDistinct(SPAN, CASE_MEASURE.UNIT, CASE_MEASURE.PROCEDURE)
                .from(spans(spans))
                .join(CASE_MEASURE)
                .on(
                        CASE_MEASURE.GENERATION.eq(current()),
                        CASE_MEASURE.UNIT.eq(any(units)),
                        CASE_MEASURE.DAY.between(FIRST, LAST),
                        CASE_MEASURE.ONLINE.isTrue());
    }

    private static void add(
            Map<Integer, Map<AgencyId, Set<String>>> found, Record3<Integer, Integer, String> row) {
        found.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                .computeIfAbsent(AgencyId.of(row.value2()), _ -> new HashSet<>())
                .add(row.value3());
    }

    /// The generation that is read.
    static Field<Short> current() {
        return field(
                select(GENERATION.NUMBER)
                        .from(GENERATION)
                        .where(GENERATION.STATE.eq(inline("current"))));
    }

    static Integer[] numbers(Collection<AgencyId> units) {
        return units.stream().map(AgencyId::value).sorted().toArray(Integer[]::new);
    }

    private static Table<?> scopes(List<Set<AgencyId>> scopes) {
        var numbers = new ArrayList<Integer>();
        var units = new ArrayList<Integer>();
        for (int i = 0; i < scopes.size(); i++) {
            for (var unit : scopes.get(i)) {
                numbers.add(i);
                units.add(unit.value());
            }
        }
        return table(
                        "unnest({0}::int[], {1}::int[])",
                        val(numbers.toArray(Integer[]::new)), val(units.toArray(Integer[]::new)))
                .as("scope", "no", "unit");
    }

    private static Table<?> spans(List<Span> spans) {
        var numbers = new Integer[spans.size()];
        Arrays.setAll(numbers, i -> i);
        return table(
                        "unnest({0}::int[], {1}::date[], {2}::date[], {3}::timestamptz[],"
                                + " {4}::int[])",
                        val(numbers),
                        val(spans.stream().map(Span::first).toArray(LocalDate[]::new)),
                        val(spans.stream().map(Span::last).toArray(LocalDate[]::new)),
                        val(
                                spans.stream()
                                        .map(s -> s.cutoff().atOffset(ZoneOffset.UTC))
                                        .toArray(OffsetDateTime[]::new)),
                        val(spans.stream().map(Span::dislikedUpTo).toArray(Integer[]::new)))
                .as("span", "no", "first", "last", "cutoff", "disliked");
    }

    private static Condition same(Table<?> one, Table<?> other) {
        return column(one, "s").eq(column(other, "s")).and(column(one, "p").eq(column(other, "p")));
    }

    private static Field<Integer> column(Table<?> of, String name) {
        return field(name(of.getName(), name), Integer.class);
    }

    private static Place place(Record row) {
        return new Place(row.get("s", Integer.class), row.get("p", Integer.class));
    }

    private static Counts toCounts(Record row) {
        var numbers = new EnumMap<Measure, Long>(Measure.class);
        for (var measure : SUMMED) {
            numbers.put(
                    measure,
                    requireNonNullElse(row.get(measure.name(), BigDecimal.class), BigDecimal.ZERO)
                            .longValueExact());
        }
        Stream.of(LATE, SAID)
                .flatMap(List::stream)
                .forEach(
                        m -> numbers.put(m, requireNonNullElse(row.get(m.name(), Long.class), 0L)));
        return Counts.of(numbers);
    }
}
