package vn.motcua.indicators.signal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// Which signals are looked at.
///
/// @param unit with all below it, or null for all the reader may see
/// @param unlooked only those without a note
/// @param before the signal after which a page begins, the latest first
public record SignalFilter(
        @Nullable AgencyId unit,
        Signal.@Nullable Kind kind,
        LocalDate from,
        LocalDate to,
        boolean unlooked,
        @Nullable Place before) {

    /// A place in the list (keyset): when it happened, and which signal it was.
    public record Place(Instant at, long id) {

        private static final long MICROS = 1_000_000L;

        public static Place of(Signal last) {
            return new Place(last.at(), last.id());
        }

        /// As it stands in an address.
        public String cursor() {
            return at.getEpochSecond() * MICROS + at.getNano() / 1_000 + "_" + id;
        }

        /// Null for anything that is no place: the list then starts at its beginning.
        public static @Nullable Place parse(String cursor) {
            if (!cursor.matches("\\d{1,18}_\\d{1,18}")) {
                return null;
            }
            var parts = cursor.split("_");
            var micros = Long.parseLong(parts[0]);
            return new Place(
                    Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000L),
                    Long.parseLong(parts[1]));
        }
    }
}
