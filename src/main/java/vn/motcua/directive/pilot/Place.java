package vn.motcua.directive.pilot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// A unit in which a pilot model runs or is to run.
///
/// @param rollOut whether it came with the replication, not with the trial
/// @param due by when it is to run
/// @param started since when it runs, or null
/// @param lastReport the last month reported on, or null when the unit never reported
public record Place(
        AgencyId unit,
        boolean rollOut,
        LocalDate due,
        @Nullable LocalDate started,
        @Nullable LocalDate lastReport) {

    /// Whether a report is owed for a month: the model ran there by its end, or was to run by then
    /// and does not yet.
    public boolean owes(LocalDate month) {
        return (started == null ? due : started).isBefore(month.plusMonths(1));
    }

    public boolean isLate(LocalDate today) {
        return started == null && due.isBefore(today);
    }
}
