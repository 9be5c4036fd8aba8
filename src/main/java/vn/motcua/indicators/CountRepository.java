package vn.motcua.indicators;

import static org.jooq.impl.DSL.any;
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
import static vn.motcua.indicators.db.Tables.DISLIKE;
import static vn.motcua.indicators.db.Tables.GENERATION;
import static vn.motcua.indicators.db.Tables.TALLY;

import java.time.Instant;
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
import java.util.function.Function;
import java.util.stream.Collectors;
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
    static final Field<Integer> SPAN = field(name("span", "no"), Integer.class);
    static final Field<LocalDate> FIRST = field(name("span", "first"), LocalDate.class);
    static final Field<LocalDate> LAST = field(name("span", "last"), LocalDate.class);
    private static final Field<OffsetDateTime> CUTOFF =
            field(name("span", "cutoff"), OffsetDateTime.class);
    private static final Field<Integer> UP_TO = field(name("span", "disliked"), Integer.class);
    private static final Judged JUDGED =
            new Judged(CUTOFF.coerce(CASE_MEASURE.DUE.getDataType()), UP_TO);

    /// What has no sum, of the few open cases that are late.
    private static final List<Measure> LATE = List.of(Measure.LATE_OPEN, Measure.LATE_OPEN_ONCE);

    /// What is summed by how much a case was disliked, but for those that are open: of the few of
    /// them it depends on the end of the period which are late.
    private static final Map<Measure, Field<Long>> DISLIKED =
            new EnumMap<>(
                    Map.of(
                            Measure.DISLIKED, DISLIKE.CASES,
                            Measure.DISLIKED_ON_TIME, DISLIKE.IN_TIME,
                            Measure.DISLIKED_ON_TIME_ONCE, DISLIKE.IN_TIME_ONCE));

    /// Before every date there is: asked for a date that is not null PostgreSQL goes through all
    /// that are open, asked for a later one than this it ends where the cases are not late yet.
    private static final Field<Instant> SOME_DUE = inline(Instant.EPOCH, CASE_MEASURE.DUE);

    private static final Condition OF_UNIT = CASE_MEASURE.UNIT.eq(UNIT);

    private static final List<Measure> OPEN_DISLIKED =
            List.of(Measure.DISLIKED_ON_TIME, Measure.DISLIKED_ON_TIME_ONCE);

    private final DSLContext db;

    CountRepository(DSLContext db) {
        this.db = db;
    }

    /// The measures that have sums ([Measure#sum()]) and no others: at a third of the price.
    ///
    /// @param spans all of one kind
    Map<Place, Counts> sums(List<Reached> scopes, List<Span> spans) {
        return byPlace(
                scopes,
                spans,
                kind -> sums(scopes, spans, kind),
                row -> new Counts(numbers(row, SUMMED)));
    }

    /// @param spans all of one kind
    Map<Place, Counts> counts(List<Reached> scopes, List<Span> spans) {
        return byPlace(scopes, spans, kind -> all(scopes, spans, kind), CountRepository::toCounts);
    }

    /// @param ofKind what asks for the rows of a kind of spans, each with its place
    private Map<Place, Counts> byPlace(
            List<Reached> scopes,
            List<Span> spans,
            Function<String, Select<?>> ofKind,
            Function<Record, Counts> counts) {
        if (scopes.isEmpty() || spans.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<Place, Counts>();
        db.fetch(ofKind.apply(spans.getFirst().kind()))
                .forEach(row -> found.put(place(row), counts.apply(row)));
        return found;
    }

    private static Select<?> all(List<Reached> scopes, List<Span> spans, String kind) {
        var sums = sums(scopes, spans, kind).asTable("sums");
        var late = late(scopes, spans).asTable("late_cases");
        var said = said(scopes, spans, kind).asTable("disliked_cases");
        var open = openSaid(scopes, spans).asTable("open_disliked_cases");
        var columns =
                new ArrayList<SelectField<?>>(
                        List.of(column(sums, "s").as("s"), column(sums, "p").as("p")));
        SUMMED.forEach(m -> columns.add(number(sums, m).as(m.name())));
        LATE.forEach(m -> columns.add(number(late, m).as(m.name())));
        DISLIKED.keySet()
                .forEach(m -> {
                    var ended = number(said, m);
                    columns.add(
                            (OPEN_DISLIKED.contains(m) ? ended.plus(number(open, m)) : ended)
                                    .as(m.name()));
                });
        return select(columns)
                .from(sums)
                .leftJoin(late)
                .on(same(sums, late))
                .leftJoin(said)
                .on(same(sums, said))
                .leftJoin(open)
                .on(same(sums, open));
    }

    private static Select<?> sums(List<Reached> scopes, List<Span> spans, String kind) {
        var columns = new ArrayList<SelectField<?>>(List.of(SCOPE.as("s"), SPAN.as("p")));
        SUMMED.forEach(m -> columns.add(sum(m.sum()).as(m.name())));
        return select(columns)
                .from(scopes(scopes, Reached::summed))
                .crossJoin(spans(spans))
                .join(TALLY)
                .on(
                        TALLY.GENERATION.eq(current()),
                        TALLY.KIND.eq(inline(kind)),
                        TALLY.UNIT.eq(UNIT),
                        TALLY.FIRST.between(FIRST, LAST),
                        within(TALLY.FIRST, spans))
                .groupBy(SCOPE, SPAN);
    }

    private static Select<?> said(List<Reached> scopes, List<Span> spans, String kind) {
        var columns = new ArrayList<SelectField<?>>(List.of(SCOPE.as("s"), SPAN.as("p")));
        DISLIKED.forEach((measure, number) -> columns.add(sum(number).as(measure.name())));
        return select(columns)
                .from(scopes(scopes, Reached::summed))
                .crossJoin(spans(spans))
                .join(DISLIKE)
                .on(
                        DISLIKE.GENERATION.eq(current()),
                        DISLIKE.KIND.eq(inline(kind)),
                        DISLIKE.UNIT.eq(UNIT),
                        DISLIKE.FIRST.between(FIRST, LAST),
                        within(DISLIKE.FIRST, spans),
                        DISLIKE.LEVEL.cast(Integer.class).le(UP_TO))
                .groupBy(SCOPE, SPAN);
    }

    private static Select<?> late(List<Reached> scopes, List<Span> spans) {
        return ofCases(
                scopes,
                spans,
                LATE,
                CASE_MEASURE.DUE.gt(SOME_DUE).and(Measure.LATE_OPEN.cases(JUDGED)));
    }

    private static Select<?> openSaid(List<Reached> scopes, List<Span> spans) {
        return ofCases(
                scopes,
                spans,
                OPEN_DISLIKED,
                CASE_MEASURE.FINISHED.isFalse().and(Measure.DISLIKED.cases(JUDGED)));
    }

    private static Select<?> ofCases(
            List<Reached> scopes, List<Span> spans, List<Measure> measures, Condition which) {
        if (scopes.stream().allMatch(Reached::every)) {
            return ofCases(scopes(scopes, Reached::untold), spans, measures, which);
        }
        var told = ofCases(scopes(scopes, Reached::told), spans, measures, which.and(OF_UNIT));
        return scopes.stream().noneMatch(Reached::every)
                ? told
                : told.unionAll(ofCases(scopes(scopes, Reached::untold), spans, measures, which));
    }

    private static Select<Record> ofCases(
            Table<?> scopes, List<Span> spans, List<Measure> measures, Condition which) {
        var columns = new ArrayList<SelectField<?>>(List.of(SCOPE.as("s"), SPAN.as("p")));
        measures.forEach(m -> columns.add(count().filterWhere(m.cases(JUDGED)).as(m.name())));
        return select(columns)
                .from(scopes)
                .crossJoin(spans(spans))
                .join(CASE_MEASURE)
                .on(
                        CASE_MEASURE.GENERATION.eq(current()),
                        CASE_MEASURE.DAY.between(FIRST, LAST),
                        within(CASE_MEASURE.DAY, spans),
                        which)
                .groupBy(SCOPE, SPAN);
    }

    /// The procedures with cases filed online, by place of the span and whose sums they are
    /// ([Reached#summed()]).
    ///
    /// @param spans all of one kind
    Map<Integer, Map<AgencyId, Set<String>>> online(List<Reached> scopes, List<Span> spans) {
        var found = new HashMap<Integer, Map<AgencyId, Set<String>>>();
        if (spans.getFirst().isOfMonths()) {
            onlineOfMonths(numbers(all(scopes, Reached::summed)), spans)
                    .forEach(row -> add(found, row.value1(), row.value2(), row.value3()));
            return found;
        }
        var every = scopes.stream().anyMatch(Reached::every);
        onlineOfDays(numbers(all(scopes, Reached::units)), spans)
                .forEach(row -> {
                    add(found, row.value1(), row.value2(), row.value3());
                    if (every) {
                        add(found, row.value1(), Reached.EVERY.value(), row.value3());
                    }
                });
        return found;
    }

    private static Set<AgencyId> all(List<Reached> scopes, Function<Reached, Set<AgencyId>> which) {
        return scopes.stream().map(which).flatMap(Set::stream).collect(Collectors.toSet());
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
                        within(TALLY.FIRST, spans),
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
                        within(CASE_MEASURE.DAY, spans),
                        CASE_MEASURE.ONLINE.isTrue());
    }

    private static void add(
            Map<Integer, Map<AgencyId, Set<String>>> found, int span, int unit, String procedure) {
        found.computeIfAbsent(span, _ -> new HashMap<>())
                .computeIfAbsent(AgencyId.of(unit), _ -> new HashSet<>())
                .add(procedure);
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

    static Table<?> scopes(List<Reached> scopes, Function<Reached, Set<AgencyId>> which) {
        var numbers = new ArrayList<Integer>();
        var units = new ArrayList<Integer>();
        for (int i = 0; i < scopes.size(); i++) {
            for (var unit : which.apply(scopes.get(i))) {
                numbers.add(i);
                units.add(unit.value());
            }
        }
        return table(
                        "unnest({0}::int[], {1}::int[])",
                        val(numbers.toArray(Integer[]::new)), val(units.toArray(Integer[]::new)))
                .as("scope", "no", "unit");
    }

    static Table<?> spans(List<Span> spans) {
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

    /// From the first day of any of the spans to the last: the server may read all there is of an
    /// agency and look at the spans afterwards, since it does not know how long they are.
    static Condition within(Field<LocalDate> day, List<Span> spans) {
        var first = spans.stream().map(Span::first).min(LocalDate::compareTo).orElseThrow();
        var last = spans.stream().map(Span::last).max(LocalDate::compareTo).orElseThrow();
        return day.between(first, last);
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

    /// A measure in one of the tables that are joined; 0 where there is nothing.
    private static Field<Long> number(Table<?> of, Measure measure) {
        return coalesce(field(name(of.getName(), measure.name()), Long.class), inline(0L))
                .cast(Long.class);
    }

    private static Counts toCounts(Record row) {
        var measures = Stream.of(SUMMED, LATE, DISLIKED.keySet()).flatMap(Collection::stream);
        return Counts.of(numbers(row, measures.toList()));
    }

    private static Map<Measure, Long> numbers(Record row, Collection<Measure> measures) {
        var numbers = new EnumMap<Measure, Long>(Measure.class);
        measures.forEach(m -> numbers.put(m, row.get(m.name(), Long.class)));
        return numbers;
    }
}
