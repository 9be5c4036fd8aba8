package vn.motcua.indicators;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static vn.motcua.indicators.db.Tables.CASE_MEASURE;
import static vn.motcua.indicators.db.Tables.TALLY;

import java.time.Instant;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.db.tables.records.TallyRecord;

/// What is counted of cases: its sum in the tallies, and which cases make it up. What is open and
/// past its due depends on the end of the period, so it has no sum and is counted from the cases.
enum Measure {
    CASES(TALLY.CASES, trueCondition()),
    ONLINE(TALLY.ONLINE, CASE_MEASURE.ONLINE.isTrue()),
    BY_PERSON(TALLY.BY_PERSON, CASE_MEASURE.BY_PERSON.isTrue()),
    HELPED(TALLY.HELPED, CASE_MEASURE.HELPED.isTrue()),
    BY_OFFICER(TALLY.BY_OFFICER, CASE_MEASURE.BY_OFFICER.isTrue()),
    ESSENTIAL(TALLY.ESSENTIAL, CASE_MEASURE.ESSENTIAL.isTrue()),
    ESSENTIAL_ONLINE(
            TALLY.ESSENTIAL_ONLINE,
            CASE_MEASURE.ESSENTIAL.isTrue().and(CASE_MEASURE.ONLINE.isTrue())),
    ELIGIBLE(TALLY.ELIGIBLE, CASE_MEASURE.ELIGIBLE.isTrue()),
    ELIGIBLE_ONLINE(
            TALLY.ELIGIBLE_ONLINE,
            CASE_MEASURE.ELIGIBLE.isTrue().and(CASE_MEASURE.ONLINE.isTrue())),
    FINISHED(TALLY.FINISHED, CASE_MEASURE.FINISHED.isTrue()),
    REFUSED(TALLY.REFUSED, CASE_MEASURE.REFUSED.isTrue()),
    IN_TIME(TALLY.IN_TIME, endedInTime()),
    IN_TIME_ONCE(TALLY.IN_TIME_ONCE, endedInTime().and(askedOnceAtMost())),
    OPEN_ASKED_AGAIN(
            TALLY.OPEN_ASKED_AGAIN, CASE_MEASURE.FINISHED.isFalse().and(not(askedOnceAtMost()))),
    HANDLED(TALLY.HANDLED, CASE_MEASURE.MINUTES.isNotNull()),
    /// Not cases but the minutes they took.
    MINUTES(TALLY.MINUTES, CASE_MEASURE.MINUTES.isNotNull()),
    RESULTED(TALLY.RESULTED, CASE_MEASURE.RESULTED.isTrue()),
    ELECTRONIC(TALLY.ELECTRONIC, CASE_MEASURE.ELECTRONIC.isTrue()),
    ONLINE_RESULT(TALLY.ONLINE_RESULT, CASE_MEASURE.ONLINE_RESULT.isTrue()),
    DIGITISED(TALLY.DIGITISED, CASE_MEASURE.DIGITISED.isTrue()),
    REUSED(TALLY.REUSED, CASE_MEASURE.REUSED.isTrue()),
    /// Open and past its due when the period ended, or now while it lasts.
    LATE_OPEN(judged -> CASE_MEASURE.DUE.lessThan(judged.cutoff())),
    LATE_OPEN_ONCE(judged -> CASE_MEASURE.DUE.lessThan(judged.cutoff()).and(askedOnceAtMost())),
    /// Ended in time, or open and not late.
    ON_TIME(Measure::onTime),
    /// The same, of the cases whose applicant was asked for more at most once.
    ON_TIME_ONCE(judged -> onTime(judged).and(askedOnceAtMost())),
    /// Rated low by the applicant, or complained about.
    DISLIKED(Measure::disliked),
    DISLIKED_ON_TIME(judged -> disliked(judged).and(onTime(judged))),
    DISLIKED_ON_TIME_ONCE(judged -> disliked(judged).and(onTime(judged)).and(askedOnceAtMost())),
    /// On time and not disliked.
    CONTENT(judged -> onTime(judged).and(not(disliked(judged)))),
    CONTENT_ONCE(judged -> onTime(judged).and(askedOnceAtMost()).and(not(disliked(judged))));

    /// Ratings from here on never count as disliked, whatever the formulas say: what is summed and
    /// the index of what is looked at end here.
    static final int NEVER_DISLIKED = 4;

    /// By what the cases of a period are judged.
    ///
    /// @param cutoff when what is open is late
    /// @param dislikedUpTo the rating up to which a case is disliked
    record Judged(Field<Instant> cutoff, Field<Integer> dislikedUpTo) {

        static Judged by(Span span) {
            return new Judged(val(span.cutoff(), CASE_MEASURE.DUE), val(span.dislikedUpTo()));
        }
    }

    private final @Nullable TableField<TallyRecord, Long> sum;
    private final Function<Judged, Condition> cases;

    Measure(TableField<TallyRecord, Long> sum, Condition cases) {
        this.sum = sum;
        this.cases = _ -> cases;
    }

    Measure(Function<Judged, Condition> cases) {
        this.sum = null;
        this.cases = cases;
    }

    /// Its column in the tallies; null for what depends on the end of a period.
    @Nullable TableField<TallyRecord, Long> sum() {
        return sum;
    }

    /// Which cases it counts.
    Condition cases(Span span) {
        return cases(Judged.by(span));
    }

    Condition cases(Judged judged) {
        return cases.apply(judged);
    }

    private static Condition endedInTime() {
        return CASE_MEASURE.FINISHED.isTrue().and(CASE_MEASURE.LATE.isFalse());
    }

    private static Condition askedOnceAtMost() {
        return CASE_MEASURE.SUPPLEMENTS.le(1);
    }

    private static Condition onTime(Judged judged) {
        var open = CASE_MEASURE.FINISHED.isFalse();
        var notPast = CASE_MEASURE.DUE.isNull().or(CASE_MEASURE.DUE.ge(judged.cutoff()));
        return open.and(notPast).or(endedInTime());
    }

    /// Never null. Its first half is what the index of the table is made for.
    private static Condition disliked(Judged judged) {
        var complained = CASE_MEASURE.COMPLAINED.isTrue();
        var rating = CASE_MEASURE.LOWEST_RATING;
        var low = field(rating.cast(Integer.class).le(judged.dislikedUpTo()));
        return complained
                .or(rating.lt(inline((short) NEVER_DISLIKED)))
                .and(complained.or(coalesce(low, inline(false))));
    }
}
