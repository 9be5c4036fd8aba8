package vn.motcua.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// What a list of cases asks, newest first.
public record CaseFilter(
        @Nullable AgencyId unit,
        @Nullable String state,
        @Nullable String procedure,
        @Nullable String text,
        @Nullable Before before,
        int limit) {

    /// Where the page before ended (keyset).
    public record Before(Instant filed, UUID id) {

        public String cursor() {
            return filed.getEpochSecond() * 1_000_000L + filed.getNano() / 1_000 + "_" + id;
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
