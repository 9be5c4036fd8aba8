package vn.motcua.indicators;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A component of the index that is a share of cases, and which of them it counts. What counts a
/// component and what judges a single case ask here, so that they cannot differ; a list of cases
/// goes by the measures of its figure.
///
/// @param said whether it depends on what people say of cases
/// @param onceAtMost whether a case whose applicant was asked for more twice does not count
record CaseComponent(
        String code, Measure numerator, Measure denominator, boolean said, boolean onceAtMost) {

    static final String ASKED_AGAIN_IS_LATE = "asked-again-is-late";

    /// All of them by the rules of a period.
    static List<CaseComponent> of(Set<String> rules) {
        var once = rules.contains(ASKED_AGAIN_IS_LATE);
        var onTime = once ? Measure.ON_TIME_ONCE : Measure.ON_TIME;
        var content = once ? Measure.CONTENT_ONCE : Measure.CONTENT;
        return List.of(
                new CaseComponent("2.1", onTime, Measure.CASES, false, once),
                plain("2.2", Measure.MINUTES, Measure.HANDLED),
                plain("3.3", Measure.ONLINE_RESULT, Measure.CASES),
                plain("4.1", Measure.ELECTRONIC, Measure.RESULTED),
                plain("4.2", Measure.DIGITISED, Measure.RESULTED),
                plain("4.3", Measure.REUSED, Measure.CASES),
                new CaseComponent("5.4", content, Measure.CASES, true, once));
    }

    static Optional<CaseComponent> find(String code, Set<String> rules) {
        return of(rules).stream().filter(c -> c.code.equals(code)).findFirst();
    }

    private static CaseComponent plain(String code, Measure numerator, Measure denominator) {
        return new CaseComponent(code, numerator, denominator, false, false);
    }
}
