package vn.motcua.demonstration;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Measured;

/// The review of the programme as the program itself counts it, and as plain SQL counts it.
@Service
public class Review {

    private final List<ReviewSource> sources;
    private final ReviewRepository repository;
    private final Organisation organisation;

    Review(List<ReviewSource> sources, ReviewRepository repository, Organisation organisation) {
        this.sources = List.copyOf(sources);
        this.repository = repository;
        this.organisation = organisation;
    }

    /// One line.
    ///
    /// @param path where the figure opens to its records, or null
    public record Row(ReviewLine line, Measured measured, @Nullable String path) {}

    /// The day on which the review is seen: today by the business clock.
    public LocalDate day() {
        return organisation.today();
    }

    /// The last whole year before that day.
    public Period year() {
        return Period.year(day().getYear() - 1);
    }

    /// Every line, by the faces of the modules that know it.
    public List<Row> rows() {
        var asked = new ReviewSource.Asked(day(), year());
        var answers = new EnumMap<ReviewLine, ReviewSource.Answer>(ReviewLine.class);
        sources.forEach(s -> answers.putAll(s.answers(asked)));
        return Stream.of(ReviewLine.values())
                .map(line ->
                        Optional.ofNullable(answers.get(line))
                                .map(a -> new Row(line, a.measured(), a.path()))
                                .orElseGet(() -> new Row(line, Measured.noSource(), null)))
                .toList();
    }

    /// Every line by plain SQL over the tables; changes nothing, by the transaction.
    @Transactional(readOnly = true)
    Map<ReviewLine, Measured> independently() {
        return repository.measure(day(), year());
    }
}
