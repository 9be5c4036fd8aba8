package vn.motcua.feedback;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.motcua.feedback.FeedbackEvent.Position;

/// The log of ratings and complaints, for those who follow it. A follower stores its position in
/// the transaction of its results.
@Service
public class FeedbackEvents {

    private final FeedbackEventRepository log;

    FeedbackEvents(FeedbackEventRepository log) {
        this.log = log;
    }

    /// The next events, oldest first. Stops before the oldest transaction still running anywhere in
    /// the database, since what it will add must not be overtaken.
    public List<FeedbackEvent> after(Position position, int limit) {
        return log.after(position, limit);
    }

    /// Whether more than so many events come after a position; no more of them are counted.
    public boolean hasMoreThan(long many, Position position) {
        return log.count(position, many + 1) > many;
    }

    /// Where the log ends now: as long as it ends there, nothing is said, and nothing becomes of
    /// what was. One look at an index.
    public Position end() {
        return log.end();
    }
}
