package vn.motcua.organisation;

import static java.lang.Math.floor;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.LocalDate;

/// The Vietnamese lunar calendar (âm lịch), reckoned at UTC+7, which is why it may differ from the
/// Chinese one. After Hồ Ngọc Đức's description: a month begins on the day of the new moon, month
/// 11 holds the winter solstice, and of thirteen months between two solstices the first without a
/// principal term is the leap month.
final class LunarCalendar {

    private static final double MONTH = 29.530588853;
    private static final double NEW_MOON_1900 = 2415021.076998695;
    private static final double UTC_PLUS_7 = 7.0 / 24;
    private static final long JULIAN_DAY_OF_EPOCH = 2440588;
    private static final int WINTER_SOLSTICE = 9;

    private LunarCalendar() {}

    /// The first day of Tết.
    static LocalDate newYear(int year) {
        return date(year, 1, 1);
    }

    /// The date of a day in an ordinary (not a leap) month before month 11.
    static LocalDate date(int year, int month, int day) {
        if (month < 1 || month > 10) {
            throw new IllegalArgumentException("Only months 1 to 10 are known, not " + month);
        }
        long month11 = month11(year - 1);
        long index = lunation(month11);
        int offset = month + 1;
        if (month11(year) - month11 > 365 && offset >= leapOffset(index)) {
            offset++;
        }
        return LocalDate.ofEpochDay(newMoon(index + offset) + day - 1 - JULIAN_DAY_OF_EPOCH);
    }

    private static long month11(int year) {
        long lastDay = LocalDate.of(year, 12, 31).toEpochDay() + JULIAN_DAY_OF_EPOCH;
        long index = (long) floor((lastDay - 2415021) / MONTH);
        long start = newMoon(index);
        return sunTerm(start) >= WINTER_SOLSTICE ? newMoon(index - 1) : start;
    }

    private static long lunation(long newMoonDay) {
        return (long) floor((newMoonDay - NEW_MOON_1900) / MONTH + 0.5);
    }

    private static int leapOffset(long index) {
        int offset = 1;
        int term = sunTerm(newMoon(index + offset));
        int previous;
        do {
            previous = term;
            offset++;
            term = sunTerm(newMoon(index + offset));
        } while (term != previous && offset < 14);
        return offset - 1;
    }

    /// The Julian day of the k-th new moon after 1 January 1900.
    private static long newMoon(long k) {
        double t = k / 1236.85;
        double mean =
                2415020.75933
                        + 29.53058868 * k
                        + 0.0001178 * t * t
                        - 0.000000155 * t * t * t
                        + 0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t * t);
        double dynamicTime = -0.000278 + 0.000265 * t + 0.000262 * t * t;
        return (long) floor(mean + moonCorrection(k, t) - dynamicTime + 0.5 + UTC_PLUS_7);
    }

    private static double moonCorrection(long k, double t) {
        double sun = 359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t * t * t;
        double moon = 306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t * t * t;
        double node = 21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t * t * t;
        return (0.1734 - 0.000393 * t) * sine(sun)
                + 0.0021 * sine(2 * sun)
                - 0.4068 * sine(moon)
                + 0.0161 * sine(2 * moon)
                - 0.0004 * sine(3 * moon)
                + 0.0104 * sine(2 * node)
                - 0.0051 * sine(sun + moon)
                - 0.0074 * sine(sun - moon)
                + 0.0004 * sine(2 * node + sun)
                - 0.0004 * sine(2 * node - sun)
                - 0.0006 * sine(2 * node + moon)
                + 0.0010 * sine(2 * node - moon)
                + 0.0005 * sine(2 * moon + sun);
    }

    /// In which twelfth of its yearly way the sun stands at the beginning of a day.
    private static int sunTerm(long day) {
        double t = (day - 2451545.5 - UTC_PLUS_7) / 36525;
        double anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t * t - 0.00000048 * t * t * t;
        double longitude =
                280.46645
                        + 36000.76983 * t
                        + 0.0003032 * t * t
                        + (1.914600 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly)
                        + (0.019993 - 0.000101 * t) * sine(2 * anomaly)
                        + 0.000290 * sine(3 * anomaly);
        return (int) floor((longitude - 360 * floor(longitude / 360)) / 30);
    }

    private static double sine(double degrees) {
        return sin(toRadians(degrees));
    }
}
