package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyRow.Span;
import vn.motcua.shared.AgencyId;

/// Works out what a [Reorganisation] does to the history: which rows end, change and begin, and who
/// goes on for whom. Writes nothing.
final class Replanning {

    private final AgencyHistory history;
    private final LocalDate on;
    private final Map<String, AgencyRow> changed = new HashMap<>();
    private final List<Succession> successions = new ArrayList<>();
    private final Set<AgencyId> units = new HashSet<>();
    private int lastId;

    private Replanning(AgencyHistory history, LocalDate on) {
        this.history = history;
        this.on = on;
        this.lastId = history.highestId();
    }

    /// What changes, and which units it concerns.
    record Plan(
            AgencyHistory after,
            List<AgencyRow> rows,
            List<Succession> successions,
            Set<AgencyId> units) {}

    static Plan plan(AgencyHistory history, Reorganisation change) {
        var planning = new Replanning(history, change.on());
        planning.apply(change);
        var rows = List.copyOf(planning.changed.values());
        return new Plan(
                history.with(rows, planning.successions),
                rows,
                List.copyOf(planning.successions),
                Set.copyOf(planning.units));
    }

    private void apply(Reorganisation change) {
        switch (change) {
            case Reorganisation.Found(_, var unit, var tier, var parent) ->
                    begin(unit, tier, unit.kind() == null ? tier.code() : unit.kind(), parent);
            case Reorganisation.Merge(_, var from, var into) -> merge(from, into);
            case Reorganisation.Join(_, var from, var into) -> join(from, into);
            case Reorganisation.Split split -> split(split);
            case Reorganisation.Rename(_, var unit, var name, var kind) -> rename(unit, name, kind);
            case Reorganisation.Move(_, var moved, var under) -> move(moved, under);
            case Reorganisation.Abolish(_, var unit, var heir) -> abolish(unit, heir);
        }
    }

    private void merge(Set<AgencyId> from, AgencyId into) {
        require(!from.isEmpty());
        var target = open(into);
        for (var id : from) {
            if (id.equals(into)) {
                throw ReorganisationRefused.intoItself(id);
            }
            if (open(id).tier() != target.tier()) {
                throw ReorganisationRefused.unlikeTiers(id);
            }
            replace(id, into);
        }
        units.add(into);
    }

    private void join(Set<AgencyId> from, NewUnit into) {
        require(from.size() > 1);
        var model = open(from.stream().min((a, b) -> a.value() - b.value()).orElseThrow());
        for (var id : from) {
            if (open(id).tier() != model.tier()) {
                throw ReorganisationRefused.unlikeTiers(id);
            }
        }
        var joined = begin(into, model.tier(), kind(into, model), model.parent());
        from.forEach(id -> replace(id, joined));
    }

    private void split(Reorganisation.Split split) {
        var continuing = split.continuing();
        require(split.parts().size() > (continuing == null ? 0 : 1));
        var old = open(split.unit());
        var heirs =
                split.parts().stream()
                        .map(part -> begin(part, old.tier(), kind(part, old), old.parent()))
                        .toList();
        for (int i = 0; i < heirs.size(); i++) {
            boolean goesOn = continuing != null && continuing == i;
            successions.add(new Succession(old.id(), heirs.get(i), on, goesOn));
        }
        if (continuing != null) {
            rehang(old.id(), heirs.get(continuing));
            end(old);
        }
        units.add(old.id());
    }

    private void rename(AgencyId unit, String name, @Nullable String kind) {
        var old = open(unit);
        changeTo(old.named(name, kind == null ? old.kind() : kind));
    }

    private void move(Set<AgencyId> moved, AgencyId under) {
        require(!moved.isEmpty());
        var above = open(under);
        for (var id : moved) {
            if (history.at(on).covers(Set.of(id), under)) {
                throw ReorganisationRefused.intoItself(id);
            }
            changeTo(open(id).under(above.id()));
        }
        units.add(under);
    }

    private void abolish(AgencyId unit, @Nullable AgencyId heir) {
        var old = open(unit);
        if (heir != null) {
            merge(Set.of(unit), heir);
        } else if (history.at(on).children(unit).isEmpty()) {
            end(old);
        } else {
            throw ReorganisationRefused.unitsBelow(unit);
        }
    }

    private void replace(AgencyId id, AgencyId by) {
        rehang(id, by);
        end(open(id));
        successions.add(new Succession(id, by, on, true));
    }

    private void rehang(AgencyId from, AgencyId to) {
        for (var child : history.at(on).children(from)) {
            changeTo(open(child.id()).under(to));
        }
    }

    private AgencyId begin(NewUnit unit, Tier tier, String kind, @Nullable AgencyId parent) {
        if (history.codeUsedFrom(unit.code(), on)) {
            throw ReorganisationRefused.codeTaken(unit.code(), on);
        }
        if (parent != null) {
            open(parent);
        }
        var id = new AgencyId(++lastId);
        put(
                new AgencyRow(
                        id,
                        new Span(on, null),
                        unit.code(),
                        unit.name(),
                        tier,
                        kind,
                        parent,
                        null,
                        false));
        return id;
    }

    private static String kind(NewUnit unit, AgencyRow model) {
        var kind = unit.kind();
        return kind == null ? model.kind() : kind;
    }

    private AgencyRow open(AgencyId id) {
        var row = history.at(on).row(id);
        if (row == null) {
            throw ReorganisationRefused.notThere(id, on);
        }
        if (!row.open()) {
            throw ReorganisationRefused.changesLater(id, on);
        }
        return row;
    }

    /// A row that begins on the very day is replaced, an older one ends.
    private void changeTo(AgencyRow row) {
        if (row.span().from().isBefore(on)) {
            put(open(row.id()).during(new Span(row.span().from(), on)));
        }
        put(row.during(new Span(on, null)));
    }

    private void end(AgencyRow row) {
        if (!row.span().from().isBefore(on)) {
            throw ReorganisationRefused.changesLater(row.id(), on.minusDays(1));
        }
        put(row.during(new Span(row.span().from(), on)));
    }

    private void put(AgencyRow row) {
        changed.put(row.id().value() + " " + row.span().from(), row);
        units.add(row.id());
    }

    private static void require(boolean enough) {
        if (!enough) {
            throw ReorganisationRefused.tooFew();
        }
    }
}
