package vn.motcua.indicators;

import static org.jooq.impl.DSL.trueCondition;
import static vn.motcua.feedback.facts.Tables.COMPLAINT_FACT;

import java.time.Instant;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;

/// What is counted of complaints, of those that were not taken back. A complaint counts on the day
/// it was filed, for the unit that answers it.
enum ComplaintMeasure {
    ALL(_ -> trueCondition()),
    CONDUCT(_ -> COMPLAINT_FACT.SUBJECT.eq("conduct")),
    /// No clock ran out: it was accepted or refused, answered and decided upon in time, or there is
    /// still time.
    IN_TIME(ComplaintMeasure::inTime),
    /// In time, and nobody complained about the same again after the answer.
    CONTENT(cutoff -> inTime(cutoff).and(COMPLAINT_FACT.REPEATED.isFalse()));

    private final Function<Field<Instant>, Condition> complaints;

    ComplaintMeasure(Function<Field<Instant>, Condition> complaints) {
        this.complaints = complaints;
    }

    /// Which complaints it counts.
    ///
    /// @param cutoff when a clock that still runs has run out
    Condition complaints(Field<Instant> cutoff) {
        return complaints.apply(cutoff);
    }

    private static Condition inTime(Field<Instant> cutoff) {
        return COMPLAINT_FACT
                .OVERDUE
                .isFalse()
                .and(COMPLAINT_FACT.DUE.isNull().or(COMPLAINT_FACT.DUE.ge(cutoff)));
    }
}
