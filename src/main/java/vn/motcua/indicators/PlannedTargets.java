package vn.motcua.indicators;

import java.util.Optional;
import vn.motcua.shared.AgencyId;

/// What somebody has set figures to reach, told by the module that directs; without one no figure
/// has a target.
public interface PlannedTargets {

    /// What a share of an agency and all below it is to reach.
    Optional<Planned> of(Figure figure, AgencyId unit);

    /// A target in percent.
    ///
    /// @param source the document that sets it, as it is cited; may be empty
    record Planned(double percent, String source) {}
}
