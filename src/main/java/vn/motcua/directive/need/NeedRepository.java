package vn.motcua.directive.need;

import static java.util.Objects.requireNonNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static vn.motcua.directive.db.Tables.NEED;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.db.tables.records.NeedRecord;
import vn.motcua.directive.need.Need.Asked;
import vn.motcua.directive.need.Need.Kind;
import vn.motcua.directive.need.NeedState.Grant;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Money;

@Repository
class NeedRepository {

    private final DSLContext db;

    NeedRepository(DSLContext db) {
        this.db = db;
    }

    /// @return whether it is new
    boolean insert(NeedId id, Asked asked, By by) {
        return db.insertInto(NEED)
                        .set(NEED.ID, id.value())
                        .set(NEED.UNIT, asked.unit().value())
                        .set(NEED.YEAR, (short) asked.year())
                        .set(NEED.KIND, asked.kind().code())
                        .set(NEED.ITEM, asked.item())
                        .set(NEED.QUANTITY, asked.quantity())
                        .set(NEED.ESTIMATE, asked.estimate().dong())
                        .set(NEED.REASON, asked.reason())
                        .set(NEED.STATE, NeedState.Code.REGISTERED.code())
                        .set(NEED.SINCE, by.at())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Need> find(NeedId id) {
        return db.selectFrom(NEED)
                .where(NEED.ID.eq(id.value()))
                .fetchOptional(NeedRepository::need);
    }

    void update(Need need) {
        var state = need.state();
        var record = db.newRecord(NEED);
        record.setState(state.code().code());
        record.setSince(state.since());
        var grant = state.grantOrNull();
        if (grant != null) {
            record.setDecision(grant.decision());
            record.setGrantedQuantity(grant.quantity());
            record.setGrantedAmount(grant.amount().dong());
        }
        if (state instanceof NeedState.Refused(_, var reason)) {
            record.setRefusal(reason);
        }
        if (state instanceof NeedState.Delivered(_, _, var day, var receipt)) {
            record.setDelivered(day);
            record.setReceipt(receipt);
        }
        record.setVersion(need.version() + 1);
        var updated =
                db.update(NEED)
                        .set(record)
                        .where(NEED.ID.eq(need.id().value()), NEED.VERSION.eq(need.version()))
                        .execute();
        if (updated == 0) {
            throw StepRefused.stale(need.id());
        }
    }

    List<Need> list(Collection<AgencyId> reach, NeedFilter filter, int after, int limit) {
        var state = filter.state();
        return db.selectFrom(NEED)
                .where(NEED.UNIT.in(numbers(reach)), of(filter.year()))
                .and(state == null ? noCondition() : NEED.STATE.eq(state.code()))
                .and(NEED.NUMBER.gt(after))
                .orderBy(NEED.NUMBER)
                .limit(limit)
                .fetch(NeedRepository::need);
    }

    List<Need> registered(int year) {
        return db.selectFrom(NEED)
                .where(NEED.YEAR.eq((short) year), NEED.STATE.eq("registered"))
                .orderBy(NEED.NUMBER)
                .forUpdate()
                .fetch(NeedRepository::need);
    }

    private static Condition of(@Nullable Integer year) {
        return year == null ? noCondition() : NEED.YEAR.eq(year.shortValue());
    }

    /// How many are registered, by year; years in which all are put together have none.
    SortedMap<Integer, Integer> years(Collection<AgencyId> reach) {
        var registered = count().filterWhere(NEED.STATE.eq("registered"));
        return new TreeMap<>(
                db.select(NEED.YEAR, registered)
                        .from(NEED)
                        .where(NEED.UNIT.in(numbers(reach)))
                        .groupBy(NEED.YEAR)
                        .fetchMap(r -> r.value1().intValue(), r -> r.value2()));
    }

    Map<NeedState.Code, Integer> counts(Collection<AgencyId> reach, @Nullable Integer year) {
        return db.select(NEED.STATE.convertFrom(NeedState.Code::of), count())
                .from(NEED)
                .where(NEED.UNIT.in(numbers(reach)), of(year))
                .groupBy(NEED.STATE)
                .fetchMap(r -> r.value1(), r -> r.value2());
    }

    List<NeedTotal> totals(Collection<AgencyId> reach, int year) {
        return db.select(
                        NEED.ITEM,
                        NEED.UNIT.convertFrom(AgencyId::of),
                        total(NEED.QUANTITY),
                        total(NEED.ESTIMATE).convertFrom(Money::new),
                        total(NEED.GRANTED_QUANTITY),
                        total(NEED.GRANTED_AMOUNT).convertFrom(Money::new))
                .from(NEED)
                .where(NEED.UNIT.in(numbers(reach)), NEED.YEAR.eq((short) year))
                .and(NEED.STATE.ne("refused"))
                .groupBy(NEED.ITEM, NEED.UNIT)
                .orderBy(NEED.ITEM, NEED.UNIT)
                .fetch(mapping(NeedTotal::new));
    }

    private static Field<Long> total(TableField<NeedRecord, ? extends Number> column) {
        return coalesce(sum(column).cast(SQLDataType.BIGINT), val(0L));
    }

    private static List<Integer> numbers(Collection<AgencyId> units) {
        return units.stream().map(AgencyId::value).toList();
    }

    private static Need need(NeedRecord row) {
        var asked =
                new Asked(
                        AgencyId.of(row.getUnit()),
                        row.getYear(),
                        Kind.of(row.getKind()),
                        row.getItem(),
                        row.getQuantity(),
                        new Money(row.getEstimate()),
                        row.getReason());
        return new Need(
                new NeedId(row.getId()), row.getNumber(), asked, state(row), row.getVersion());
    }

    private static NeedState state(NeedRecord row) {
        return switch (NeedState.Code.of(row.getState())) {
            case REGISTERED -> new NeedState.Registered(row.getSince());
            case CONSOLIDATED -> new NeedState.Consolidated(row.getSince());
            case GRANTED -> new NeedState.Granted(row.getSince(), grant(row));
            case REFUSED -> new NeedState.Refused(row.getSince(), requireNonNull(row.getRefusal()));
            case DELIVERED ->
                    new NeedState.Delivered(
                            row.getSince(),
                            grant(row),
                            requireNonNull(row.getDelivered()),
                            requireNonNull(row.getReceipt()));
        };
    }

    private static Grant grant(NeedRecord row) {
        return new Grant(
                requireNonNull(row.getDecision()),
                row.getGrantedQuantity(),
                new Money(row.getGrantedAmount()));
    }
}
