package vn.motcua.indicators;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day, month, quarter, half-year or year (kỳ) for which figures are given.
///
/// @param first its first day; for any other day the constructor goes back to it
public record Period(Kind kind, LocalDate first) {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF = 6;
    private static final Pattern CODE =
            Pattern.compile("(\\d{4})(?:-(?:([QH])([1-4])|(\\d{2})(?:-(\\d{2}))?))?");

    /// Kinds of periods, short to long.
    public enum Kind {
        DAY,
        MONTH,
        QUARTER,
        HALF,
        YEAR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Period {
        first = begin(kind, first);
    }

    public static Period day(LocalDate day) {
        return new Period(Kind.DAY, day);
    }

    /// The period of a kind that holds the day.
    public static Period of(Kind kind, LocalDate day) {
        return new Period(kind, day);
    }

    public static Period month(int year, int month) {
        return new Period(Kind.MONTH, LocalDate.of(year, month, 1));
    }

    public static Period year(int year) {
        return new Period(Kind.YEAR, LocalDate.of(year, 1, 1));
    }

    /// Reads [#code()]: `2023`, `2023-H2`, `2023-Q4`, `2023-12`, `2023-12-31`; empty for anything
    /// else.
    public static Optional<Period> parse(String code) {
        var found = CODE.matcher(code.strip().toUpperCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(found));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Period read(Matcher found) {
        var year = Integer.parseInt(found.group(1));
        if (found.group(2) != null) {
            var kind = found.group(2).equals("Q") ? Kind.QUARTER : Kind.HALF;
            var month = (Integer.parseInt(found.group(3)) - 1) * months(kind) + 1;
            return new Period(kind, LocalDate.of(year, month, 1));
        }
        if (found.group(4) == null) {
            return year(year);
        }
        var month = Integer.parseInt(found.group(4));
        return found.group(5) == null
                ? month(year, month)
                : day(LocalDate.of(year, month, Integer.parseInt(found.group(5))));
    }

    /// As it stands in addresses and files.
    public String code() {
        return switch (kind) {
            case DAY -> first.toString();
            case MONTH -> "%d-%02d".formatted(first.getYear(), first.getMonthValue());
            case QUARTER -> "%d-Q%d".formatted(first.getYear(), part());
            case HALF -> "%d-H%d".formatted(first.getYear(), part());
            case YEAR -> "%d".formatted(first.getYear());
        };
    }

    /// The last day of it.
    public LocalDate last() {
        return from(1).minusDays(1);
    }

    /// The day as of which it is looked at: its last one, or today while it lasts.
    public LocalDate asOf(LocalDate today) {
        return last().isAfter(today) ? today : last();
    }

    public Period next() {
        return new Period(kind, from(1));
    }

    public Period previous() {
        return new Period(kind, from(-1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    /// Whether it lasts to this day or beyond.
    boolean reaches(LocalDate day) {
        return !last().isBefore(day);
    }

    /// Number of days in it.
    public int days() {
        return (int) ChronoUnit.DAYS.between(first, last()) + 1;
    }

    /// So many periods of the kind, this one the last, oldest first.
    public List<Period> course(int count) {
        var periods = new ArrayList<Period>();
        var period = this;
        for (int i = 0; i < count; i++) {
            periods.add(period);
            period = period.previous();
        }
        Collections.reverse(periods);
        return List.copyOf(periods);
    }

    /// Which of the quarters or halves of its year it is, from 1; of any other period, the quarter
    /// it begins in.
    public int part() {
        var months = kind == Kind.HALF ? MONTHS_OF_HALF : MONTHS_OF_QUARTER;
        return (first.getMonthValue() - 1) / months + 1;
    }

    private LocalDate from(int periods) {
        return switch (kind) {
            case DAY -> first.plusDays(periods);
            case MONTH, QUARTER, HALF -> first.plusMonths((long) periods * months(kind));
            case YEAR -> first.plusYears(periods);
        };
    }

    private static LocalDate begin(Kind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> day;
            case MONTH, QUARTER, HALF -> {
                var months = months(kind);
                yield day.withDayOfMonth(1)
                        .withMonth((day.getMonthValue() - 1) / months * months + 1);
            }
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static int months(Kind kind) {
        return switch (kind) {
            case QUARTER -> MONTHS_OF_QUARTER;
            case HALF -> MONTHS_OF_HALF;
            case DAY, MONTH, YEAR -> 1;
        };
    }
}
