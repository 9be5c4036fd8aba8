package vn.motcua.indicators;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.feedback.FeedbackEvent;
import vn.motcua.feedback.FeedbackEvents;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.BusinessClock;
import vn.motcua.shared.Ratio;

/// What is counted of the complaints of agencies and periods.
@Component
class ComplaintCounts {

    /// How many of each measure.
    record Numbers(Map<ComplaintMeasure, Long> numbers) {

        static final Numbers NONE = new Numbers(Map.of());

        Numbers {
            numbers = Map.copyOf(numbers);
        }

        long get(ComplaintMeasure measure) {
            return numbers.getOrDefault(measure, 0L);
        }

        /// Of all that were not taken back.
        Ratio share(ComplaintMeasure measure) {
            return new Ratio(get(measure), get(ComplaintMeasure.ALL));
        }
    }

    /// What was counted is kept for so many questions, as long as nothing happens to a complaint.
    private static final int KEPT = 200;

    private final ComplaintCountRepository counts;
    private final CaseCounts cases;
    private final ScopeUnits units;
    private final FeedbackEvents said;
    private final Cache<Asked, Map<Integer, Map<AgencyId, Map<ComplaintMeasure, Long>>>> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ComplaintCounts(
            ComplaintCountRepository counts,
            CaseCounts cases,
            ScopeUnits units,
            FeedbackEvents said) {
        this.counts = counts;
        this.cases = cases;
        this.said = said;
        this.units = units;
    }

    /// What is asked of which complaints.
    ///
    /// @param end where the log of what people say ended
    private record Asked(Reached reached, List<Span> spans, FeedbackEvent.Position end) {}

    private Map<Integer, Map<AgencyId, Map<ComplaintMeasure, Long>>> counts(
            Reached reached, List<Span> spans) {
        return known.get(new Asked(reached, spans, said.end()), _ -> counts.counts(reached, spans));
    }

    /// The first day on which somebody rated or complained; a period that ended before has no
    /// source for what people say, which is not the same as nothing said.
    Optional<LocalDate> since() {
        return counts.first().map(at -> at.atZone(BusinessClock.ZONE).toLocalDate());
    }

    Map<Scope, Numbers> of(Collection<Scope> scopes, Period period) {
        var asked = units.reached(scopes, period);
        var found =
                counts(Reached.any(asked.values()), List.of(cases.span(period)))
                        .getOrDefault(0, Map.of());
        var answer = new LinkedHashMap<Scope, Numbers>();
        asked.forEach((scope, some) -> answer.put(scope, sum(found, some.units())));
        return answer;
    }

    Map<Period, Numbers> course(Scope scope, List<Period> periods) {
        var distinct = periods.stream().distinct().toList();
        var reached = units.reached(scope, distinct);
        var found =
                counts(Reached.any(reached.values()), distinct.stream().map(cases::span).toList());
        var answer = new LinkedHashMap<Period, Numbers>();
        for (int i = 0; i < distinct.size(); i++) {
            var period = distinct.get(i);
            var own = requireNonNull(reached.get(period)).units();
            answer.put(period, sum(found.getOrDefault(i, Map.of()), own));
        }
        return answer;
    }

    private static Numbers sum(
            Map<AgencyId, Map<ComplaintMeasure, Long>> found, Set<AgencyId> units) {
        if (found.isEmpty()) {
            return Numbers.NONE;
        }
        var sums = new EnumMap<ComplaintMeasure, Long>(ComplaintMeasure.class);
        found.forEach((unit, numbers) -> {
            if (units.contains(unit)) {
                numbers.forEach((measure, number) -> sums.merge(measure, number, Long::sum));
            }
        });
        return new Numbers(sums);
    }
}
