package vn.motcua.indicators;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day, month, quarter or year (kỳ) for which figures are given.
///
/// @param first its first day; for any other day the constructor goes back to it
public record Period(Kind kind, LocalDate first) {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final Pattern CODE =
            Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");

    /// Kinds of periods, short to long.
    public enum Kind {
        DAY,
        MONTH,
        QUARTER,
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

    /// Reads [#code()]: `2023`, `2023-Q4`, `2023-12`, `2023-12-31`; empty for anything else.
    public static Optional<Period> parse(String code) {
        var found = CODE.matcher(code.strip().toUpperCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var year = Integer.parseInt(found.group(1));
            if (found.group(2) != null) {
                var month = (Integer.parseInt(found.group(2)) - 1) * MONTHS_OF_QUARTER + 1;
                return Optional.of(new Period(Kind.QUARTER, LocalDate.of(year, month, 1)));
            }
            if (found.group(3) == null) {
                return Optional.of(year(year));
            }
            var month = Integer.parseInt(found.group(3));
            return Optional.of(
                    found.group(4) == null
                            ? month(year, month)
                            : day(LocalDate.of(year, month, Integer.parseInt(found.group(4)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// As it stands in addresses and files.
    public String code() {
        return switch (kind) {
            case DAY -> first.toString();
            case MONTH -> "%d-%02d".formatted(first.getYear(), first.getMonthValue());
            case QUARTER -> "%d-Q%d".formatted(first.getYear(), quarter());
            case YEAR -> "%d".formatted(first.getYear());
        };
    }

    /// The last day of it.
    public LocalDate last() {
        return from(1).minusDays(1);
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

    /// 1 to 4.
    public int quarter() {
        return (first.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1;
    }

    private LocalDate from(int periods) {
        return switch (kind) {
            case DAY -> first.plusDays(periods);
            case MONTH -> first.plusMonths(periods);
            case QUARTER -> first.plusMonths((long) periods * MONTHS_OF_QUARTER);
            case YEAR -> first.plusYears(periods);
        };
    }

    private static LocalDate begin(Kind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER ->
                    day.withDayOfMonth(1)
                            .withMonth(
                                    (day.getMonthValue() - 1)
                                                    / MONTHS_OF_QUARTER
                                                    * MONTHS_OF_QUARTER
                                            + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
