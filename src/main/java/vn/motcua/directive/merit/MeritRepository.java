package vn.motcua.directive.merit;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static vn.motcua.directive.db.Tables.MERIT;
import static vn.motcua.directive.db.Tables.MERIT_FIGURE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.Measurement;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.db.tables.records.MeritRecord;
import vn.motcua.directive.merit.Merit.Ground;
import vn.motcua.directive.merit.Merit.Honour;
import vn.motcua.directive.merit.Merit.Plan;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;

@Repository
class MeritRepository {

    private final DSLContext db;

    MeritRepository(DSLContext db) {
        this.db = db;
    }

    /// @return whether it is new
    boolean insert(MeritId id, Plan plan, List<Ground> grounds, By by) {
        var isNew =
                db.insertInto(MERIT)
                                .set(MERIT.ID, id.value())
                                .set(MERIT.UNIT, plan.unit().value())
                                .set(MERIT.POST, plan.post() == null ? null : plan.post().value())
                                .set(MERIT.HONOUR, plan.honour().code())
                                .set(MERIT.GROUNDS, plan.grounds())
                                .set(MERIT.STATE, MeritState.Code.PROPOSED.code())
                                .set(MERIT.SINCE, by.at())
                                .onConflictDoNothing()
                                .execute()
                        == 1;
        if (isNew && !grounds.isEmpty()) {
            insert(id, grounds);
        }
        return isNew;
    }

    private void insert(MeritId id, List<Ground> grounds) {
        var insert =
                db.insertInto(
                        MERIT_FIGURE,
                        MERIT_FIGURE.MERIT_ID,
                        MERIT_FIGURE.POSITION,
                        MERIT_FIGURE.FIGURE,
                        MERIT_FIGURE.PERIOD,
                        MERIT_FIGURE.NUMERATOR,
                        MERIT_FIGURE.DENOMINATOR,
                        MERIT_FIGURE.PATH);
        for (int i = 0; i < grounds.size(); i++) {
            var ground = grounds.get(i);
            insert =
                    insert.values(
                            id.value(),
                            (short) (i + 1),
                            ground.figure(),
                            ground.measured().period().code(),
                            ground.measured().numerator(),
                            ground.measured().denominator(),
                            ground.path());
        }
        insert.execute();
    }

    Optional<Merit> find(MeritId id) {
        return db.selectFrom(MERIT)
                .where(MERIT.ID.eq(id.value()))
                .fetchOptional(MeritRepository::merit);
    }

    List<Merit> all(Collection<MeritId> ids) {
        return db.selectFrom(MERIT)
                .where(MERIT.ID.in(ids.stream().map(MeritId::value).toList()))
                .orderBy(MERIT.NUMBER)
                .fetch(MeritRepository::merit);
    }

    List<Ground> grounds(MeritId id) {
        return db.selectFrom(MERIT_FIGURE)
                .where(MERIT_FIGURE.MERIT_ID.eq(id.value()))
                .orderBy(MERIT_FIGURE.POSITION)
                .fetch(row ->
                        new Ground(
                                row.getFigure(),
                                Measurement.of(
                                        row.getPeriod(), row.getNumerator(), row.getDenominator()),
                                row.getPath()));
    }

    void update(Merit merit) {
        var state = merit.state();
        var record = db.newRecord(MERIT);
        record.setState(state.code().code());
        record.setSince(state.since());
        if (state instanceof MeritState.Awarded(_, var decision, var decided, var decider)) {
            record.setDecision(decision);
            record.setDecided(decided);
            record.setDecider(decider.value());
        }
        if (state instanceof MeritState.Declined(_, var reason)) {
            record.setReason(reason);
        }
        record.setVersion(merit.version() + 1);
        var updated =
                db.update(MERIT)
                        .set(record)
                        .where(MERIT.ID.eq(merit.id().value()), MERIT.VERSION.eq(merit.version()))
                        .execute();
        if (updated == 0) {
            throw StepRefused.stale(merit.id());
        }
    }

    List<Merit> list(
            Collection<AgencyId> reach, Commendations.Wanted wanted, int after, int limit) {
        return db.selectFrom(MERIT)
                .where(wanted(reach, wanted))
                .and(MERIT.NUMBER.gt(after))
                .orderBy(MERIT.NUMBER)
                .limit(limit)
                .fetch(MeritRepository::merit);
    }

    int number(Collection<AgencyId> reach, Commendations.Wanted wanted) {
        return db.fetchCount(MERIT, wanted(reach, wanted));
    }

    private static Condition wanted(Collection<AgencyId> reach, Commendations.Wanted wanted) {
        var state = wanted.state();
        var honour = wanted.honour();
        var decider = wanted.decider();
        return MERIT.UNIT
                .in(reach.stream().map(AgencyId::value).toList())
                .and(state == null ? noCondition() : MERIT.STATE.eq(state.code()))
                .and(honour == null ? noCondition() : MERIT.HONOUR.eq(honour.code()))
                .and(decider == null ? noCondition() : MERIT.DECIDER.eq(decider.value()))
                .and(wanted.first() == null ? noCondition() : MERIT.DECIDED.ge(wanted.first()))
                .and(wanted.last() == null ? noCondition() : MERIT.DECIDED.le(wanted.last()));
    }

    /// Those awarded between two days, by decision and number.
    List<Merit> awarded(Collection<AgencyId> units, LocalDate first, LocalDate last) {
        return db.selectFrom(MERIT)
                .where(
                        MERIT.UNIT.in(units.stream().map(AgencyId::value).toList()),
                        MERIT.STATE.eq(MeritState.Code.AWARDED.code()),
                        MERIT.DECIDED.between(first, last))
                .orderBy(MERIT.DECIDED, MERIT.DECISION, MERIT.NUMBER)
                .fetch(MeritRepository::merit);
    }

    Map<MeritState.Code, Integer> counts(Collection<AgencyId> reach) {
        return db.select(MERIT.STATE.convertFrom(MeritState.Code::of), count())
                .from(MERIT)
                .where(MERIT.UNIT.in(reach.stream().map(AgencyId::value).toList()))
                .groupBy(MERIT.STATE)
                .fetchMap(r -> r.value1(), r -> r.value2());
    }

    private static Merit merit(MeritRecord row) {
        var plan =
                new Plan(
                        AgencyId.of(row.getUnit()),
                        row.getPost() == null ? null : new PostId(row.getPost()),
                        Honour.of(row.getHonour()),
                        row.getGrounds());
        return new Merit(
                new MeritId(row.getId()), row.getNumber(), plan, state(row), row.getVersion());
    }

    private static MeritState state(MeritRecord row) {
        return switch (MeritState.Code.of(row.getState())) {
            case PROPOSED -> new MeritState.Proposed(row.getSince());
            case AWARDED ->
                    new MeritState.Awarded(
                            row.getSince(),
                            requireNonNull(row.getDecision()),
                            requireNonNull(row.getDecided()),
                            AgencyId.of(requireNonNull(row.getDecider())));
            case DECLINED ->
                    new MeritState.Declined(row.getSince(), requireNonNull(row.getReason()));
        };
    }
}
