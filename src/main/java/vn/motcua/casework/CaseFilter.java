package vn.motcua.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// What a list of cases asks, newest first.
///
/// @param text a case code, the beginning of one, or part of an applicant's name
/// @param ofDay only what a number of the wall counts, or null for all
/// @param limit how many rows to look for: one more than a page shows
public record CaseFilter(
        @Nullable AgencyId unit,
        @Nullable String state,
        @Nullable String procedure,
        @Nullable String text,
        @Nullable OfDay ofDay,
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

    /// Cases of one day, as the wall counts them: of the units that work on them, whichever took
    /// them in.
    ///
    /// @param channel how they came in, or null for any
    /// @param stage how far they have come by now, or null for any
    public record OfDay(
            Happened what, LocalDate day, @Nullable String channel, @Nullable Stage stage) {}

    /// What happened to a case on a day.
    public enum Happened {
        FILED,
        ENDED
    }

    /// How far a case has come, in one of three words.
    public enum Stage {
        NEW(Set.of("submitted")),
        WORKING(
                Set.of(
                        "accepted",
                        "awaiting_assignment",
                        "working",
                        "awaiting_signature",
                        "awaiting_issue",
                        "awaiting_supplement",
                        "awaiting_payment")),
        OVER(Set.of("issued", "returned", "refused", "withdrawn", "stopped"));

        private final Set<String> states;

        Stage(Set<String> states) {
            this.states = states;
        }

        Set<String> states() {
            return states;
        }

        /// As it stands in addresses and in keys of texts.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
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
