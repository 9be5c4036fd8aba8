package vn.motcua.indicators;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;

/// All that the system measures by itself, whoever measures it. Targets, walls and reports ask here
/// and nowhere else, so that one figure is the same everywhere.
@Service
public class Figures {

    private final Map<String, Figure> byKey = new LinkedHashMap<>();
    private final Map<String, FigureSource> sources = new LinkedHashMap<>();

    Figures(List<FigureSource> sources) {
        for (var source : sources) {
            for (var figure : source.figures()) {
                if (byKey.put(figure.key(), figure) != null) {
                    throw new IllegalStateException("Two sources measure " + figure.key());
                }
                this.sources.put(figure.key(), source);
            }
        }
    }

    public List<Figure> all() {
        return List.copyOf(byKey.values());
    }

    public Optional<Figure> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// Whether days that are over can be held against each other by it ([FigureSource#settles]).
    public boolean settles(Figure figure) {
        return source(figure).settles(figure);
    }

    /// One figure of many agencies for one period.
    public Map<Scope, Measured> measure(Figure figure, Collection<Scope> scopes, Period period) {
        return source(figure).measure(figure, scopes, period);
    }

    /// One figure of many agencies, each with all below it, for one period; an answer for each.
    public Map<AgencyId, Measured> ofWhole(
            Figure figure, Collection<AgencyId> units, Period period) {
        var scopes = units.stream().distinct().map(Scope::all).toList();
        var measured = measure(figure, scopes, period);
        return scopes.stream()
                .collect(
                        Collectors.toMap(
                                Scope::unit, s -> measured.getOrDefault(s, Measured.noSource())));
    }

    public Measured measure(Figure figure, Scope scope, Period period) {
        return measure(figure, List.of(scope), period).getOrDefault(scope, Measured.noSource());
    }

    /// One figure of one agency over several periods.
    public Map<Period, Measured> course(Figure figure, Scope scope, List<Period> periods) {
        return source(figure).course(figure, scope, periods);
    }

    /// Where a part of a figure is listed for somebody, if whoever measures it has a list of its
    /// own.
    ///
    /// @param unit the agency of the scope
    public Optional<String> list(
            Figure figure, FigureCases.Part part, Agency unit, Scope scope, Actor actor) {
        return source(figure).list(figure, part, unit, scope, actor);
    }

    /// Every figure of one agency over several periods: a round trip for each that measures, not
    /// for each figure.
    public Map<Figure, Map<Period, Measured>> courses(Scope scope, List<Period> periods) {
        return courses(scope, periods, _ -> true);
    }

    /// The same of some figures: who measures none of them is not asked.
    public Map<Figure, Map<Period, Measured>> courses(
            Scope scope, List<Period> periods, Predicate<Figure> which) {
        var courses = new LinkedHashMap<Figure, Map<Period, Measured>>();
        new LinkedHashSet<>(sources.values())
                .stream()
                        .filter(source -> source.figures().stream().anyMatch(which))
                        .forEach(source -> courses.putAll(source.courses(scope, periods)));
        courses.keySet().removeIf(which.negate());
        return courses;
    }

    /// Where a figure opens to what it is made of.
    ///
    /// @param unit the code of the agency
    public static String path(Figure figure, String unit, Scope.Reach reach, Period period) {
        return UriComponentsBuilder.fromPath("/figures/{key}")
                .queryParam("unit", "{unit}")
                .queryParam("reach", "{reach}")
                .queryParam("period", "{period}")
                .build(figure.key(), unit, reach.code(), period.code())
                .toString();
    }

    /// Where a figure that is counted from cases opens to all those of one procedure, of an agency
    /// with all below it.
    ///
    /// @param unit the code of the agency
    /// @param procedure the code of the procedure
    public static String cases(Figure figure, String unit, Period period, String procedure) {
        return UriComponentsBuilder.fromPath("/figures/{key}/cases")
                .queryParam("unit", "{unit}")
                .queryParam("reach", "{reach}")
                .queryParam("period", "{period}")
                .queryParam("part", "{part}")
                .queryParam("procedure", "{procedure}")
                .build(
                        figure.key(),
                        unit,
                        Scope.Reach.ALL.code(),
                        period.code(),
                        FigureCases.Part.DENOMINATOR.code(),
                        procedure)
                .toString();
    }

    private FigureSource source(Figure figure) {
        var source = sources.get(figure.key());
        if (source == null) {
            throw new IllegalArgumentException("Nothing declares the figure " + figure.key());
        }
        return source;
    }
}
