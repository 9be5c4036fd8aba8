package vn.motcua.operations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.motcua.operations.Outlines.Shape;
import vn.motcua.organisation.Agency;

/// Outlines of some units in a drawing that they fill: a district as large as the province.
///
/// @param transform from the points of the outlines to those of the drawing
record OutlineMap(int width, int height, String transform, List<Placed> placed) {

    /// The longer side; what is written on the map has its size in the same unit.
    private static final double SIZE = 1_000;

    private static final Pattern POINT = Pattern.compile("(\\d+) (\\d+)");

    /// A unit with its outline and the middle of its name.
    record Placed(Agency unit, String path, int labelX, int labelY) {}

    static OutlineMap of(List<Agency> units, Map<String, Shape> shapes) {
        var box = new Box();
        units.forEach(unit -> box.take(shape(unit, shapes).path()));
        var scale = SIZE / Math.max(box.width(), box.height());
        var placed = new ArrayList<Placed>();
        for (var unit : units) {
            var shape = shape(unit, shapes);
            placed.add(
                    new Placed(
                            unit,
                            shape.path(),
                            (int) Math.round((shape.labelX() - box.west) * scale),
                            (int) Math.round((shape.labelY() - box.north) * scale)));
        }
        return new OutlineMap(
                (int) Math.ceil(box.width() * scale),
                (int) Math.ceil(box.height() * scale),
                String.format(
                        Locale.ROOT, "scale(%.5f) translate(%d %d)", scale, -box.west, -box.north),
                placed);
    }

    private static Shape shape(Agency unit, Map<String, Shape> shapes) {
        return Objects.requireNonNull(shapes.get(Objects.requireNonNull(unit.gsoCode())));
    }

    /// The smallest that holds all points taken.
    private static final class Box {

        private int west = Integer.MAX_VALUE;
        private int north = Integer.MAX_VALUE;
        private int east;
        private int south;

        void take(String path) {
            var point = POINT.matcher(path);
            while (point.find()) {
                var x = Integer.parseInt(point.group(1));
                var y = Integer.parseInt(point.group(2));
                west = Math.min(west, x);
                east = Math.max(east, x);
                north = Math.min(north, y);
                south = Math.max(south, y);
            }
        }

        int width() {
            return Math.max(1, east - west);
        }

        int height() {
            return Math.max(1, south - north);
        }
    }
}
