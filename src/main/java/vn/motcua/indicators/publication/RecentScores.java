package vn.motcua.indicators.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.ServiceIndex;

/// What the index of all agencies gave a moment ago: however many people look at the public page,
/// it is computed for them once a second at most, and not again while nothing new has been counted.
@Component
public class RecentScores {

    /// So long it serves all who look, whatever happens meanwhile.
    private static final Duration FRESH = Duration.ofSeconds(1);

    /// So long it serves them while nothing was counted: some of it changes with time alone.
    private static final Duration GOOD = Duration.ofSeconds(20);

    private static final int KEPT = 24;

    private record Asked(Period period, Scope.Reach reach) {}

    /// @param counted how far everything had been counted before
    private record Computed(Instant at, String counted, ScoreSheet sheet) {

        boolean isYounger(Duration age, Instant now) {
            return at.plus(age).isAfter(now);
        }
    }

    private final Province province;
    private final ServiceIndex index;
    private final Clock system;
    private final Map<Asked, Computed> kept = new ConcurrentHashMap<>();

    RecentScores(Province province, ServiceIndex index, @Qualifier("system") Clock system) {
        this.province = province;
        this.index = index;
        this.system = system;
    }

    /// Of all agencies of a period, each with all below it: an event that was counted more than a
    /// second ago is in it.
    public ScoreSheet sheet(Period period) {
        return sheet(period, Scope.Reach.ALL);
    }

    /// Of so much of each.
    public ScoreSheet sheet(Period period, Scope.Reach reach) {
        var now = system.instant();
        if (kept.size() > KEPT) {
            kept.clear();
        }
        return kept.compute(
                        new Asked(period, reach),
                        (asked, known) ->
                                known != null && known.isYounger(FRESH, now)
                                        ? known
                                        : anew(asked, known, now))
                .sheet;
    }

    private Computed anew(Asked asked, @Nullable Computed known, Instant now) {
        var counted = index.counted();
        return known != null && known.counted.equals(counted) && known.isYounger(GOOD, now)
                ? known
                : new Computed(now, counted, province.now(asked.period, asked.reach));
    }

    /// Forgets what it has, so that the next one who looks sees what is so now.
    void forget() {
        kept.clear();
    }
}
