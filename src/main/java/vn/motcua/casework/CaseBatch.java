package vn.motcua.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The cases of a batch of events. What was taken over or loaded comes whole: whoever needs what
/// happened before an event need not ask for it again.
///
/// @param begun cases whose events are in the batch from the first one on without a gap, in their
///   order
/// @param others all other cases
public record CaseBatch(Map<UUID, List<CaseEvent>> begun, Set<UUID> others) {

    public static CaseBatch of(Collection<CaseEvent> events) {
        var byCase = new LinkedHashMap<UUID, List<CaseEvent>>();
        for (var event : events) {
            byCase.computeIfAbsent(event.caseId().value(), _ -> new ArrayList<>()).add(event);
        }
        var others = new LinkedHashSet<UUID>();
        byCase.forEach((id, its) -> {
            its.sort(Comparator.comparingInt(CaseEvent::version));
            if (its.getFirst().version() != 1 || its.getLast().version() != its.size()) {
                others.add(id);
            }
        });
        byCase.keySet().removeAll(others);
        return new CaseBatch(byCase, others);
    }
}
