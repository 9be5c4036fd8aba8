package vn.motcua.organisation;

import static vn.motcua.organisation.HoursVariant.WEEKDAYS;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;

/// The reference province on first start: its agencies as of January 2024, the change announced for
/// 1 December 2024, and the customary office hours. Does nothing where agencies exist.
@Service
public class AgencyImport {

    private static final List<Window> CUSTOMARY =
            List.of(Window.of("07:00", "11:30"), Window.of("13:30", "17:00"));

    private final Copies copies;
    private final AgencyRepository agencies;
    private final CalendarRepository calendars;
    private final Clock clock;

    AgencyImport(
            Copies copies, AgencyRepository agencies, CalendarRepository calendars, Clock clock) {
        this.copies = copies;
        this.agencies = agencies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// How many agencies were loaded; 0 when there were some.
    @Transactional
    public int load() {
        copies.change(Part.AGENCIES);
        if (!agencies.history().rows().isEmpty()) {
            return 0;
        }
        var reference = ReferenceAgencies.read();
        var history = reference.history();
        agencies.insert(history.rows(), history.successions());
        agencies.insertReorganisations(reference.changes().stream().map(this::recorded).toList());
        copies.changed(Part.AGENCIES);
        loadHours(rootOf(history));
        return history.ids().size();
    }

    private void loadHours(AgencyId root) {
        copies.change(Part.CALENDARS);
        var number =
                calendars.insertChange(
                        new NumberedChange(
                                null,
                                root,
                                "first",
                                "",
                                "none",
                                clock.instant(),
                                Actor.program().account()));
        calendars.insertHours(
                root,
                List.of(new HoursVariant(WorkingCalendar.FIRST, null, null, WEEKDAYS, CUSTOMARY)),
                number);
        copies.changed(Part.CALENDARS);
    }

    private RecordedReorganisation recorded(ReferenceAgencies.Change change) {
        return new RecordedReorganisation(
                RecordedReorganisation.kindOf(change.what()),
                change.what().on(),
                change.source(),
                change.units(),
                clock.instant(),
                Actor.program().account());
    }

    private static AgencyId rootOf(AgencyHistory history) {
        return history.rows().stream()
                .filter(row -> row.parent() == null)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
