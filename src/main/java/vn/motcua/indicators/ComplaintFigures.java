package vn.motcua.indicators;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
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

    /// What a figure counts; nothing for a figure of something else.
    private static Optional<ComplaintMeasure> counted(Figure figure) {
        return Optional.ofNullable(MEASURES.get(figure.key()));
    }

    /// Which complaints a part is made of; nothing for a figure of something else.
    static Optional<Condition> complaints(
            Figure figure, FigureCases.Part part, Field<Instant> cutoff) {
        return counted(figure)
                .map(measure -> {
                    var counted = measure.complaints(cutoff);
                    return switch (part) {
                        case NUMERATOR -> counted;
                        case DENOMINATOR -> ComplaintMeasure.ALL.complaints(cutoff);
                        case MISSING -> field(counted).isDistinctFrom(inline(true));
                    };
                });
    }

    /// Complaints are answered, judged and withdrawn later.
    @Override
    public boolean settles(Figure figure) {
        return false;
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
                ? new Measured.Share(numbers.share(counted(figure).orElseThrow()))
                : Measured.noSource();
    }
}
