package vn.motcua.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A fault that will pass: the disk is full, or the database is away or starting. Whoever meets it
/// may try again later; what they did is not done.
enum Outage {
    DISK_FULL("disk-full"),
    DATABASE_AWAY("database-away");

    private static final String NO_SPACE = "No space left on device";

    private final String code;

    Outage(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<Outage> of(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .map(Outage::alone)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Outage> alone(Throwable fault) {
        return switch (fault) {
            case SQLException e -> Optional.ofNullable(e.getSQLState()).flatMap(Outage::ofState);
            case IOException e when String.valueOf(e.getMessage()).contains(NO_SPACE) ->
                    Optional.of(DISK_FULL);
            default -> Optional.empty();
        };
    }

    /// 53100 is PostgreSQL's disk full; class 08 is no connection, 57P0x a server that stops, has
    /// crashed or is starting.
    private static Optional<Outage> ofState(String state) {
        if (state.equals("53100")) {
            return Optional.of(DISK_FULL);
        }
        return state.startsWith("08") || state.startsWith("57P0")
                ? Optional.of(DATABASE_AWAY)
                : Optional.empty();
    }
}
