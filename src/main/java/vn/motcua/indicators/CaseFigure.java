package vn.motcua.indicators;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Figure.Better;
import vn.motcua.shared.Measured;

/// A figure counted from cases: what it is and which measures make it up.
///
/// @param denominator null for a number
record CaseFigure(Figure figure, Measure numerator, @Nullable Measure denominator) {

    /// All of them, in the order of the pages. The first of the online rates is what is meant when
    /// nothing else is said; the three that tell who filed add up to it.
    static final List<CaseFigure> ALL =
            List.of(
                    number("received", Measure.CASES, Better.NEITHER),
                    number("finished", Measure.FINISHED, Better.NEITHER),
                    number("handled", Measure.HANDLED, Better.NEITHER),
                    number("late-open", Measure.LATE_OPEN, Better.LESS),
                    more("in-time-rate", Measure.IN_TIME, Measure.FINISHED),
                    share("refused-rate", Measure.REFUSED, Measure.CASES, Better.LESS),
                    more("online-rate", Measure.ONLINE, Measure.CASES),
                    more("online-by-person", Measure.BY_PERSON, Measure.CASES),
                    share("online-helped", Measure.HELPED, Measure.CASES, Better.NEITHER),
                    share("online-by-officer", Measure.BY_OFFICER, Measure.CASES, Better.LESS),
                    more("online-rate-essential", Measure.ESSENTIAL_ONLINE, Measure.ESSENTIAL),
                    more("online-rate-eligible", Measure.ELIGIBLE_ONLINE, Measure.ELIGIBLE),
                    more("electronic-result-rate", Measure.ELECTRONIC, Measure.RESULTED),
                    more("digitised-rate", Measure.DIGITISED, Measure.RESULTED),
                    more("reuse-rate", Measure.REUSED, Measure.CASES),
                    more("index-in-time", Measure.ON_TIME_ONCE, Measure.CASES),
                    more("index-online", Measure.ONLINE_RESULT, Measure.CASES),
                    more("index-content", Measure.CONTENT_ONCE, Measure.CASES),
                    share("disliked-rate", Measure.DISLIKED, Measure.CASES, Better.LESS));

    private static final Set<Measure> SAID =
            EnumSet.of(Measure.CONTENT_ONCE, Measure.CONTENT, Measure.DISLIKED);

    private static final Set<Measure> FILING =
            EnumSet.of(
                    Measure.CASES,
                    Measure.ONLINE,
                    Measure.BY_PERSON,
                    Measure.HELPED,
                    Measure.BY_OFFICER,
                    Measure.ESSENTIAL,
                    Measure.ESSENTIAL_ONLINE,
                    Measure.ELIGIBLE,
                    Measure.ELIGIBLE_ONLINE);

    /// Whether it is settled when cases are filed, whatever comes of them.
    boolean isOfFiling() {
        return FILING.contains(numerator) && (denominator == null || FILING.contains(denominator));
    }

    /// Whether it depends on what people say of cases: where nobody could, nothing measures it.
    boolean isOfSaid() {
        return SAID.contains(numerator);
    }

    /// As it is counted where a case whose applicant was asked for more twice is no late one for
    /// that.
    CaseFigure askedAgainOrNot() {
        return switch (numerator) {
            case ON_TIME_ONCE -> new CaseFigure(figure, Measure.ON_TIME, denominator);
            case CONTENT_ONCE -> new CaseFigure(figure, Measure.CONTENT, denominator);
            default -> this;
        };
    }

    /// Whether all that it is made of has sums.
    boolean isSummed() {
        return numerator.sum() != null && (denominator == null || denominator.sum() != null);
    }

    Measured of(Counts counts) {
        return denominator == null
                ? Measured.count(counts.get(numerator))
                : new Measured.Share(counts.share(numerator, denominator));
    }

    /// Which cases a part is made of.
    Condition cases(FigureCases.Part part, Span span) {
        if (denominator == null || part == FigureCases.Part.NUMERATOR) {
            return numerator.cases(span);
        }
        var all = denominator.cases(span);
        return part == FigureCases.Part.DENOMINATOR
                ? all
                : all.and(field(numerator.cases(span)).isDistinctFrom(inline(true)));
    }

    private static CaseFigure number(String key, Measure counted, Better better) {
        return new CaseFigure(Figure.count(key, better), counted, null);
    }

    private static CaseFigure more(String key, Measure numerator, Measure denominator) {
        return share(key, numerator, denominator, Better.MORE);
    }

    private static CaseFigure share(
            String key, Measure numerator, Measure denominator, Better better) {
        return new CaseFigure(Figure.share(key, better), numerator, denominator);
    }
}
