package vn.motcua.organisation;

import java.time.DateTimeException;

/// A date was asked for that no working calendar reaches.
public class OutsideCalendar extends DateTimeException {

    OutsideCalendar(Object asked) {
        super(
                "%s lies outside the calendar, %s to %s"
                        .formatted(asked, WorkingCalendar.FIRST, WorkingCalendar.LAST));
    }
}
