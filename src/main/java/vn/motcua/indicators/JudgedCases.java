package vn.motcua.indicators;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.indicators.JudgedCaseRepository.Found;
import vn.motcua.shared.AgencyId;

/// What the index made of single cases: by the rows it counts and by the measures it counts them
/// with, so that what is said of each case adds up to what a component counted if all are asked.
@Service
public class JudgedCases {

    private final JudgedCaseRepository cases;
    private final CaseCounts counts;
    private final ComplaintCounts complaints;
    private final ScopeUnits units;
    private final ServiceIndex index;

    JudgedCases(
            JudgedCaseRepository cases,
            CaseCounts counts,
            ComplaintCounts complaints,
            ScopeUnits units,
            ServiceIndex index) {
        this.cases = cases;
        this.counts = counts;
        this.complaints = complaints;
        this.units = units;
        this.index = index;
    }

    /// What somebody wants to know of a case.
    ///
    /// @param component `2.1`
    /// @param caseCode as cases bear it
    public record Asked(String component, String caseCode) {}

    /// What the index made of it.
    ///
    /// @param counted whether it is in the denominator
    /// @param met whether it is in the numerator as well
    public record Judged(boolean counted, boolean met, Because because) {

        private static Judged not(Because because) {
            return new Judged(false, false, because);
        }
    }

    /// Why it was judged so.
    public enum Because {
        FINISHED_IN_TIME,
        FINISHED_LATE,
        OPEN_IN_TIME,
        OPEN_LATE,
        /// More than one supplement was asked for, which counts as late.
        ASKED_TWICE,
        /// Filed online, with an electronic result or none owed.
        ONLINE_WITH_RESULT,
        ONLINE_WITHOUT_RESULT,
        FILED_OTHERWISE,
        ELECTRONIC_RESULT,
        PAPER_RESULT,
        DIGITISED,
        NOT_DIGITISED,
        PAPERS_REUSED,
        NO_PAPERS_REUSED,
        CONTENT,
        /// Rated low or complained about.
        DISLIKED,
        /// The component counts only cases with a result that is owed.
        NO_RESULT,
        /// It is decided by a unit that is not counted here.
        OTHER_UNIT,
        /// It was filed in another period.
        OTHER_PERIOD,
        /// Taken back or closed before the office took it in.
        NOT_COUNTED,
        UNKNOWN_CASE,
        /// The component does not count cases, or had no source.
        NO_RULE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Of each that is asked; in one round trip.
    public Map<Asked, Judged> of(Scope scope, Period period, Collection<Asked> asked) {
        var span = counts.span(period);
        var found = cases.of(asked.stream().map(Asked::caseCode).collect(Collectors.toSet()), span);
        var place = new Place(units.of(scope, period), span, said(period));
        var rules = index.rules(period);
        var judged = new LinkedHashMap<Asked, Judged>();
        for (var each : asked) {
            judged.computeIfAbsent(
                    each,
                    _ ->
                            CaseComponent.find(each.component, rules)
                                    .filter(c -> place.said || !c.said())
                                    .map(c -> judge(c, found.get(each.caseCode), place))
                                    .orElse(Judged.not(Because.NO_RULE)));
        }
        return judged;
    }

    private record Place(Set<AgencyId> units, Span span, boolean said) {}

    private boolean said(Period period) {
        return complaints.since().filter(period::reaches).isPresent();
    }

    private static Judged judge(CaseComponent component, @Nullable Found found, Place place) {
        if (found == null) {
            return Judged.not(Because.UNKNOWN_CASE);
        }
        if (found.unit() == null || found.day() == null) {
            return Judged.not(Because.NOT_COUNTED);
        }
        if (!place.units.contains(found.unit())) {
            return Judged.not(Because.OTHER_UNIT);
        }
        if (!place.span.period().contains(found.day())) {
            return Judged.not(Because.OTHER_PERIOD);
        }
        var holds = found.holds();
        var because = because(component, holds);
        return holds.contains(component.denominator())
                ? new Judged(true, holds.contains(component.numerator()), because)
                : Judged.not(because);
    }

    private static Because because(CaseComponent component, Set<Measure> holds) {
        return switch (component.code()) {
            case "2.1" -> inTime(component, holds);
            case "3.3" ->
                    holds.contains(Measure.ONLINE)
                            ? either(
                                    holds,
                                    Measure.ONLINE_RESULT,
                                    Because.ONLINE_WITH_RESULT,
                                    Because.ONLINE_WITHOUT_RESULT)
                            : Because.FILED_OTHERWISE;
            case "4.1" ->
                    ofResult(
                            holds,
                            Measure.ELECTRONIC,
                            Because.ELECTRONIC_RESULT,
                            Because.PAPER_RESULT);
            case "4.2" ->
                    ofResult(holds, Measure.DIGITISED, Because.DIGITISED, Because.NOT_DIGITISED);
            case "4.3" ->
                    either(holds, Measure.REUSED, Because.PAPERS_REUSED, Because.NO_PAPERS_REUSED);
            case "5.4" -> content(component, holds);
            default -> Because.NO_RULE;
        };
    }

    private static Because inTime(CaseComponent component, Set<Measure> holds) {
        if (holds.contains(Measure.ON_TIME)) {
            if (component.onceAtMost() && !holds.contains(Measure.ON_TIME_ONCE)) {
                return Because.ASKED_TWICE;
            }
            return either(holds, Measure.FINISHED, Because.FINISHED_IN_TIME, Because.OPEN_IN_TIME);
        }
        return either(holds, Measure.FINISHED, Because.FINISHED_LATE, Because.OPEN_LATE);
    }

    private static Because content(CaseComponent component, Set<Measure> holds) {
        var inTime = inTime(component, holds);
        if (!EnumSet.of(Because.FINISHED_IN_TIME, Because.OPEN_IN_TIME).contains(inTime)) {
            return inTime;
        }
        return either(holds, Measure.DISLIKED, Because.DISLIKED, Because.CONTENT);
    }

    private static Because ofResult(Set<Measure> holds, Measure measure, Because yes, Because no) {
        return holds.contains(Measure.RESULTED)
                ? either(holds, measure, yes, no)
                : Because.NO_RESULT;
    }

    private static Because either(Set<Measure> holds, Measure measure, Because yes, Because no) {
        return holds.contains(measure) ? yes : no;
    }
}
