package vn.motcua.indicators;

import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// By whose practice figures of the index are counted. The points of its components are no law, and
/// a period before that practice may have been scored otherwise: whoever is shown such a figure has
/// to be told, wherever it stands.
@Component
public class IndexPractice {

    private final Figures figures;
    private final ServiceIndex index;

    IndexPractice(Figures figures, ServiceIndex index) {
        this.figures = figures;
        this.index = index;
    }

    /// The month of the practice as `9/2026`, for the text `index.practice.short`; nothing for a
    /// figure that is none of the index, or where the practice is that of the period.
    public Optional<String> of(Figure figure, Period period) {
        return index.laterPractice(figure, period)
                .map(month -> month.getMonthValue() + "/" + month.getYear());
    }

    /// The same of a figure by its key; nothing for one that this installation does not know.
    public Optional<String> of(String figure, Period period) {
        return figures.find(figure).flatMap(f -> of(f, period));
    }

    /// That of the first of several figures to have one.
    public Optional<String> of(Collection<Figure> several, Period period) {
        return several.stream().flatMap(f -> of(f, period).stream()).findFirst();
    }
}
