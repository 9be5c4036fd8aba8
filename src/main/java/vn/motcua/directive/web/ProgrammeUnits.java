package vn.motcua.directive.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directive.course.Reach;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.MapTiles;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.PostHolder;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;
import vn.motcua.web.Option;
import vn.motcua.web.TileMap;
import vn.motcua.web.TileMap.Tile;

/// Units on the pages of the programme: their names and heads, those that may be chosen, those that
/// were typed, and their places on the map.
@Component
class ProgrammeUnits {

    private final Organisation organisation;
    private final Reach reach;

    ProgrammeUnits(Organisation organisation, Reach reach) {
        this.organisation = organisation;
        this.reach = reach;
    }

    String name(AgencyId unit) {
        return organisation.get(unit).name();
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

    /// The code of a unit, as it can be typed.
    String code(AgencyId unit) {
        return organisation.get(unit).code();
    }

    /// The name of the unit that has a code today.
    String named(String code) {
        return organisation.byCode(code.strip(), organisation.today()).map(Agency::name).orElse("");
    }

    /// Who holds a post; empty for one that has ended.
    String head(PostId post) {
        return organisation.holder(post).map(PostHolder::name).orElse("");
    }

    /// Who heads a unit.
    @Nullable PostId headOf(AgencyId unit) {
        return organisation.holders(unit, Role.HEAD, organisation.today()).stream()
                .filter(h -> !h.substitute())
                .map(PostHolder::post)
                .findFirst()
                .orElse(null);
    }

    Set<AgencyId> withBelow(AgencyId unit) {
        return organisation.subtree(List.of(unit));
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
        var roots = new ArrayList<>(actor.agenciesWith(Reach.EDIT));
        roots.add(organisation.currentSuccessor(lead));
        var all = organisation.subtree(roots);
        return organisation.at(organisation.today()).stream()
                .filter(a -> a.tier() == tier && all.contains(a.id()))
                .filter(a -> !a.id().equals(lead))
                .filter(a -> under == null || under.equals(a.parent()))
                .sorted(Comparator.comparing(Agency::code))
                .toList();
    }

    /// Units as choices, by their numbers.
    List<Option> options(Collection<AgencyId> units) {
        return units.stream()
                .distinct()
                .map(organisation::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Agency::code))
                .map(a -> new Option(Integer.toString(a.id().value()), a.name()))
                .toList();
    }

    /// The unit of the actor's first post with an authority.
    Optional<AgencyId> own(Actor actor, String authority) {
        return actor.posts().stream()
                .filter(p -> p.role().authorities().contains(authority))
                .map(p -> p.agency())
                .findFirst();
    }

    /// Districts in reach, by the order of their codes.
    List<Agency> districts(Actor actor) {
        return organisation.at(organisation.today()).stream()
                .filter(a -> a.tier() == Tier.DISTRICT)
                .filter(a -> reach.covers(actor, Reach.READ, a.id()))
                .toList();
    }

    /// The districts in reach as choices.
    List<Option> districtOptions(Actor actor) {
        return byCode(districts(actor));
    }

    /// The units of a reach that are no communes, as choices.
    List<Option> upperOptions(Actor actor, String authority) {
        var all = reach.of(actor, authority);
        return byCode(
                organisation.at(organisation.today()).stream()
                        .filter(a -> all.contains(a.id()))
                        .filter(a ->
                                a.tier() != Tier.COMMUNE
                                        || actor.agenciesWith(authority).contains(a.id()))
                        .toList());
    }

    private static List<Option> byCode(List<Agency> units) {
        return units.stream()
                .sorted(Comparator.comparing(Agency::code))
                .map(a -> new Option(a.code(), a.name()))
                .toList();
    }

    /// The one unit somebody means who types a code or a name; null when none or several are.
    @Nullable Agency meant(String typed) {
        var meant = candidates(typed);
        return meant.size() == 1 ? meant.getFirst() : null;
    }

    /// The one unit meant by a code or name.
    AgencyId read(ProgrammeForm form, String field) {
        var typed = form.text(field, 200);
        var meant = typed.isEmpty() ? List.<Agency>of() : candidates(typed);
        if (meant.size() == 1) {
            return meant.getFirst().id();
        }
        if (!typed.isEmpty()) {
            form.fault(field, fault(meant), typed);
        }
        return AgencyId.of(0);
    }

    /// The units that were ticked and those that were typed, a line each.
    ///
    /// @param ticked the field of the boxes, whose values are codes
    Set<AgencyId> readAll(ProgrammeForm form, String ticked, String typed) {
        var units = new LinkedHashSet<AgencyId>();
        var lines = new ArrayList<>(form.values(ticked));
        lines.addAll(form.lines(typed));
        for (var line : lines) {
            var meant = candidates(line);
            if (meant.size() == 1) {
                units.add(meant.getFirst().id());
            } else {
                form.fault(typed, fault(meant), line);
            }
        }
        if (lines.isEmpty()) {
            form.fault(ticked, "programme.fault.units");
        }
        return units;
    }

    private static String fault(List<Agency> meant) {
        return meant.isEmpty() ? "programme.fault.unit.unknown" : "programme.fault.unit.several";
    }

    private List<Agency> candidates(String typed) {
        return organisation.meant(typed, organisation.today());
    }

    /// A unit in an address: its number; null for anything else.
    static @Nullable AgencyId in(@Nullable String address) {
        return address != null && address.matches("\\d{1,9}")
                ? AgencyId.of(Integer.parseInt(address))
                : null;
    }

    /// The district a unit is or lies in.
    Optional<AgencyId> district(AgencyId unit) {
        var agency = organisation.get(unit);
        return switch (agency.tier()) {
            case DISTRICT -> Optional.of(unit);
            case COMMUNE -> Optional.ofNullable(agency.parent());
            case PROVINCE, DEPARTMENT -> Optional.empty();
        };
    }

    /// The units of a collection by the district they are or lie in.
    Map<AgencyId, List<AgencyId>> byDistrict(Collection<AgencyId> units) {
        return units.stream()
                .filter(u -> district(u).isPresent())
                .collect(Collectors.groupingBy(u -> district(u).orElseThrow()));
    }

    /// A tile for each district in reach that has a place on the map.
    List<Tile> tiles(Actor actor, TileContent content) {
        return districts(actor).stream()
                .flatMap(a -> MapTiles.of(a).map(p -> content.tile(a, p)).stream())
                .toList();
    }

    /// What stands on a district's tile.
    @FunctionalInterface
    interface TileContent {
        Tile tile(Agency district, MapTiles.Place place);
    }

    /// A district's name without the words that all of them have.
    static String shortName(Agency district) {
        return district.name().replaceFirst("^UBND (huyện|thành phố|thị xã) ", "");
    }

    /// A map of numbers: the darkest step is the greatest of them.
    TileMap map(Actor actor, TileTexts texts, ToIntFunction<AgencyId> number) {
        var most =
                districts(actor).stream().mapToInt(a -> number.applyAsInt(a.id())).max().orElse(0);
        var tiles =
                tiles(
                        actor,
                        (district, place) -> {
                            var value = number.applyAsInt(district.id());
                            return new Tile(
                                    place.column(),
                                    place.row(),
                                    shortName(district),
                                    Integer.toString(value),
                                    step(value, most),
                                    texts.path() + district.id().value());
                        });
        return new TileMap(texts.id(), texts.title(), tiles, TileMap.Scale.AMOUNT, legend(most));
    }

    /// @param path where a tile leads, up to the number of its unit
    record TileTexts(String id, String title, String path) {}

    private static int step(int value, int most) {
        return value == 0 || most == 0
                ? 0
                : Math.min(TileMap.STEPS - 1, (value * (TileMap.STEPS - 1) + most - 1) / most);
    }

    private static List<String> legend(int most) {
        var parts = new ArrayList<String>();
        parts.add("0");
        var before = 0;
        for (int i = 1; i < TileMap.STEPS; i++) {
            var upTo = most * i / (TileMap.STEPS - 1);
            parts.add(
                    upTo <= before
                            ? "–"
                            : upTo == before + 1 ? "" + upTo : before + 1 + "–" + upTo);
            before = Math.max(before, upTo);
        }
        return parts;
    }
}
