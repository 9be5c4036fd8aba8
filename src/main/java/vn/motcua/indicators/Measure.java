package vn.motcua.indicators;

import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.trueCondition;
import static vn.motcua.indicators.db.Tables.CASE_MEASURE;
import static vn.motcua.indicators.db.Tables.TALLY;

import java.time.Instant;
import java.util.function.Function;
import org.jooq.Condition;
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
    LATE_OPEN(CASE_MEASURE.DUE::lessThan),
    LATE_OPEN_ONCE(cutoff -> CASE_MEASURE.DUE.lessThan(cutoff).and(askedOnceAtMost())),
    /// Ended in time, or open and not late.
    ON_TIME(cutoff -> CASE_MEASURE.FINISHED.isFalse().and(notPast(cutoff)).or(endedInTime())),
    /// The same, of the cases whose applicant was asked for more at most once.
    ON_TIME_ONCE(cutoff ->
            CASE_MEASURE
                    .FINISHED
                    .isFalse()
                    .and(notPast(cutoff))
                    .or(endedInTime())
                    .and(askedOnceAtMost()));

    private final @Nullable TableField<TallyRecord, Long> sum;
    private final Function<Instant, Condition> cases;

    Measure(TableField<TallyRecord, Long> sum, Condition cases) {
        this.sum = sum;
        this.cases = _ -> cases;
    }

    Measure(Function<Instant, Condition> cases) {
        this.sum = null;
        this.cases = cases;
    }

    /// Its column in the tallies; null for what depends on the end of a period.
    @Nullable TableField<TallyRecord, Long> sum() {
        return sum;
    }

    /// Which cases it counts.
    Condition cases(Instant cutoff) {
        return cases.apply(cutoff);
    }

    private static Condition endedInTime() {
        return CASE_MEASURE.FINISHED.isTrue().and(CASE_MEASURE.LATE.isFalse());
    }

    private static Condition askedOnceAtMost() {
        return CASE_MEASURE.SUPPLEMENTS.le(1);
    }

    private static Condition notPast(Instant cutoff) {
        return CASE_MEASURE.DUE.isNull().or(CASE_MEASURE.DUE.ge(cutoff));
    }
}
