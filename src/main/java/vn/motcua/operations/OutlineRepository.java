package vn.motcua.operations;

import static vn.motcua.operations.db.Tables.MAP;
import static vn.motcua.operations.db.Tables.OUTLINE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.operations.Outlines.Drawn;
import vn.motcua.operations.Outlines.Shape;
import vn.motcua.shared.AccountId;

@Repository
class OutlineRepository {

    private final DSLContext db;

    OutlineRepository(DSLContext db) {
        this.db = db;
    }

    Optional<Drawn> find() {
        return db.selectFrom(MAP)
                .fetchOptional()
                .map(m ->
                        new Drawn(
                                m.getSource(),
                                m.getWidth(),
                                m.getHeight(),
                                m.getLoaded(),
                                db.selectFrom(OUTLINE)
                                        .fetchMap(
                                                OUTLINE.GSO_CODE,
                                                r ->
                                                        new Shape(
                                                                r.getPath(),
                                                                r.getLabelX(),
                                                                r.getLabelY()))));
    }

    void replace(Drawn drawn, AccountId by) {
        remove();
        db.insertInto(MAP)
                .set(MAP.SOURCE, drawn.source())
                .set(MAP.WIDTH, drawn.width())
                .set(MAP.HEIGHT, drawn.height())
                .set(MAP.LOADED, drawn.loaded())
                .set(MAP.BY, by.value())
                .execute();
        var insert =
                db.insertInto(
                        OUTLINE, OUTLINE.GSO_CODE, OUTLINE.PATH, OUTLINE.LABEL_X, OUTLINE.LABEL_Y);
        for (var each : drawn.shapes().entrySet()) {
            var shape = each.getValue();
            insert = insert.values(each.getKey(), shape.path(), shape.labelX(), shape.labelY());
        }
        insert.execute();
    }

    void remove() {
        db.deleteFrom(OUTLINE).execute();
        db.deleteFrom(MAP).execute();
    }
}
