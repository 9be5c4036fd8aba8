package vn.motcua.organisation.web;

import static vn.motcua.web.Shell.t;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.organisation.CalendarDay;
import vn.motcua.organisation.DayKind;
import vn.motcua.organisation.HoursVariant;
import vn.motcua.organisation.Standing;
import vn.motcua.organisation.Window;

/// Days and hours in the words of the page being drawn.
final class DayWords {

    private DayWords() {}

    static String kind(DayKind kind) {
        return t("organisation.day." + key(kind));
    }

    static String weekday(DayOfWeek day) {
        return t("organisation.weekday." + day.getValue());
    }

    static String hours(List<Window> windows) {
        return windows.stream().map(w -> w.from() + "–" + w.to()).collect(Collectors.joining(", "));
    }

    /// Occasion, how firm it is, and the source, where there is something to say.
    static String ground(CalendarDay day) {
        var ground = day.ground();
        if (ground.standing() == Standing.REGULAR) {
            return "";
        }
        var occasion = ground.occasion();
        return Stream.of(
                        occasion == null ? "" : t("organisation.occasion." + key(occasion)),
                        t("organisation.standing." + key(ground.standing())),
                        source(ground.source()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    static String variant(HoursVariant hours) {
        var season = hours.season();
        var days =
                hours.days().stream()
                        .sorted()
                        .map(DayWords::weekday)
                        .collect(Collectors.joining(", "));
        var during =
                season == null
                        ? t("organisation.hours.all-year")
                        : t(
                                "organisation.hours.season",
                                monthDay(season.from()),
                                monthDay(season.to()));
        return days + ". " + during + ": " + hours(hours.windows());
    }

    /// The short words by which the table of decided days names what is not a citation.
    private static String source(String source) {
        return switch (source) {
            case "law", "lunar", "published", "recalled", "decision" ->
                    t("organisation.basis." + source);
            default -> source;
        };
    }

    private static String monthDay(MonthDay day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue();
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
