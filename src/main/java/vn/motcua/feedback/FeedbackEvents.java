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

    /// Where the log ends now: as long as it ends there, nothing is said, and nothing becomes of
    /// what was. One look at an index.
    public Position end() {
        return log.end();
    }
}
