package vn.motcua.indicators;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Ratio;

/// The index itself as figures: points reached of points measurable, of all groups and of each, in
/// hundredths of a point. Where nothing measures a group it has no source.
@org.springframework.stereotype.Component
class IndexPointFigures implements FigureSource {

    private static final String ALL = "index-points";
    private static final List<String> GROUPS =
            List.of("transparency", "progress", "online", "digitisation", "satisfaction");
    private static final int HUNDREDTHS = 100;

    private final ServiceIndex index;

    IndexPointFigures(ServiceIndex index) {
        this.index = index;
    }

    /// Whether a figure is points of the index, and so hundredths of them.
    static boolean isOfPoints(String key) {
        return key.startsWith(ALL);
    }

    @Override
    public List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.share(ALL, Figure.Better.MORE));
        GROUPS.forEach(g -> figures.add(Figure.share(ALL + "-" + g, Figure.Better.MORE)));
        return figures;
    }

    @Override
    public Map<Scope, Measured> measure(Figure figure, Collection<Scope> scopes, Period period) {
        var results = index.of(scopes, period);
        var measured = new LinkedHashMap<Scope, Measured>();
        scopes.forEach(scope -> measured.put(scope, points(figure, results.get(scope))));
        return measured;
    }

    @Override
    public Map<Period, Measured> course(Figure figure, Scope scope, List<Period> periods) {
        var results = results(scope, periods);
        var measured = new LinkedHashMap<Period, Measured>();
        periods.forEach(period -> measured.put(period, points(figure, results.get(period))));
        return measured;
    }

    @Override
    public Map<Figure, Map<Period, Measured>> courses(Scope scope, List<Period> periods) {
        var results = results(scope, periods);
        var courses = new LinkedHashMap<Figure, Map<Period, Measured>>();
        for (var figure : figures()) {
            var course = courses.computeIfAbsent(figure, _ -> new LinkedHashMap<>());
            periods.forEach(period -> course.put(period, points(figure, results.get(period))));
        }
        return courses;
    }

    /// Days and longer periods are counted from different sums.
    private Map<Period, IndexResult> results(Scope scope, List<Period> periods) {
        var byKind =
                periods.stream()
                        .distinct()
                        .collect(Collectors.partitioningBy(p -> p.kind() == Period.Kind.DAY));
        var results = new LinkedHashMap<Period, IndexResult>();
        byKind.values().stream()
                .filter(some -> !some.isEmpty())
                .forEach(some -> results.putAll(index.course(scope, some)));
        return results;
    }

    private static Measured points(Figure figure, @Nullable IndexResult result) {
        if (result == null) {
            return Measured.noSource();
        }
        var group =
                Optional.of(figure.key()).filter(k -> !k.equals(ALL)).map(IndexPointFigures::group);
        Predicate<Component> which =
                c -> group.isEmpty() || c.group().equals(requireNonNull(group.get()));
        var measures =
                result.lines().stream()
                        .filter(line -> which.test(line.component()))
                        .anyMatch(line -> !(line.score() instanceof Score.NoSource));
        if (!measures) {
            return Measured.noSource();
        }
        var reached = group.map(result::reached).orElseGet(result::reached);
        var measurable = group.map(result::measurable).orElseGet(result::measurable);
        return new Measured.Share(
                new Ratio(
                        reached.movePointRight(2).longValueExact(),
                        (long) measurable * HUNDREDTHS));
    }

    private static String group(String key) {
        return key.substring(ALL.length() + 1);
    }
}
