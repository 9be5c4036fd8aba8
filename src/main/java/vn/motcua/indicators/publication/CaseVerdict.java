package vn.motcua.indicators.publication;

import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.JudgedCases.Because;
import vn.motcua.indicators.JudgedCases.Judged;

/// What our index made of a case beside the portal's verdict, and why.
///
/// @param portal whether the portal counted it as met
/// @param ours by the rows and the measure that the component is counted with
public record CaseVerdict(String component, String caseCode, boolean portal, Judged ours) {

    /// Whether it counts as met by our records; null where we do not count it at all.
    public @Nullable Boolean met() {
        return ours.counted() ? ours.met() : null;
    }

    public Because because() {
        return ours.because();
    }

    /// Whether both say the same; what we do not count differs.
    public boolean agrees() {
        return ours.counted() && ours.met() == portal;
    }
}
