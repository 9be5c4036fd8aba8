package vn.motcua.indicators;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AgencyId;

/// Which agencies a scope is made of. A unit that has ended keeps what it did; it counts under the
/// one that goes on for it.
@Component
class ScopeUnits {

    private static final Set<Tier> LOCAL = EnumSet.of(Tier.DISTRICT, Tier.COMMUNE);
    private static final Set<Tier> SECTORAL = EnumSet.of(Tier.DEPARTMENT);

    private final Organisation organisation;

    ScopeUnits(Organisation organisation) {
        this.organisation = organisation;
    }

    Set<AgencyId> of(Scope scope) {
        return switch (scope.reach()) {
            case ITSELF -> Set.of(scope.unit());
            case ALL -> organisation.subtree(List.of(scope.unit()));
            case DEPARTMENTS -> below(scope.unit(), SECTORAL);
            case LOCALITIES -> below(scope.unit(), LOCAL);
        };
    }

    /// The same, and whether it is all there are.
    Reached reached(Scope scope) {
        var units = of(scope);
        return new Reached(units, organisation.isEvery(units));
    }

    Map<Scope, Reached> reached(Collection<Scope> scopes) {
        var units = new LinkedHashMap<Scope, Reached>();
        scopes.forEach(s -> units.computeIfAbsent(s, this::reached));
        return units;
    }

    Map<Scope, Set<AgencyId>> of(Collection<Scope> scopes) {
        var units = new LinkedHashMap<Scope, Set<AgencyId>>();
        scopes.forEach(s -> units.computeIfAbsent(s, this::of));
        return units;
    }

    /// The reaches that make sense for an agency.
    List<Scope.Reach> reaches(AgencyId unit) {
        return Arrays.stream(Scope.Reach.values())
                .filter(r -> !of(new Scope(unit, r)).isEmpty())
                .toList();
    }

    private Set<AgencyId> below(AgencyId unit, Set<Tier> tiers) {
        return organisation.subtree(List.of(unit)).stream()
                .filter(id ->
                        organisation.find(id).filter(a -> tiers.contains(a.tier())).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }
}
