package vn.motcua.operations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;

/// Which unit of today answers for the cases of one that has ended: the one that goes on for it,
/// or, where none does, the nearest above it that there still is.
@Component
class Answering {

    private final Organisation organisation;

    Answering(Organisation organisation) {
        this.organisation = organisation;
    }

    /// The unit itself while it is.
    AgencyId of(AgencyId unit) {
        var answers = organisation.currentSuccessor(unit);
        for (var above = above(answers); above != null; above = above(answers)) {
            answers = organisation.currentSuccessor(above);
        }
        return answers;
    }

    /// What a unit lay below that has ended; null while the unit is.
    private @Nullable AgencyId above(AgencyId unit) {
        var known = organisation.find(unit);
        if (known.isEmpty()) {
            return null;
        }
        var end = known.get().validTo();
        return end == null || end.isAfter(organisation.today()) ? null : known.get().parent();
    }

    /// A unit with those for which it answers, without the units below it.
    Set<AgencyId> itself(AgencyId unit) {
        return organisation.subtree(List.of(unit)).stream()
                .filter(each -> each.equals(unit) || of(each).equals(unit))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What was counted by unit, by the unit that answers.
    Map<AgencyId, OpenCases> grouped(Map<AgencyId, OpenCases> counted) {
        var grouped = new HashMap<AgencyId, OpenCases>();
        counted.forEach((unit, cases) -> grouped.merge(of(unit), cases, OpenCases::plus));
        return grouped;
    }
}
