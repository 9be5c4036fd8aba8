package vn.motcua.indicators;

import java.util.Collection;
import java.util.Map;
import vn.motcua.shared.AgencyId;

/// What somebody has set figures to reach, told by the module that directs; without one no figure
/// has a target.
public interface PlannedTargets {

    /// What shares of an agency and all below it are to reach; those without a target are left out.
    Map<Figure, Planned> of(Collection<Figure> figures, AgencyId unit);

    /// A target in percent.
    ///
    /// @param source the document that sets it, as it is cited; may be empty
    record Planned(double percent, String source) {}
}
