package vn.motcua.operations.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AgencyId;

/// Working minutes by the calendars of the offices as known today: a calendar corrected afterwards
/// counts when the process is read anew. Outside the calendars' years, and in an office nobody
/// knows, nothing is worked.
@Component
class OfficeTime implements CaseHistory.WorkingTime {

    private static final LocalDateTime END = WorkingCalendar.LAST.atTime(23, 59);

    private final Organisation organisation;

    OfficeTime(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public int between(int unit, Instant from, Instant to) {
        return calendar(unit).map(calendar -> between(calendar, from, to)).orElse(0);
    }

    /// For some thousands of questions at one moment: each office's calendar is put together once.
    CaseHistory.WorkingTime now() {
        var calendars = new HashMap<Integer, Optional<WorkingCalendar>>();
        return (unit, from, to) ->
                calendars
                        .computeIfAbsent(unit, this::calendar)
                        .map(calendar -> between(calendar, from, to))
                        .orElse(0);
    }

    /// When so many working minutes will have passed; empty where no calendar says.
    Optional<Instant> after(int unit, Instant from, int minutes) {
        var first = WorkingCalendar.local(from);
        return calendar(unit)
                .filter(_ -> isKnown(first.toLocalDate()))
                .filter(calendar -> calendar.workingMinutesBetween(first, END) >= minutes)
                .map(calendar -> calendar.plusWorkingMinutes(first, minutes))
                .map(WorkingCalendar::instant);
    }

    private Optional<WorkingCalendar> calendar(int unit) {
        return organisation
                .find(AgencyId.of(unit))
                .map(agency -> organisation.calendar(agency.id()));
    }

    private static int between(WorkingCalendar calendar, Instant from, Instant to) {
        var first = WorkingCalendar.local(from);
        var second = WorkingCalendar.local(to);
        return isKnown(first.toLocalDate()) && isKnown(second.toLocalDate())
                ? calendar.workingMinutesBetween(first, second)
                : 0;
    }

    private static boolean isKnown(LocalDate day) {
        return !day.isBefore(WorkingCalendar.FIRST) && !day.isAfter(WorkingCalendar.LAST);
    }
}
