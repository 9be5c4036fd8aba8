package vn.motcua.indicators;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.shared.Agencies;
import vn.motcua.shared.AgencyId;

/// The agencies of a scope, and whose sums are theirs.
///
/// @param every whether they are all there are: then the sums of all together are theirs
record Reached(Set<AgencyId> units, boolean every) {

    /// Stands in the sums for all agencies together.
    static final AgencyId EVERY = AgencyId.of(Agencies.TOGETHER);

    private static final Set<AgencyId> TOGETHER = Set.of(EVERY);

    Reached {
        units = Set.copyOf(units);
    }

    /// The agencies of any of some scopes.
    static Reached any(Collection<Reached> some) {
        var units = some.stream().flatMap(r -> r.units.stream()).collect(Collectors.toSet());
        return new Reached(units, some.stream().anyMatch(Reached::every));
    }

    /// Whose sums add up to theirs.
    Set<AgencyId> summed() {
        return every ? TOGETHER : units;
    }

    /// Those whose cases have to be told from others'.
    Set<AgencyId> told() {
        return every ? Set.of() : units;
    }

    /// Stands for all agencies where nobody's cases have to be told from others'.
    Set<AgencyId> untold() {
        return every ? TOGETHER : Set.of();
    }
}
