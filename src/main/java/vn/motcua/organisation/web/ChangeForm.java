package vn.motcua.organisation.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.NewUnit;
import vn.motcua.organisation.Reorganisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.DateEntry;

/// A change of the agencies as typed. Units are named by their codes of that day.
///
/// @param units codes of the units concerned, one or several
/// @param target code of the unit into or under which they go, or that goes on
/// @param parts new units, one a line: code, then name
/// @param continuing code of the part that goes on with the open cases; empty: the unit remains
record ChangeForm(
        String kind,
        String on,
        String units,
        String target,
        String name,
        String parts,
        String continuing,
        String source) {

    static final List<String> KINDS =
            List.of("merge", "join", "split", "rename", "move", "abolish");

    ChangeForm {
        kind = text(kind);
        on = text(on);
        units = text(units);
        target = text(target);
        name = text(name);
        parts = text(parts);
        continuing = text(continuing);
        source = text(source);
    }

    static ChangeForm of(String unit) {
        return new ChangeForm("", "", unit, "", "", "", "", "");
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// What was asked for, or the faults.
    Optional<Reorganisation> read(
            BiFunction<String, LocalDate, Optional<Agency>> byCode, Wrong wrong) {
        var day = DateEntry.parse(on);
        wrong.addIf(!KINDS.contains(kind), "kind", "organisation.change.kind.missing");
        wrong.addIf(day.isEmpty(), "on", "organisation.date.faulty");
        wrong.addIf(source.isEmpty(), "source", "organisation.change.source.missing");
        wrong.addIf(units.isEmpty(), "units", "organisation.change.units.missing");
        if (wrong.any()) {
            return Optional.empty();
        }
        var reader = new Reader(day.orElseThrow(), byCode, wrong);
        var change = change(reader);
        return wrong.any() ? Optional.empty() : Optional.of(change.get());
    }

    private Supplier<Reorganisation> change(Reader reader) {
        var on = reader.on;
        var all = reader.units(units);
        return switch (kind) {
            case "merge" -> {
                var into = reader.unit("target", target);
                yield () -> new Reorganisation.Merge(on, all, into.orElseThrow());
            }
            case "join" -> {
                var into = reader.parts(parts, 1);
                yield () -> new Reorganisation.Join(on, all, into.getFirst());
            }
            case "split" -> {
                var into = reader.parts(parts, 20);
                var heir = reader.heir(into, continuing);
                yield () -> new Reorganisation.Split(on, first(all), into, heir);
            }
            case "rename" -> {
                reader.wrong.addIf(name.isEmpty(), "name", "organisation.change.name.missing");
                yield () -> new Reorganisation.Rename(on, first(all), name, null);
            }
            case "move" -> {
                var under = reader.unit("target", target);
                yield () -> new Reorganisation.Move(on, all, under.orElseThrow());
            }
            default -> {
                var heir =
                        target.isEmpty()
                                ? Optional.<AgencyId>empty()
                                : reader.unit("target", target);
                yield () -> new Reorganisation.Abolish(on, first(all), heir.orElse(null));
            }
        };
    }

    private static AgencyId first(Set<AgencyId> units) {
        return units.iterator().next();
    }

    /// Looks codes up and notes those that are not known.
    private record Reader(
            LocalDate on, BiFunction<String, LocalDate, Optional<Agency>> byCode, Wrong wrong) {

        Set<AgencyId> units(String codes) {
            var found = new LinkedHashSet<AgencyId>();
            Arrays.stream(codes.split("[\\s,;]+"))
                    .forEach(code -> unit("units", code).ifPresent(found::add));
            return found;
        }

        Optional<AgencyId> unit(String field, String code) {
            var unit = byCode.apply(code, on).map(Agency::id);
            wrong.addIf(unit.isEmpty(), field, "organisation.change.code.unknown");
            return unit;
        }

        List<NewUnit> parts(String lines, int most) {
            var parts = lines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
            wrong.addIf(
                    parts.isEmpty()
                            || parts.size() > most
                            || parts.stream().anyMatch(line -> line.indexOf(' ') < 0),
                    "parts",
                    "organisation.change.parts.faulty");
            return parts.stream().filter(line -> line.indexOf(' ') > 0).map(Reader::part).toList();
        }

        private static NewUnit part(String line) {
            var space = line.indexOf(' ');
            return new NewUnit(line.substring(0, space), line.substring(space).strip(), null);
        }

        @Nullable Integer heir(List<NewUnit> parts, String code) {
            var codes = parts.stream().map(NewUnit::code).toList();
            wrong.addIf(
                    !code.isEmpty() && !codes.contains(code),
                    "continuing",
                    "organisation.change.continuing.unknown");
            return code.isEmpty() ? null : codes.indexOf(code);
        }
    }
}
