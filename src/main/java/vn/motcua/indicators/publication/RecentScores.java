package vn.motcua.indicators.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;

/// What the index of all agencies gave a moment ago: however many people look at the public page,
/// it is computed for them once in a while.
@Component
public class RecentScores {

    private static final Duration FRESH = Duration.ofSeconds(20);
    private static final int KEPT = 24;

    private record Asked(Period period, Scope.Reach reach) {}

    private record Computed(Instant at, ScoreSheet sheet) {}

    private final Province province;
    private final Clock system;
    private final Map<Asked, Computed> kept = new ConcurrentHashMap<>();

    RecentScores(Province province, @Qualifier("system") Clock system) {
        this.province = province;
        this.system = system;
    }

    /// Of all agencies of a period, each with all below it, at most twenty seconds old.
    public ScoreSheet sheet(Period period) {
        return sheet(period, Scope.Reach.ALL);
    }

    /// Of so much of each, at most twenty seconds old.
    public ScoreSheet sheet(Period period, Scope.Reach reach) {
        var now = system.instant();
        if (kept.size() > KEPT) {
            kept.clear();
        }
        return kept.compute(
                        new Asked(period, reach),
                        (_, known) ->
                                known != null && known.at.plus(FRESH).isAfter(now)
                                        ? known
                                        : new Computed(now, province.now(period, reach)))
                .sheet;
    }

    /// Forgets what it has, so that the next one who looks sees what is so now.
    void forget() {
        kept.clear();
    }
}
