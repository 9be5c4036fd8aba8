package vn.motcua.catalogue;

import static org.jooq.impl.DSL.count;
import static vn.motcua.catalogue.db.Tables.IMPORT_RECORD;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ImportRepository {

    private final DSLContext db;

    ImportRepository(DSLContext db) {
        this.db = db;
    }

    Set<String> keys(String source) {
        return new HashSet<>(
                db.select(IMPORT_RECORD.KEY)
                        .from(IMPORT_RECORD)
                        .where(IMPORT_RECORD.SOURCE.eq(source))
                        .fetch(IMPORT_RECORD.KEY));
    }

    /// Digest of each record of a source as it was imported last.
    Map<String, String> digests(String source) {
        return new HashMap<>(
                db.select(IMPORT_RECORD.KEY, IMPORT_RECORD.DIGEST)
                        .from(IMPORT_RECORD)
                        .where(IMPORT_RECORD.SOURCE.eq(source))
                        .fetchMap(IMPORT_RECORD.KEY, IMPORT_RECORD.DIGEST));
    }

    void record(Line line, Instant at) {
        db.insertInto(
                        IMPORT_RECORD,
                        IMPORT_RECORD.SOURCE,
                        IMPORT_RECORD.KEY,
                        IMPORT_RECORD.NAME,
                        IMPORT_RECORD.DIGEST,
                        IMPORT_RECORD.OUTCOME,
                        IMPORT_RECORD.REASONS,
                        IMPORT_RECORD.AT)
                .values(
                        line.source(),
                        line.key(),
                        line.name(),
                        line.digest(),
                        line.outcome().code(),
                        line.reasons().toArray(String[]::new),
                        at)
                .onConflict(IMPORT_RECORD.SOURCE, IMPORT_RECORD.KEY)
                .doUpdate()
                .set(IMPORT_RECORD.NAME, line.name())
                .set(IMPORT_RECORD.DIGEST, line.digest())
                .set(IMPORT_RECORD.OUTCOME, line.outcome().code())
                .set(IMPORT_RECORD.REASONS, line.reasons().toArray(String[]::new))
                .set(IMPORT_RECORD.AT, at)
                .execute();
    }

    /// How many records of each source had each outcome.
    Map<String, Map<String, Integer>> counts() {
        var counts = new HashMap<String, Map<String, Integer>>();
        db.select(IMPORT_RECORD.SOURCE, IMPORT_RECORD.OUTCOME, count())
                .from(IMPORT_RECORD)
                .groupBy(IMPORT_RECORD.SOURCE, IMPORT_RECORD.OUTCOME)
                .forEach(r ->
                        counts.computeIfAbsent(r.value1(), s -> new HashMap<>())
                                .put(r.value2(), r.value3()));
        return counts;
    }

    List<Line> lines(String source, String outcome, String afterKey, int limit) {
        return db.selectFrom(IMPORT_RECORD)
                .where(
                        IMPORT_RECORD.SOURCE.eq(source),
                        IMPORT_RECORD.OUTCOME.eq(outcome),
                        IMPORT_RECORD.KEY.gt(afterKey))
                .orderBy(IMPORT_RECORD.KEY)
                .limit(limit)
                .fetch(r ->
                        new Line(
                                r.getSource(),
                                r.getKey(),
                                r.getName(),
                                r.getDigest(),
                                Outcome.valueOf(r.getOutcome().toUpperCase(Locale.ROOT)),
                                Arrays.asList(r.getReasons())));
    }

    /// What became of a record.
    enum Outcome {
        /// A new procedure.
        IMPORTED,
        /// A known procedure got facts it lacked.
        COMPLETED,
        /// A known procedure had all of it already.
        KNOWN,
        /// Not taken, for the reason given.
        REJECTED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Line(
            String source,
            String key,
            String name,
            String digest,
            Outcome outcome,
            List<String> reasons) {}
}
