package vn.motcua.demonstration;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.indicators.CaseFigures;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Ratio;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// The review of the programme as the program itself counts it, and as plain SQL counts it.
@Service
public class Review {

    private final List<ReviewSource> sources;
    private final ServicesOfReview services;
    private final ReviewRepository repository;
    private final Organisation organisation;

    Review(
            List<ReviewSource> sources,
            ServicesOfReview services,
            ReviewRepository repository,
            Organisation organisation) {
        this.sources = List.copyOf(sources);
        this.services = services;
        this.repository = repository;
        this.organisation = organisation;
    }

    /// One line.
    ///
    /// @param path where the figure opens to its records, or null
    public record Row(ReviewLine line, Measured measured, @Nullable String path) {

        private static final Set<ReviewLine> SERVICES =
                EnumSet.of(ReviewLine.ESSENTIAL_SERVICES, ReviewLine.DECISION_SERVICES);

        /// A share in per cent; of services how many of how many.
        public String value(Locale language) {
            return isOfServices() && measured instanceof Measured.Share(var ratio)
                    ? of(ratio, language)
                    : Formats.measured(measured, language);
        }

        /// The two whole numbers behind a share; empty for anything else.
        public String counted(Locale language) {
            return !isOfServices()
                            && measured instanceof Measured.Share(var ratio)
                            && !ratio.ofNothing()
                    ? of(ratio, language)
                    : "";
        }

        private boolean isOfServices() {
            return SERVICES.contains(line)
                    && measured instanceof Measured.Share(var ratio)
                    && !ratio.ofNothing();
        }

        private static String of(Ratio ratio, Locale language) {
            return Messages.bundles()
                    .text(
                            language,
                            "review.of",
                            Formats.number(ratio.numerator(), language),
                            Formats.number(ratio.denominator(), language));
        }
    }

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
        return rows(year());
    }

    /// The same with the rates of another period.
    List<Row> rows(Period period) {
        var asked = new ReviewSource.Asked(day(), period);
        var answers = new EnumMap<ReviewLine, ReviewSource.Answer>(ReviewLine.class);
        sources.forEach(s -> answers.putAll(s.answers(asked)));
        return Stream.of(ReviewLine.values())
                .map(line ->
                        Optional.ofNullable(answers.get(line))
                                .map(a -> new Row(line, a.measured(), a.path()))
                                .orElseGet(() -> new Row(line, Measured.noSource(), null)))
                .toList();
    }

    /// The procedures behind the line of those that are nearly always filed online.
    public List<CaseFigures.ProcedureRow> nearlyAllOnline() {
        return services.nearlyAllOnline(day(), year());
    }

    /// Where the cases are that the line counts of a procedure: those filed in its year.
    public String casesOf(CaseFigures.ProcedureRow row) {
        return services.casesOf(row, day(), year());
    }

    /// Every line by plain SQL over the tables; changes nothing, by the transaction.
    @Transactional(readOnly = true)
    Map<ReviewLine, Measured> independently() {
        return repository.measure(day(), year());
    }
}
