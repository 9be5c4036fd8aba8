package vn.motcua.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The demonstration's own time: it begins on a working day of January 2024, moves with real time,
/// can be set forward and never goes back, not even when the program or the machine's clock does.
///
/// The file keeps two instants: where business time stands against real time, and how far it had
/// certainly come. The second is written ahead of time, so that a killed program resumes after
/// every instant it has ever handed out.
public final class BusinessClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final Instant START = Instant.parse("2024-01-19T01:00:00Z");

    private static final Duration AHEAD = Duration.ofSeconds(30);

    private final Clock real;
    private final ZoneId zone;
    private final State state;

    private BusinessClock(Clock real, ZoneId zone, State state) {
        this.real = real;
        this.zone = zone;
        this.state = state;
    }

    /// The clock an installation works by: the machine's own in production, otherwise the
    /// demonstration's.
    public static Clock of(Installation installation, Clock system) {
        if (installation.mode().production()) {
            return system;
        }
        var kept = installation.clockFile();
        return kept == null ? startingAt(START, system) : keptIn(kept, system);
    }

    /// A clock that is remembered nowhere, for tests.
    public static BusinessClock startingAt(Instant start, Clock real) {
        return new BusinessClock(
                real,
                ZONE,
                new State(null, Duration.between(real.instant(), start), start, Instant.MIN));
    }

    /// Continues where the file says, or begins at [#START].
    public static BusinessClock keptIn(Path file, Clock real) {
        return new BusinessClock(real, ZONE, State.read(file, real));
    }

    /// Moves forward to `2024-02-01` (the opening of the offices) or `2024-02-01T14:30`.
    public void setForward(String date) {
        try {
            var moment =
                    date.contains("T")
                            ? LocalDateTime.parse(date)
                            : LocalDate.parse(date).atTime(8, 0);
            setForward(moment.atZone(ZONE).toInstant());
        } catch (DateTimeParseException e) {
            throw new NoDate(date);
        }
    }

    /// Moves forward to the given instant; an earlier one is refused, except the very one asked for
    /// the last time: the same command may start the program again and again.
    public void setForward(Instant to) {
        synchronized (state) {
            if (to.equals(state.asked)) {
                return;
            }
            if (to.isBefore(instant())) {
                throw new GoesBack(instant(), to);
            }
            state.offset = Duration.between(real.instant(), to);
            state.promised = to;
            state.asked = to;
            state.last.set(to);
            state.write();
        }
    }

    @Override
    public Instant instant() {
        var now =
                state.last.accumulateAndGet(
                        real.instant().plus(state.offset), (a, b) -> a.isAfter(b) ? a : b);
        if (now.isAfter(state.promised)) {
            state.promise(now);
        }
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BusinessClock(real, other, state);
    }

    /// The demonstration's calendar was to be set back.
    public static final class GoesBack extends Refusal {

        GoesBack(Instant now, Instant wanted) {
            super(
                    Kind.CONFLICT,
                    "business-clock-goes-back",
                    "The business clock stands at "
                            + now.atZone(ZONE).toLocalDateTime()
                            + " and never goes back to "
                            + wanted.atZone(ZONE).toLocalDateTime()
                            + "; use another data directory to begin earlier");
        }
    }

    /// What was given for a date is none.
    public static final class NoDate extends Refusal {

        NoDate(String text) {
            super(Kind.MALFORMED, "no-date", "Not a date such as 2024-02-01: " + text);
        }
    }

    private static final class State {

        private final @Nullable Path file;
        private final AtomicReference<Instant> last;
        private volatile Duration offset;
        private volatile Instant promised;
        private volatile Instant asked;

        private State(@Nullable Path file, Duration offset, Instant promised, Instant asked) {
            this.file = file;
            this.offset = offset;
            this.promised = promised;
            this.asked = asked;
            this.last = new AtomicReference<>(promised);
        }

        static State read(Path file, Clock real) {
            if (!Files.exists(file)) {
                var state =
                        new State(
                                file, Duration.between(real.instant(), START), START, Instant.MIN);
                state.promise(START);
                return state;
            }
            try {
                var lines = Files.readAllLines(file);
                return new State(
                        file,
                        Duration.parse(lines.get(0)),
                        Instant.parse(lines.get(1)),
                        Instant.parse(lines.get(2)));
            } catch (IOException e) {
                throw new UncheckedIOException("The business clock cannot be read: " + file, e);
            }
        }

        synchronized void promise(Instant now) {
            if (now.isAfter(promised) || now.equals(START)) {
                promised = now.plus(AHEAD);
                write();
            }
        }

        private void write() {
            if (file == null) {
                return;
            }
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            try {
                Files.writeString(fresh, String.join("\n", "" + offset, "" + promised, "" + asked));
                try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException("The business clock cannot be kept: " + file, e);
            }
        }
    }
}
