package vn.motcua.indicators.publication;

import static vn.motcua.indicators.db.Tables.EDITION_FORMULA;
import static vn.motcua.indicators.db.Tables.INDEX_EDITION;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.indicators.IndexVersion;

/// The versions of the formulas by which editions were sealed: added and read, never changed.
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
