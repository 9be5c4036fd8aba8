package vn.motcua.operations;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.IndexPractice;
import vn.motcua.indicators.Period;
import vn.motcua.web.Formats;

/// By whose practice a rule about the index measures. The points of its components are no law, and
/// a period before that practice may have been scored otherwise: whoever is warned has to know.
@Component
public class AlertPractice {

    private final IndexPractice practice;

    AlertPractice(IndexPractice practice) {
        this.practice = practice;
    }

    /// The month as `9/2026`; nothing where a rule watches something else, or the practice is that
    /// of the period.
    ///
    /// @param measured when it was or would be measured
    public Optional<String> of(AlertRule rule, Instant measured) {
        var watched = rule.watched();
        var period = Period.of(watched.period(), measured.atZone(Formats.VIETNAM).toLocalDate());
        return practice.of(watched.figure(), period);
    }
}
