package vn.motcua.demonstration;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Period;
import vn.motcua.shared.Measured;

/// A part of the program that answers lines of the review, as a bean: from the face of the module
/// that knows, never from its tables.
interface ReviewSource {

    /// What it knows; a line that nobody answers has no source.
    Map<ReviewLine, Answer> answers(Asked asked);

    /// For when.
    ///
    /// @param on the business day on which it is asked
    /// @param period what rates are taken over: the last whole year before it, or that of a report
    record Asked(LocalDate on, Period period) {}

    /// @param path where the figure opens to its records, or null
    record Answer(Measured measured, @Nullable String path) {}
}
