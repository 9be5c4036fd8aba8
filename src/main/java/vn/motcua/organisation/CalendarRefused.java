package vn.motcua.organisation;

import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Refusal;

/// A working calendar cannot be changed like this.
public final class CalendarRefused extends Refusal {

    private CalendarRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static CalendarRefused notYours(AgencyId agency) {
        return new CalendarRefused(
                Kind.FORBIDDEN, "calendar-not-yours", "No right to edit the calendar of " + agency);
    }

    static CalendarRefused changedMeanwhile(AgencyId agency) {
        return new CalendarRefused(
                Kind.CONFLICT, "calendar-changed-meanwhile", "The calendar of " + agency);
    }

    static CalendarRefused nothingToRemove(AgencyId agency) {
        return new CalendarRefused(
                Kind.CONFLICT, "calendar-nothing-to-remove", agency + " has no entry of its own");
    }
}
