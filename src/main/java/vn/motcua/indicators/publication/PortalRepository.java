package vn.motcua.indicators.publication;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static vn.motcua.indicators.db.Tables.PORTAL_CASE;
import static vn.motcua.indicators.db.Tables.PORTAL_IMPORT;
import static vn.motcua.indicators.db.Tables.PORTAL_PERIOD;
import static vn.motcua.indicators.db.Tables.PORTAL_SCORE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.indicators.Period;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// What the portal gave: added and read; the latest file is the one that is shown.
@Repository
class PortalRepository {

    private final DSLContext db;

    PortalRepository(DSLContext db) {
        this.db = db;
    }

    /// @return its number, or nothing when the same file was taken in before
    Optional<Integer> add(String sha256, String name, AccountId by, Instant at, PortalFile file) {
        return db.insertInto(PORTAL_IMPORT)
                .set(PORTAL_IMPORT.SHA256, sha256)
                .set(PORTAL_IMPORT.FILE_NAME, name)
                .set(PORTAL_IMPORT.IMPORTED_BY, by.value())
                .set(PORTAL_IMPORT.IMPORTED, at)
                .set(PORTAL_IMPORT.SCORES, file.scores().size())
                .set(PORTAL_IMPORT.CASES, file.cases().size())
                .onConflictDoNothing()
                .returning(PORTAL_IMPORT.ID)
                .fetchOptional(PORTAL_IMPORT.ID);
    }

    void scores(int file, Collection<PortalFile.Scored> scores, Map<String, AgencyId> units) {
        if (scores.isEmpty()) {
            return;
        }
        var rows =
                db.insertInto(
                        PORTAL_SCORE,
                        PORTAL_SCORE.IMPORT,
                        PORTAL_SCORE.PERIOD,
                        PORTAL_SCORE.UNIT,
                        PORTAL_SCORE.COMPONENT,
                        PORTAL_SCORE.SCORE);
        for (var each : scores) {
            rows =
                    rows.values(
                            file,
                            each.period().code(),
                            requireNonNull(units.get(each.unit())).value(),
                            each.component(),
                            each.score());
        }
        rows.onConflictDoNothing().execute();
    }

    void cases(int file, Collection<PortalFile.Judged> cases, Map<String, AgencyId> units) {
        if (cases.isEmpty()) {
            return;
        }
        var rows =
                db.insertInto(
                        PORTAL_CASE,
                        PORTAL_CASE.IMPORT,
                        PORTAL_CASE.PERIOD,
                        PORTAL_CASE.UNIT,
                        PORTAL_CASE.COMPONENT,
                        PORTAL_CASE.CASE_CODE,
                        PORTAL_CASE.MET);
        for (var each : cases) {
            rows =
                    rows.values(
                            file,
                            each.period().code(),
                            requireNonNull(units.get(each.unit())).value(),
                            each.component(),
                            each.caseCode(),
                            each.met());
        }
        rows.onConflictDoNothing().execute();
    }

    /// The latest scores of a period, by unit and component.
    Map<AgencyId, Map<String, BigDecimal>> scores(Period period) {
        var found = new HashMap<AgencyId, Map<String, BigDecimal>>();
        db.select(PORTAL_SCORE.UNIT, PORTAL_SCORE.COMPONENT, PORTAL_SCORE.SCORE)
                .distinctOn(PORTAL_SCORE.UNIT, PORTAL_SCORE.COMPONENT)
                .from(PORTAL_SCORE)
                .where(PORTAL_SCORE.PERIOD.eq(period.code()))
                .orderBy(PORTAL_SCORE.UNIT, PORTAL_SCORE.COMPONENT, PORTAL_SCORE.IMPORT.desc())
                .forEach(row ->
                        found.computeIfAbsent(
                                        new AgencyId(row.value1()), _ -> new LinkedHashMap<>())
                                .put(row.value2(), row.value3()));
        return found;
    }

    /// The latest verdicts on a unit's cases in a period: component, code, whether it was counted.
    ///
    /// @param after the last one that was read before, or null for the first
    List<PortalScores.Verdict> cases(
            Period period, AgencyId unit, PortalScores.@Nullable Verdict after, int limit) {
        return db.select(PORTAL_CASE.COMPONENT, PORTAL_CASE.CASE_CODE, PORTAL_CASE.MET)
                .distinctOn(PORTAL_CASE.COMPONENT, PORTAL_CASE.CASE_CODE)
                .from(PORTAL_CASE)
                .where(PORTAL_CASE.PERIOD.eq(period.code()))
                .and(PORTAL_CASE.UNIT.eq(unit.value()))
                .and(
                        after == null
                                ? noCondition()
                                : row(PORTAL_CASE.COMPONENT, PORTAL_CASE.CASE_CODE)
                                        .gt(after.component(), after.caseCode()))
                .orderBy(PORTAL_CASE.COMPONENT, PORTAL_CASE.CASE_CODE, PORTAL_CASE.IMPORT.desc())
                .limit(limit)
                .fetch(row -> new PortalScores.Verdict(row.value1(), row.value2(), row.value3()));
    }

    /// The units of which the portal named cases of a period.
    Set<AgencyId> unitsOfCases(Period period) {
        return db.selectDistinct(PORTAL_CASE.UNIT)
                .from(PORTAL_CASE)
                .where(PORTAL_CASE.PERIOD.eq(period.code()))
                .fetchSet(row -> new AgencyId(row.value1()));
    }

    /// Periods of which the portal named a score or a case, the latest first.
    List<Period> periods() {
        return db.selectFrom(PORTAL_PERIOD)
                .orderBy(PORTAL_PERIOD.PERIOD.desc())
                .fetch(row -> Period.parse(row.getPeriod()).orElseThrow());
    }
}
