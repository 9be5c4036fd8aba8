package vn.motcua.operations.process;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Places activities and arrows after Sugiyama: arrows that go back are turned round, each activity
/// lies below all it can come from (longest path), arrows pass every layer through a place of their
/// own, places are ordered by the middle of their neighbours and then shifted towards them as far
/// as their order allows. The label of an arrow has a place like an activity, so nothing overlaps.
/// The same arrows always give the same picture.
final class FlowLayout {

    static final int BOX_WIDTH = 168;
    static final int BOX_HEIGHT = 54;
    static final int LABEL_WIDTH = 118;
    static final int LABEL_HEIGHT = 36;
    private static final int PASS_WIDTH = 14;
    private static final int GAP = 18;
    private static final int LAYER = 74;
    private static final int MARGIN = 16;
    private static final int SWEEPS = 12;

    private final List<Arrow> arrows;
    private final ToLongFunction<Activity> passed;
    private final Map<Activity, Integer> layerOf = new HashMap<>();
    private final List<List<Place>> layers = new ArrayList<>();
    private final Map<Activity, Place> boxes = new LinkedHashMap<>();
    private final Map<Arrow, List<Place>> ways = new LinkedHashMap<>();
    private final Map<Arrow, Place> labels = new HashMap<>();
    private final Set<Arrow.Ends> turned = new HashSet<>();

    private FlowLayout(List<Arrow> arrows, ToLongFunction<Activity> passed) {
        this.arrows = arrows;
        this.passed = passed;
    }

    /// @param passed how many times cases came to an activity, also on ways that are not drawn
    static FlowMap of(List<Arrow> arrows, ToLongFunction<Activity> passed) {
        var sorted =
                arrows.stream()
                        .sorted(
                                Comparator.comparingLong(Arrow::count)
                                        .reversed()
                                        .thenComparing(a -> a.source().code())
                                        .thenComparing(a -> a.target().code()))
                        .toList();
        return new FlowLayout(sorted, passed).drawn();
    }

    /// Something that takes room in a layer.
    private static final class Place {

        private final @Nullable Activity activity;
        private final int layer;
        private final int width;
        private final List<Place> above = new ArrayList<>();
        private final List<Place> below = new ArrayList<>();
        private double x;

        Place(@Nullable Activity activity, int layer, int width) {
            this.activity = activity;
            this.layer = layer;
            this.width = width;
        }

        double middleOf(List<Place> others) {
            return others.stream().mapToDouble(o -> o.x).average().orElse(x);
        }
    }

    private FlowMap drawn() {
        if (arrows.isEmpty()) {
            return new FlowMap(0, 0, List.of(), List.of());
        }
        turnBack();
        assignLayers();
        placeAll();
        order();
        shift();
        return map();
    }

    /// Turns round what leads back to an activity that is still being followed, the most frequent
    /// ways followed first.
    private void turnBack() {
        var next = new TreeMap<String, List<Arrow>>();
        arrows.forEach(a -> next.computeIfAbsent(a.source().code(), _ -> new ArrayList<>()).add(a));
        var done = new HashSet<String>();
        visit(Activity.START.code(), next, new HashSet<>(), done);
        next.keySet().forEach(code -> visit(code, next, new HashSet<>(), done));
    }

    private void visit(
            String code, Map<String, List<Arrow>> next, Set<String> open, Set<String> done) {
        if (!done.add(code)) {
            return;
        }
        open.add(code);
        for (var arrow : next.getOrDefault(code, List.of())) {
            if (open.contains(arrow.target().code())) {
                turned.add(arrow.ends());
            } else {
                visit(arrow.target().code(), next, open, done);
            }
        }
        open.remove(code);
    }

    private Activity upper(Arrow arrow) {
        return turned.contains(arrow.ends()) ? arrow.target() : arrow.source();
    }

    private Activity lower(Arrow arrow) {
        return turned.contains(arrow.ends()) ? arrow.source() : arrow.target();
    }

    private static boolean isLoop(Arrow arrow) {
        return arrow.source().equals(arrow.target());
    }

    /// Every second layer, so that labels have layers of their own.
    private void assignLayers() {
        arrows.forEach(a -> {
            layerOf.put(a.source(), 0);
            layerOf.put(a.target(), 0);
        });
        boolean moved = true;
        while (moved) {
            moved = false;
            for (var arrow : arrows) {
                var least = layer(upper(arrow)) + 2;
                if (!isLoop(arrow) && layer(lower(arrow)) < least) {
                    layerOf.put(lower(arrow), least);
                    moved = true;
                }
            }
        }
    }

    private int layer(Activity activity) {
        return requireNonNull(layerOf.get(activity));
    }

    private void placeAll() {
        var last = Collections.max(layerOf.values());
        for (int i = 0; i <= last + 1; i++) {
            layers.add(new ArrayList<>());
        }
        layerOf.entrySet().stream()
                .sorted(
                        Map.Entry.<Activity, Integer>comparingByValue()
                                .thenComparing(e -> e.getKey().code()))
                .forEach(e -> boxes.put(e.getKey(), place(e.getKey(), e.getValue(), BOX_WIDTH)));
        arrows.forEach(this::way);
    }

    private Place place(@Nullable Activity activity, int layer, int width) {
        var place = new Place(activity, layer, width);
        layers.get(layer).add(place);
        return place;
    }

    private void way(Arrow arrow) {
        var from = requireNonNull(boxes.get(upper(arrow)));
        var to = requireNonNull(boxes.get(lower(arrow)));
        var way = new ArrayList<Place>();
        way.add(from);
        var end = isLoop(arrow) ? from.layer + 2 : to.layer;
        for (int layer = from.layer + 1; layer < end; layer++) {
            var isLabel = layer == from.layer + 1;
            var passed = place(null, layer, isLabel ? LABEL_WIDTH : PASS_WIDTH);
            if (isLabel) {
                labels.put(arrow, passed);
            }
            way.add(passed);
        }
        way.add(to);
        ways.put(arrow, way);
        for (int i = 1; i < way.size() - (isLoop(arrow) ? 1 : 0); i++) {
            way.get(i - 1).below.add(way.get(i));
            way.get(i).above.add(way.get(i - 1));
        }
    }

    /// Orders each layer by the middle of its neighbours, down and up in turn.
    private void order() {
        for (var layer : layers) {
            for (int i = 0; i < layer.size(); i++) {
                layer.get(i).x = i;
            }
        }
        var best = copy();
        var fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            sweep(sweep % 2 == 0);
            var now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            layers.set(i, best.get(i));
            number(layers.get(i));
        }
    }

    private void sweep(boolean down) {
        for (int i = 0; i < layers.size(); i++) {
            var layer = layers.get(down ? i : layers.size() - 1 - i);
            var wanted = new HashMap<Place, Double>();
            layer.forEach(p -> wanted.put(p, p.middleOf(down ? p.above : p.below)));
            layer.sort(Comparator.comparingDouble(wanted::get));
            number(layer);
        }
    }

    private static void number(List<Place> layer) {
        for (int i = 0; i < layer.size(); i++) {
            layer.get(i).x = i;
        }
    }

    private List<List<Place>> copy() {
        return layers.stream().map(l -> (List<Place>) new ArrayList<>(l)).toList();
    }

    private int crossings() {
        int found = 0;
        for (var layer : layers) {
            var ends = new ArrayList<double[]>();
            layer.forEach(p -> p.below.forEach(b -> ends.add(new double[] {p.x, b.x})));
            for (int i = 0; i < ends.size(); i++) {
                for (int j = i + 1; j < ends.size(); j++) {
                    var a = ends.get(i);
                    var b = ends.get(j);
                    found += (a[0] - b[0]) * (a[1] - b[1]) < 0 ? 1 : 0;
                }
            }
        }
        return found;
    }

    /// Shifts places towards their neighbours, as near as order and room allow.
    private void shift() {
        layers.forEach(this::pack);
        for (int round = 0; round < SWEEPS; round++) {
            var down = round % 2 == 0;
            for (int i = 0; i < layers.size(); i++) {
                var layer = layers.get(down ? i : layers.size() - 1 - i);
                settle(layer, layer.stream().mapToDouble(p -> wish(p, down)).toArray());
            }
        }
    }

    private static double wish(Place place, boolean down) {
        var first = down ? place.above : place.below;
        return place.middleOf(first.isEmpty() ? (down ? place.below : place.above) : first);
    }

    private void pack(List<Place> layer) {
        var width = layer.stream().mapToInt(p -> p.width + GAP).sum();
        double x = -width / 2.0;
        for (var place : layer) {
            place.x = x + (place.width + GAP) / 2.0;
            x += place.width + GAP;
        }
    }

    /// The nearest positions to the wished ones that keep order and distance: neighbours that would
    /// overlap are pooled and share the mean of their wishes.
    private static void settle(List<Place> layer, double[] wished) {
        var offset = new double[layer.size()];
        for (int i = 1; i < offset.length; i++) {
            offset[i] = offset[i - 1] + (layer.get(i - 1).width + layer.get(i).width) / 2.0 + GAP;
        }
        var pools = new ArrayList<double[]>();
        for (int i = 0; i < wished.length; i++) {
            var pool = new double[] {wished[i] - offset[i], 1};
            while (!pools.isEmpty() && mean(pools.getLast()) > mean(pool)) {
                var before = pools.removeLast();
                pool = new double[] {pool[0] + before[0], pool[1] + before[1]};
            }
            pools.add(pool);
        }
        int at = 0;
        for (var pool : pools) {
            for (int i = 0; i < (int) pool[1]; i++, at++) {
                layer.get(at).x = mean(pool) + offset[at];
            }
        }
    }

    private static double mean(double[] pool) {
        return pool[0] / pool[1];
    }

    private FlowMap map() {
        var all = layers.stream().flatMap(List::stream).toList();
        var left = all.stream().mapToDouble(p -> p.x - p.width / 2.0).min().orElse(0) - MARGIN;
        var right = all.stream().mapToDouble(p -> p.x + p.width / 2.0).max().orElse(0) + MARGIN;
        all.forEach(p -> p.x -= left);
        var used = all.stream().mapToInt(p -> p.layer).max().orElse(0);
        var height = 2 * MARGIN + BOX_HEIGHT + used * LAYER;
        var drawn =
                boxes.entrySet().stream()
                        .map(e ->
                                new FlowMap.Box(
                                        e.getKey(),
                                        passed.applyAsLong(e.getKey()),
                                        e.getValue().x,
                                        y(e.getValue()),
                                        BOX_WIDTH,
                                        BOX_HEIGHT))
                        .toList();
        var lines = arrows.stream().map(this::line).toList();
        return new FlowMap((int) Math.ceil(right - left), height, drawn, lines);
    }

    private static double y(Place place) {
        return MARGIN + BOX_HEIGHT / 2.0 + place.layer * LAYER;
    }

    private FlowMap.Line line(Arrow arrow) {
        var way = new ArrayList<>(requireNonNull(ways.get(arrow)));
        var label = requireNonNull(labels.get(arrow));
        var points = new ArrayList<FlowMap.Point>();
        var side = port(arrow);
        points.add(
                new FlowMap.Point(
                        way.getFirst().x + side[0], y(way.getFirst()) + BOX_HEIGHT / 2.0));
        way.subList(1, way.size() - 1).forEach(p -> points.add(new FlowMap.Point(p.x, y(p))));
        points.add(
                isLoop(arrow)
                        ? new FlowMap.Point(
                                way.getLast().x + BOX_WIDTH / 2.0 - 8,
                                y(way.getLast()) + BOX_HEIGHT / 2.0)
                        : new FlowMap.Point(
                                way.getLast().x + side[1], y(way.getLast()) - BOX_HEIGHT / 2.0));
        var through = turned.contains(arrow.ends()) && !isLoop(arrow) ? points.reversed() : points;
        return new FlowMap.Line(
                arrow,
                List.copyOf(through),
                new FlowMap.Point(label.x, y(label)),
                LABEL_WIDTH,
                LABEL_HEIGHT);
    }

    /// Where on the boxes the upper and the lower end of an arrow lie: side by side in the order of
    /// what they lead to.
    private double[] port(Arrow arrow) {
        var way = requireNonNull(ways.get(arrow));
        return new double[] {
            spread(way.getFirst().below, way.get(1)),
            isLoop(arrow) ? 0 : spread(way.getLast().above, way.get(way.size() - 2))
        };
    }

    private static double spread(List<Place> neighbours, Place one) {
        var ordered = neighbours.toArray(Place[]::new);
        Arrays.sort(ordered, Comparator.comparingDouble(p -> p.x));
        var step = Math.min(28.0, (BOX_WIDTH - 40.0) / Math.max(1, ordered.length));
        return (Arrays.asList(ordered).indexOf(one) - (ordered.length - 1) / 2.0) * step;
    }
}
