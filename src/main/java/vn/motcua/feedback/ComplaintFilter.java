package vn.motcua.feedback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// Which complaints a worklist shows, due first; those that are over newest first.
///
/// @param unit an agency and all below it, or null for all
/// @param state one state, or null for all that are open
/// @param subject one subject, or null
/// @param late only those whose clock has run out
/// @param after where the page before ended, or null for the first
public record ComplaintFilter(
        @Nullable AgencyId unit,
        @Nullable String state,
        Complaint.@Nullable Subject subject,
        boolean late,
        @Nullable After after) {

    /// A page; one row more means there is another.
    public static final int PAGE = 25;

    /// States a list can be narrowed to.
    public static final List<String> STATES =
            List.of(
                    "filed",
                    "accepted",
                    "awaiting_more",
                    "answered",
                    "refused",
                    "published",
                    "withheld",
                    "withdrawn");

    /// The last line of a page: its place in the order.
    public record After(Instant place, UUID id) {}

    /// Whether it lists what is over.
    public boolean isOver() {
        return state != null && STATES.indexOf(state) >= STATES.indexOf("refused");
    }
}
