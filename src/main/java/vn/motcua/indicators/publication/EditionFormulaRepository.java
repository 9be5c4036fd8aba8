package vn.motcua.indicators.publication;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static vn.motcua.indicators.db.Tables.EDITION_CLASS;
import static vn.motcua.indicators.db.Tables.EDITION_FORMULA;
import static vn.motcua.indicators.db.Tables.EDITION_RULE;
import static vn.motcua.indicators.db.Tables.INDEX_EDITION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.indicators.IndexFormulas.PointsClass;
import vn.motcua.indicators.IndexFormulas.Rule;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.indicators.Trust;

/// The versions of the formulas by which editions were sealed, and the classes and rules that
/// applied: added and read, never changed.
@Repository
class EditionFormulaRepository {

    private final DSLContext db;

    EditionFormulaRepository(DSLContext db) {
        this.db = db;
    }

    /// The same again changes nothing.
    void keep(IndexVersion version) {
        db.insertInto(EDITION_FORMULA)
                .set(EDITION_FORMULA.VERSION, version.id())
                .set(EDITION_FORMULA.CONTENT, version.text())
                .onConflictDoNothing()
                .execute();
    }

    /// The same again changes nothing.
    void keep(Period period, int edition, EditionPractice practice) {
        if (!practice.classes().isEmpty()) {
            db.insertInto(
                            EDITION_CLASS,
                            EDITION_CLASS.PERIOD,
                            EDITION_CLASS.EDITION,
                            EDITION_CLASS.CLASS,
                            EDITION_CLASS.FIRST,
                            EDITION_CLASS.POINTS,
                            EDITION_CLASS.TRUST,
                            EDITION_CLASS.SOURCE)
                    .valuesOfRows(
                            practice.classes().stream()
                                    .map(c ->
                                            row(
                                                    period.code(),
                                                    edition,
                                                    c.code(),
                                                    c.from(),
                                                    c.points(),
                                                    c.trust().code(),
                                                    c.source()))
                                    .toList())
                    .onConflictDoNothing()
                    .execute();
        }
        if (!practice.rules().isEmpty()) {
            keepRules(period, edition, practice.rules());
        }
    }

    private void keepRules(Period period, int edition, List<Rule> rules) {
        db.insertInto(
                        EDITION_RULE,
                        EDITION_RULE.PERIOD,
                        EDITION_RULE.EDITION,
                        EDITION_RULE.PLACE,
                        EDITION_RULE.RULE,
                        EDITION_RULE.FIRST,
                        EDITION_RULE.TEXT,
                        EDITION_RULE.TRUST,
                        EDITION_RULE.SOURCE)
                .valuesOfRows(
                        IntStream.range(0, rules.size())
                                .mapToObj(place -> {
                                    var rule = rules.get(place);
                                    return row(
                                            period.code(),
                                            edition,
                                            place,
                                            rule.code(),
                                            rule.from(),
                                            rule.text(),
                                            rule.trust().code(),
                                            rule.source());
                                })
                                .toList())
                .onConflictDoNothing()
                .execute();
    }

    /// What was kept of an edition.
    EditionPractice practice(Period period, int edition) {
        return new EditionPractice(
                db.selectFrom(EDITION_CLASS)
                        .where(EDITION_CLASS.PERIOD.eq(period.code()))
                        .and(EDITION_CLASS.EDITION.eq(edition))
                        .orderBy(EDITION_CLASS.POINTS.desc())
                        .fetch(r ->
                                new PointsClass(
                                        ServiceIndex.NAME,
                                        r.getFirst(),
                                        r.get(EDITION_CLASS.CLASS),
                                        r.getPoints(),
                                        Trust.of(r.getTrust()),
                                        r.getSource())),
                db.selectFrom(EDITION_RULE)
                        .where(EDITION_RULE.PERIOD.eq(period.code()))
                        .and(EDITION_RULE.EDITION.eq(edition))
                        .orderBy(EDITION_RULE.PLACE)
                        .fetch(r ->
                                new Rule(
                                        ServiceIndex.NAME,
                                        r.getFirst(),
                                        r.getRule(),
                                        r.getText(),
                                        Trust.of(r.getTrust()),
                                        r.getSource())));
    }

    /// Editions of which no class was kept, by their periods.
    Map<Period, List<Integer>> withoutPractice() {
        return db.select(INDEX_EDITION.PERIOD, INDEX_EDITION.EDITION)
                .from(INDEX_EDITION)
                .whereNotExists(
                        selectOne()
                                .from(EDITION_CLASS)
                                .where(EDITION_CLASS.PERIOD.eq(INDEX_EDITION.PERIOD))
                                .and(EDITION_CLASS.EDITION.eq(INDEX_EDITION.EDITION)))
                .fetchGroups(r -> Period.parse(r.value1()).orElseThrow(), r -> r.value2());
    }

    Map<String, String> kept() {
        return db.selectFrom(EDITION_FORMULA)
                .fetchMap(EDITION_FORMULA.VERSION, EDITION_FORMULA.CONTENT);
    }

    /// The versions that any edition names.
    Set<String> named() {
        var named = new TreeSet<String>();
        db.selectDistinct(INDEX_EDITION.FORMULA)
                .from(INDEX_EDITION)
                .forEach(row -> named.addAll(Set.of(row.value1().split(" "))));
        return named;
    }
}
