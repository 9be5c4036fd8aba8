package vn.motcua.feedback;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static vn.motcua.casework.facts.Tables.CASE_FACT;
import static vn.motcua.feedback.db.Tables.RATING;
import static vn.motcua.feedback.db.Tables.RATING_MONTH;
import static vn.motcua.feedback.db.Tables.RATING_WORDS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.casework.CaseId;
import vn.motcua.feedback.Rating.Decision;
import vn.motcua.feedback.db.tables.records.RatingRecord;
import vn.motcua.shared.Agencies;
import vn.motcua.shared.AgencyId;

@Repository
class RatingRepository {

    private final DSLContext db;

    RatingRepository(DSLContext db) {
        this.db = db;
    }

    Optional<Rating> find(CaseId caseId, Decision decision) {
        return db.selectFrom(RATING)
                .where(RATING.CASE_ID.eq(caseId.value()), RATING.DECISION.eq(decision.code()))
                .fetchOptional(RatingRepository::rating);
    }

    /// All of a case, the newest first.
    List<Rating> of(CaseId caseId) {
        return db.selectFrom(RATING)
                .where(RATING.CASE_ID.eq(caseId.value()))
                .orderBy(RATING.AT.desc(), RATING.ID.desc())
                .fetch(RatingRepository::rating);
    }

    Optional<Rating> newest(CaseId caseId) {
        return db.selectFrom(RATING)
                .where(RATING.CASE_ID.eq(caseId.value()))
                .orderBy(RATING.AT.desc(), RATING.ID.desc())
                .limit(1)
                .fetchOptional(RatingRepository::rating);
    }

    /// Nothing when somebody was faster.
    Optional<Rating> insert(OwnCase own, Decision decision, int score, Instant at) {
        return db.insertInto(RATING)
                .set(RATING.CASE_ID, own.id().value())
                .set(RATING.DECISION, decision.code())
                .set(RATING.UNIT, own.unit().value())
                .set(RATING.PROCEDURE_CODE, own.procedureCode())
                .set(RATING.SCORE, (short) score)
                .set(RATING.VIA, own.via().code())
                .set(RATING.AT, at)
                .onConflict(RATING.CASE_ID, RATING.DECISION)
                .doNothing()
                .returning()
                .fetchOptional(RatingRepository::rating);
    }

    /// Nothing when somebody was faster.
    Optional<Rating> change(Rating before, int score, Instant at) {
        return db.update(RATING)
                .set(RATING.SCORE, (short) score)
                .set(RATING.CHANGED, at)
                .set(RATING.VERSION, RATING.VERSION.plus(1))
                .where(RATING.ID.eq(before.id()), RATING.VERSION.eq(before.version()))
                .returning()
                .fetchOptional(RatingRepository::rating);
    }

    /// What is written with a rating; null takes back what was.
    void write(Rating rating, @Nullable String words) {
        if (words == null) {
            db.deleteFrom(RATING_WORDS)
                    .where(
                            RATING_WORDS.CASE_ID.eq(rating.caseId().value()),
                            RATING_WORDS.DECISION.eq(rating.decision().code()))
                    .execute();
            return;
        }
        db.insertInto(RATING_WORDS)
                .set(RATING_WORDS.CASE_ID, rating.caseId().value())
                .set(RATING_WORDS.DECISION, rating.decision().code())
                .set(RATING_WORDS.WORDS, words)
                .onConflict(RATING_WORDS.CASE_ID, RATING_WORDS.DECISION)
                .doUpdate()
                .set(RATING_WORDS.WORDS, words)
                .execute();
    }

    Optional<String> words(Rating rating) {
        return db.select(RATING_WORDS.WORDS)
                .from(RATING_WORDS)
                .where(
                        RATING_WORDS.CASE_ID.eq(rating.caseId().value()),
                        RATING_WORDS.DECISION.eq(rating.decision().code()))
                .fetchOptional(RATING_WORDS.WORDS);
    }

    /// A page is found first, and then told: else the server may look up the cases of all there
    /// are.
    List<RatingRow> list(Agencies units, RatingFilter filter) {
        var p = RATING.as("page");
        return db.select(
                        p.ID,
                        p.CASE_ID,
                        CASE_FACT.CODE,
                        p.UNIT,
                        CASE_FACT.PROCEDURE_VERSION,
                        p.SCORE,
                        p.DECISION,
                        p.AT,
                        RATING_WORDS.WORDS)
                .from(page(units, filter).asTable("page"))
                .join(CASE_FACT)
                .on(CASE_FACT.ID.eq(p.CASE_ID))
                .leftJoin(RATING_WORDS)
                .on(RATING_WORDS.CASE_ID.eq(p.CASE_ID), RATING_WORDS.DECISION.eq(p.DECISION))
                .orderBy(p.AT.desc(), p.ID.desc())
                .fetch(row ->
                        new RatingRow(
                                row.value1(),
                                new CaseId(row.value2()),
                                row.value3(),
                                AgencyId.of(row.value4()),
                                row.value5(),
                                row.value6(),
                                Decision.ofCode(row.value7()),
                                row.value8(),
                                row.value9(),
                                false));
    }

    private static Select<?> page(Agencies units, RatingFilter filter) {
        var before = filter.before();
        var words =
                selectOne()
                        .from(RATING_WORDS)
                        .where(
                                RATING_WORDS.CASE_ID.eq(RATING.CASE_ID),
                                RATING_WORDS.DECISION.eq(RATING.DECISION));
        return selectFrom(RATING)
                .where(of(units, filter.from(), filter.to()))
                .and(
                        filter.score() == null
                                ? noCondition()
                                : RATING.SCORE.eq(filter.score().shortValue()))
                .and(filter.written() ? exists(words) : noCondition())
                .and(
                        before == null
                                ? noCondition()
                                : row(RATING.AT, RATING.ID).lt(before.at(), before.id()))
                .orderBy(RATING.AT.desc(), RATING.ID.desc())
                .limit(RatingFilter.PAGE + 1);
    }

    /// How many of each score, the lowest first; whole months from their sums.
    List<Long> distribution(Agencies units, Instant from, Instant to) {
        var whole = WholeMonths.within(from, to);
        var parts =
                whole.isEmpty()
                        ? single(units, from, to)
                        : single(units, from, whole.begin())
                                .unionAll(single(units, whole.end(), to))
                                .unionAll(summed(units, whole));
        var counts = parts.asTable("c", "score", "count");
        var score = counts.field("score", Short.class);
        var counted =
                db.select(score, sum(counts.field("count", Long.class)))
                        .from(counts)
                        .groupBy(score)
                        .fetchMap(Record2::value1, row -> row.value2().longValue());
        return IntStream.rangeClosed(Rating.LOWEST, Rating.HIGHEST)
                .mapToObj(each -> counted.getOrDefault((short) each, 0L))
                .toList();
    }

    private Select<Record2<Short, Long>> single(Agencies units, Instant from, Instant to) {
        return db.select(RATING.SCORE, count().cast(Long.class))
                .from(RATING)
                .where(of(units, from, to))
                .groupBy(RATING.SCORE);
    }

    private Select<Record2<Short, Long>> summed(Agencies units, WholeMonths whole) {
        return db.select(RATING_MONTH.SCORE, sum(RATING_MONTH.COUNT).cast(Long.class))
                .from(RATING_MONTH)
                .where(units.sumsIn(RATING_MONTH.UNIT))
                .and(RATING_MONTH.MONTH.between(whole.first(), whole.last()))
                .groupBy(RATING_MONTH.SCORE);
    }

    private static Condition of(Agencies units, Instant from, Instant to) {
        return units.in(RATING.UNIT).and(RATING.AT.ge(from)).and(RATING.AT.lt(to));
    }

    private static Rating rating(RatingRecord row) {
        return new Rating(
                row.getId(),
                new CaseId(row.getCaseId()),
                Decision.ofCode(row.getDecision()),
                AgencyId.of(row.getUnit()),
                row.getProcedureCode(),
                row.getScore(),
                row.getAt(),
                row.getChanged(),
                row.getVersion());
    }
}
