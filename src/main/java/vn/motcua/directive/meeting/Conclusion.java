package vn.motcua.directive.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// What was concluded, clear enough to become a task.
///
/// @param position in the minutes, from 1
/// @param task number of the task it became, or null
public record Conclusion(int position, Clear clear, @Nullable Long task) {

    /// What is to be done, by whom, by when, and with what to show.
    ///
    /// @param unit who leads
    /// @param authority what the unit's head may decide alone, and who decides the rest
    public record Clear(
            String work,
            AgencyId unit,
            LocalDate deadline,
            String product,
            String responsibility,
            String authority) {}
}
