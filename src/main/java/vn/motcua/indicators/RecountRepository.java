package vn.motcua.indicators;

import static vn.motcua.indicators.db.Tables.RECOUNT;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.motcua.indicators.db.tables.records.RecountRecord;

/// What became of each time everything was counted anew.
@Repository
class RecountRepository {

    /// One time, and what was found.
    record Recount(String reason, Instant started, Recomputation.Result result) {}

    private final DSLContext db;

    RecountRepository(DSLContext db) {
        this.db = db;
    }

    void insert(Recount recount, Instant finished) {
        db.insertInto(RECOUNT)
                .set(RECOUNT.REASON, recount.reason)
                .set(RECOUNT.STARTED, recount.started)
                .set(RECOUNT.FINISHED, finished)
                .set(RECOUNT.CASES, recount.result.cases())
                .set(RECOUNT.KEPT, HexFormat.of().parseHex(recount.result.kept()))
                .set(RECOUNT.COUNTED, HexFormat.of().parseHex(recount.result.counted()))
                .set(RECOUNT.DIFFERING, recount.result.differing())
                .execute();
    }

    /// The latest first.
    List<Recount> latest(int limit) {
        return db.selectFrom(RECOUNT)
                .orderBy(RECOUNT.ID.desc())
                .limit(limit)
                .fetch(RecountRepository::toRecount);
    }

    Optional<Recount> lastNightly() {
        return db.selectFrom(RECOUNT)
                .where(RECOUNT.REASON.eq(Recomputation.Reason.NIGHTLY.code()))
                .orderBy(RECOUNT.ID.desc())
                .limit(1)
                .fetchOptional(RecountRepository::toRecount);
    }

    private static Recount toRecount(RecountRecord row) {
        return new Recount(
                row.getReason(),
                row.getStarted(),
                new Recomputation.Result(
                        row.getCases(),
                        HexFormat.of().formatHex(row.getKept()),
                        HexFormat.of().formatHex(row.getCounted()),
                        row.getDiffering()));
    }
}
