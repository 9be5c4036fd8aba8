package vn.motcua.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.operations.Outlines.Drawn;
import vn.motcua.operations.Outlines.Shape;

/// Reads a GeoJSON file (RFC 7946) of polygons and draws them: degrees become points of a drawing,
/// and points nearer to each other than can be seen are left out.
final class GeoJson {

    static final int MOST_BYTES = 20_000_000;
    private static final int MOST_POINTS = 2_000_000;
    private static final int MOST_FEATURES = 5_000;
    private static final int WIDTH = 1_000;
    private static final double SEEN = 1.2;
    private static final int LEAST_OF_RING = 4;
    private static final JsonMapper JSON = new JsonMapper();

    private final Set<String> known;
    private final Map<String, List<List<double[]>>> rings = new HashMap<>();
    private @Nullable String property;
    private int points;

    private GeoJson(Set<String> known) {
        this.known = known;
    }

    /// @param known the codes of the statistics office that may be found in it
    /// @throws GeoJsonRefused if it is not such a file
    static Drawn read(String name, byte[] file, Set<String> known, Instant now) {
        if (file.length > MOST_BYTES) {
            throw new GeoJsonRefused("map-too-large", file.length + " bytes");
        }
        var geo = new GeoJson(known);
        geo.read(tree(file));
        return geo.draw(name, now);
    }

    private static JsonNode tree(byte[] file) {
        try {
            return JSON.readTree(file);
        } catch (JacksonException e) {
            throw new GeoJsonRefused("map-not-json", "not JSON");
        }
    }

    private void read(JsonNode root) {
        var features = root.path("features");
        if (!root.path("type").asString("").equals("FeatureCollection") || !features.isArray()) {
            throw new GeoJsonRefused("map-no-features", "no FeatureCollection");
        }
        if (features.size() > MOST_FEATURES) {
            throw new GeoJsonRefused("map-too-large", features.size() + " features");
        }
        for (var feature : features) {
            code(feature.path("properties"))
                    .ifPresent(code -> shape(code, feature.path("geometry")));
        }
        if (rings.isEmpty()) {
            throw new GeoJsonRefused("map-no-units", "no property holds a code of our units");
        }
    }

    /// The property that holds a code of ours: whatever it is called, the same in all features.
    private java.util.Optional<String> code(JsonNode properties) {
        for (var each : properties.properties()) {
            var value = each.getValue().asString("").strip();
            if ((property == null || property.equals(each.getKey())) && known.contains(value)) {
                property = each.getKey();
                return java.util.Optional.of(value);
            }
        }
        return java.util.Optional.empty();
    }

    private void shape(String code, JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        var own = rings.computeIfAbsent(code, _ -> new ArrayList<>());
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> coordinates.forEach(ring -> own.add(ring(ring)));
            case "MultiPolygon" ->
                    coordinates.forEach(polygon -> polygon.forEach(ring -> own.add(ring(ring))));
            default ->
                    throw new GeoJsonRefused(
                            "map-no-polygon", code + ": " + geometry.path("type").asString(""));
        }
    }

    private List<double[]> ring(JsonNode ring) {
        if (!ring.isArray() || ring.size() < LEAST_OF_RING) {
            throw new GeoJsonRefused("map-faulty-ring", "fewer than four points");
        }
        points += ring.size();
        if (points > MOST_POINTS) {
            throw new GeoJsonRefused("map-too-large", "more than " + MOST_POINTS + " points");
        }
        var all = new ArrayList<double[]>(ring.size());
        for (var point : ring) {
            var longitude = point.path(0).asDouble(Double.NaN);
            var latitude = point.path(1).asDouble(Double.NaN);
            if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85)) {
                throw new GeoJsonRefused("map-not-degrees", longitude + ", " + latitude);
            }
            all.add(new double[] {longitude, latitude});
        }
        return all;
    }

    private Drawn draw(String name, Instant now) {
        var frame = Frame.around(rings.values());
        var shapes = new TreeMap<String, Shape>();
        rings.forEach((code, own) -> shapes.put(code, frame.shape(own)));
        return new Drawn(name, WIDTH, frame.height(), now, shapes);
    }

    /// From degrees to the drawing: north is up, and a degree of longitude as much shorter as it is
    /// in the middle of the map.
    private record Frame(double west, double north, double scale, double narrow, int height) {

        static Frame around(Iterable<List<List<double[]>>> all) {
            double west = 180;
            double east = -180;
            double south = 90;
            double north = -90;
            for (var own : all) {
                for (var ring : own) {
                    for (var point : ring) {
                        west = Math.min(west, point[0]);
                        east = Math.max(east, point[0]);
                        south = Math.min(south, point[1]);
                        north = Math.max(north, point[1]);
                    }
                }
            }
            var narrow = Math.cos(Math.toRadians((south + north) / 2));
            var scale = WIDTH / Math.max((east - west) * narrow, 1e-9);
            var height = (int) Math.ceil((north - south) * scale);
            if (height < 1 || height > WIDTH * 10) {
                throw new GeoJsonRefused("map-no-area", "no area that could be drawn");
            }
            return new Frame(west, north, scale, narrow, height);
        }

        Shape shape(List<List<double[]>> rings) {
            var path = new StringBuilder();
            List<int[]> largest = List.of();
            for (var ring : rings) {
                var drawn = drawn(ring);
                if (drawn.size() < LEAST_OF_RING - 1) {
                    continue;
                }
                for (int i = 0; i < drawn.size(); i++) {
                    path.append(i == 0 ? 'M' : 'L')
                            .append(drawn.get(i)[0])
                            .append(' ')
                            .append(drawn.get(i)[1]);
                }
                path.append('Z');
                largest = area(drawn) > area(largest) ? drawn : largest;
            }
            return new Shape(path.toString(), middle(largest, 0), middle(largest, 1));
        }

        private List<int[]> drawn(List<double[]> ring) {
            var drawn = new ArrayList<int[]>();
            for (var point : ring) {
                var x = (int) Math.round((point[0] - west) * narrow * scale);
                var y = (int) Math.round((north - point[1]) * scale);
                var last = drawn.isEmpty() ? null : drawn.getLast();
                if (last == null || Math.hypot(x - last[0], y - last[1]) > SEEN) {
                    drawn.add(new int[] {x, y});
                }
            }
            return drawn;
        }

        private static double area(List<int[]> ring) {
            double sum = 0;
            for (int i = 0; i < ring.size(); i++) {
                var one = ring.get(i);
                var two = ring.get((i + 1) % ring.size());
                sum += (double) one[0] * two[1] - (double) two[0] * one[1];
            }
            return Math.abs(sum) / 2;
        }

        private static int middle(List<int[]> ring, int axis) {
            return (int) ring.stream().mapToInt(p -> p[axis]).average().orElse(0);
        }
    }
}
