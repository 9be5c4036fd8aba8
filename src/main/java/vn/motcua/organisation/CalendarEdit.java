package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.shared.AgencyId;

/// What an editor wants to change in the working calendar of a unit.
public sealed interface CalendarEdit {

    AgencyId agency();

    /// The order or decision it rests on, in the editor's words.
    String reason();

    /// Days from the first to the last become days off, half days or working days.
    ///
    /// @param windows hours of those days; none for days off, and none for the ordinary hours
    /// @param below whether they hold for the units below too
    record SetDays(
            AgencyId agency,
            LocalDate first,
            LocalDate last,
            DayKind kind,
            List<Window> windows,
            boolean below,
            String reason)
            implements CalendarEdit {

        public SetDays {
            windows = List.copyOf(windows);
        }

        List<SpecialDay> days() {
            return dates().map(this::day).toList();
        }

        private SpecialDay day(LocalDate date) {
            return new SpecialDay(date, kind, windows, DayGround.local(reason));
        }

        Stream<LocalDate> dates() {
            return first.datesUntil(last.plusDays(1));
        }
    }

    /// A day becomes again what it would be without the unit's own entry.
    record RemoveDay(AgencyId agency, LocalDate date, String reason) implements CalendarEdit {}

    /// The unit works other hours from a day on; what held before that day stays.
    record SetHours(AgencyId agency, List<HoursVariant> variants, String reason)
            implements CalendarEdit {

        public SetHours {
            variants = List.copyOf(variants);
        }
    }

    /// The unit has no hours of its own any more and works those of the unit above.
    record InheritHours(AgencyId agency, String reason) implements CalendarEdit {}
}
