package vn.motcua.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A map of equal tiles, each near its place (`web/tileMap.jte`): every unit has the same area, the
/// city as the mountains. Its value stands on each tile; colour only helps.
///
/// @param id unique on the page
/// @param title what is shown, in the reader's language
/// @param legend what the five steps of colour stand for, lowest first
public record TileMap(String id, String title, List<Tile> tiles, Scale scale, List<String> legend) {

    public static final int STEPS = 5;
    public static final int COLUMNS = 8;

    /// Room for all communes of any province, if they stand below it directly.
    public static final int ROWS = 24;

    public TileMap {
        tiles = List.copyOf(tiles);
        legend = List.copyOf(legend);
    }

    /// How colours run.
    public enum Scale {
        /// Light to dark: little to much.
        AMOUNT,
        /// Orange through grey to blue: worse to better than a level.
        AGAINST_TARGET;

        /// Its class in the style sheet.
        public String css() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// One unit.
    ///
    /// @param column from 0 to 7, west to east
    /// @param row from 0 to 23, north to south
    /// @param value as people read it; says so when there is none
    /// @param step 0 to 4, or null when there is no value
    /// @param href where it opens
    public record Tile(
            int column,
            int row,
            String name,
            String value,
            @Nullable Integer step,
            @Nullable String href) {

        public Tile {
            if (column < 0 || column >= COLUMNS || row < 0 || row >= ROWS) {
                throw new IllegalArgumentException("No such place: " + column + ", " + row);
            }
        }

        /// Its classes in the style sheet: place and colour.
        public String css() {
            var colour = step == null ? "none" : step.toString();
            return "mc-tile--c%d mc-tile--r%d mc-tile--%s".formatted(column, row, colour);
        }
    }

    /// The step of a value among four rising borders: the number of borders it reaches.
    public static int step(double value, List<Double> borders) {
        return (int) borders.stream().filter(b -> value >= b).count();
    }
}
