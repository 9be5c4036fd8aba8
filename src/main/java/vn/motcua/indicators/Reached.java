package vn.motcua.indicators;

import java.util.Set;
import vn.motcua.shared.AgencyId;

/// The agencies of a scope, and whose sums are theirs.
///
/// @param every whether they are all there are: then the sums of all together are theirs
record Reached(Set<AgencyId> units, boolean every) {

    /// Stands in the sums for all agencies together.
    static final AgencyId EVERY = AgencyId.of(0);

    private static final Set<AgencyId> TOGETHER = Set.of(EVERY);

    Reached {
        units = Set.copyOf(units);
    }

    /// Whose sums add up to theirs.
    Set<AgencyId> summed() {
        return every ? TOGETHER : units;
    }
}
