package vn.motcua.casework.deadline;

/// The oracle of the property tests: counts a deadline by walking from minute to minute, as a clerk
/// with a wall clock and a table of the open minutes would. It shares that table with the program,
/// and not one line of code.
final class MinuteCounter {

    static final int DAY = 1440;

    enum Part {
        NO,
        YES,
        FROM_HALF
    }

    /// What to count: minutes, or days worked, or days of the calendar; `cutoff` is -1 for none.
    record Order(
            Unit unit,
            int amount,
            Part part,
            boolean staysOnDayOff,
            boolean waitsForOpening,
            int cutoff) {

        enum Unit {
            MINUTES,
            WORKED_DAYS,
            DAYS
        }
    }

    /// Due at a minute, or -1 when the clock stands with something left.
    record Answer(int due, int left) {}

    private static final int NEVER = -1;

    private final boolean[] open;
    private final Order order;

    private int left;
    private int due;
    private boolean running;
    private boolean waiting;
    private int waitedDay;
    private int firstDay;
    private boolean closingEnds;
    private int knownDay;
    private boolean knownOff;

    MinuteCounter(boolean[] open, Order order) {
        this.open = open;
        this.order = order;
    }

    /// The events are minutes: start, stop, resumption, stop, and so on.
    Answer count(int[] events) {
        left = order.amount();
        due = NEVER;
        running = false;
        waiting = false;
        knownDay = NEVER;
        int next = 0;
        for (int now = events[0]; ; now++) {
            while (due == NEVER && next < events.length && events[next] == now) {
                if (next % 2 == 0) {
                    begin(now);
                } else {
                    halt(now);
                }
                next++;
            }
            if (due != NEVER) {
                return new Answer(due, 0);
            }
            if (next == events.length && !running && !waiting) {
                return new Answer(NEVER, left);
            }
            pass(now);
        }
    }

    int openMinutes(int from, int to) {
        int sum = 0;
        for (int now = from; now < to; now++) {
            if (open[now]) {
                sum++;
            }
        }
        return sum;
    }

    private void begin(int now) {
        boolean late = order.cutoff() >= 0 && (now % DAY >= order.cutoff() || isOff(now / DAY));
        if (late || order.waitsForOpening()) {
            waiting = true;
            waitedDay = late ? now / DAY : NEVER;
        } else {
            run(now);
        }
    }

    private void run(int now) {
        waiting = false;
        running = true;
        firstDay = now / DAY;
        closingEnds = left == 0;
    }

    private void halt(int now) {
        if (running && order.unit() != Order.Unit.MINUTES && now / DAY > firstDay && left > 0) {
            int midnight = now / DAY * DAY;
            int before = openMinutes(midnight, now);
            int after = openMinutes(now, midnight + DAY);
            boolean used =
                    switch (order.part()) {
                        case NO -> false;
                        case YES -> true;
                        case FROM_HALF -> before >= after;
                    };
            if (before > 0 && after > 0 && used) {
                left--;
            }
        }
        running = false;
        waiting = false;
    }

    private void pass(int now) {
        if (waiting && open[now] && now / DAY != waitedDay) {
            run(now);
        }
        if (!running) {
            return;
        }
        if (order.unit() == Order.Unit.MINUTES) {
            if (open[now] && --left == 0) {
                due = now + 1;
            }
        } else if (closingEnds) {
            if (closes(now)) {
                due = now + 1;
            }
        } else if (now / DAY > firstDay) {
            passOfDay(now);
        }
    }

    private void passOfDay(int now) {
        if (closes(now)) {
            left--;
            if (left == 0) {
                due = now + 1;
            }
        } else if (order.unit() == Order.Unit.DAYS && isOff(now / DAY)) {
            if (left == 1 && order.staysOnDayOff() && now % DAY == DAY - 2) {
                due = now + 1;
            } else if (now % DAY == DAY - 1) {
                left--;
                closingEnds = left == 0;
            }
        }
    }

    private boolean closes(int now) {
        if (!open[now] || open[now + 1] && (now + 1) % DAY != 0) {
            return false;
        }
        for (int later = now + 1; later % DAY != 0; later++) {
            if (open[later]) {
                return false;
            }
        }
        return true;
    }

    private boolean isOff(int day) {
        if (day != knownDay) {
            knownDay = day;
            knownOff = true;
            for (int minute = day * DAY; knownOff && minute < (day + 1) * DAY; minute++) {
                knownOff = !open[minute];
            }
        }
        return knownOff;
    }
}
