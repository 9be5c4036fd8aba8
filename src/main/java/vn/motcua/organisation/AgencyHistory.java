package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.shared.AgencyId;

/// All agencies of all times. Immutable; trees of single days are drawn once and kept, one for each
/// span in which nothing changed.
final class AgencyHistory {

    static final AgencyHistory EMPTY = new AgencyHistory(List.of(), Set.of());

    private final List<AgencyRow> rows;
    private final Set<Succession> successions;
    private final Map<AgencyId, NavigableMap<LocalDate, AgencyRow>> byId;
    private final TreeSet<LocalDate> changes = new TreeSet<>();
    private final Map<LocalDate, AgencyTree> trees = new ConcurrentHashMap<>();

    AgencyHistory(Collection<AgencyRow> rows, Collection<Succession> successions) {
        this.rows = List.copyOf(rows);
        this.successions = Set.copyOf(successions);
        this.byId =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        AgencyRow::id,
                                        Collectors.toMap(
                                                row -> row.span().from(),
                                                row -> row,
                                                (a, b) -> b,
                                                TreeMap::new)));
        rows.stream()
                .flatMap(row -> Stream.of(row.span().from(), row.span().to()))
                .filter(Objects::nonNull)
                .forEach(changes::add);
    }

    AgencyTree at(LocalDate date) {
        return trees.computeIfAbsent(editionOn(date), edition -> new AgencyTree(this, edition));
    }

    /// What belonged to an agency on a date, seen from today.
    Set<AgencyId> subtree(AgencyId root, LocalDate date, LocalDate today) {
        var now = at(today);
        var then = at(date);
        if (then.equals(now) || then.row(root) == null) {
            return now.subtree(List.of(root));
        }
        var found = then.subtree(List.of(root));
        if (now.row(root) != null) {
            now.subtree(List.of(root)).stream()
                    .filter(id -> !hasBegun(id, date))
                    .forEach(found::add);
        }
        return found;
    }

    private boolean hasBegun(AgencyId id, LocalDate date) {
        var own = byId.get(id);
        return own != null && !own.firstKey().isAfter(date);
    }

    /// The last day on or before a date on which the tree changed: between such days it is the
    /// same.
    LocalDate editionOn(LocalDate date) {
        return Objects.requireNonNullElse(changes.floor(date), LocalDate.EPOCH);
    }

    List<AgencyRow> rows() {
        return rows;
    }

    Set<Succession> successions() {
        return successions;
    }

    Set<AgencyId> ids() {
        return byId.keySet();
    }

    /// Whether these are all that have begun by a date, still there or not.
    boolean isEvery(Set<AgencyId> agencies, LocalDate date) {
        return byId.entrySet().stream()
                .allMatch(own ->
                        agencies.contains(own.getKey()) || own.getValue().firstKey().isAfter(date));
    }

    /// Every span of one agency, the first one first.
    List<AgencyRow> rowsOf(AgencyId id) {
        var own = byId.get(id);
        return own == null ? List.of() : List.copyOf(own.values());
    }

    /// The row of a date; of a date before the first row that one, after the last row the last.
    Optional<AgencyRow> rowNear(AgencyId id, LocalDate date) {
        var own = byId.get(id);
        if (own == null) {
            return Optional.empty();
        }
        var floor = own.floorEntry(date);
        return Optional.of(floor == null ? own.firstEntry().getValue() : floor.getValue());
    }

    int highestId() {
        return byId.keySet().stream().mapToInt(AgencyId::value).max().orElse(0);
    }

    boolean codeUsedFrom(String code, LocalDate on) {
        return rows.stream().anyMatch(r -> r.code().equals(code) && !r.span().endedBy(on));
    }

    /// The history with some rows put in place of those of the same agency and first day.
    AgencyHistory with(Collection<AgencyRow> changed, Collection<Succession> added) {
        var all = new TreeMap<String, AgencyRow>();
        Stream.concat(rows.stream(), changed.stream())
                .forEach(row -> all.put(row.id().value() + " " + row.span().from(), row));
        var links = new HashSet<>(successions);
        links.addAll(added);
        return new AgencyHistory(all.values(), links);
    }
}
