package vn.motcua.indicators.signal;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static vn.motcua.indicators.db.Tables.SIGNAL;
import static vn.motcua.indicators.db.Tables.SIGNAL_NOTE;
import static vn.motcua.indicators.db.Tables.SIGNAL_REFUSED;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import vn.motcua.indicators.db.tables.records.SignalRecord;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Agencies;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.RowArrays;
import vn.motcua.shared.TableCopy;

@Repository
class SignalRepository {

    /// All but the number, which the server gives.
    private static final List<Field<?>> FOUND =
            SIGNAL.fieldStream().filter(f -> !f.equals(SIGNAL.ID)).toList();

    private final DSLContext db;

    SignalRepository(DSLContext db) {
        this.db = db;
    }

    /// A refusal that a new filing may follow.
    ///
    /// @param unit the office that refused
    record Refusal(
            UUID account,
            String procedureCode,
            UUID caseId,
            String caseCode,
            AgencyId unit,
            Instant at) {}

    /// What was found before is not found twice.
    void add(Collection<Signal> found) {
        if (found.isEmpty()) {
            return;
        }
        var rows =
                found.stream()
                        .map(each -> {
                            var row = db.newRecord(SIGNAL);
                            row.setKind(each.kind().code());
                            row.setCaseId(each.caseId());
                            row.setVersion(each.version());
                            row.setCaseCode(each.caseCode());
                            row.setProcedureCode(each.procedureCode());
                            row.setUnit(each.unit().value());
                            row.setAt(each.at());
                            row.setEvent(each.event());
                            row.setMeasured(each.measured());
                            row.setThreshold(each.threshold());
                            row.setOtherCode(each.otherCode());
                            return row;
                        })
                        .toList();
        if (copied(rows)) {
            return;
        }
        db.insertInto(SIGNAL)
                .columns(FOUND)
                .select(RowArrays.of(FOUND, rows))
                .onConflictDoNothing()
                .execute();
    }

    private boolean copied(List<SignalRecord> rows) {
        return TableCopy.ofMany(SIGNAL, List.of(SIGNAL.ID), rows)
                .map(copy -> db.connectionResult(copy::writeUnlessThere))
                .orElse(false);
    }

    /// Remembers who was refused, as long as a new filing could follow.
    void refused(Collection<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        var rows =
                refusals.stream()
                        .map(refusal -> {
                            var row = db.newRecord(SIGNAL_REFUSED);
                            row.setAccount(refusal.account());
                            row.setProcedureCode(refusal.procedureCode());
                            row.setCaseId(refusal.caseId());
                            row.setCaseCode(refusal.caseCode());
                            row.setUnit(refusal.unit().value());
                            row.setAt(refusal.at());
                            return row;
                        })
                        .toList();
        db.insertInto(SIGNAL_REFUSED)
                .columns(SIGNAL_REFUSED.fields())
                .select(RowArrays.of(SIGNAL_REFUSED, rows))
                .onConflictDoNothing()
                .execute();
    }

    /// What some accounts were refused and has not been forgotten yet.
    List<Refusal> refusalsOf(Collection<UUID> accounts) {
        return db.selectFrom(SIGNAL_REFUSED)
                .where(SIGNAL_REFUSED.ACCOUNT.eq(any(accounts.toArray(UUID[]::new))))
                .fetch(row ->
                        new Refusal(
                                row.getAccount(),
                                row.getProcedureCode(),
                                row.getCaseId(),
                                row.getCaseCode(),
                                new AgencyId(row.getUnit()),
                                row.getAt()));
    }

    void forgetRefusalsBefore(Instant time) {
        db.deleteFrom(SIGNAL_REFUSED).where(SIGNAL_REFUSED.AT.lt(time)).execute();
    }

    Optional<Signal> find(long id) {
        return db.selectFrom(SIGNAL)
                .where(SIGNAL.ID.eq(id))
                .fetchOptional(SignalRepository::signal);
    }

    /// The latest first.
    List<Signal> list(SignalFilter filter, Agencies units, int limit) {
        var before = filter.before();
        return db.selectFrom(SIGNAL)
                .where(units.in(SIGNAL.UNIT), matching(filter))
                .and(
                        before == null
                                ? noCondition()
                                : row(SIGNAL.AT, SIGNAL.ID)
                                        .lt(val(before.at(), SIGNAL.AT), val(before.id())))
                .orderBy(SIGNAL.AT.desc(), SIGNAL.ID.desc())
                .limit(limit)
                .fetch(SignalRepository::signal);
    }

    /// How many each unit has, most first.
    Map<AgencyId, Integer> byUnit(SignalFilter filter, Agencies units) {
        var counts = new LinkedHashMap<AgencyId, Integer>();
        db.select(SIGNAL.UNIT, count())
                .from(SIGNAL)
                .where(looked(units), matching(filter))
                .groupBy(SIGNAL.UNIT)
                .orderBy(count().desc(), SIGNAL.UNIT)
                .forEach(row -> counts.put(new AgencyId(row.value1()), row.value2()));
        return counts;
    }

    /// A table of the units: one is looked up in it, where a list would be gone through for every
    /// signal.
    private static Condition looked(Agencies units) {
        if (units.every()) {
            return noCondition();
        }
        var asked = table("unnest({0}::int[])", val(units.numbers())).as("asked", "unit");
        return SIGNAL.UNIT.in(select(field(name("asked", "unit"), Integer.class)).from(asked));
    }

    private static Condition matching(SignalFilter filter) {
        var from = WorkingCalendar.instant(filter.from().atStartOfDay());
        var end = WorkingCalendar.instant(filter.to().plusDays(1).atStartOfDay());
        var condition = SIGNAL.AT.ge(val(from, SIGNAL.AT)).and(SIGNAL.AT.lt(val(end, SIGNAL.AT)));
        var kind = filter.kind();
        if (kind != null) {
            condition = condition.and(SIGNAL.KIND.eq(kind.code()));
        }
        var looked = selectOne().from(SIGNAL_NOTE).where(SIGNAL_NOTE.SIGNAL_ID.eq(SIGNAL.ID));
        return filter.unlooked() ? condition.and(not(exists(looked))) : condition;
    }

    private static Signal signal(SignalRecord row) {
        return new Signal(
                row.getId(),
                Signal.Kind.of(row.getKind()),
                row.getCaseId(),
                row.getVersion(),
                row.getCaseCode(),
                row.getProcedureCode(),
                new AgencyId(row.getUnit()),
                row.getAt(),
                row.getEvent(),
                row.getMeasured(),
                row.getThreshold(),
                row.getOtherCode());
    }

    /// The same note sent twice stands once.
    void note(long signal, SignalNote note) {
        db.insertInto(SIGNAL_NOTE)
                .set(SIGNAL_NOTE.SIGNAL_ID, signal)
                .set(SIGNAL_NOTE.FINDING, note.finding())
                .set(SIGNAL_NOTE.TEXT, note.text())
                .set(SIGNAL_NOTE.NOTED_BY, note.by().value())
                .set(SIGNAL_NOTE.AT, note.at())
                .onConflictDoNothing()
                .execute();
    }

    List<SignalNote> notes(long signal) {
        return db.selectFrom(SIGNAL_NOTE)
                .where(SIGNAL_NOTE.SIGNAL_ID.eq(signal))
                .orderBy(SIGNAL_NOTE.ID.desc())
                .fetch(row ->
                        new SignalNote(
                                row.getFinding(),
                                row.getText(),
                                new AccountId(row.getNotedBy()),
                                row.getAt()));
    }
}
