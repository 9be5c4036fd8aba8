package vn.motcua.directive;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.FigureSource;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.shared.Measured;

/// Figures of which a test says what they are: `test-rate` and `test-unmeasured`.
@TestConfiguration
public class TestFigures implements FigureSource {

    private final Map<Scope, Measured> rates = new HashMap<>();
    private final Map<Scope, Map<Period, Measured>> courses = new HashMap<>();

    public void set(Scope scope, Measured rate) {
        rates.put(scope, rate);
    }

    /// What it was in a period; in others of the course of this scope it then was nothing.
    public void set(Scope scope, Period period, Measured rate) {
        courses.computeIfAbsent(scope, _ -> new HashMap<>()).put(period, rate);
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                Figure.share("test-rate", Figure.Better.MORE),
                Figure.count("test-unmeasured", Figure.Better.MORE));
    }

    @Override
    public Map<Scope, Measured> measure(Figure figure, Collection<Scope> scopes, Period period) {
        return scopes.stream()
                .collect(
                        Collectors.toMap(
                                s -> s,
                                s ->
                                        courses.getOrDefault(s, Map.of())
                                                .getOrDefault(period, of(figure, s))));
    }

    @Override
    public Map<Period, Measured> course(Figure figure, Scope scope, List<Period> periods) {
        var told = courses.get(scope);
        return periods.stream()
                .collect(
                        Collectors.toMap(
                                p -> p,
                                p ->
                                        told == null
                                                ? of(figure, scope)
                                                : told.getOrDefault(p, Measured.noSource())));
    }

    private Measured of(Figure figure, Scope scope) {
        return figure.key().equals("test-rate")
                ? rates.getOrDefault(scope, Measured.noSource())
                : Measured.noSource();
    }
}
