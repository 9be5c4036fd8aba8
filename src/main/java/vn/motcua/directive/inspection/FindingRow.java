package vn.motcua.directive.inspection;

import java.time.LocalDate;
import vn.motcua.directive.inspection.FindingState.Remedied;
import vn.motcua.directive.inspection.Inspection.Held;
import vn.motcua.shared.AgencyId;

/// A finding with the inspection that found it.
///
/// @param number in the order in which findings were entered
public record FindingRow(Finding finding, int number, Held held) {

    /// A place in the list of those that are late, which goes by day and number.
    public record Place(LocalDate due, int number) {}

    public Place place() {
        return new Place(finding.found().due(), number);
    }

    /// Whose turn it is: the unit remedies, then those who inspected look at it.
    public AgencyId turn() {
        return finding.state() instanceof Remedied ? held.unit() : finding.found().unit();
    }
}
