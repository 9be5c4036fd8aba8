package vn.motcua.directive.course;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.documents.DocumentId;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

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
        note(subject, by, step, note, null);
    }

    /// @param paper a file that came with the step, which stays with it; or null
    public void note(UUID subject, By by, String step, String note, @Nullable Paper paper) {
        entries.insert(new Entry(subject, by.at(), by.actor().account(), step, note, paper));
    }

    /// What happened to these things, oldest first.
    public List<Entry> of(Collection<UUID> subjects) {
        return entries.of(subjects);
    }

    /// A file that came with a step of something.
    ///
    /// @throws NotFound if none of its steps has it
    public DocumentId paper(UUID subject, UUID paper) {
        return of(List.of(subject)).stream()
                .map(Entry::paper)
                .filter(Objects::nonNull)
                .map(Paper::id)
                .filter(file -> file.value().equals(paper))
                .findFirst()
                .orElseThrow(() -> new NotFound("paper of " + subject));
    }

    /// One step of the past.
    ///
    /// @param paper a file that came with it, or null
    public record Entry(
            UUID subject,
            Instant at,
            AccountId account,
            String step,
            String note,
            @Nullable Paper paper) {}

    /// A stored file and its name.
    public record Paper(DocumentId id, String name) {}
}
