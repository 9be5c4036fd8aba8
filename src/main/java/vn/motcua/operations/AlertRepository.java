package vn.motcua.operations;

import static org.jooq.impl.DSL.row;
import static vn.motcua.operations.db.Tables.ALERT;
import static vn.motcua.operations.db.Tables.ALERT_RULE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.indicators.Period;
import vn.motcua.operations.AlertRule.Border;
import vn.motcua.operations.AlertRule.Comparison;
import vn.motcua.operations.AlertRule.Owner;
import vn.motcua.operations.AlertRule.Spread;
import vn.motcua.operations.AlertRule.Watched;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Role;

@Repository
class AlertRepository {

    private final DSLContext db;

    AlertRepository(DSLContext db) {
        this.db = db;
    }

    List<AlertRule> rules() {
        return db.selectFrom(ALERT_RULE).orderBy(ALERT_RULE.ID).fetch(AlertRepository::rule);
    }

    Optional<AlertRule> rule(int id) {
        return db.selectFrom(ALERT_RULE)
                .where(ALERT_RULE.ID.eq(id))
                .fetchOptional(AlertRepository::rule);
    }

    /// Again changes nothing for a shipped one.
    ///
    /// @return its number, if it was not there
    Optional<Integer> insert(AlertRule rule) {
        return db.insertInto(ALERT_RULE)
                .set(ALERT_RULE.SHIPPED, rule.shipped())
                .set(ALERT_RULE.NAME, rule.name())
                .set(ALERT_RULE.FIGURE, rule.watched().figure())
                .set(ALERT_RULE.UNIT, rule.watched().unit().value())
                .set(ALERT_RULE.SPREAD, rule.watched().spread().code())
                .set(ALERT_RULE.PERIOD, rule.watched().period().code())
                .set(ALERT_RULE.COMPARISON, rule.border().comparison().code())
                .set(ALERT_RULE.THRESHOLD, rule.border().threshold())
                .set(ALERT_RULE.LASTING, rule.lasting())
                .set(ALERT_RULE.OWNER_UNIT, rule.owner().unit().value())
                .set(ALERT_RULE.OWNER_ROLE, rule.owner().role().code())
                .onConflict(ALERT_RULE.SHIPPED)
                .doNothing()
                .returningResult(ALERT_RULE.ID)
                .fetchOptional(ALERT_RULE.ID);
    }

    /// Whether the version was still the one that was seen.
    boolean update(AlertRule rule) {
        return db.update(ALERT_RULE)
                        .set(ALERT_RULE.THRESHOLD, rule.border().threshold())
                        .set(ALERT_RULE.LASTING, rule.lasting())
                        .set(ALERT_RULE.OWNER_UNIT, rule.owner().unit().value())
                        .set(ALERT_RULE.OWNER_ROLE, rule.owner().role().code())
                        .set(ALERT_RULE.ACTIVE, rule.active())
                        .set(ALERT_RULE.VERSION, ALERT_RULE.VERSION.plus(1))
                        .where(ALERT_RULE.ID.eq(rule.id()), ALERT_RULE.VERSION.eq(rule.version()))
                        .execute()
                == 1;
    }

    /// Those of a rule that are not over, also those not told yet. Held until the transaction ends,
    /// so that two programs never evaluate at once.
    List<Alert> openForUpdate(AlertRule rule) {
        return alerts(ALERT.CLOSED.isNull(), ALERT.RULE.eq(rule.id()))
                .forUpdate()
                .of(ALERT)
                .fetch(AlertRepository::alert);
    }

    List<Alert> open(Collection<AgencyId> units) {
        return alerts(ALERT.CLOSED.isNull(), ALERT.OPENED.isNotNull(), in(units))
                .fetch(AlertRepository::alert);
    }

    /// Another one when an alert has opened, was changed or is over; reads only those that are
    /// open.
    String pulse() {
        return db.select(DSL.count(), DSL.sum(ALERT.VERSION), DSL.max(ALERT.ID))
                .from(ALERT)
                .where(ALERT.CLOSED.isNull())
                .fetchSingle(r -> "%s/%s/%s".formatted(r.value1(), r.value2(), r.value3()));
    }

    /// Those that are over, newest first.
    List<Alert> closed(Collection<AgencyId> units, @Nullable Long before, int limit) {
        return db.select()
                .from(ALERT)
                .join(ALERT_RULE)
                .on(ALERT_RULE.ID.eq(ALERT.RULE))
                .where(
                        ALERT.CLOSED.isNotNull(),
                        ALERT.OPENED.isNotNull(),
                        in(units),
                        before == null ? DSL.noCondition() : before(before))
                .orderBy(ALERT.OPENED.desc(), ALERT.ID.desc())
                .limit(limit)
                .fetch(AlertRepository::alert);
    }

    private static Condition before(long id) {
        var other = ALERT.as("other");
        return row(ALERT.OPENED, ALERT.ID)
                .lt(DSL.select(other.OPENED, other.ID).from(other).where(other.ID.eq(id)));
    }

    Optional<Alert> find(long id) {
        return alerts(ALERT.ID.eq(id)).fetchOptional(AlertRepository::alert);
    }

    /// One that was found for the first time; again while it is open changes nothing. Where one
    /// before it was made silent until a later time, this one is, too.
    void notice(AlertRule rule, AgencyId unit, Measured value, Instant now) {
        var before = ALERT.as("before");
        db.insertInto(ALERT)
                .set(ALERT.RULE, rule.id())
                .set(ALERT.UNIT, unit.value())
                .set(ALERT.NOTICED, now)
                .set(ALERT.OPENED, rule.lasting() == 0 ? now : null)
                .set(ALERT.MEASURED, now)
                .set(ALERT.NUMERATOR, numerator(value))
                .set(ALERT.DENOMINATOR, denominator(value))
                .set(
                        ALERT.SILENT_UNTIL,
                        DSL.select(DSL.max(before.SILENT_UNTIL))
                                .from(before)
                                .where(
                                        before.RULE.eq(rule.id()),
                                        before.UNIT.eq(unit.value()),
                                        before.SILENT_UNTIL.gt(now)))
                .onConflictDoNothing()
                .execute();
    }

    void update(Alert alert) {
        var acknowledged = alert.acknowledged();
        var updated =
                db.update(ALERT)
                        .set(ALERT.OPENED, alert.opened())
                        .set(ALERT.MEASURED, alert.measured())
                        .set(ALERT.NUMERATOR, numerator(alert.value()))
                        .set(ALERT.DENOMINATOR, denominator(alert.value()))
                        .set(ALERT.ACKNOWLEDGED, acknowledged == null ? null : acknowledged.at())
                        .set(
                                ALERT.ACKNOWLEDGED_BY,
                                acknowledged == null ? null : acknowledged.by().value())
                        .set(ALERT.SILENT_UNTIL, alert.silentUntil())
                        .set(ALERT.CLOSED, alert.closed())
                        .set(ALERT.VERSION, ALERT.VERSION.plus(1))
                        .where(ALERT.ID.eq(alert.id()), ALERT.VERSION.eq(alert.version()))
                        .execute();
        if (updated == 0) {
            throw AlertRefused.stale(alert.id());
        }
    }

    private org.jooq.SelectSeekStep2<Record, Instant, Long> alerts(Condition... conditions) {
        return db.select()
                .from(ALERT)
                .join(ALERT_RULE)
                .on(ALERT_RULE.ID.eq(ALERT.RULE))
                .where(conditions)
                .orderBy(ALERT.OPENED.desc(), ALERT.ID.desc());
    }

    private static Condition in(Collection<AgencyId> units) {
        return ALERT.UNIT.eq(DSL.any(units.stream().map(AgencyId::value).toArray(Integer[]::new)));
    }

    private static long numerator(Measured value) {
        return switch (value) {
            case Measured.Share(var ratio) -> ratio.numerator();
            case Measured.Count(var number) -> number;
            case Measured.NoSource() -> 0;
        };
    }

    private static @Nullable Long denominator(Measured value) {
        return value instanceof Measured.Share(var ratio) ? ratio.denominator() : null;
    }

    private static AlertRule rule(Record r) {
        return new AlertRule(
                r.get(ALERT_RULE.ID),
                r.get(ALERT_RULE.VERSION),
                r.get(ALERT_RULE.SHIPPED),
                r.get(ALERT_RULE.NAME),
                new Watched(
                        r.get(ALERT_RULE.FIGURE),
                        AgencyId.of(r.get(ALERT_RULE.UNIT)),
                        Spread.valueOf(upper(r.get(ALERT_RULE.SPREAD))),
                        Period.Kind.valueOf(upper(r.get(ALERT_RULE.PERIOD)))),
                new Border(
                        Comparison.valueOf(upper(r.get(ALERT_RULE.COMPARISON))),
                        r.get(ALERT_RULE.THRESHOLD)),
                r.get(ALERT_RULE.LASTING),
                new Owner(
                        AgencyId.of(r.get(ALERT_RULE.OWNER_UNIT)),
                        Role.of(r.get(ALERT_RULE.OWNER_ROLE))),
                r.get(ALERT_RULE.ACTIVE));
    }

    private static Alert alert(Record r) {
        var by = r.get(ALERT.ACKNOWLEDGED_BY);
        var at = r.get(ALERT.ACKNOWLEDGED);
        var denominator = r.get(ALERT.DENOMINATOR);
        return new Alert(
                r.get(ALERT.ID),
                r.get(ALERT.VERSION),
                rule(r),
                AgencyId.of(r.get(ALERT.UNIT)),
                r.get(ALERT.NOTICED),
                r.get(ALERT.OPENED),
                denominator == null
                        ? Measured.count(r.get(ALERT.NUMERATOR))
                        : Measured.share(r.get(ALERT.NUMERATOR), denominator),
                r.get(ALERT.MEASURED),
                at == null || by == null ? null : new Alert.Acknowledged(at, new AccountId(by)),
                r.get(ALERT.SILENT_UNTIL),
                r.get(ALERT.CLOSED));
    }

    private static String upper(String code) {
        return code.toUpperCase(java.util.Locale.ROOT);
    }
}
