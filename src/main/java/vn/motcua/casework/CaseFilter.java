package vn.motcua.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// What a list of cases asks, newest first.
///
/// @param text a case code, the beginning of one, or part of an applicant's name
/// @param limit how many rows to look for: one more than a page shows
public record CaseFilter(
        @Nullable AgencyId unit,
        @Nullable String state,
        @Nullable String procedure,
        @Nullable String text,
        @Nullable Before before,
        int limit) {

    /// States a list may be narrowed to, in the order of a case's life. A case opened in error is
    /// in no list of work.
    public static final List<String> STATES =
            List.of(
                    "submitted",
                    "accepted",
                    "awaiting_assignment",
                    "working",
                    "awaiting_signature",
                    "awaiting_issue",
                    "awaiting_supplement",
                    "awaiting_payment",
                    "issued",
                    "returned",
                    "refused",
                    "withdrawn",
                    "stopped");

    /// Cuts what was found to a page: the filter asks for one more than is shown, to know whether
    /// there is a next page.
    public Slice slice(List<CaseRow> found) {
        var shown = found.stream().limit(limit - 1L).toList();
        return new Slice(
                shown, found.size() > shown.size() ? shown.getLast().before().cursor() : null);
    }

    /// A page of a list.
    ///
    /// @param next cursor of the page that follows, or null on the last
    public record Slice(List<CaseRow> rows, @Nullable String next) {}

    /// Where the page before ended (keyset): the moment a list goes by, and what had it.
    public record Before(Instant at, UUID id) {

        public String cursor() {
            return at.getEpochSecond() * 1_000_000L + at.getNano() / 1_000 + "_" + id;
        }

        public static @Nullable Before of(@Nullable String cursor) {
            if (cursor == null || !cursor.matches("\\d{1,18}_[0-9a-f-]{36}")) {
                return null;
            }
            var parts = cursor.split("_");
            var micros = Long.parseLong(parts[0]);
            return new Before(
                    Instant.ofEpochSecond(micros / 1_000_000L, micros % 1_000_000L * 1_000L),
                    UUID.fromString(parts[1]));
        }
    }
}
