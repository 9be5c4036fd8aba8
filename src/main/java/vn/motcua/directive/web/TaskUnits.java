package vn.motcua.directive.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;
import vn.motcua.web.Option;

/// Units and their heads on the pages of tasks.
@Component
class TaskUnits {

    private final Organisation organisation;

    TaskUnits(Organisation organisation) {
        this.organisation = organisation;
    }

    String name(AgencyId unit) {
        return organisation.find(unit).map(Agency::name).orElse("");
    }

    /// The names of units as they are today: one that has ended is named by the one that goes on
    /// for it.
    String names(Collection<AgencyId> units) {
        return units.stream()
                .map(organisation::currentSuccessor)
                .distinct()
                .map(this::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// The code of a unit, as it can be typed; empty for one there is not.
    String code(AgencyId unit) {
        return organisation.find(unit).map(Agency::code).orElse("");
    }

    String named(String code) {
        return organisation.byCode(code, organisation.today()).map(Agency::name).orElse("");
    }

    String head(PostId post) {
        return organisation.holder(post).map(h -> h.name()).orElse("");
    }

    /// The one unit somebody means who types a code or a name; null when none or several are.
    @Nullable Agency meant(String typed) {
        var meant = organisation.meant(typed, organisation.today());
        return meant.size() == 1 ? meant.getFirst() : null;
    }

    /// Who heads a unit.
    @Nullable PostId headOf(AgencyId unit) {
        return organisation.holders(unit, Role.HEAD, organisation.today()).stream()
                .filter(h -> !h.substitute())
                .map(h -> h.post())
                .findFirst()
                .orElse(null);
    }

    /// Departments and districts, by their codes.
    List<Agency> upper() {
        return organisation.at(organisation.today()).stream()
                .filter(a -> a.tier() == Tier.DEPARTMENT || a.tier() == Tier.DISTRICT)
                .sorted(Comparator.comparing(Agency::code))
                .toList();
    }

    /// Those a task of a unit can be handed down to: below it, one tier, or a district's communes.
    List<Agency> below(Actor actor, AgencyId lead, Tier tier, @Nullable AgencyId under) {
        var roots = new ArrayList<>(actor.agenciesWith("programme:edit"));
        roots.add(organisation.currentSuccessor(lead));
        var reach = organisation.subtree(roots);
        return organisation.at(organisation.today()).stream()
                .filter(a -> a.tier() == tier && reach.contains(a.id()))
                .filter(a -> !a.id().equals(lead))
                .filter(a -> under == null || under.equals(a.parent()))
                .sorted(Comparator.comparing(Agency::code))
                .toList();
    }

    Set<AgencyId> withBelow(AgencyId unit) {
        return organisation.subtree(List.of(unit));
    }

    /// Units as choices, by their numbers.
    List<Option> options(Collection<AgencyId> units) {
        return units.stream()
                .distinct()
                .map(organisation::find)
                .flatMap(java.util.Optional::stream)
                .sorted(Comparator.comparing(Agency::code))
                .map(a -> new Option(Integer.toString(a.id().value()), a.name()))
                .toList();
    }
}
