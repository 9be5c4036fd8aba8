package vn.motcua.organisation;

import static java.util.Objects.requireNonNull;
import static vn.motcua.organisation.db.Tables.EDITION;

import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class EditionRepository {

    private final DSLContext db;

    EditionRepository(DSLContext db) {
        this.db = db;
    }

    Map<Part, Long> all() {
        var editions = new EnumMap<Part, Long>(Part.class);
        db.selectFrom(EDITION)
                .fetch()
                .forEach(row -> editions.put(Part.of(row.getPart()), row.getVersion()));
        return editions;
    }

    long get(Part part) {
        return requireNonNull(
                db.select(EDITION.VERSION)
                        .from(EDITION)
                        .where(EDITION.PART.eq(part.code()))
                        .fetchOne(EDITION.VERSION));
    }

    /// Counts the part up, which also makes writers of the part take turns.
    long advance(Part part) {
        return requireNonNull(
                db.update(EDITION)
                        .set(EDITION.VERSION, EDITION.VERSION.plus(1))
                        .where(EDITION.PART.eq(part.code()))
                        .returningResult(EDITION.VERSION)
                        .fetchOne(EDITION.VERSION));
    }
}
