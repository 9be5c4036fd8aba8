package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.MapTiles;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.web.Formats;
import vn.motcua.web.TileMap;

/// A figure of several units as colours: shares beside the value of the whole, numbers by their
/// size.
///
/// @param whole of the unit with all below it
/// @param own of the unit alone
/// @param today units that have ended by then are looked at no further than this map
record MapView(
        Figure figure,
        Period period,
        Measured whole,
        Measured own,
        Map<AgencyId, Measured> values,
        LocalDate today) {

    private static final double FAR = 10;
    private static final double NEAR = 2;
    private static final int WIDE = TileMap.COLUMNS;

    /// Units whose place is not known stand in rows, behind those that have one.
    TileMap tiles(List<Agency> units, String title) {
        var known = units.stream().flatMap(u -> MapTiles.of(u).stream()).toList();
        var free = known.stream().mapToInt(p -> p.row() + 1).max().orElse(0) * WIDE;
        var placed = new ArrayList<TileMap.Tile>();
        for (var unit : units) {
            var place = MapTiles.of(unit);
            var at = place.orElse(new MapTiles.Place(free % WIDE, free / WIDE));
            free = place.isPresent() ? free : free + 1;
            if (at.row() < TileMap.ROWS) {
                placed.add(tile(unit, at));
            }
        }
        return new TileMap("map", title, placed, scale(), legend());
    }

    private TileMap.Tile tile(Agency unit, MapTiles.Place at) {
        return new TileMap.Tile(
                at.column(), at.row(), shortName(unit), brief(unit), step(unit), href(unit));
    }

    /// A dash where there is no value: why, the list below says.
    String brief(Agency unit) {
        return Formats.brief(value(unit));
    }

    Measured value(Agency unit) {
        return values.getOrDefault(unit.id(), Measured.noSource());
    }

    /// A district opens to its own map; where there is nothing below, the figure opens.
    String href(Agency unit) {
        return unit.tier() == vn.motcua.organisation.Tier.DISTRICT && isToday(unit)
                ? "/map?unit=%s&figure=%s&period=%s"
                        .formatted(unit.code(), figure.key(), period.code())
                : path(unit);
    }

    /// Whether it is still there.
    boolean isToday(Agency unit) {
        return unit.isValidOn(today);
    }

    String path(Agency unit) {
        return FigureWays.path(figure, unit.code(), period);
    }

    String ownPath(Agency unit) {
        return FigureWays.pathAlone(figure, unit.code(), period);
    }

    /// Without the word that all of them begin with.
    static String shortName(Agency unit) {
        return unit.name()
                .replaceFirst("^UBND (thành phố|thị xã|huyện|xã|phường|thị trấn) ", "")
                .replaceFirst("^UBND ", "");
    }

    /// Beside the value of the whole where that says which is better; else by their size.
    private boolean besideWhole() {
        return figure.kind() == Figure.Kind.SHARE
                && figure.better() != Figure.Better.NEITHER
                && Formats.plotted(whole) != null;
    }

    TileMap.Scale scale() {
        return besideWhole() ? TileMap.Scale.AGAINST_TARGET : TileMap.Scale.AMOUNT;
    }

    @Nullable Integer step(Agency unit) {
        var value = Formats.plotted(value(unit));
        if (value == null) {
            return null;
        }
        var step = TileMap.step(value, borders());
        return besideWhole() && figure.better() == Figure.Better.LESS
                ? TileMap.STEPS - 1 - step
                : step;
    }

    private List<Double> borders() {
        var middle = Formats.plotted(whole);
        if (besideWhole() && middle != null) {
            return List.of(middle - FAR, middle - NEAR, middle + NEAR, middle + FAR);
        }
        var most =
                values.values().stream()
                        .map(Formats::plotted)
                        .filter(Objects::nonNull)
                        .mapToDouble(v -> v)
                        .max()
                        .orElse(0);
        // of few things, each number has its colour
        var whole = figure.kind() == Figure.Kind.COUNT ? Math.max(most, TileMap.STEPS) : most;
        return IntStream.range(1, TileMap.STEPS)
                .mapToObj(i -> whole * i / TileMap.STEPS)
                .map(b -> figure.kind() == Figure.Kind.COUNT ? Math.ceil(b) : b)
                .toList();
    }

    List<String> legend() {
        if (besideWhole()) {
            return IntStream.range(0, TileMap.STEPS)
                    .mapToObj(i -> t("operations.map.step." + i))
                    .toList();
        }
        if (values.values().stream().allMatch(v -> Formats.plotted(v) == null)) {
            return List.of();
        }
        var legend = new ArrayList<String>();
        legend.add(t("operations.map.below", text(borders().getFirst())));
        borders().forEach(b -> legend.add(t("operations.map.from", text(b))));
        return legend;
    }

    private String text(double value) {
        return figure.kind() == Figure.Kind.SHARE
                ? Formats.percent(value)
                : Formats.decimal(value, 0);
    }
}
