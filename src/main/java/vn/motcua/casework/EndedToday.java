package vn.motcua.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.shared.Agencies;
import vn.motcua.shared.AgencyId;

/// How many cases of a unit have ended since a day began. Each time only what ended in the last
/// moments is counted and added to what was counted before, so that the wall of a busy day costs no
/// more than that of a quiet one; once a minute all are counted, since a case may be dated back.
final class EndedToday {

    /// A step that says when a case ended is written by then; if not, the next minute sees it.
    static final Duration SETTLED = Duration.ofSeconds(5);

    static final Duration KEPT = Duration.ofMinutes(1);

    private final Counting counting;
    private final Map<AgencyId, Counted> known = new ConcurrentHashMap<>();

    EndedToday(Counting counting) {
        this.counting = counting;
    }

    /// Counts what ended from a moment on, and how many of them before a second one.
    interface Counting {

        CaseCountRepository.Ended ended(Agencies units, Instant since, Instant until);
    }

    /// @param units whose cases count as those of the unit
    /// @param day the moment at which the day began
    int number(AgencyId unit, Agencies units, Instant day, Instant now) {
        var before = known.get(unit);
        var start =
                before != null && before.holds(units, day, now)
                        ? before
                        : new Counted(units, day, now, day, 0);
        var settled = now.minus(SETTLED);
        var until = settled.isAfter(start.until()) ? settled : start.until();
        var ended = counting.ended(units, start.until(), until);
        known.put(unit, start.and(ended.before(), until));
        return start.number() + ended.all();
    }

    /// @param since when all were counted
    /// @param until up to when the number holds
    private record Counted(Agencies units, Instant day, Instant since, Instant until, int number) {

        boolean holds(Agencies asked, Instant of, Instant now) {
            return units.equals(asked)
                    && day.equals(of)
                    && !now.isBefore(since)
                    && now.isBefore(since.plus(KEPT));
        }

        Counted and(int more, Instant until) {
            return new Counted(units, day, since, until, number + more);
        }
    }
}
