package vn.motcua.directive.course;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;

/// What happened to the things of the programme's direction.
@Service
public class Courses {

    private final CourseRepository entries;
    private final Clock clock;

    Courses(CourseRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /// The actor, now.
    public By now(Actor actor) {
        return new By(actor, clock.instant());
    }

    /// Writes down a step, in the transaction that takes it.
    ///
    /// @param step a stable word: `replicate`; its name is the text `programme.step.<step>`
    /// @param note what was said about it, may be empty; names no person
    public void note(UUID subject, By by, String step, String note) {
        entries.insert(subject, by, step, note);
    }

    /// What happened to these things, oldest first.
    public List<Entry> of(Collection<UUID> subjects) {
        return entries.of(subjects);
    }

    /// One step of the past.
    public record Entry(Instant at, AccountId account, String step, String note) {}
}
