package vn.motcua.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.operations.Outlines.Drawn;
import vn.motcua.operations.Outlines.Shape;
import vn.motcua.organisation.Tier;

/// Reads a GeoJSON file (RFC 7946) of polygons and draws them: degrees become points of a drawing,
/// and points nearer to each other than can be seen are left out.
final class GeoJson {

    static final int MOST_BYTES = 20_000_000;
    private static final int MOST_POINTS = 2_000_000;
    private static final int MOST_FEATURES = 5_000;

    /// A commune is shown in the map of its district, so its outline needs more points.
    private static final Map<Tier, Integer> WIDTHS =
            Map.of(Tier.DISTRICT, 1_000, Tier.COMMUNE, 6_000);

    private static final double SEEN = 1.2;
    private static final int LEAST_OF_RING = 4;
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Tier> known;
    private final Map<String, List<List<double[]>>> rings = new HashMap<>();
    private int points;

    private GeoJson(Map<String, Tier> known) {
        this.known = known;
    }

    /// @param known the codes of the statistics office that may be found in it, with their tiers
    /// @return the outlines of each tier that was found
    /// @throws GeoJsonRefused if it is not such a file
    static List<Drawn> read(String name, byte[] file, Map<String, Tier> known, Instant now) {
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
        var property = property(features);
        for (var feature : features) {
            var code = feature.path("properties").path(property).asString("").strip();
            if (known.containsKey(code)) {
                shape(code, feature.path("geometry"));
            }
        }
        if (rings.isEmpty()) {
            throw new GeoJsonRefused("map-no-units", "no property holds a code of our units");
        }
    }

    /// The property that tells units apart, whatever it is called: that with most codes of ours. A
    /// file of communes has the code of the district beside their own.
    private String property(JsonNode features) {
        var found = new TreeMap<String, Set<String>>();
        for (var feature : features) {
            for (var each : feature.path("properties").properties()) {
                var value = each.getValue().asString("").strip();
                if (known.containsKey(value)) {
                    found.computeIfAbsent(each.getKey(), _ -> new HashSet<>()).add(value);
                }
            }
        }
        return found.entrySet().stream()
                .max(Comparator.comparingInt(e -> e.getValue().size()))
                .map(Map.Entry::getKey)
                .orElse("");
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

    private List<Drawn> draw(String name, Instant now) {
        return Stream.of(Tier.DISTRICT, Tier.COMMUNE)
                .map(tier -> draw(tier, name, now))
                .filter(drawn -> !drawn.shapes().isEmpty())
                .toList();
    }

    private Drawn draw(Tier tier, String name, Instant now) {
        var own = new TreeMap<>(rings);
        own.keySet().removeIf(code -> known.get(code) != tier);
        var width = WIDTHS.getOrDefault(tier, 0);
        if (own.isEmpty()) {
            return new Drawn(tier, name, width, 0, now, Map.of());
        }
        var frame = Frame.around(own.values(), width);
        var shapes = new TreeMap<String, Shape>();
        own.forEach((code, all) -> shapes.put(code, frame.shape(all)));
        return new Drawn(tier, name, width, frame.height(), now, shapes);
    }

    /// From degrees to the drawing: north is up, and a degree of longitude as much shorter as it is
    /// in the middle of the map.
    private record Frame(double west, double north, double scale, double narrow, int height) {

        static Frame around(Iterable<List<List<double[]>>> all, int width) {
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
            var scale = width / Math.max((east - west) * narrow, 1e-9);
            var height = (int) Math.ceil((north - south) * scale);
            if (height < 1 || height > width * 10) {
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
