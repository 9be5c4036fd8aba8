package vn.motcua.organisation;

import static vn.motcua.organisation.HoursVariant.WEEKDAYS;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
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
        return load(ReferenceAgencies.read()).loaded();
    }

    /// Takes agencies into an empty database, with the customary office hours for the whole
    /// province; where there are agencies it only says how the two differ.
    @Transactional
    AgencyReport load(ReferenceAgencies reference) {
        copies.change(Part.AGENCIES);
        var there =
                agencies.history().rows().stream().map(AgencyRow::code).collect(Collectors.toSet());
        var wanted = codes(reference);
        var left = wanted.stream().filter(code -> !there.contains(code)).toList();
        if (!there.isEmpty()) {
            return new AgencyReport(0, wanted.size() - left.size(), left, 0);
        }
        var history = reference.history();
        agencies.insert(history.rows(), history.successions());
        agencies.insertReorganisations(reference.changes().stream().map(this::recorded).toList());
        copies.changed(Part.AGENCIES);
        loadHours(rootOf(history));
        var samples = history.rows().stream().filter(AgencyRow::sample).map(AgencyRow::id);
        return new AgencyReport(
                history.ids().size(), 0, List.of(), (int) samples.distinct().count());
    }

    private static List<String> codes(ReferenceAgencies reference) {
        return reference.history().rows().stream().map(AgencyRow::code).distinct().toList();
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
