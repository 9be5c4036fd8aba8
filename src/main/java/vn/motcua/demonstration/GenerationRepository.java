package vn.motcua.demonstration;

import static vn.motcua.demonstration.db.Tables.GENERATION;
import static vn.motcua.demonstration.db.Tables.GENERATION_BATCH;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Which province was begun here, and how far it has come.
@Repository
class GenerationRepository {

    private final DSLContext db;

    GenerationRepository(DSLContext db) {
        this.db = db;
    }

    /// @param finished when its last chapter was written; null while there is something to do
    record Begun(Generation generation, Invention.Samples samples, @Nullable Instant finished) {}

    Optional<Begun> find() {
        return db.selectFrom(GENERATION)
                .fetchOptional(row ->
                        new Begun(
                                new Generation(row.getScale(), row.getSeed()),
                                new Invention.Samples(
                                        List.of(row.getSamplePapers()), row.getSampleResult()),
                                row.getFinished()));
    }

    void begin(Generation generation, Invention.Samples samples, Instant now) {
        db.insertInto(GENERATION)
                .set(GENERATION.PROVINCE, Generation.PROVINCE)
                .set(GENERATION.AT, Generation.AT)
                .set(GENERATION.SCALE, generation.scale())
                .set(GENERATION.SEED, generation.seed())
                .set(GENERATION.SAMPLE_PAPERS, samples.papers().toArray(UUID[]::new))
                .set(GENERATION.SAMPLE_RESULT, samples.result())
                .set(GENERATION.BEGUN, now)
                .execute();
    }

    /// Notes a batch in the transaction that writes it.
    void done(int number, int cases) {
        db.insertInto(GENERATION_BATCH)
                .set(GENERATION_BATCH.NUMBER, number)
                .set(GENERATION_BATCH.CASES, cases)
                .execute();
    }

    /// The first batch that is not written.
    int next() {
        return db.select(DSL.coalesce(DSL.max(GENERATION_BATCH.NUMBER).plus(1), 0))
                .from(GENERATION_BATCH)
                .fetchSingle()
                .value1();
    }

    void finish(Instant now) {
        db.update(GENERATION).set(GENERATION.FINISHED, now).execute();
    }

    /// Notes when everybody who follows the log had read all of it.
    void counted(Instant now) {
        db.update(GENERATION).set(GENERATION.COUNTED, now).execute();
    }
}
