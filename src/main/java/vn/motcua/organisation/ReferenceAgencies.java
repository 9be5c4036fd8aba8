package vn.motcua.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.organisation.AgencyRow.Span;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// The agencies of Nghệ An in January 2024 with the change of 1 December 2024 as far as it is
/// known.
///
/// @param changes in the order in which they apply
record ReferenceAgencies(AgencyHistory history, List<Change> changes) {

    /// One change with its source and the units it concerns.
    record Change(Reorganisation what, String source, Set<AgencyId> units) {}

    static ReferenceAgencies read() {
        var history =
                new AgencyHistory(
                        agencies(ReferenceFile.read("/reference/agencies.csv")), List.of());
        var changes = new ArrayList<Change>();
        for (var row : ReferenceFile.read("/reference/agency-changes.csv")) {
            var change = change(row, history);
            var plan = Replanning.plan(history, change);
            changes.add(new Change(change, row.get("source"), plan.units()));
            history = plan.after();
        }
        return new ReferenceAgencies(history, List.copyOf(changes));
    }

    /// Those of a table, without announced changes.
    static ReferenceAgencies of(List<ReferenceFile.Row> rows) {
        return new ReferenceAgencies(new AgencyHistory(agencies(rows), List.of()), List.of());
    }

    private static List<AgencyRow> agencies(List<ReferenceFile.Row> rows) {
        var ids = new HashMap<String, AgencyId>();
        rows.forEach(row -> ids.put(row.get("code"), new AgencyId(ids.size() + 1)));
        return rows.stream().map(row -> agency(row, ids)).toList();
    }

    private static AgencyRow agency(ReferenceFile.Row row, Map<String, AgencyId> ids) {
        return new AgencyRow(
                requireNonNull(ids.get(row.get("code"))),
                new Span(LocalDate.parse(row.get("valid_from")), null),
                row.get("code"),
                row.get("name_vi"),
                Tier.of(row.get("tier")),
                row.get("kind"),
                ids.get(row.get("parent_code")),
                row.orNull("gso_code"),
                row.get("sample").equals("yes"));
    }

    private static Reorganisation change(ReferenceFile.Row row, AgencyHistory history) {
        var on = LocalDate.parse(row.get("date"));
        var tree = history.at(on);
        var units = new LinkedHashSet<AgencyId>();
        row.list("from_codes").forEach(code -> units.add(id(tree, code)));
        var name = row.get("new_name");
        return switch (row.get("operation")) {
            case "move" -> new Reorganisation.Move(on, units, id(tree, row.get("to_code")));
            case "rename" ->
                    new Reorganisation.Rename(on, units.getFirst(), name, row.orNull("new_kind"));
            case "merge" ->
                    name.isEmpty()
                            ? new Reorganisation.Merge(on, units, id(tree, row.get("to_code")))
                            : new Reorganisation.Join(
                                    on,
                                    units,
                                    new NewUnit(row.get("to_code"), name, row.orNull("new_kind")));
            default -> throw new IllegalArgumentException(row.get("operation"));
        };
    }

    private static AgencyId id(AgencyTree tree, String code) {
        return tree.byCode(code).orElseThrow(() -> new NotFound(code)).id();
    }
}
