package vn.motcua.indicators;

import static java.util.Objects.requireNonNullElse;
import static org.jooq.impl.DSL.coalesce;
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
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
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
    private static final Field<Integer> LATE = field(name("late"), Integer.class);
    private static final Field<Integer> LATE_ONCE = field(name("late_once"), Integer.class);

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
        var open = open(scopes, spans).asTable("open_cases");
        var scope = coalesce(column(sums, "s"), column(open, "s"));
        var span = coalesce(column(sums, "p"), column(open, "p"));
        var columns = new ArrayList<SelectField<?>>(List.of(scope.as("s"), span.as("p")));
        SUMMED.forEach(m -> columns.add(sums.field(m.name())));
        columns.add(open.field(LATE));
        columns.add(open.field(LATE_ONCE));
        var found = new HashMap<Place, Counts>();
        db.select(columns)
                .from(sums)
                .fullJoin(open)
                .on(
                        column(sums, "s").eq(column(open, "s")),
                        column(sums, "p").eq(column(open, "p")))
                .forEach(row -> found.put(place(row), toCounts(row)));
        return found;
    }

    private org.jooq.Select<?> sums(List<Set<AgencyId>> scopes, List<Span> spans, String kind) {
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

    private static org.jooq.Select<?> open(List<Set<AgencyId>> scopes, List<Span> spans) {
        return select(
                        SCOPE.as("s"),
                        SPAN.as("p"),
                        count().as(LATE),
                        count().filterWhere(CASE_MEASURE.SUPPLEMENTS.le(1)).as(LATE_ONCE))
                .from(scopes(scopes))
                .crossJoin(spans(spans))
                .join(CASE_MEASURE)
                .on(
                        CASE_MEASURE.GENERATION.eq(current()),
                        CASE_MEASURE.UNIT.eq(UNIT),
                        CASE_MEASURE.DAY.between(FIRST, LAST),
                        CASE_MEASURE.DUE.isNotNull(),
                        CASE_MEASURE.DUE.lt(CUTOFF.coerce(CASE_MEASURE.DUE.getDataType())))
                .groupBy(SCOPE, SPAN);
    }

    /// The procedures with cases filed online, by agency.
    Map<AgencyId, Set<String>> online(Collection<AgencyId> units, Span span) {
        var found = new HashMap<AgencyId, Set<String>>();
        if (span.isOfMonths()) {
            db.selectDistinct(TALLY.UNIT, TALLY.PROCEDURE)
                    .from(TALLY)
                    .where(
                            TALLY.GENERATION.eq(current()),
                            TALLY.KIND.eq(inline("procedure")),
                            TALLY.UNIT.eq(org.jooq.impl.DSL.any(numbers(units))),
                            TALLY.FIRST.between(span.first(), span.last()),
                            TALLY.ONLINE.gt(0L))
                    .forEach(row -> add(found, row.value1(), row.value2()));
        } else {
            db.selectDistinct(CASE_MEASURE.UNIT, CASE_MEASURE.PROCEDURE)
                    .from(CASE_MEASURE)
                    .where(
                            CASE_MEASURE.GENERATION.eq(current()),
                            CASE_MEASURE.UNIT.eq(org.jooq.impl.DSL.any(numbers(units))),
                            CASE_MEASURE.DAY.eq(span.first()),
                            CASE_MEASURE.ONLINE.isTrue())
                    .forEach(row -> add(found, row.value1(), row.value2()));
        }
        return found;
    }

    private static void add(Map<AgencyId, Set<String>> found, int unit, String procedure) {
        found.computeIfAbsent(AgencyId.of(unit), _ -> new HashSet<>()).add(procedure);
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
                        "unnest({0}::int[], {1}::date[], {2}::date[], {3}::timestamptz[])",
                        val(numbers),
                        val(spans.stream().map(Span::first).toArray(LocalDate[]::new)),
                        val(spans.stream().map(Span::last).toArray(LocalDate[]::new)),
                        val(
                                spans.stream()
                                        .map(s -> s.cutoff().atOffset(ZoneOffset.UTC))
                                        .toArray(OffsetDateTime[]::new)))
                .as("span", "no", "first", "last", "cutoff");
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
        numbers.put(Measure.LATE_OPEN, (long) requireNonNullElse(row.get(LATE), 0));
        numbers.put(Measure.LATE_OPEN_ONCE, (long) requireNonNullElse(row.get(LATE_ONCE), 0));
        return Counts.of(numbers);
    }
}
