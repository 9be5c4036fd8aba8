package vn.motcua.indicators;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static vn.motcua.feedback.facts.Tables.COMPLAINT_FACT;
import static vn.motcua.feedback.facts.Tables.RATING_FACT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.BusinessClock;

/// Counts complaints from their facts: a province has thousands of them, not millions, so there are
/// no sums that could differ.
@Repository
class ComplaintCountRepository {

    /// Which complaints, and from where on.
    record Wanted(Set<AgencyId> units, Span span, Condition complaints, @Nullable Place after) {}

    /// A place in the list: the newest first.
    record Place(Instant filed, UUID id) {}

    private static final Field<Integer> SPAN = field(name("span", "no"), Integer.class);
    private static final Field<Instant> BEGIN = time("first");
    private static final Field<Instant> END = time("last");
    private static final Field<Instant> CUTOFF = time("cutoff");

    /// What is taken back does not count.
    private static final Condition STAYS = COMPLAINT_FACT.STATE.ne("withdrawn");

    private final DSLContext db;

    ComplaintCountRepository(DSLContext db) {
        this.db = db;
    }

    /// When somebody first rated or complained here; before, nothing measured what people say.
    Optional<Instant> first() {
        var rated = select(min(RATING_FACT.AT)).from(RATING_FACT);
        var filed = select(min(COMPLAINT_FACT.FILED)).from(COMPLAINT_FACT);
        var first = least(field(rated), field(filed));
        return Optional.ofNullable(db.select(first).fetchSingle().value1());
    }

    /// How many of each measure, by place of the span and agency.
    Map<Integer, Map<AgencyId, Map<ComplaintMeasure, Long>>> counts(
            Reached reached, List<Span> spans) {
        var columns = new ArrayList<SelectField<?>>(List.of(SPAN, COMPLAINT_FACT.DESK));
        for (var measure : ComplaintMeasure.values()) {
            columns.add(count().filterWhere(measure.complaints(CUTOFF)).as(measure.name()));
        }
        var found = new HashMap<Integer, Map<AgencyId, Map<ComplaintMeasure, Long>>>();
        db.select(columns)
                .from(spans(spans))
                .join(COMPLAINT_FACT)
                .on(COMPLAINT_FACT.FILED.ge(BEGIN), COMPLAINT_FACT.FILED.lt(END), STAYS)
                .where(reached.every() ? noCondition() : of(reached.units()))
                .groupBy(SPAN, COMPLAINT_FACT.DESK)
                .forEach(counted -> {
                    var numbers = new EnumMap<ComplaintMeasure, Long>(ComplaintMeasure.class);
                    for (var measure : ComplaintMeasure.values()) {
                        numbers.put(measure, counted.get(measure.name(), Long.class));
                    }
                    found.computeIfAbsent(counted.get(SPAN), _ -> new HashMap<>())
                            .put(AgencyId.of(counted.get(COMPLAINT_FACT.DESK)), numbers);
                });
        return found;
    }

    /// When a clock that still runs has run out.
    static Field<Instant> cutoff(Span span) {
        return val(span.cutoff(), COMPLAINT_FACT.DUE);
    }

    /// The next of those that are wanted, the newest first.
    List<Place> list(Wanted wanted, int limit) {
        var after = wanted.after;
        return db.select(COMPLAINT_FACT.FILED, COMPLAINT_FACT.ID)
                .from(COMPLAINT_FACT)
                .where(
                        of(wanted.units),
                        STAYS,
                        COMPLAINT_FACT.FILED.ge(begin(wanted.span)),
                        COMPLAINT_FACT.FILED.lt(end(wanted.span)),
                        wanted.complaints,
                        after == null
                                ? noCondition()
                                : row(COMPLAINT_FACT.FILED, COMPLAINT_FACT.ID)
                                        .lt(after.filed, after.id))
                .orderBy(COMPLAINT_FACT.FILED.desc(), COMPLAINT_FACT.ID.desc())
                .limit(limit)
                .fetch(found -> new Place(found.value1(), found.value2()));
    }

    private static Condition of(Collection<AgencyId> units) {
        return COMPLAINT_FACT.DESK.eq(any(CountRepository.numbers(units)));
    }

    private static Table<?> spans(List<Span> spans) {
        var numbers = new Integer[spans.size()];
        Arrays.setAll(numbers, i -> i);
        return table(
                        "unnest({0}::int[], {1}::timestamptz[], {2}::timestamptz[],"
                                + " {3}::timestamptz[])",
                        val(numbers),
                        val(times(spans.stream().map(ComplaintCountRepository::begin).toList())),
                        val(times(spans.stream().map(ComplaintCountRepository::end).toList())),
                        val(times(spans.stream().map(Span::cutoff).toList())))
                .as("span", "no", "first", "last", "cutoff");
    }

    private static OffsetDateTime[] times(List<Instant> times) {
        return times.stream().map(t -> t.atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new);
    }

    private static Instant begin(Span span) {
        return midnight(span.first());
    }

    private static Instant end(Span span) {
        return midnight(span.last().plusDays(1));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    private static Field<Instant> time(String column) {
        return field(name("span", column), OffsetDateTime.class)
                .coerce(COMPLAINT_FACT.FILED.getDataType());
    }
}
