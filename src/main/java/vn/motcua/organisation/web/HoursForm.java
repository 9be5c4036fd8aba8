package vn.motcua.organisation.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.CalendarEdit;
import vn.motcua.organisation.HoursVariant;
import vn.motcua.organisation.Season;
import vn.motcua.organisation.Window;
import vn.motcua.organisation.WindowText;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.DateEntry;

/// Office hours of a unit as typed: all year, on Saturdays if it works then, and in a season if
/// that has its own.
///
/// @param whose `own`, or `above` to work the hours of the unit above
record HoursForm(
        @Nullable String whose,
        @Nullable String from,
        @Nullable String windows,
        @Nullable String saturday,
        @Nullable String seasonFrom,
        @Nullable String seasonTo,
        @Nullable String seasonWindows,
        @Nullable String reason) {

    static HoursForm empty() {
        return new HoursForm("own", null, null, null, null, null, null, null);
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("whose", text(whose));
        fields.put("from", text(from));
        fields.put("windows", text(windows));
        fields.put("saturday", text(saturday));
        fields.put("seasonFrom", text(seasonFrom));
        fields.put("seasonTo", text(seasonTo));
        fields.put("seasonWindows", text(seasonWindows));
        fields.put("reason", text(reason));
        return fields;
    }

    Optional<CalendarEdit> read(AgencyId agency, Wrong wrong) {
        wrong.addIf(text(reason).isEmpty(), "reason", "organisation.calendar.reason.missing");
        if (text(whose).equals("above")) {
            return wrong.any()
                    ? Optional.empty()
                    : Optional.of(new CalendarEdit.InheritHours(agency, text(reason)));
        }
        var day = DateEntry.parse(from);
        wrong.addIf(day.isEmpty(), "from", "organisation.date.faulty");
        var variants = variants(day.orElse(LocalDate.EPOCH), wrong);
        return wrong.any()
                ? Optional.empty()
                : Optional.of(new CalendarEdit.SetHours(agency, variants, text(reason)));
    }

    private List<HoursVariant> variants(LocalDate day, Wrong wrong) {
        var variants = new ArrayList<HoursVariant>();
        variants.add(HoursVariant.allYear(day, hours(windows, "windows", wrong)));
        if (!text(saturday).isEmpty()) {
            var hours = hours(saturday, "saturday", wrong);
            variants.add(new HoursVariant(day, null, null, Set.of(DayOfWeek.SATURDAY), hours));
        }
        if (!text(seasonFrom).isEmpty() || !text(seasonTo).isEmpty()) {
            var begins = monthDay(seasonFrom, "seasonFrom", wrong);
            var ends = monthDay(seasonTo, "seasonTo", wrong);
            var hours = hours(seasonWindows, "seasonWindows", wrong);
            variants.add(HoursVariant.allYear(day, hours).in(new Season(begins, ends)));
        }
        return variants;
    }

    private static List<Window> hours(@Nullable String typed, String field, Wrong wrong) {
        var hours = WindowText.typed(text(typed)).filter(list -> !list.isEmpty());
        wrong.addIf(hours.isEmpty(), field, "organisation.calendar.windows.faulty");
        return hours.orElse(List.of());
    }

    /// `16/4`: day and month.
    private static MonthDay monthDay(@Nullable String typed, String field, Wrong wrong) {
        try {
            var parts = text(typed).split("[/. -]");
            if (parts.length == 2) {
                return MonthDay.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
            }
        } catch (DateTimeException | NumberFormatException faulty) {
            wrong.add(field, "organisation.calendar.season.faulty");
            return MonthDay.of(1, 1);
        }
        wrong.add(field, "organisation.calendar.season.faulty");
        return MonthDay.of(1, 1);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
