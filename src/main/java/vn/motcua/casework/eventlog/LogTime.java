package vn.motcua.casework.eventlog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the moments of a log. A moment without offset is one of the mapping's zone; what a clock
/// showed twice or never, or a date without a time, is read only as the mapping says.
///
/// @param zone where the log's clocks hung, or null when every moment has its offset
/// @param pattern how moments are written; null for ISO 8601 with `T` or a blank
/// @param twice which of two is meant when a clock was put back, or null
/// @param dateMeans what a date without a time means, or null
record LogTime(
        @Nullable ZoneId zone,
        @Nullable DateTimeFormatter pattern,
        @Nullable Twice twice,
        @Nullable DateMeans dateMeans) {

    /// Which of two moments with the same clock time.
    enum Twice {
        EARLIER,
        LATER
    }

    /// Which moment of a day.
    enum DateMeans {
        START,
        END
    }

    private static final LocalTime LAST = LocalTime.of(23, 59, 59, 999_999_000);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendPattern("['T'][ ]")
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .optionalStart()
                    .appendPattern("[ ]")
                    .appendPattern("[XXX][XX][X]")
                    .optionalEnd()
                    .optionalEnd()
                    .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter WRITTEN =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .appendLiteral('T')
                    .appendPattern("HH:mm:ss")
                    .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 3, 9, true)
                    .appendPattern("XXX")
                    .toFormatter(Locale.ROOT);

    /// @throws Unreadable with what is wrong and what to do
    OffsetDateTime read(String text) throws Unreadable {
        try {
            var parsed =
                    (pattern == null ? ISO : pattern)
                            .parseBest(
                                    text.strip(),
                                    OffsetDateTime::from,
                                    LocalDateTime::from,
                                    LocalDate::from);
            return switch (parsed) {
                case OffsetDateTime moment -> sane(moment);
                case LocalDateTime local -> sane(inZone(local, text));
                case LocalDate date -> sane(inZone(onDay(date, text), text));
                default -> throw new Unreadable("\"%s\" is no moment".formatted(text));
            };
        } catch (DateTimeException e) {
            throw new Unreadable(
                    "\"%s\" is not written as the mapping says (timeFormat)".formatted(text));
        }
    }

    static OffsetDateTime sane(OffsetDateTime moment) throws Unreadable {
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw new Unreadable("the year %d cannot be meant".formatted(moment.getYear()));
        }
        return moment;
    }

    private LocalDateTime onDay(LocalDate date, String text) throws Unreadable {
        if (dateMeans == null) {
            throw new Unreadable(
                    "\"%s\" has no time of day; say dateMeans \"start\" or \"end\""
                            .formatted(text));
        }
        return dateMeans == DateMeans.START ? date.atStartOfDay() : date.atTime(LAST);
    }

    private OffsetDateTime inZone(LocalDateTime local, String text) throws Unreadable {
        if (zone == null) {
            throw new Unreadable("\"%s\" has no offset; say timeZone".formatted(text));
        }
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new Unreadable("no clock in %s showed \"%s\"".formatted(zone, text));
        }
        if (offsets.size() > 1 && twice == null) {
            throw new Unreadable(
                    "clocks in %s showed \"%s\" twice; say ambiguousTime \"earlier\" or \"later\""
                            .formatted(zone, text));
        }
        return local.atOffset(twice == Twice.LATER ? offsets.getLast() : offsets.getFirst());
    }

    /// As XES writes a moment: at least milliseconds, with its offset.
    static String write(OffsetDateTime moment) {
        // XML knows offsets of whole minutes only; clocks of long ago had others
        var whole = moment.getOffset().getTotalSeconds() % 60 == 0;
        return (whole ? moment : moment.withOffsetSameInstant(ZoneOffset.UTC)).format(WRITTEN);
    }

    static String write(Instant moment, int offsetSeconds) {
        return write(moment.atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds)));
    }

    /// As finely as the database keeps it.
    static Instant stored(OffsetDateTime moment) {
        return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /// A moment that cannot be read.
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String detail) {
            super(detail, null, false, false);
        }

        String detail() {
            return String.valueOf(getMessage());
        }
    }
}
