package vn.motcua.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// What a change of working calendars means for open cases. Implemented by the module that counts
/// their deadlines; the calendar page shows the answer before anything is changed, and the editor
/// then decides whether the due dates move or stay.
public interface CalendarImpact {

    /// Which open cases of the units would get another due date. Changes nothing, and asks only the
    /// calendars handed over: the change is not stored yet.
    Impact preview(Proposal proposal);

    /// The editor lets due dates follow the new calendar. Called in the transaction that has just
    /// stored the change: `Organisation.calendar` and `calendarVersion` answer with the new one.
    void move(Proposal proposal, Actor by);

    /// The editor lets due dates stay as promised. Called likewise; an open case goes on by the
    /// calendar number it has, also when its clock is stopped and started again.
    void keep(Proposal proposal, Actor by);

    /// A change of calendars.
    ///
    /// @param units every unit whose calendar it may change
    /// @param before the calendar of a unit as it is before the change, also once that is stored
    /// @param after the calendar of a unit as it would be
    record Proposal(
            Set<AgencyId> units,
            Function<AgencyId, WorkingCalendar> before,
            Function<AgencyId, WorkingCalendar> after) {}

    /// What would happen.
    ///
    /// @param open how many open cases of the units were looked at
    /// @param moving how many of them would get another due date
    /// @param first some of those, the ones due first at the head (at most 50)
    record Impact(int open, int moving, List<Moving> first) {

        public static final Impact NONE = new Impact(0, 0, List.of());

        public Impact {
            first = List.copyOf(first);
        }
    }

    /// A case whose due date would move.
    record Moving(String code, AgencyId agency, Instant before, Instant after) {}
}
