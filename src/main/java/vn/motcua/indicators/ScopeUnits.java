package vn.motcua.indicators;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AgencyId;

/// Which agencies a scope is made of in a period. A unit that has ended keeps what it did; from the
/// period in which it ended on it counts under the one that goes on for it. What was counted for
/// the time before stays as it was: a merger restates nothing.
@Component
class ScopeUnits {

    private static final Set<Tier> LOCAL = EnumSet.of(Tier.DISTRICT, Tier.COMMUNE);
    private static final Set<Tier> SECTORAL = EnumSet.of(Tier.DEPARTMENT);

    private final Organisation organisation;

    ScopeUnits(Organisation organisation) {
        this.organisation = organisation;
    }

    /// As they were when the period ended, or are now while it lasts.
    Set<AgencyId> of(Scope scope, Period period) {
        return of(scope, period.asOf(organisation.today()));
    }

    private Set<AgencyId> of(Scope scope, LocalDate day) {
        return switch (scope.reach()) {
            case ITSELF -> Set.of(scope.unit());
            case ALL -> organisation.subtree(scope.unit(), day);
            case DEPARTMENTS -> below(scope.unit(), day, SECTORAL);
            case LOCALITIES -> below(scope.unit(), day, LOCAL);
        };
    }

    /// The same, and whether it is all there are.
    Reached reached(Scope scope, Period period) {
        var units = of(scope, period);
        return new Reached(units, organisation.isEvery(units));
    }

    Map<Scope, Reached> reached(Collection<Scope> scopes, Period period) {
        var units = new LinkedHashMap<Scope, Reached>();
        scopes.forEach(scope -> units.computeIfAbsent(scope, s -> reached(s, period)));
        return units;
    }

    /// Of each period; most often the same for all.
    Map<Period, Reached> reached(Scope scope, Collection<Period> periods) {
        var units = new LinkedHashMap<Period, Reached>();
        var known = new HashMap<Set<AgencyId>, Reached>();
        for (var period : periods) {
            var those = of(scope, period);
            units.put(
                    period,
                    known.computeIfAbsent(those, u -> new Reached(u, organisation.isEvery(u))));
        }
        return units;
    }

    /// The reaches that make sense for an agency in a period.
    List<Scope.Reach> reaches(AgencyId unit, Period period) {
        return Arrays.stream(Scope.Reach.values())
                .filter(r -> !of(new Scope(unit, r), period).isEmpty())
                .toList();
    }

    private Set<AgencyId> below(AgencyId unit, LocalDate day, Set<Tier> tiers) {
        return organisation.subtree(unit, day).stream()
                .filter(id ->
                        organisation.find(id).filter(a -> tiers.contains(a.tier())).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }
}
