package vn.motcua.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import vn.motcua.organisation.CalendarDay;
import vn.motcua.organisation.Occasion;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.BusinessClock;

/// When people file between two days: more in summer, when schools enrol, less around Tết; most on
/// Mondays; at the counter while the office is open, online at any hour. Our assumption: no source
/// gives the shares.
final class Season {

    private static final double[] MONTHS = {
        0.86, 0.97, 1.10, 1.00, 1.03, 1.10, 1.10, 1.14, 1.02, 0.98, 1.00, 0.96
    };
    private static final double[] WEEKDAYS = {1.22, 1.08, 1.0, 0.96, 0.92, 0.8, 0.8};
    private static final double[] ONLINE_WEEKDAYS = {1.15, 1.12, 1.05, 1.0, 0.98, 0.5, 0.42};
    private static final double[] HOURS = {
        0.15, 0.06, 0.04, 0.03, 0.06, 0.3, 0.9, 2.4, 5.2, 6.4, 6.0, 4.2,
        2.4, 3.4, 5.6, 5.8, 4.6, 2.6, 1.8, 2.4, 3.0, 2.5, 1.4, 0.5
    };
    private static final double ONLINE_HOLIDAY = 0.28;
    private static final double ONLINE_TET = 0.12;
    private static final double BEFORE_TET = 0.55;
    private static final double AFTER_TET = 1.3;
    private static final int AROUND_TET = 6;
    private static final int MINUTES = 60;

    private final WorkingCalendar calendar;
    private final LocalDate first;
    private final double[] counterDays;
    private final double[] onlineDays;
    private final Odds counter;
    private final Odds online;
    private final Odds hours = new Odds(HOURS);

    Season(WorkingCalendar calendar, LocalDate first, LocalDate last) {
        this.calendar = calendar;
        this.first = first;
        var days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
        this.counterDays = IntStream.range(0, days).mapToDouble(this::atCounter).toArray();
        this.onlineDays = IntStream.range(0, days).mapToDouble(this::onlineOn).toArray();
        this.counter = new Odds(counterDays);
        this.online = new Odds(onlineDays);
    }

    /// A moment at which somebody files, in seconds since 1970.
    long moment(RandomGenerator random, boolean overTheNet) {
        return overTheNet ? onlineMoment(random) : counterMoment(random);
    }

    private long onlineMoment(RandomGenerator random) {
        var day = first.plusDays(online.draw(random));
        var second = random.nextInt(MINUTES * MINUTES);
        var at = day.atTime(hours.draw(random), 0).plusSeconds(second);
        return at.atZone(BusinessClock.ZONE).toEpochSecond();
    }

    /// Between opening and a quarter of an hour before closing, mornings more than afternoons.
    private long counterMoment(RandomGenerator random) {
        var day = first.plusDays(counter.draw(random));
        var open = calendar.day(day).workingMinutes() - 15;
        var share = Math.pow(random.nextDouble(), 1.25);
        var at = calendar.plusWorkingMinutes(calendar.opening(day), 1 + (int) (open * share));
        return at.atZone(BusinessClock.ZONE).toEpochSecond() + random.nextInt(MINUTES);
    }

    /// What a day brings, against an ordinary day; both channels.
    double weight(int day) {
        return counterDays[day] + onlineDays[day];
    }

    boolean worked(int day) {
        return calendar.day(first.plusDays(day)).worked();
    }

    int days() {
        return counterDays.length;
    }

    private double atCounter(int index) {
        var day = first.plusDays(index);
        return calendar.day(day).worked()
                ? month(day) * WEEKDAYS[weekday(day)] * aroundTet(day)
                : 0;
    }

    private double onlineOn(int index) {
        var day = first.plusDays(index);
        if (isTet(calendar.day(day))) {
            return ONLINE_TET;
        }
        var dayOff =
                !calendar.day(day).worked() && day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        var share = dayOff ? ONLINE_HOLIDAY : ONLINE_WEEKDAYS[weekday(day)];
        return month(day) * share * aroundTet(day);
    }

    private static double month(LocalDate day) {
        return MONTHS[day.getMonthValue() - 1];
    }

    private static int weekday(LocalDate day) {
        return day.getDayOfWeek().ordinal();
    }

    private double aroundTet(LocalDate day) {
        if (anyTet(day, 1)) {
            return BEFORE_TET;
        }
        return anyTet(day, -1) ? AFTER_TET : 1;
    }

    private boolean anyTet(LocalDate day, int direction) {
        return IntStream.rangeClosed(1, AROUND_TET)
                .anyMatch(n -> isTet(calendar.day(day.plusDays((long) direction * n))));
    }

    private static boolean isTet(CalendarDay day) {
        return day.ground().occasion() == Occasion.LUNAR_NEW_YEAR;
    }
}
