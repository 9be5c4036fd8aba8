package vn.motcua.casework.eventlog;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static vn.motcua.casework.db.Tables.CASE_EVENT;
import static vn.motcua.casework.db.Tables.CASE_FILE;
import static vn.motcua.casework.db.Tables.FOREIGN_CASE;
import static vn.motcua.casework.db.Tables.FOREIGN_EVENT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.CaseId;
import vn.motcua.casework.eventlog.ForeignCases.Hands;
import vn.motcua.casework.eventlog.ForeignCases.Which;
import vn.motcua.shared.AgencyId;

/// Cases that came from other systems: which are known, what those systems said of them, and how
/// they stand against their due moments.
@Repository
class ForeignLogRepository {

    /// One import at a time, in the whole database; the number means nothing.
    private static final long LOCK = 0x4D6F_7463_7561_0001L;

    private static final Field<Boolean> LATE = field(CASE_FILE.FINISHED.gt(CASE_FILE.DUE));

    private final DSLContext db;

    ForeignLogRepository(DSLContext db) {
        this.db = db;
    }

    /// Which case of which system.
    record Key(String source, String id) {}

    /// Waits until no other import is between looking and writing.
    void lock() {
        db.execute("select pg_advisory_xact_lock({0})", val(LOCK));
    }

    /// Those of the cases that are here, each with the digest of what was read of it.
    Map<Key, byte[]> known(Collection<Key> keys) {
        var found = new HashMap<Key, byte[]>();
        db.select(FOREIGN_CASE.SOURCE, FOREIGN_CASE.FOREIGN_ID, FOREIGN_CASE.DIGEST)
                .from(FOREIGN_CASE)
                .where(
                        row(FOREIGN_CASE.SOURCE, FOREIGN_CASE.FOREIGN_ID)
                                .in(keys.stream().map(k -> row(k.source(), k.id())).toList()))
                .forEach(r -> found.put(new Key(r.value1(), r.value2()), r.value3()));
        return found;
    }

    /// Those of the codes that a case has already.
    Set<String> taken(Collection<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        db.select(CASE_FILE.CODE)
                                .from(CASE_FILE)
                                .where(CASE_FILE.CODE.in(codes))
                                .fetch(CASE_FILE.CODE));
    }

    /// How the cases of each former system stand, as our own records have it: a case is late when
    /// it ended after its due moment.
    ///
    /// @param units those whose cases count; null for all
    List<SourceFigures> figures(@Nullable Set<AgencyId> units) {
        var ended = CASE_FILE.FINISHED.isNotNull();
        return db.select(
                        FOREIGN_CASE.SOURCE,
                        count(),
                        sum(FOREIGN_CASE.EVENTS),
                        count().filterWhere(ended),
                        count().filterWhere(ended.and(CASE_FILE.DUE.isNotNull())),
                        count().filterWhere(LATE.isTrue()))
                .from(FOREIGN_CASE)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(FOREIGN_CASE.CASE_ID))
                .where(within(units))
                .groupBy(FOREIGN_CASE.SOURCE)
                .orderBy(FOREIGN_CASE.SOURCE)
                .fetch(r ->
                        new SourceFigures(
                                r.value1(),
                                r.value2(),
                                number(r.value3()),
                                r.value4(),
                                r.value5(),
                                r.value6()));
    }

    /// How many different activities, officers and groups the steps from a system name.
    Variety variety(String source) {
        return db.select(
                        countDistinct(CASE_EVENT.DETAIL),
                        countDistinct(FOREIGN_EVENT.RESOURCE),
                        countDistinct(FOREIGN_EVENT.TEAM))
                .from(FOREIGN_CASE)
                .join(FOREIGN_EVENT)
                .on(FOREIGN_EVENT.CASE_ID.eq(FOREIGN_CASE.CASE_ID))
                .join(CASE_EVENT)
                .on(
                        CASE_EVENT.CASE_ID.eq(FOREIGN_EVENT.CASE_ID),
                        CASE_EVENT.VERSION.eq(FOREIGN_EVENT.VERSION))
                .where(FOREIGN_CASE.SOURCE.eq(source))
                .fetchSingle(r -> new Variety(r.value1(), r.value2(), r.value3()));
    }

    record Variety(int activities, int officers, int groups) {}

    /// One page of a former system's cases, newest first.
    List<ForeignRow> cases(
            Set<AgencyId> units, String source, Which which, @Nullable Before before, int limit) {
        return db.select(
                        CASE_FILE.ID,
                        CASE_FILE.CODE,
                        FOREIGN_CASE.FOREIGN_ID,
                        CASE_FILE.FILED,
                        CASE_FILE.DUE,
                        CASE_FILE.FINISHED,
                        CASE_FILE.STATE)
                .from(FOREIGN_CASE)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(FOREIGN_CASE.CASE_ID))
                .where(
                        FOREIGN_CASE.SOURCE.eq(source),
                        within(units),
                        only(which),
                        before == null
                                ? noCondition()
                                : row(CASE_FILE.FILED, CASE_FILE.ID)
                                        .lt(val(before.filed(), CASE_FILE.FILED), val(before.id())))
                .orderBy(CASE_FILE.FILED.desc(), CASE_FILE.ID.desc())
                .limit(limit)
                .fetch(ForeignLogRepository::toRow);
    }

    /// Which system a case came from and what that said of it; empty for a case of ours.
    Optional<ForeignCases.Origin> origin(CaseId id) {
        return db.select(FOREIGN_CASE.SOURCE, FOREIGN_CASE.FOREIGN_ID, FOREIGN_CASE.ATTRIBUTES)
                .from(FOREIGN_CASE)
                .where(FOREIGN_CASE.CASE_ID.eq(id.value()))
                .fetchOptional(r ->
                        new ForeignCases.Origin(
                                r.value1(),
                                r.value2(),
                                AttributeJson.read(r.value3().data()).stream()
                                        .map(a -> new ForeignCases.Said(a.key(), a.value()))
                                        .toList(),
                                steps(id)));
    }

    private Map<Integer, Hands> steps(CaseId id) {
        return db.select(
                        FOREIGN_EVENT.VERSION,
                        FOREIGN_EVENT.RESOURCE,
                        FOREIGN_EVENT.TEAM,
                        FOREIGN_EVENT.LIFECYCLE)
                .from(FOREIGN_EVENT)
                .where(FOREIGN_EVENT.CASE_ID.eq(id.value()))
                .fetchMap(
                        FOREIGN_EVENT.VERSION, r -> new Hands(r.value2(), r.value3(), r.value4()));
    }

    private static ForeignRow toRow(Record r) {
        return new ForeignRow(
                r.get(CASE_FILE.ID),
                r.get(CASE_FILE.CODE),
                r.get(FOREIGN_CASE.FOREIGN_ID),
                r.get(CASE_FILE.FILED),
                r.get(CASE_FILE.DUE),
                r.get(CASE_FILE.FINISHED),
                r.get(CASE_FILE.STATE));
    }

    private static Condition only(Which which) {
        var ended = CASE_FILE.FINISHED.isNotNull();
        return switch (which) {
            case ALL -> noCondition();
            case OPEN -> CASE_FILE.FINISHED.isNull();
            case ENDED -> ended;
            case PROMISED -> ended.and(CASE_FILE.DUE.isNotNull());
            case LATE -> LATE.isTrue();
        };
    }

    private static Condition within(@Nullable Set<AgencyId> units) {
        if (units == null) {
            return noCondition();
        }
        var numbers = units.stream().map(AgencyId::value).toList();
        return CASE_FILE.UNIT.in(numbers).or(CASE_FILE.RECEIVING_UNIT.in(numbers));
    }

    private static long number(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValue();
    }

    /// Where a page ended.
    record Before(Instant filed, java.util.UUID id) {}
}
