package vn.motcua.indicators;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.Figure.Better;
import vn.motcua.shared.Measured;

/// The figures that are counted from complaints. Each is a share of all that were not taken back.
@Component
class ComplaintFigures implements FigureSource {

    private static final Map<String, ComplaintMeasure> MEASURES =
            Map.of(
                    "complaints-about-conduct", ComplaintMeasure.CONDUCT,
                    "complaints-in-time", ComplaintMeasure.IN_TIME,
                    "complaints-content", ComplaintMeasure.CONTENT);

    private static final List<Figure> FIGURES =
            List.of(
                    Figure.share("complaints-in-time", Better.MORE),
                    Figure.share("complaints-content", Better.MORE),
                    Figure.share("complaints-about-conduct", Better.LESS));

    private final ComplaintCounts counts;

    ComplaintFigures(ComplaintCounts counts) {
        this.counts = counts;
    }

    static Optional<Figure> find(String key) {
        return FIGURES.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /// Which complaints a half of a figure counts; nothing for a figure of something else.
    static Optional<ComplaintMeasure> part(Figure figure, FigureCases.Part part) {
        return Optional.ofNullable(MEASURES.get(figure.key()))
                .map(m -> part == FigureCases.Part.DENOMINATOR ? ComplaintMeasure.ALL : m);
    }

    @Override
    public List<Figure> figures() {
        return FIGURES;
    }

    @Override
    public Map<Scope, Measured> measure(Figure figure, Collection<Scope> scopes, Period period) {
        var since = counts.since();
        var measured = new LinkedHashMap<Scope, Measured>();
        counts.of(scopes, period)
                .forEach((scope, numbers) ->
                        measured.put(scope, measured(figure, period, numbers, since)));
        return measured;
    }

    @Override
    public Map<Period, Measured> course(Figure figure, Scope scope, List<Period> periods) {
        return requireNonNull(courses(scope, periods).get(figure));
    }

    @Override
    public Map<Figure, Map<Period, Measured>> courses(Scope scope, List<Period> periods) {
        var since = counts.since();
        var counted = counts.course(scope, periods);
        var courses = new LinkedHashMap<Figure, Map<Period, Measured>>();
        for (var figure : FIGURES) {
            var measured = new LinkedHashMap<Period, Measured>();
            counted.forEach((period, numbers) ->
                    measured.put(period, measured(figure, period, numbers, since)));
            courses.put(figure, measured);
        }
        return courses;
    }

    private static Measured measured(
            Figure figure,
            Period period,
            ComplaintCounts.Numbers numbers,
            Optional<LocalDate> since) {
        return since.filter(period::reaches).isPresent()
                ? new Measured.Share(
                        numbers.share(part(figure, FigureCases.Part.NUMERATOR).orElseThrow()))
                : Measured.noSource();
    }
}
