package vn.motcua.operations;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectFrom;
import static vn.motcua.operations.db.Tables.MAP;
import static vn.motcua.operations.db.Tables.OUTLINE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.operations.Outlines.Drawn;
import vn.motcua.operations.Outlines.Shape;
import vn.motcua.operations.db.tables.records.MapRecord;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AccountId;

@Repository
class OutlineRepository {

    private final DSLContext db;

    OutlineRepository(DSLContext db) {
        this.db = db;
    }

    /// The outlines of a tier with the shapes of some units: those of a whole province are large.
    Optional<Drawn> find(Tier tier, Collection<String> gsoCodes) {
        return maps(
                        MAP.TIER.eq(tier.code()),
                        OUTLINE.GSO_CODE.eq(any(gsoCodes.toArray(String[]::new))))
                .stream()
                .findFirst();
    }

    List<Drawn> all() {
        return maps(noCondition(), noCondition());
    }

    private List<Drawn> maps(Condition which, Condition shapes) {
        return db.select(
                        MAP,
                        multiset(selectFrom(OUTLINE).where(OUTLINE.TIER.eq(MAP.TIER), shapes))
                                .convertFrom(r ->
                                        r.intoMap(
                                                OUTLINE.GSO_CODE,
                                                o ->
                                                        new Shape(
                                                                o.getPath(),
                                                                o.getLabelX(),
                                                                o.getLabelY()))))
                .from(MAP)
                .where(which)
                .orderBy(MAP.TIER.desc())
                .fetch(r -> drawn(r.value1(), r.value2()));
    }

    private static Drawn drawn(MapRecord map, Map<String, Shape> shapes) {
        return new Drawn(
                Tier.of(map.getTier()),
                map.getSource(),
                map.getWidth(),
                map.getHeight(),
                map.getLoaded(),
                shapes);
    }

    /// In place of those of the same tier; the other tier's stay.
    void replace(Drawn drawn, AccountId by) {
        var tier = drawn.tier().code();
        db.deleteFrom(OUTLINE).where(OUTLINE.TIER.eq(tier)).execute();
        db.deleteFrom(MAP).where(MAP.TIER.eq(tier)).execute();
        db.insertInto(MAP)
                .set(MAP.TIER, tier)
                .set(MAP.SOURCE, drawn.source())
                .set(MAP.WIDTH, drawn.width())
                .set(MAP.HEIGHT, drawn.height())
                .set(MAP.LOADED, drawn.loaded())
                .set(MAP.BY, by.value())
                .execute();
        var insert =
                db.insertInto(
                        OUTLINE,
                        OUTLINE.TIER,
                        OUTLINE.GSO_CODE,
                        OUTLINE.PATH,
                        OUTLINE.LABEL_X,
                        OUTLINE.LABEL_Y);
        for (var each : drawn.shapes().entrySet()) {
            var shape = each.getValue();
            insert =
                    insert.values(
                            tier, each.getKey(), shape.path(), shape.labelX(), shape.labelY());
        }
        insert.execute();
    }

    void remove() {
        db.deleteFrom(OUTLINE).execute();
        db.deleteFrom(MAP).execute();
    }
}
