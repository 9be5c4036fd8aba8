package vn.motcua.casework;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;
import static vn.motcua.casework.db.Tables.CASE_FILE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.Agencies;

/// Numbers of cases of some units, without a look at any of them. Each statement goes along an
/// index that reaches only the days or the due dates it counts.
@Repository
class CaseCountRepository {

    private final DSLContext db;

    CaseCountRepository(DSLContext db) {
        this.db = db;
    }

    /// Cases filed from a moment on, by state and channel.
    List<Filed> filedSince(Agencies units, Instant since) {
        return db.select(CASE_FILE.STATE, CASE_FILE.CHANNEL, count())
                .from(CASE_FILE)
                .where(units.in(CASE_FILE.UNIT), CASE_FILE.FILED.ge(val(since, CASE_FILE.FILED)))
                .groupBy(CASE_FILE.STATE, CASE_FILE.CHANNEL)
                .fetch(r -> new Filed(r.value1(), r.value2(), r.value3()));
    }

    /// How many were filed on each day of a span; days without any are left out.
    Map<LocalDate, Integer> filedByDay(Agencies units, Instant from, Instant until) {
        var day =
                field(
                        "({0} at time zone {1})::date",
                        LocalDate.class, CASE_FILE.FILED, val(WorkingCalendar.ZONE.getId()));
        var days =
                db.select(day.as("day"))
                        .from(CASE_FILE)
                        .where(
                                units.in(CASE_FILE.UNIT),
                                CASE_FILE.FILED.ge(val(from, CASE_FILE.FILED)),
                                CASE_FILE.FILED.lt(val(until, CASE_FILE.FILED)))
                        .asTable("filed");
        var named = field("day", LocalDate.class);
        return db.select(named, count()).from(days).groupBy(named).fetch().stream()
                .collect(Collectors.toMap(r -> r.value1(), r -> r.value2()));
    }

    /// Cases that ended from a moment on, and how many of them before a second one.
    Ended ended(Agencies units, Instant since, Instant until) {
        var before = CASE_FILE.FINISHED.lt(val(until, CASE_FILE.FINISHED));
        return db.select(count(), count().filterWhere(before))
                .from(CASE_FILE)
                .where(
                        units.in(CASE_FILE.UNIT),
                        CASE_FILE.FINISHED.ge(val(since, CASE_FILE.FINISHED)))
                .fetchSingle(r -> new Ended(r.value1(), r.value2()));
    }

    /// Open cases with a running clock: those past their due moment, and those near it.
    Dues dues(Agencies units, Instant now, Instant risk) {
        var late = CASE_FILE.DUE.lt(val(now, CASE_FILE.DUE));
        return db.select(count().filterWhere(late), count().filterWhere(late.not()))
                .from(CASE_FILE)
                .where(
                        units.in(CASE_FILE.UNIT),
                        CASE_FILE.CLOCK.in("running", "exhausted"),
                        CASE_FILE.QUEUE.isNotNull(),
                        CASE_FILE.DUE.lt(val(risk, CASE_FILE.DUE)))
                .fetchSingle(r -> new Dues(r.value1(), r.value2()));
    }

    record Filed(String state, String channel, int number) {}

    record Ended(int all, int before) {}

    record Dues(int late, int atRisk) {}
}
