package vn.motcua.directive.campaign;

import java.util.List;
import vn.motcua.indicators.Period;
import vn.motcua.shared.Measured;

/// How the figure a campaign aimed at went, month by month, before, during and after it. That it
/// moved meanwhile proves no cause.
///
/// @param from index of the first month of the campaign
/// @param to index of its last month that is shown
public record Effect(List<Period> months, List<Measured> values, int from, int to) {

    /// The last month before the campaign.
    public Measured before() {
        return from == 0 ? Measured.noSource() : values.get(from - 1);
    }

    /// The last month of the campaign that is over.
    public Measured after() {
        return values.get(to);
    }
}
