package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.motcua.shared.AgencyId;

/// Puts calendars together: hours of the unit or the nearest one above, public holidays as known on
/// the day, local days. Units that share all of these share one calendar.
///
/// The number of a calendar holds two things: the last day on which holidays or agencies changed
/// (upper half), and the last numbered change of its hours and local days (lower half). So a
/// calendar can be put together again as it was known then.
@Component
class WorkingCalendars {

    private static final int KEPT = 400;
    private static final long CHANGE = 0xffffffffL;

    private record Key(LocalDate holidays, List<Long> hours, List<Long> days) {

        static Key of(Calendars.Selection selection, LocalDate edition) {
            return new Key(
                    edition,
                    selection.hours().stream().map(UnitHours::id).toList(),
                    selection.days().stream().map(LocalDay::id).toList());
        }
    }

    private final Copies copies;
    private final AgencyRepository agencies;
    private final CalendarRepository calendars;
    private final Clock clock;
    private final PublicHolidays holidays = PublicHolidays.shipped();
    private final Map<Key, WorkingCalendar> made = new ConcurrentHashMap<>();

    WorkingCalendars(
            Copies copies, AgencyRepository agencies, CalendarRepository calendars, Clock clock) {
        this.copies = copies;
        this.agencies = agencies;
        this.calendars = calendars;
        this.clock = clock;
    }

    WorkingCalendar of(AgencyId agency) {
        var today = today();
        return of(agency, today, Long.MAX_VALUE, current());
    }

    /// As it was when its number was `version`.
    WorkingCalendar of(AgencyId agency, long version) {
        return of(agency, LocalDate.ofEpochDay(version >>> 32), version & CHANGE, current());
    }

    /// As calendars would be with other hours or local days. Units that would share one get the
    /// same.
    Function<AgencyId, WorkingCalendar> supposing(Calendars supposed) {
        var today = today();
        var tree = history().at(today);
        var shared = new ConcurrentHashMap<Key, WorkingCalendar>();
        return agency -> {
            var selection = supposed.select(tree.chain(agency), Long.MAX_VALUE);
            var key = Key.of(selection, today);
            var known = shared.get(key);
            if (known == null) {
                known = made(selection, today);
                shared.put(key, known);
            }
            return known;
        };
    }

    /// The units whose entries make up the calendar of one, from the top down.
    List<AgencyId> chain(AgencyId agency) {
        return history().at(today()).chain(agency);
    }

    long version(AgencyId agency) {
        var today = today();
        var edition = later(holidays.editionOn(today), history().editionOn(today));
        var number = current().lastChange(history().at(today).chain(agency));
        return edition.toEpochDay() << 32 | number;
    }

    /// The number of the calendar that goes on from an earlier one. Asks the database only where
    /// the two differ.
    long onward(AgencyId agency, long earlier) {
        var now = version(agency);
        return now == earlier || calendars.keptSince(chain(agency), earlier & CHANGE)
                ? earlier
                : now;
    }

    Calendars current() {
        return copies.get(Part.CALENDARS, Calendars.class, calendars::calendars);
    }

    private WorkingCalendar of(
            AgencyId agency, LocalDate knownOn, long number, Calendars calendars) {
        var selection = calendars.select(history().at(knownOn).chain(agency), number);
        var common = made(new Calendars.Selection(selection.hours(), List.of()), knownOn);
        return selection.days().isEmpty() ? common : made(selection, knownOn);
    }

    /// Calendars that are only supposed are not kept.
    private WorkingCalendar made(Calendars.Selection selection, LocalDate knownOn) {
        if (selection.supposed()) {
            return make(selection, knownOn);
        }
        var key = Key.of(selection, holidays.editionOn(knownOn));
        var known = made.get(key);
        if (known != null) {
            return known;
        }
        if (made.size() >= KEPT) {
            made.clear();
        }
        var fresh = make(selection, knownOn);
        made.put(key, fresh);
        return fresh;
    }

    private WorkingCalendar make(Calendars.Selection selection, LocalDate knownOn) {
        return selection.days().isEmpty()
                ? WorkingCalendar.of(selection.workingHours(), holidays.asKnownOn(knownOn))
                : made(new Calendars.Selection(selection.hours(), List.of()), knownOn)
                        .with(selection.specialDays());
    }

    private AgencyHistory history() {
        return copies.get(Part.AGENCIES, AgencyHistory.class, agencies::history);
    }

    private LocalDate today() {
        return clock.instant().atZone(WorkingCalendar.ZONE).toLocalDate();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
