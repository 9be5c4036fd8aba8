package vn.motcua.indicators.publication;

import static java.util.Objects.requireNonNull;
import static vn.motcua.indicators.db.Tables.INDEX_EDITION;
import static vn.motcua.indicators.db.Tables.INDEX_TOTAL;

import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import vn.motcua.indicators.Period;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Seal;

/// Editions: added and read, never changed.
@Repository
class PublicationRepository {

    private final DSLContext db;

    PublicationRepository(DSLContext db) {
        this.db = db;
    }

    void add(Edition edition, String content, Collection<UnitTotal> totals) {
        db.insertInto(INDEX_EDITION)
                .set(INDEX_EDITION.PERIOD, edition.period().code())
                .set(INDEX_EDITION.EDITION, edition.number())
                .set(INDEX_EDITION.KIND, edition.period().kind().code())
                .set(INDEX_EDITION.FIRST, edition.period().first())
                .set(INDEX_EDITION.REASON, edition.reason())
                .set(INDEX_EDITION.FORMULA, edition.formula())
                .set(INDEX_EDITION.DRAFTED_BY, edition.draftedBy().value())
                .set(INDEX_EDITION.DRAFTED, edition.drafted())
                .set(INDEX_EDITION.APPROVED_BY, edition.approvedBy().value())
                .set(INDEX_EDITION.APPROVED, edition.approved())
                .set(INDEX_EDITION.CONTENT, content)
                .set(INDEX_EDITION.SHA256, edition.seal().sha256())
                .set(INDEX_EDITION.KEY, edition.seal().key())
                .set(INDEX_EDITION.SIGNATURE, edition.seal().signature())
                .set(INDEX_EDITION.PUBLIC_KEY, edition.publicKey())
                .execute();
        var rows =
                db.insertInto(
                        INDEX_TOTAL,
                        INDEX_TOTAL.PERIOD,
                        INDEX_TOTAL.EDITION,
                        INDEX_TOTAL.UNIT,
                        INDEX_TOTAL.REACHED,
                        INDEX_TOTAL.MEASURABLE);
        for (var total : totals) {
            rows =
                    rows.values(
                            edition.period().code(),
                            edition.number(),
                            total.unit().value(),
                            total.reached(),
                            total.measurable());
        }
        rows.execute();
    }

    /// Those of a period, the latest first.
    List<Edition> of(Period period) {
        return editions(INDEX_EDITION.PERIOD.eq(period.code()));
    }

    /// Those of the periods that begin in a year, the latest periods first.
    List<Edition> of(Year year) {
        return editions(
                INDEX_EDITION.FIRST.between(year.atDay(1), year.atMonth(12).atEndOfMonth()));
    }

    /// Every period that has an edition, the latest first.
    List<Period> periods() {
        return db.selectDistinct(INDEX_EDITION.PERIOD, INDEX_EDITION.FIRST)
                .from(INDEX_EDITION)
                .orderBy(INDEX_EDITION.FIRST.desc(), INDEX_EDITION.PERIOD.desc())
                .fetch(row -> Period.parse(row.value1()).orElseThrow());
    }

    private List<Edition> editions(Condition which) {
        return db.select(
                        INDEX_EDITION.PERIOD,
                        INDEX_EDITION.EDITION,
                        INDEX_EDITION.REASON,
                        INDEX_EDITION.FORMULA,
                        INDEX_EDITION.DRAFTED_BY,
                        INDEX_EDITION.DRAFTED,
                        INDEX_EDITION.APPROVED_BY,
                        INDEX_EDITION.APPROVED,
                        INDEX_EDITION.SHA256,
                        INDEX_EDITION.KEY,
                        INDEX_EDITION.SIGNATURE,
                        INDEX_EDITION.PUBLIC_KEY)
                .from(INDEX_EDITION)
                .where(which)
                .orderBy(
                        INDEX_EDITION.FIRST.desc(),
                        INDEX_EDITION.PERIOD.desc(),
                        INDEX_EDITION.EDITION.desc())
                .fetch(PublicationRepository::edition);
    }

    private static Edition edition(Record row) {
        return new Edition(
                Period.parse(row.get(INDEX_EDITION.PERIOD)).orElseThrow(),
                row.get(INDEX_EDITION.EDITION),
                row.get(INDEX_EDITION.REASON),
                row.get(INDEX_EDITION.FORMULA),
                new AccountId(row.get(INDEX_EDITION.DRAFTED_BY)),
                row.get(INDEX_EDITION.DRAFTED),
                new AccountId(row.get(INDEX_EDITION.APPROVED_BY)),
                row.get(INDEX_EDITION.APPROVED),
                new Seal(
                        row.get(INDEX_EDITION.SHA256),
                        row.get(INDEX_EDITION.KEY),
                        row.get(INDEX_EDITION.SIGNATURE)),
                row.get(INDEX_EDITION.PUBLIC_KEY));
    }

    Optional<String> content(Period period, int edition) {
        return db.select(INDEX_EDITION.CONTENT)
                .from(INDEX_EDITION)
                .where(INDEX_EDITION.PERIOD.eq(period.code()), INDEX_EDITION.EDITION.eq(edition))
                .fetchOptional(INDEX_EDITION.CONTENT);
    }

    List<UnitTotal> totals(Period period, int edition) {
        return db.selectFrom(INDEX_TOTAL)
                .where(INDEX_TOTAL.PERIOD.eq(period.code()), INDEX_TOTAL.EDITION.eq(edition))
                .fetch(row ->
                        new UnitTotal(
                                new AgencyId(row.getUnit()),
                                row.getReached(),
                                row.getMeasurable()));
    }

    /// The latest published totals of units in several periods.
    Map<AgencyId, Map<Period, UnitTotal>> courses(
            Collection<AgencyId> units, List<Period> periods) {
        var byCode = new LinkedHashMap<String, Period>();
        periods.forEach(period -> byCode.put(period.code(), period));
        var found = new HashMap<AgencyId, Map<Period, UnitTotal>>();
        db.select(INDEX_TOTAL.UNIT, INDEX_TOTAL.PERIOD, INDEX_TOTAL.REACHED, INDEX_TOTAL.MEASURABLE)
                .distinctOn(INDEX_TOTAL.UNIT, INDEX_TOTAL.PERIOD)
                .from(INDEX_TOTAL)
                .where(INDEX_TOTAL.UNIT.in(units.stream().map(AgencyId::value).toList()))
                .and(INDEX_TOTAL.PERIOD.in(byCode.keySet()))
                .orderBy(INDEX_TOTAL.UNIT, INDEX_TOTAL.PERIOD, INDEX_TOTAL.EDITION.desc())
                .forEach(row -> {
                    var unit = new AgencyId(row.value1());
                    found.computeIfAbsent(unit, _ -> new HashMap<>())
                            .put(
                                    requireNonNull(byCode.get(row.value2())),
                                    new UnitTotal(unit, row.value3(), row.value4()));
                });
        return found;
    }
}
