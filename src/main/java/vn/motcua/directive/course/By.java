package vn.motcua.directive.course;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.shared.Actor;
import vn.motcua.web.Formats;

/// Who does something, and when. Pages say now; a demonstration tells the past.
public record By(Actor actor, Instant at) {

    /// The day for the offices.
    public LocalDate day() {
        return at.atZone(Formats.VIETNAM).toLocalDate();
    }
}
