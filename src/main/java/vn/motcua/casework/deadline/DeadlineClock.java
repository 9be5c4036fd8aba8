package vn.motcua.casework.deadline;

import static vn.motcua.organisation.WorkingCalendar.instant;
import static vn.motcua.organisation.WorkingCalendar.local;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.casework.deadline.ClockState.Exhausted;
import vn.motcua.casework.deadline.ClockState.Paused;
import vn.motcua.casework.deadline.ClockState.Running;
import vn.motcua.casework.deadline.ClockState.Stopped;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.LimitUnit;
import vn.motcua.shared.TimeLimit;

/// The clock of a case or of a step: a limit, counted by one version of a rule in one office's
/// calendar. Every step is a few look-ups, whatever the length of the limit. Moments are taken to
/// the minute.
public record DeadlineClock(TimeLimit limit, DeadlineRule rule, WorkingCalendar calendar) {

    private static final int MINUTES_PER_HOUR = 60;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /// In what this clock counts what is left. "Within the same day" is never a block of hours.
    public CountUnit unit() {
        return switch (limit.unit()) {
            case HOUR -> CountUnit.WORKING_MINUTE;
            case CALENDAR_DAY -> CountUnit.CALENDAR_DAY;
            case WORKING_DAY ->
                    switch (rule.counting().mode()) {
                        case WHOLE_DAYS -> CountUnit.WORKING_DAY;
                        case EIGHT_HOUR_BLOCKS ->
                                limit.amount() == 0
                                        ? CountUnit.WORKING_DAY
                                        : CountUnit.WORKING_MINUTE;
                    };
        };
    }

    /// The whole limit in the clock's unit.
    public int allowed() {
        if (unit() != CountUnit.WORKING_MINUTE) {
            return limit.amount();
        }
        boolean hours = limit.unit() == LimitUnit.HOUR;
        return limit.amount() * (hours ? MINUTES_PER_HOUR : rule.counting().minutesPerDay());
    }

    public Running start(Instant at) {
        return run(minute(at), allowed());
    }

    /// Stops the clock. What is left is kept in its unit; once the due moment has come, it stays.
    public Paused stop(Running running, Instant at) {
        var since = minute(at);
        return since.isBefore(running.due())
                ? new Stopped(since, left(running, since))
                : new Exhausted(since, running.due());
    }

    /// Goes on with what was left; of days, the day of resumption is excluded again.
    public Running resume(Paused paused, Instant at) {
        return switch (paused) {
            case Stopped(_, var left) -> run(minute(at), left);
            case Exhausted(_, var due) -> new Running(minute(at), 0, due);
        };
    }

    /// What a stop at this moment would leave.
    public int left(Running running, Instant at) {
        var moment = minute(at);
        if (!moment.isBefore(running.due())) {
            return 0;
        }
        var start = effective(running.since());
        int used =
                switch (unit()) {
                    case WORKING_MINUTE -> calendar.workingMinutesBetween(start, local(moment));
                    case WORKING_DAY, CALENDAR_DAY -> daysUsed(start.toLocalDate(), local(moment));
                };
        return Math.max(0, running.left() - used);
    }

    /// The same clock after its calendar has changed: tells whether the due moment moves.
    public Running recount(Running running) {
        return running.wasDueBefore() ? running : run(running.since(), running.left());
    }

    /// Where the clock stands after all its events, in order.
    public ClockState replay(List<ClockEvent> events) {
        ClockState state = start(first(events));
        for (var event : events.subList(1, events.size())) {
            state = next(state, event);
        }
        return state;
    }

    /// Every day from the start to the due moment, counted or not, and why. Made only when asked.
    public DeadlineProof prove(List<ClockEvent> events) {
        return new ProofWriter(this).write(events);
    }

    public Lateness lateness(Instant due, Instant at) {
        var moment = minute(at);
        if (!moment.isAfter(due)) {
            return Lateness.none(unit());
        }
        int minutes = workedMinutesBetween(due, moment);
        var dueDay = local(due).toLocalDate();
        var day = local(moment).toLocalDate();
        int amount =
                switch (unit()) {
                    case WORKING_MINUTE -> minutes;
                    case WORKING_DAY -> calendar.workingDaysBetween(dueDay, day);
                    case CALENDAR_DAY -> (int) ChronoUnit.DAYS.between(dueDay, day);
                };
        return new Lateness(true, amount, unit(), minutes);
    }

    /// Working minutes of the office between two moments.
    public int workedMinutesBetween(Instant from, Instant to) {
        return calendar.workingMinutesBetween(local(from), local(to));
    }

    ClockState next(ClockState state, ClockEvent event) {
        if (event.at().isBefore(state.since())) {
            throw new IllegalArgumentException(event + " happened before " + state);
        }
        return switch (state) {
            case Running running when event.kind() == ClockEvent.Kind.STOPPED ->
                    stop(running, event.at());
            case Paused paused when event.kind() == ClockEvent.Kind.RESUMED ->
                    resume(paused, event.at());
            default -> throw new IllegalArgumentException(event + " cannot follow " + state);
        };
    }

    static Instant first(List<ClockEvent> events) {
        if (events.isEmpty() || events.getFirst().kind() != ClockEvent.Kind.STARTED) {
            throw new IllegalArgumentException("A clock begins by being started: " + events);
        }
        return events.getFirst().at();
    }

    /// When what happened at a moment counts as received.
    LocalDateTime effective(Instant since) {
        return rule.reception().effective(calendar, local(since));
    }

    boolean countsDay(LocalDate date) {
        return unit() == CountUnit.CALENDAR_DAY || calendar.day(date).worked();
    }

    /// Whether the day of a stop is used up by then.
    boolean usesDay(LocalDateTime stop) {
        var day = calendar.day(stop.toLocalDate());
        int passed = day.workingMinutesUntil(stop.getHour() * MINUTES_PER_HOUR + stop.getMinute());
        return rule.counting().uses(passed, day.workingMinutes());
    }

    private Running run(Instant since, int left) {
        var start = effective(since);
        var due =
                switch (unit()) {
                    case WORKING_MINUTE -> calendar.plusWorkingMinutes(start, left);
                    case WORKING_DAY, CALENDAR_DAY -> closingAfter(start, left);
                };
        return new Running(since, left, instant(due));
    }

    private LocalDateTime closingAfter(LocalDateTime start, int days) {
        var first = start.toLocalDate();
        if (days == 0) {
            boolean closed =
                    !calendar.day(first).worked() || !start.isBefore(calendar.closing(first));
            return calendar.closing(closed ? calendar.workingDayAfter(first, 1) : first);
        }
        if (unit() == CountUnit.WORKING_DAY) {
            return calendar.closing(calendar.workingDayAfter(first, days));
        }
        var last = first.plusDays(days);
        if (rule.counting().dayOffEnd() == Counting.DayOffEnd.STAYS
                && !calendar.day(last).worked()) {
            return last.atTime(END_OF_DAY);
        }
        return calendar.closing(calendar.workingDayFrom(last));
    }

    private int daysUsed(LocalDate first, LocalDateTime stop) {
        var day = stop.toLocalDate();
        if (!day.isAfter(first)) {
            return 0;
        }
        var before = day.minusDays(1);
        int whole =
                unit() == CountUnit.WORKING_DAY
                        ? calendar.workingDaysBetween(first, before)
                        : (int) ChronoUnit.DAYS.between(first, before);
        return whole + (usesDay(stop) ? 1 : 0);
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
