package vn.motcua.operations.process;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AgencyId;

/// Working minutes by the calendars of the offices as known today: a calendar corrected afterwards
/// counts when the process is read anew. Outside the calendars' years, and in an office nobody
/// knows, nothing is worked.
@Component
class OfficeTime implements CaseHistory.WorkingTime {

    private final Organisation organisation;

    OfficeTime(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public int between(int unit, Instant from, Instant to) {
        var first = WorkingCalendar.local(from);
        var second = WorkingCalendar.local(to);
        var office = AgencyId.of(unit);
        return isKnown(first.toLocalDate())
                        && isKnown(second.toLocalDate())
                        && organisation.find(office).isPresent()
                ? organisation.calendar(office).workingMinutesBetween(first, second)
                : 0;
    }

    private static boolean isKnown(LocalDate day) {
        return !day.isBefore(WorkingCalendar.FIRST) && !day.isAfter(WorkingCalendar.LAST);
    }
}
