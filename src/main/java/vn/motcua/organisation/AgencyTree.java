package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// The agencies as they stand on one day. Units that have ended hang below the one that goes on for
/// them, or else where they last were: so rights and figures reach them.
final class AgencyTree {

    private final Map<AgencyId, AgencyRow> inForce = new LinkedHashMap<>();
    private final Map<String, AgencyRow> byCode = new HashMap<>();
    private final Map<AgencyId, AgencyId> up = new HashMap<>();
    private final Map<AgencyId, List<AgencyId>> down = new HashMap<>();
    private final Map<AgencyId, AgencyId> successors = new HashMap<>();

    AgencyTree(AgencyHistory history, LocalDate date) {
        history.rows().stream()
                .filter(row -> row.span().contains(date))
                .sorted(Comparator.comparing(AgencyRow::code))
                .forEach(row -> {
                    inForce.put(row.id(), row);
                    byCode.put(row.code(), row);
                });
        history.successions().stream()
                .filter(s -> s.continues() && !s.on().isAfter(date))
                .sorted(Comparator.comparing(Succession::on))
                .forEach(s -> successors.put(s.predecessor(), s.successor()));
        for (var id : history.ids()) {
            history.rowNear(id, date).ifPresent(this::hang);
        }
        inForce.keySet().forEach(this::hangBelow);
        up.keySet().stream().filter(id -> !inForce.containsKey(id)).forEach(this::hangBelow);
    }

    private void hang(AgencyRow row) {
        var id = row.id();
        var parent = inForce.containsKey(id) ? row.parent() : successors.get(id);
        if (parent == null) {
            parent = row.parent();
        }
        if (parent != null) {
            up.put(id, parent);
        }
    }

    private void hangBelow(AgencyId id) {
        var parent = up.get(id);
        if (parent != null) {
            down.computeIfAbsent(parent, _ -> new ArrayList<>()).add(id);
        }
    }

    Collection<AgencyRow> rows() {
        return inForce.values();
    }

    @Nullable AgencyRow row(AgencyId id) {
        return inForce.get(id);
    }

    Optional<AgencyRow> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<AgencyRow> children(AgencyId id) {
        return down.getOrDefault(id, List.of()).stream()
                .map(inForce::get)
                .filter(row -> row != null)
                .toList();
    }

    /// Who goes on for an agency that has ended, or null.
    @Nullable AgencyId successor(AgencyId id) {
        return successors.get(id);
    }

    /// The agency itself while it is, afterwards the one that goes on for it.
    AgencyId current(AgencyId id) {
        var now = id;
        while (!inForce.containsKey(now)) {
            var next = successors.get(now);
            if (next == null) {
                return now;
            }
            now = next;
        }
        return now;
    }

    Set<AgencyId> subtree(Collection<AgencyId> roots) {
        var found = new HashSet<AgencyId>();
        var open = new ArrayDeque<AgencyId>();
        for (var root : roots) {
            open.add(root);
            open.add(current(root));
        }
        while (!open.isEmpty()) {
            var id = open.remove();
            if (found.add(id)) {
                open.addAll(down.getOrDefault(id, List.of()));
            }
        }
        return found;
    }

    Set<AgencyId> withPredecessors(Collection<AgencyId> agencies) {
        var found = new HashSet<>(agencies);
        successors.keySet().stream()
                .filter(id -> agencies.contains(current(id)))
                .forEach(found::add);
        return found;
    }

    boolean covers(Collection<AgencyId> roots, AgencyId agency) {
        for (AgencyId id = agency; id != null; id = up.get(id)) {
            if (roots.contains(id)) {
                return true;
            }
        }
        return coversAsSuccessor(roots, agency);
    }

    private boolean coversAsSuccessor(Collection<AgencyId> roots, AgencyId agency) {
        for (var root : roots) {
            if (!inForce.containsKey(root)) {
                var now = current(root);
                for (AgencyId id = agency; id != null; id = up.get(id)) {
                    if (id.equals(now)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// From the top down to the agency, which is the last.
    List<AgencyId> chain(AgencyId agency) {
        var chain = new ArrayList<AgencyId>();
        for (AgencyId id = current(agency); id != null; id = up.get(id)) {
            chain.addFirst(id);
        }
        return chain;
    }
}
