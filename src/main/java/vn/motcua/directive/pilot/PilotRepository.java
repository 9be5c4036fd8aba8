package vn.motcua.directive.pilot;

import static java.util.Objects.requireNonNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static vn.motcua.directive.db.Tables.COURSE_ENTRY;
import static vn.motcua.directive.db.Tables.PILOT_MODEL;
import static vn.motcua.directive.db.Tables.PILOT_PLACE;
import static vn.motcua.directive.db.Tables.PILOT_REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.Measurement;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.db.tables.records.PilotModelRecord;
import vn.motcua.directive.pilot.PilotModel.Plan;
import vn.motcua.directive.pilot.PilotPhase.Finding;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Formats;

@Repository
class PilotRepository {

    /// The steps of its course that bring a model into a phase.
    private static final Map<String, PilotPhase.Code> STEPS =
            Map.of(
                    "propose", PilotPhase.Code.PROPOSED,
                    "start", PilotPhase.Code.TRYING,
                    "evaluate", PilotPhase.Code.EVALUATED,
                    "replicate", PilotPhase.Code.REPLICATED,
                    "stop", PilotPhase.Code.STOPPED);

    private final DSLContext db;

    PilotRepository(DSLContext db) {
        this.db = db;
    }

    /// @return whether it is new: the same sent twice is one model
    boolean insert(PilotId id, Plan plan, By by) {
        return db.insertInto(PILOT_MODEL)
                        .set(PILOT_MODEL.ID, id.value())
                        .set(PILOT_MODEL.NAME, plan.name())
                        .set(PILOT_MODEL.PURPOSE, plan.purpose())
                        .set(PILOT_MODEL.UTILITY_GROUP, (short) plan.group())
                        .set(PILOT_MODEL.OWNER, plan.owner().value())
                        .set(PILOT_MODEL.FIGURE, plan.figure())
                        .set(PILOT_MODEL.EVIDENCE, plan.evidence())
                        .set(PILOT_MODEL.SOURCE, plan.source())
                        .set(PILOT_MODEL.PHASE, PilotPhase.Code.PROPOSED.code())
                        .set(PILOT_MODEL.SINCE, by.at())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<PilotModel> find(PilotId id) {
        return db.selectFrom(PILOT_MODEL)
                .where(PILOT_MODEL.ID.eq(id.value()))
                .fetchOptional(PilotRepository::model);
    }

    void update(PilotModel model) {
        var record = db.newRecord(PILOT_MODEL);
        var phase = model.phase();
        record.setPhase(phase.code().code());
        record.setSince(phase.since());
        record.setReason(phase.reasonOrNull());
        var baseline = phase.baselineOrNull();
        if (baseline != null) {
            record.setBaseline(baseline.words());
            write(record, baseline.measured(), true);
        }
        var result = phase.resultOrNull();
        if (result != null) {
            record.setResult(result.words());
            write(record, result.measured(), false);
        }
        record.setVersion(model.version() + 1);
        var updated =
                db.update(PILOT_MODEL)
                        .set(record)
                        .where(
                                PILOT_MODEL.ID.eq(model.id().value()),
                                PILOT_MODEL.VERSION.eq(model.version()))
                        .execute();
        if (updated == 0) {
            throw StepRefused.stale(model.id());
        }
    }

    private static void write(
            PilotModelRecord record, @Nullable Measurement measured, boolean baseline) {
        if (measured == null) {
            return;
        }
        if (baseline) {
            record.setBaselinePeriod(measured.period().code());
            record.setBaselineNumerator(measured.numerator());
            record.setBaselineDenominator(measured.denominator());
        } else {
            record.setResultPeriod(measured.period().code());
            record.setResultNumerator(measured.numerator());
            record.setResultDenominator(measured.denominator());
        }
    }

    /// A unit that was chosen before stays as it is.
    void addPlaces(PilotId id, Collection<AgencyId> units, boolean rollOut, LocalDate due, By by) {
        var insert =
                db.insertInto(
                        PILOT_PLACE,
                        PILOT_PLACE.MODEL_ID,
                        PILOT_PLACE.UNIT,
                        PILOT_PLACE.PART,
                        PILOT_PLACE.DUE,
                        PILOT_PLACE.CHOSEN);
        for (var unit : units) {
            var part = rollOut ? "roll_out" : "trial";
            insert = insert.values(id.value(), unit.value(), part, due, by.at());
        }
        if (!units.isEmpty()) {
            insert.onConflictDoNothing().execute();
        }
    }

    /// Those of the units that do not run it yet run it from the day on.
    void begin(PilotId id, Collection<AgencyId> units, LocalDate day) {
        db.update(PILOT_PLACE)
                .set(PILOT_PLACE.STARTED, day)
                .where(
                        PILOT_PLACE.MODEL_ID.eq(id.value()),
                        PILOT_PLACE.UNIT.in(numbers(units)),
                        PILOT_PLACE.STARTED.isNull())
                .execute();
    }

    /// The later word about a month stands.
    void report(PilotId id, PilotReport report, By by) {
        db.insertInto(PILOT_REPORT)
                .set(PILOT_REPORT.MODEL_ID, id.value())
                .set(PILOT_REPORT.UNIT, report.unit().value())
                .set(PILOT_REPORT.MONTH, report.month())
                .set(PILOT_REPORT.DONE, report.done())
                .set(PILOT_REPORT.OBSTACLE, report.obstacle())
                .set(PILOT_REPORT.ACCOUNT, by.actor().account().value())
                .set(PILOT_REPORT.AT, report.at())
                .onConflict(PILOT_REPORT.MODEL_ID, PILOT_REPORT.UNIT, PILOT_REPORT.MONTH)
                .doUpdate()
                .set(PILOT_REPORT.DONE, report.done())
                .set(PILOT_REPORT.OBSTACLE, report.obstacle())
                .set(PILOT_REPORT.ACCOUNT, by.actor().account().value())
                .set(PILOT_REPORT.AT, report.at())
                .execute();
    }

    List<Place> places(PilotId id) {
        return db.select(
                        PILOT_PLACE.UNIT.convertFrom(AgencyId::of),
                        PILOT_PLACE.PART.convertFrom("roll_out"::equals),
                        PILOT_PLACE.DUE,
                        PILOT_PLACE.STARTED,
                        lastReport())
                .from(PILOT_PLACE)
                .where(PILOT_PLACE.MODEL_ID.eq(id.value()))
                .orderBy(PILOT_PLACE.PART.desc(), PILOT_PLACE.DUE, PILOT_PLACE.UNIT)
                .fetch(mapping(Place::new));
    }

    private static Field<LocalDate> lastReport() {
        return field(
                select(max(PILOT_REPORT.MONTH))
                        .from(PILOT_REPORT)
                        .where(
                                PILOT_REPORT.MODEL_ID.eq(PILOT_PLACE.MODEL_ID),
                                PILOT_REPORT.UNIT.eq(PILOT_PLACE.UNIT)));
    }

    List<PilotReport> reports(PilotId id, int limit) {
        return db.select(
                        PILOT_REPORT.UNIT.convertFrom(AgencyId::of),
                        PILOT_REPORT.MONTH,
                        PILOT_REPORT.DONE,
                        PILOT_REPORT.OBSTACLE,
                        PILOT_REPORT.AT)
                .from(PILOT_REPORT)
                .where(PILOT_REPORT.MODEL_ID.eq(id.value()))
                .orderBy(PILOT_REPORT.MONTH.desc(), PILOT_REPORT.UNIT)
                .limit(limit)
                .fetch(mapping(PilotReport::new));
    }

    /// @param leads who leads them; null for anybody
    List<PilotRow> list(
            Collection<AgencyId> reach, @Nullable Collection<AgencyId> leads, PilotFilter filter) {
        var month = filter.month();
        return db.select(
                        PILOT_MODEL.ID.convertFrom(PilotId::new),
                        PILOT_MODEL.NUMBER,
                        PILOT_MODEL.NAME,
                        PILOT_MODEL.OWNER.convertFrom(AgencyId::of),
                        PILOT_MODEL.PHASE.convertFrom(PilotRepository::phase),
                        PILOT_MODEL.SINCE,
                        DSL.field(PILOT_MODEL.SOURCE.isNull()),
                        counted(noCondition()),
                        counted(PILOT_PLACE.STARTED.isNotNull()),
                        counted(owes(month)),
                        counted(owes(month).and(gaveNone(month))))
                .from(PILOT_MODEL)
                .where(within(reach))
                .and(leads == null ? noCondition() : PILOT_MODEL.OWNER.in(numbers(leads)))
                .and(
                        filter.phase() == null
                                ? noCondition()
                                : PILOT_MODEL.PHASE.eq(filter.phase().code()))
                .and(PILOT_MODEL.NUMBER.gt(filter.after()))
                .orderBy(PILOT_MODEL.NUMBER)
                .limit(filter.limit())
                .fetch(mapping(PilotRow::new));
    }

    /// How many there are that some units lead.
    int number(Collection<AgencyId> reach, Collection<AgencyId> leads) {
        return db.fetchCount(PILOT_MODEL, within(reach), PILOT_MODEL.OWNER.in(numbers(leads)));
    }

    /// Models of each phase.
    Map<PilotPhase.Code, Integer> counts(Collection<AgencyId> reach) {
        return db.select(PILOT_MODEL.PHASE.convertFrom(PilotRepository::phase), count())
                .from(PILOT_MODEL)
                .where(within(reach))
                .groupBy(PILOT_MODEL.PHASE)
                .fetchMap(r -> r.value1(), r -> r.value2());
    }

    /// How many models run in each unit.
    Map<AgencyId, List<PilotId>> running(Collection<AgencyId> reach) {
        return db.select(
                        PILOT_PLACE.UNIT.convertFrom(AgencyId::of),
                        PILOT_PLACE.MODEL_ID.convertFrom(PilotId::new))
                .from(PILOT_PLACE)
                .join(PILOT_MODEL)
                .on(PILOT_MODEL.ID.eq(PILOT_PLACE.MODEL_ID))
                .where(
                        PILOT_PLACE.UNIT.in(numbers(reach)),
                        PILOT_PLACE.STARTED.isNotNull(),
                        reported())
                .fetchGroups(r -> r.value1(), r -> r.value2());
    }

    /// Units of the reach that owe a report for the month, in the order of their numbers.
    List<Silence> silent(
            Collection<AgencyId> reach, LocalDate month, @Nullable Silence after, int limit) {
        return db.select(
                        PILOT_PLACE.UNIT.convertFrom(AgencyId::of),
                        PILOT_MODEL.ID.convertFrom(PilotId::new),
                        PILOT_MODEL.NUMBER,
                        PILOT_MODEL.NAME,
                        lastReport())
                .from(PILOT_PLACE)
                .join(PILOT_MODEL)
                .on(PILOT_MODEL.ID.eq(PILOT_PLACE.MODEL_ID))
                .where(silence(reach, month))
                .and(
                        after == null
                                ? noCondition()
                                : DSL.row(PILOT_PLACE.UNIT, PILOT_MODEL.NUMBER)
                                        .gt(after.unit().value(), after.number()))
                .orderBy(PILOT_PLACE.UNIT, PILOT_MODEL.NUMBER)
                .limit(limit)
                .fetch(mapping(Silence::new));
    }

    /// How many reports the reach owes for the month.
    int countSilent(Collection<AgencyId> reach, LocalDate month) {
        return db.fetchCount(
                selectOne()
                        .from(PILOT_PLACE)
                        .join(PILOT_MODEL)
                        .on(PILOT_MODEL.ID.eq(PILOT_PLACE.MODEL_ID))
                        .where(silence(reach, month)));
    }

    /// How many reports each unit owes for the month.
    Map<AgencyId, Integer> silentByUnit(LocalDate month) {
        return db.select(PILOT_PLACE.UNIT, count())
                .from(PILOT_PLACE)
                .join(PILOT_MODEL)
                .on(PILOT_MODEL.ID.eq(PILOT_PLACE.MODEL_ID))
                .where(owes(month), gaveNone(month))
                .groupBy(PILOT_PLACE.UNIT)
                .fetchMap(r -> AgencyId.of(r.value1()), r -> r.value2());
    }

    /// A model as reports tell of it, as it was at the end of a day.
    ///
    /// @param places units chosen by then; of a model that is led from elsewhere only those that
    ///   are told of, as with what follows
    /// @param running units in which it ran by then
    /// @param given reports for the months that are told of
    record Told(
            int number,
            String name,
            AgencyId owner,
            PilotPhase.Code phase,
            int places,
            int running,
            int given) {}

    /// The models that some units lead or were chosen for by a day, as they were at its end, with
    /// the reports for the months from another day on.
    List<Told> told(Collection<AgencyId> units, LocalDate first, LocalDate last) {
        var end = last.plusDays(1).atStartOfDay(Formats.VIETNAM).toInstant();
        var chosen = PILOT_PLACE.CHOSEN.lt(end);
        var led = PILOT_MODEL.OWNER.in(numbers(units));
        var ours = chosen.and(led.or(PILOT_PLACE.UNIT.in(numbers(units))));
        var given =
                field(
                        selectCount()
                                .from(PILOT_REPORT)
                                .where(
                                        PILOT_REPORT.MODEL_ID.eq(PILOT_MODEL.ID),
                                        PILOT_REPORT.MONTH.between(first.withDayOfMonth(1), last),
                                        led.or(PILOT_REPORT.UNIT.in(numbers(units)))));
        var step = lastStep(end);
        return db.select(
                        PILOT_MODEL.NUMBER,
                        PILOT_MODEL.NAME,
                        PILOT_MODEL.OWNER.convertFrom(AgencyId::of),
                        step.convertFrom(STEPS::get),
                        counted(ours),
                        counted(ours.and(PILOT_PLACE.STARTED.le(last))),
                        given)
                .from(PILOT_MODEL)
                .where(step.isNotNull(), led.or(counted(ours).gt(0)))
                .orderBy(PILOT_MODEL.NUMBER)
                .fetch(mapping(Told::new));
    }

    /// The last step of a model before a moment; null before it was proposed.
    private static Field<String> lastStep(Instant end) {
        return field(
                select(COURSE_ENTRY.STEP)
                        .from(COURSE_ENTRY)
                        .where(
                                COURSE_ENTRY.SUBJECT.eq(PILOT_MODEL.ID),
                                COURSE_ENTRY.STEP.in(STEPS.keySet()),
                                COURSE_ENTRY.AT.lt(end))
                        .orderBy(COURSE_ENTRY.AT.desc(), COURSE_ENTRY.ID.desc())
                        .limit(1));
    }

    private static Condition silence(Collection<AgencyId> reach, LocalDate month) {
        var ours = PILOT_PLACE.UNIT.in(numbers(reach)).or(PILOT_MODEL.OWNER.in(numbers(reach)));
        return owes(month).and(gaveNone(month)).and(ours);
    }

    private static Condition within(Collection<AgencyId> reach) {
        return PILOT_MODEL
                .OWNER
                .in(numbers(reach))
                .or(
                        exists(
                                selectOne()
                                        .from(PILOT_PLACE)
                                        .where(
                                                PILOT_PLACE.MODEL_ID.eq(PILOT_MODEL.ID),
                                                PILOT_PLACE.UNIT.in(numbers(reach)))));
    }

    private static Condition reported() {
        return PILOT_MODEL.PHASE.in("trying", "evaluated", "replicated");
    }

    /// As [Place#owes], of a model that is reported on.
    private static Condition owes(LocalDate month) {
        var next = month.plusMonths(1);
        var late = PILOT_PLACE.STARTED.isNull().and(PILOT_PLACE.DUE.lt(next));
        return PILOT_PLACE.STARTED.lt(next).or(late).and(reported());
    }

    private static Condition gaveNone(LocalDate month) {
        return notExists(
                selectOne()
                        .from(PILOT_REPORT)
                        .where(
                                PILOT_REPORT.MODEL_ID.eq(PILOT_PLACE.MODEL_ID),
                                PILOT_REPORT.UNIT.eq(PILOT_PLACE.UNIT),
                                PILOT_REPORT.MONTH.eq(month)));
    }

    private static Field<Integer> counted(Condition which) {
        return field(
                selectCount()
                        .from(PILOT_PLACE)
                        .where(PILOT_PLACE.MODEL_ID.eq(PILOT_MODEL.ID))
                        .and(which));
    }

    private static List<Integer> numbers(Collection<AgencyId> units) {
        return units.stream().map(AgencyId::value).toList();
    }

    private static PilotPhase.Code phase(String code) {
        return PilotPhase.Code.valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }

    private static PilotModel model(PilotModelRecord row) {
        var plan =
                new Plan(
                        row.getName(),
                        row.getPurpose(),
                        row.getUtilityGroup(),
                        AgencyId.of(row.getOwner()),
                        row.getFigure(),
                        row.getEvidence(),
                        row.getSource());
        return new PilotModel(
                new PilotId(row.getId()), row.getNumber(), plan, phase(row), row.getVersion());
    }

    private static PilotPhase phase(PilotModelRecord row) {
        var since = row.getSince();
        var baseline = baseline(row);
        var result = result(row);
        return switch (phase(row.getPhase())) {
            case PROPOSED -> new PilotPhase.Proposed(since);
            case TRYING -> new PilotPhase.Trying(since, requireNonNull(baseline));
            case EVALUATED ->
                    new PilotPhase.Evaluated(
                            since, requireNonNull(baseline), requireNonNull(result));
            case REPLICATED ->
                    new PilotPhase.Replicated(
                            since,
                            requireNonNull(baseline),
                            requireNonNull(result),
                            row.getReason());
            case STOPPED -> new PilotPhase.Stopped(since, baseline, result, row.getReason());
        };
    }

    private static @Nullable Finding baseline(PilotModelRecord row) {
        return row.getBaseline() == null
                ? null
                : new Finding(
                        row.getBaseline(),
                        row.getBaselinePeriod() == null
                                ? null
                                : Measurement.of(
                                        row.getBaselinePeriod(),
                                        row.getBaselineNumerator(),
                                        row.getBaselineDenominator()));
    }

    private static @Nullable Finding result(PilotModelRecord row) {
        return row.getResult() == null
                ? null
                : new Finding(
                        row.getResult(),
                        row.getResultPeriod() == null
                                ? null
                                : Measurement.of(
                                        row.getResultPeriod(),
                                        row.getResultNumerator(),
                                        row.getResultDenominator()));
    }
}
