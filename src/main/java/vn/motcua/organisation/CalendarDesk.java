package vn.motcua.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.organisation.CalendarImpact.Impact;
import vn.motcua.organisation.CalendarImpact.Proposal;
import vn.motcua.organisation.LocalDay.Validity;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// Changes working calendars. A change is shown before it is made: which days become what, and
/// which open cases would move; the editor then lets them move or keeps them.
@Service
public class CalendarDesk {

    private static final AtomicLong SUPPOSED = new AtomicLong();

    private final Copies copies;
    private final CalendarRepository repository;
    private final WorkingCalendars calendars;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final ObjectProvider<CalendarImpact> impacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarDesk(
            Copies copies,
            CalendarRepository repository,
            WorkingCalendars calendars,
            Organisation organisation,
            AuditTrail audit,
            ObjectProvider<CalendarImpact> impacts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.copies = copies;
        this.repository = repository;
        this.calendars = calendars;
        this.organisation = organisation;
        this.audit = audit;
        this.impacts = impacts;
        this.events = events;
        this.clock = clock;
    }

    /// What becomes of due dates that rest on the old calendar.
    public enum OpenCases {
        MOVE,
        KEEP
    }

    /// @param version number of the calendar to which the preview belongs
    /// @param days the days of the unit that would change, with what they would be (at most 366)
    public record Preview(long version, List<CalendarDay> days, Impact impact) {}

    /// Whether somebody may change the calendar of a unit.
    public boolean mayEdit(Actor actor, AgencyId agency) {
        return actor.may("calendar:edit")
                && organisation.covers(actor.agenciesWith("calendar:edit"), agency);
    }

    public Preview preview(Actor by, CalendarEdit edit) {
        require(by, edit.agency());
        var proposal = proposal(edit);
        return new Preview(
                calendars.version(edit.agency()),
                changedDays(edit.agency(), proposal),
                impacts.stream()
                        .map(impact -> impact.preview(proposal))
                        .findFirst()
                        .orElse(Impact.NONE));
    }

    /// Makes the change that was shown; refused when the calendar has changed since.
    @Transactional
    public void apply(Actor by, CalendarEdit edit, long shown, OpenCases cases) {
        require(by, edit.agency());
        copies.change(Part.CALENDARS);
        if (calendars.version(edit.agency()) != shown) {
            throw CalendarRefused.changedMeanwhile(edit.agency());
        }
        var proposal = proposal(edit);
        var number = repository.insertChange(numbered(by, edit, cases));
        store(edit, number);
        copies.changed(Part.CALENDARS);
        audit.manage(by, "calendar", Subject.of("agency", new UUID(0, edit.agency().value())));
        impacts.stream().findFirst().ifPresent(impact -> tell(impact, proposal, by, cases));
        events.publishEvent(new CalendarChanged(edit.agency(), number));
    }

    /// The latest changes that touch the calendar of a unit: its own and those of units above.
    @Transactional(readOnly = true)
    public List<NumberedChange> changes(AgencyId agency, int limit) {
        return repository.changesOf(calendars.chain(agency), limit);
    }

    /// The hours a unit fixed for itself; empty when it works those of the unit above.
    public List<HoursVariant> ownHours(AgencyId agency) {
        return calendars.current().hoursOf(agency, Long.MAX_VALUE).stream()
                .map(UnitHours::variant)
                .toList();
    }

    /// The days a unit fixed for itself.
    public List<SpecialDay> ownDays(AgencyId agency) {
        return calendars.current().daysOf(agency, Long.MAX_VALUE).stream()
                .map(LocalDay::day)
                .toList();
    }

    private void require(Actor by, AgencyId agency) {
        if (!mayEdit(by, agency)) {
            throw CalendarRefused.notYours(agency);
        }
    }

    private static void tell(CalendarImpact impact, Proposal what, Actor by, OpenCases cases) {
        switch (cases) {
            case MOVE -> impact.move(what, by);
            case KEEP -> impact.keep(what, by);
        }
    }

    private NumberedChange numbered(Actor by, CalendarEdit edit, OpenCases cases) {
        var kind =
                switch (edit) {
                    case CalendarEdit.SetDays _ -> "day_set";
                    case CalendarEdit.RemoveDay _ -> "day_removed";
                    case CalendarEdit.SetHours _, CalendarEdit.InheritHours _ -> "hours";
                };
        var chosen = cases == OpenCases.MOVE ? "moved" : "kept";
        return new NumberedChange(
                null, edit.agency(), kind, edit.reason(), chosen, clock.instant(), by.account());
    }

    private void store(CalendarEdit edit, long number) {
        var agency = edit.agency();
        switch (edit) {
            case CalendarEdit.SetDays set -> {
                repository.endDays(agency, set.dates().toList(), number);
                repository.insertDays(agency, set.days(), set.below(), number);
            }
            case CalendarEdit.RemoveDay(_, var date, _) ->
                    repository.endDays(agency, List.of(date), number);
            case CalendarEdit.SetHours set -> {
                var own = hoursWith(set);
                repository.endHours(agency, number);
                repository.insertHours(agency, own, number);
            }
            case CalendarEdit.InheritHours _ -> repository.endHours(agency, number);
        }
    }

    /// The hours in force so far, the unit's own or those of the unit above, and the new ones.
    private List<HoursVariant> hoursWith(CalendarEdit.SetHours set) {
        var chain = calendars.chain(set.agency());
        var before = calendars.current().select(chain, Long.MAX_VALUE).workingHours().variants();
        return Stream.concat(before.reversed().stream(), set.variants().stream()).toList();
    }

    private Proposal proposal(CalendarEdit edit) {
        return new Proposal(
                units(edit),
                calendars.supposing(calendars.current()),
                calendars.supposing(supposed(edit)));
    }

    private Set<AgencyId> units(CalendarEdit edit) {
        return edit instanceof CalendarEdit.SetDays set && !set.below()
                ? Set.of(edit.agency())
                : organisation.subtree(Set.of(edit.agency()));
    }

    private Calendars supposed(CalendarEdit edit) {
        var now = calendars.current();
        var hours = new ArrayList<>(now.allHours());
        var days = new ArrayList<>(now.allDays());
        var agency = edit.agency();
        switch (edit) {
            case CalendarEdit.SetDays set -> {
                days.removeIf(d -> own(d, agency) && set.dates().anyMatch(d.day().date()::equals));
                set.days().forEach(day -> days.add(supposed(agency, day, set.below())));
            }
            case CalendarEdit.RemoveDay(_, var date, _) -> {
                if (!days.removeIf(d -> own(d, agency) && d.day().date().equals(date))) {
                    throw CalendarRefused.nothingToRemove(agency);
                }
            }
            case CalendarEdit.SetHours set -> {
                var variants = hoursWith(set);
                hours.removeIf(h -> h.agency().equals(agency));
                variants.forEach(variant -> hours.add(supposed(agency, variant)));
            }
            case CalendarEdit.InheritHours _ -> hours.removeIf(h -> h.agency().equals(agency));
        }
        return new Calendars(hours, days);
    }

    private static boolean own(LocalDay day, AgencyId agency) {
        return day.agency().equals(agency) && day.validity().until() == null;
    }

    private static LocalDay supposed(AgencyId agency, SpecialDay day, boolean below) {
        return new LocalDay(SUPPOSED.decrementAndGet(), agency, day, below, Validity.since(0));
    }

    private static UnitHours supposed(AgencyId agency, HoursVariant hours) {
        return new UnitHours(SUPPOSED.decrementAndGet(), agency, hours, Validity.since(0));
    }

    private List<CalendarDay> changedDays(AgencyId agency, Proposal proposal) {
        var before = proposal.before().apply(agency);
        var after = proposal.after().apply(agency);
        return WorkingCalendar.FIRST
                .datesUntil(WorkingCalendar.LAST.plusDays(1))
                .filter(date -> differ(before.day(date), after.day(date)))
                .limit(366)
                .map(after::day)
                .toList();
    }

    private static boolean differ(CalendarDay a, CalendarDay b) {
        return a.kind() != b.kind() || !a.windows().equals(b.windows());
    }
}
