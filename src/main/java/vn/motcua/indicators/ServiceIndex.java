package vn.motcua.indicators;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.indicators.IndexFormulas.PointsClass;

/// The index of service to citizens and businesses (Bộ chỉ số phục vụ người dân, doanh nghiệp) of
/// any agency or part of the tree, for any day, month, quarter or year. A period is counted by the
/// version in force on its last day: when a formula changes in mid-year each month has its own, and
/// the year that of its end.
@Service
public class ServiceIndex {

    /// The name of the index among the formulas.
    public static final String NAME = "service-index";

    /// How fresh all that is counted from cases is.
    ///
    /// @param event the time of the last event that was counted, or null before the first
    /// @param lag how long the oldest event that waits to be counted has waited; zero for none
    public record AsOf(@Nullable Instant event, Duration lag) {}

    /// A factor of a component's formula that nothing measures yet and that is taken as 1: how many
    /// cases the national portal knows (hồ sơ đồng bộ).
    ///
    /// @param component whose formula has it: `3.3`
    /// @param textKey what it is
    public record AssumedFactor(String component, String textKey) {}

    private final IndexFormulas formulas = IndexFormulas.shipped();

    ServiceIndex(Clock clock) {}

    /// @throws vn.motcua.shared.NotFound for a period before the index was in operation
    public IndexResult of(Scope scope, Period period) {
        throw new UnsupportedOperationException();
    }

    /// The index of many agencies in two round trips; an answer for every scope, and none at all
    /// for a period before the index was in operation.
    public Map<Scope, IndexResult> of(Collection<Scope> scopes, Period period) {
        throw new UnsupportedOperationException();
    }

    /// The index of one agency over several periods, in two round trips; periods before the index
    /// was in operation are missing.
    public Map<Period, IndexResult> course(Scope scope, List<Period> periods) {
        throw new UnsupportedOperationException();
    }

    /// By which formulas a period is counted.
    public Optional<IndexVersion> version(Period period) {
        return formulas.at(NAME, period.last());
    }

    /// The class of a result; none while some of the hundred points have no source.
    public Optional<PointsClass> classOf(IndexResult result, Period period) {
        return formulas.classOf(result, period.last());
    }

    /// What is taken as given in a version.
    public List<AssumedFactor> assumed(IndexVersion version) {
        throw new UnsupportedOperationException();
    }

    /// The figure whose numerator and denominator are those of a component: at its address
    /// ([Figures#path]) it opens to the cases. Components of procedures and complaints have none.
    public Optional<Figure> figureOf(Component component) {
        throw new UnsupportedOperationException();
    }

    public AsOf asOf() {
        throw new UnsupportedOperationException();
    }
}
