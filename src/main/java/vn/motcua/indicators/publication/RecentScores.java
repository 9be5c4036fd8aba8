package vn.motcua.indicators.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.Period;

/// What the index of all agencies gave a moment ago: however many people look at the public page,
/// it is computed for them once in a while.
@Component
public class RecentScores {

    private static final Duration FRESH = Duration.ofSeconds(20);
    private static final int KEPT = 24;

    private record Computed(Instant at, ScoreSheet sheet) {}

    private final Province province;
    private final Clock system;
    private final Map<Period, Computed> kept = new ConcurrentHashMap<>();

    RecentScores(Province province, @Qualifier("system") Clock system) {
        this.province = province;
        this.system = system;
    }

    /// Of all agencies of a period, at most twenty seconds old.
    public ScoreSheet sheet(Period period) {
        var now = system.instant();
        if (kept.size() > KEPT) {
            kept.clear();
        }
        return kept.compute(
                        period,
                        (_, known) ->
                                known != null && known.at.plus(FRESH).isAfter(now)
                                        ? known
                                        : new Computed(now, province.now(period, 1)))
                .sheet;
    }

    /// Forgets what it has, so that the next one who looks sees what is so now.
    void forget() {
        kept.clear();
    }
}
