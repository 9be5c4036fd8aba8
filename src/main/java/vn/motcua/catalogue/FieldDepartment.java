package vn.motcua.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a department handles a field (lĩnh vực), from one day up to another.
///
/// @param agency code of the department, as it was on the first day
/// @param from first day
/// @param to the day on which it no longer does, or null; the first day itself for a plan that was
///   given up
/// @param ground the decision it rests on, empty for sample data
/// @param sample whether it came with the program and no source says so [M]
public record FieldDepartment(
        int id,
        String field,
        String agency,
        LocalDate from,
        @Nullable LocalDate to,
        String ground,
        boolean sample) {

    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }

    /// Whether it was planned and given up before it held on any day.
    public boolean isGivenUp() {
        return from.equals(to);
    }
}
