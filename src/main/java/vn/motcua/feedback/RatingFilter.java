package vn.motcua.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// Which ratings a list shows.
///
/// @param unit an agency and all below it, or null for all the reader may see
/// @param score only this one, or null
/// @param written only those with words
/// @param from the first moment, included
/// @param to the last moment, excluded
/// @param before where the page before ended, or null for the first
public record RatingFilter(
        @Nullable AgencyId unit,
        @Nullable Integer score,
        boolean written,
        Instant from,
        Instant to,
        @Nullable Before before) {

    /// A page; one row more means there is another.
    public static final int PAGE = 25;

    /// The last line of a page.
    public record Before(Instant at, long id) {}
}
