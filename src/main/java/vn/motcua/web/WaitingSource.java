package vn.motcua.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Actor;

/// What waits for somebody's decision, contributed by modules as beans and shown on the first page
/// of those who decide.
public interface WaitingSource {

    /// What waits for this actor, the most urgent first; never a person's data.
    List<Waiting> waitingFor(Actor actor);

    /// One thing to decide, or a number of things of one kind.
    ///
    /// @param textKey what it is; parts fill `{0}` and so on
    /// @param due when it must be decided, if there is such a time
    record Waiting(String textKey, List<String> parts, String path, @Nullable Instant due) {

        public Waiting {
            parts = List.copyOf(parts);
        }
    }
}
