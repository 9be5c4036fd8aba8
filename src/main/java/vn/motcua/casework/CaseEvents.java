package vn.motcua.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.motcua.casework.CaseEvent.Position;

/// The log of all cases, for those who follow it: notices, indexes, the exchange. A follower stores
/// its position in the transaction of its results, so that nothing is missed and nothing is done
/// twice.
@Service
public class CaseEvents {

    private final CaseEventLogRepository log;

    CaseEvents(CaseEventLogRepository log) {
        this.log = log;
    }

    /// The next events, oldest first. Stops before the oldest transaction still running anywhere in
    /// the database, since what it will add must not be overtaken.
    public List<CaseEvent> after(Position position, int limit) {
        return log.after(position, limit);
    }

    /// How long the oldest event that a follower has not read yet has waited; zero for none.
    public Duration waiting(Position position, Instant now) {
        var next = log.after(position, 1);
        if (next.isEmpty()) {
            return Duration.ZERO;
        }
        var waited = Duration.between(next.getFirst().at(), now);
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    /// The place from which somebody reads on whom nothing concerns that happened before a moment:
    /// all they pass over is older. One walk along the index, without the events themselves.
    public Position passOver(Position position, Instant since) {
        return log.passOver(position, since);
    }

    /// Whether something happened that a reader at this place has not read.
    public boolean hasAfter(Position position) {
        return !log.after(position, 1).isEmpty();
    }

    /// About how many events a reader at this place has not read; a little too many where some were
    /// given up. One look at an index.
    public long behind(Position position) {
        return Math.max(0, log.last() - position.id());
    }

    /// The place before which nothing can be added any more: whoever counts cases from their facts
    /// after asking has counted every event up to here.
    public Position horizon() {
        return log.horizon();
    }
}
