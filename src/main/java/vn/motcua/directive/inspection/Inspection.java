package vn.motcua.directive.inspection;

import java.time.LocalDate;
import vn.motcua.shared.AgencyId;

/// An inspection: who inspected, by which decision, on which day.
///
/// @param findings how many findings it has
/// @param open of them, how many are not confirmed
/// @param late of the open ones, how many are past their day
public record Inspection(InspectionId id, int number, Held held, int findings, int open, int late) {

    /// What is entered.
    ///
    /// @param decision number of the decision it rests on
    /// @param unit the unit that inspects
    public record Held(String title, String decision, AgencyId unit, LocalDate day) {}
}
