package vn.motcua.casework.deadline;

import static vn.motcua.casework.deadline.ProofReason.COUNTED;
import static vn.motcua.casework.deadline.ProofReason.COUNTED_MINUTES;
import static vn.motcua.casework.deadline.ProofReason.DAY_OFF;
import static vn.motcua.casework.deadline.ProofReason.DUE_SAME_DAY;
import static vn.motcua.casework.deadline.ProofReason.END_MOVED_HERE;
import static vn.motcua.casework.deadline.ProofReason.END_MOVES_ON;
import static vn.motcua.casework.deadline.ProofReason.FIRST_DAY;
import static vn.motcua.casework.deadline.ProofReason.NO_TIME_LEFT;
import static vn.motcua.casework.deadline.ProofReason.STOPPED;
import static vn.motcua.casework.deadline.ProofReason.STOPPED_DAY_NOT_USED;
import static vn.motcua.casework.deadline.ProofReason.STOPPED_DAY_USED;
import static vn.motcua.casework.deadline.ProofReason.WAITS_FOR_OPENING;
import static vn.motcua.organisation.WorkingCalendar.local;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.casework.deadline.ClockState.Exhausted;
import vn.motcua.casework.deadline.ClockState.Running;
import vn.motcua.casework.deadline.ClockState.Stopped;

/// Writes a proof day by day, run by run. It counts by walking, unlike the clock, which looks up;
/// tests hold the two against each other.
final class ProofWriter {

    /// From when a run counts, to when, with what left, and whether it ended by a stop.
    private record Run(LocalDateTime start, LocalDateTime end, int left, boolean stopped) {

        LocalDate firstDay() {
            return start.toLocalDate();
        }

        LocalDate lastDay() {
            return end.toLocalDate();
        }
    }

    private final DeadlineClock clock;
    private final List<ProofLine> lines = new ArrayList<>();
    private int total;

    ProofWriter(DeadlineClock clock) {
        this.clock = clock;
    }

    DeadlineProof write(List<ClockEvent> events) {
        ClockState state = clock.start(DeadlineClock.first(events));
        for (var event : events.subList(1, events.size())) {
            var next = clock.next(state, event);
            if (state instanceof Running running && next instanceof Stopped stopped) {
                writeRun(running, local(stopped.since()), true);
            } else if (state instanceof Running running && next instanceof Exhausted) {
                writeToDue(running);
            } else if (state instanceof Stopped stopped) {
                writeStillness(stopped, event);
            }
            state = next;
        }
        if (state instanceof Running running) {
            writeToDue(running);
        }
        return new DeadlineProof(clock.limit(), clock.unit(), clock.rule(), state, lines);
    }

    /// A clock that was stopped after it was due has its lines already.
    private void writeToDue(Running running) {
        if (!running.wasDueBefore()) {
            writeRun(running, local(running.due()), false);
        }
    }

    private void writeRun(Running running, LocalDateTime end, boolean stopped) {
        var run = new Run(clock.effective(running.since()), end, running.left(), stopped);
        var filed = local(running.since()).toLocalDate();
        var waits = run.firstDay().isBefore(run.lastDay()) ? run.firstDay() : run.lastDay();
        for (var day = filed; day.isBefore(waits); day = day.plusDays(1)) {
            add(day, WAITS_FOR_OPENING, 0);
        }
        if (clock.unit() == CountUnit.WORKING_MINUTE) {
            writeMinutes(run, waits);
        } else {
            writeDays(run, waits);
        }
    }

    private void writeMinutes(Run run, LocalDate from) {
        for (var day = from; !day.isAfter(run.lastDay()); day = day.plusDays(1)) {
            var opens = later(run.start(), day.atStartOfDay());
            var closes = earlier(run.end(), day.plusDays(1).atStartOfDay());
            int minutes = clock.calendar().workingMinutesBetween(opens, closes);
            if (minutes > 0) {
                add(day, COUNTED_MINUTES, minutes);
            } else if (run.start().isAfter(closes)) {
                add(day, WAITS_FOR_OPENING, 0);
            } else {
                add(day, clock.calendar().day(day).worked() ? NO_TIME_LEFT : DAY_OFF, 0);
            }
        }
    }

    private void writeDays(Run run, LocalDate from) {
        if (run.lastDay().isBefore(run.firstDay())) {
            add(from, WAITS_FOR_OPENING, 0);
            return;
        }
        boolean sameDay = run.left() == 0 && run.lastDay().equals(run.firstDay());
        add(run.firstDay(), sameDay && !run.stopped() ? DUE_SAME_DAY : FIRST_DAY, 0);
        int whole = total + run.left();
        for (var day = run.firstDay().plusDays(1);
                !day.isAfter(run.lastDay());
                day = day.plusDays(1)) {
            boolean last = day.equals(run.lastDay());
            if (last && run.stopped() && total < whole) {
                writeStopDay(run, day);
            } else if (total < whole) {
                boolean counts = clock.countsDay(day);
                add(day, counts ? COUNTED : DAY_OFF, counts ? 1 : 0);
            } else {
                add(day, beyond(run, last), 0);
            }
        }
    }

    private void writeStopDay(Run run, LocalDate day) {
        if (!clock.countsDay(day)) {
            add(day, DAY_OFF, 0);
        } else if (clock.usesDay(run.end())) {
            add(day, STOPPED_DAY_USED, 1);
        } else {
            add(day, STOPPED_DAY_NOT_USED, 0);
        }
    }

    /// Days after all that was left is counted: the end is on its way to a working day.
    private static ProofReason beyond(Run run, boolean last) {
        if (!last || run.stopped()) {
            return END_MOVES_ON;
        }
        return run.left() == 0 ? DUE_SAME_DAY : END_MOVED_HERE;
    }

    private void writeStillness(Stopped stopped, ClockEvent resumed) {
        var until = local(resumed.at()).toLocalDate();
        for (var day = local(stopped.since()).toLocalDate().plusDays(1);
                day.isBefore(until);
                day = day.plusDays(1)) {
            add(day, STOPPED, 0);
        }
    }

    private void add(LocalDate date, ProofReason reason, int counted) {
        total += counted;
        lines.add(new ProofLine(clock.calendar().day(date), reason, counted, total));
    }

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }
}
