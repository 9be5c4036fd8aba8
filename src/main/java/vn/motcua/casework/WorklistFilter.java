package vn.motcua.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a worklist shows.
///
/// @param whose mine, free to claim, or all of the desk
/// @param queue only this role's pile, or null for every pile the actor works on
/// @param time only late ones, or those at risk
/// @param text a case code, the beginning of one, or part of an applicant's name
public record WorklistFilter(
        Whose whose,
        @Nullable String queue,
        @Nullable Time time,
        @Nullable String procedure,
        @Nullable String text,
        @Nullable After after) {

    /// Whose cases.
    public enum Whose {
        ALL,
        MINE,
        FREE
    }

    /// How the clock stands.
    public enum Time {
        LATE,
        AT_RISK
    }

    /// Where the page before ended (keyset).
    public record After(Instant urgency, UUID id) {

        private static final long MICROS = 1_000_000L;

        /// As it stands in an address.
        public String cursor() {
            return urgency.getEpochSecond() * MICROS + urgency.getNano() / 1_000 + "_" + id;
        }

        /// Null for anything that is not a cursor: the list then starts at its beginning.
        public static @Nullable After of(@Nullable String cursor) {
            if (cursor == null || !cursor.matches("\\d{1,18}_[0-9a-f-]{36}")) {
                return null;
            }
            var parts = cursor.split("_");
            var micros = Long.parseLong(parts[0]);
            return new After(
                    Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000L),
                    UUID.fromString(parts[1]));
        }
    }

    public static WorklistFilter everything() {
        return new WorklistFilter(Whose.ALL, null, null, null, null, null);
    }

    public WorklistFilter after(@Nullable After next) {
        return new WorklistFilter(whose, queue, time, procedure, text, next);
    }
}
