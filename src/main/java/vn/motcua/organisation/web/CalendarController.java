package vn.motcua.organisation.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.organisation.CalendarDesk;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// Shows when an office works. Public; who changed it is for staff.
@Controller
@RequestMapping("/organisation/calendars")
@PreAuthorize("permitAll()")
class CalendarController {

    private static final int CHANGES = 20;

    private final Organisation organisation;
    private final CalendarDesk desk;

    CalendarController(Organisation organisation, CalendarDesk desk) {
        this.organisation = organisation;
        this.desk = desk;
    }

    @GetMapping("/{id:\\d+}")
    CalendarPage calendar(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable Integer year,
            Actor actor) {
        var agency = organisation.get(new AgencyId(id));
        var shown = year == null ? month(month) : null;
        return new CalendarPage(
                agency,
                shown == null ? within(year) : shown.getYear(),
                shown,
                organisation.calendar(agency.id()),
                new CalendarPage.Settings(
                        desk.ownHours(agency.id()), desk.mayEdit(actor, agency.id())),
                actor.posts().isEmpty() ? List.of() : changes(agency.id()));
    }

    private List<CalendarPage.Change> changes(AgencyId agency) {
        return desk.changes(agency, CHANGES).stream()
                .map(change ->
                        new CalendarPage.Change(
                                change,
                                organisation.staffName(change.by()),
                                organisation.get(change.agency()).name()))
                .toList();
    }

    private YearMonth month(@Nullable String typed) {
        if (typed == null) {
            return YearMonth.from(organisation.today());
        }
        try {
            var month = YearMonth.parse(typed);
            within(month.getYear());
            return month;
        } catch (DateTimeException e) {
            throw new NotFound("month");
        }
    }

    private static int within(@Nullable Integer year) {
        if (year == null
                || year < WorkingCalendar.FIRST.getYear()
                || year > WorkingCalendar.LAST.getYear()) {
            throw new NotFound("year");
        }
        return year;
    }
}
