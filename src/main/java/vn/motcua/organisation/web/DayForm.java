package vn.motcua.organisation.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.CalendarEdit;
import vn.motcua.organisation.DayKind;
import vn.motcua.organisation.Window;
import vn.motcua.organisation.WindowText;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.DateEntry;

/// Days of a unit's calendar as typed.
///
/// @param kind a kind of day, or `remove` for the days as they would be without the unit's entry
record DayForm(
        @Nullable String first,
        @Nullable String last,
        @Nullable String kind,
        @Nullable String windows,
        @Nullable String below,
        @Nullable String reason) {

    static final String REMOVE = "remove";
    static final List<DayKind> KINDS =
            List.of(
                    DayKind.LOCAL_OFF,
                    DayKind.HALF_DAY,
                    DayKind.EXTRA_WORKING,
                    DayKind.MAKE_UP,
                    DayKind.SWAPPED_OFF);

    private static final int MOST_DAYS = 62;

    static DayForm on(String date) {
        return new DayForm(date, null, null, null, null, null);
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("first", text(first));
        fields.put("last", text(last));
        fields.put("kind", text(kind));
        fields.put("windows", text(windows));
        fields.put("below", text(below));
        fields.put("reason", text(reason));
        return fields;
    }

    Optional<CalendarEdit> read(AgencyId agency, Wrong wrong) {
        var from = day(first, "first", wrong);
        var to = text(last).isEmpty() ? from : day(last, "last", wrong);
        var hours = WindowText.typed(text(windows));
        wrong.addIf(text(reason).isEmpty(), "reason", "organisation.calendar.reason.missing");
        if (text(kind).equals(REMOVE)) {
            return wrong.any()
                    ? Optional.empty()
                    : Optional.of(new CalendarEdit.RemoveDay(agency, from, text(reason)));
        }
        var chosen = KINDS.stream().filter(k -> k.name().equals(text(kind))).findFirst();
        wrong.addIf(chosen.isEmpty(), "kind", "organisation.calendar.kind.missing");
        checkSpan(from, to, wrong);
        chosen.ifPresent(k -> checkHours(k, hours, wrong));
        return wrong.any()
                ? Optional.empty()
                : Optional.of(
                        new CalendarEdit.SetDays(
                                agency,
                                from,
                                to,
                                chosen.orElseThrow(),
                                hours.orElseThrow(),
                                text(below).equals("yes"),
                                text(reason)));
    }

    private static void checkSpan(LocalDate from, LocalDate to, Wrong wrong) {
        wrong.addIf(
                to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS)),
                "last",
                "organisation.calendar.last.faulty");
    }

    private static void checkHours(DayKind kind, Optional<List<Window>> hours, Wrong wrong) {
        var typed = hours.orElse(List.of());
        wrong.addIf(
                hours.isEmpty()
                        || (kind == DayKind.HALF_DAY && typed.isEmpty())
                        || (!kind.worked() && !typed.isEmpty()),
                "windows",
                "organisation.calendar.windows.faulty");
    }

    private static LocalDate day(@Nullable String typed, String field, Wrong wrong) {
        var day =
                DateEntry.parse(typed)
                        .filter(date -> !date.isBefore(WorkingCalendar.FIRST))
                        .filter(date -> !date.isAfter(WorkingCalendar.LAST));
        wrong.addIf(day.isEmpty(), field, "organisation.date.faulty");
        return day.orElse(WorkingCalendar.FIRST);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
