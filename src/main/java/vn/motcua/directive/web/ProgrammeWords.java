package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.course.Measurement;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.IndexPractice;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Measured;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;
import vn.motcua.web.Option;

/// Words that the pages of the programme share.
@Component
class ProgrammeWords {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final Courses courses;
    private final Organisation organisation;
    private final Figures figures;
    private final IndexPractice practice;

    ProgrammeWords(
            Courses courses, Organisation organisation, Figures figures, IndexPractice practice) {
        this.courses = courses;
        this.organisation = organisation;
        this.figures = figures;
        this.practice = practice;
    }

    /// One step of what happened, for a page.
    ///
    /// @param paper a file that came with it, or null
    record Line(
            UUID subject,
            String when,
            String who,
            String step,
            String note,
            Courses.@Nullable Paper paper) {

        /// The step's name in the reader's language.
        String words() {
            return t("programme.step." + step);
        }
    }

    /// What happened to something, oldest first.
    List<Line> course(UUID subject) {
        return course(List.of(subject));
    }

    /// What happened to some things, oldest first.
    List<Line> course(Collection<UUID> subjects) {
        var entries = courses.of(subjects);
        var names =
                organisation.staffNames(
                        entries.stream().map(Courses.Entry::account).collect(Collectors.toSet()));
        return entries.stream()
                .map(e ->
                        new Line(
                                e.subject(),
                                Formats.dateTime(e.at()),
                                names.getOrDefault(e.account(), ""),
                                e.step(),
                                e.note(),
                                e.paper()))
                .toList();
    }

    /// The figures that can be chosen, and whether one may be chosen.
    Map<String, String> figures() {
        return figures.all().stream()
                .collect(
                        Collectors.toMap(
                                f -> f.key(),
                                f -> f.textKey(),
                                (a, _) -> a,
                                java.util.LinkedHashMap::new));
    }

    /// The month by whose practice a figure of the index is counted, where the period is earlier;
    /// null for another figure, for none and without a period.
    @Nullable String practice(@Nullable String figure, @Nullable Period period) {
        return figure == null || period == null ? null : practice.of(figure, period).orElse(null);
    }

    /// Figures by name, for a page that is being drawn.
    static List<Option> options(Map<String, String> figures) {
        return figures.entrySet().stream()
                .map(f -> new Option(f.getKey(), figure(f.getKey())))
                .toList();
    }

    /// The name of a figure; its key where this installation has no name for it.
    static String figure(String key) {
        var name = "figure." + key;
        return Messages.bundles().has(Messages.VIETNAMESE, name) ? t(name) : key;
    }

    /// A measurement with the time it is of.
    static String said(@Nullable Measurement measured) {
        return measured == null
                ? ""
                : t(
                        "programme.measured",
                        Formats.measured(measured.value()),
                        period(measured.period()));
    }

    /// By how much a figure moved: in points for a share, in number for a count; null when one of
    /// the two is missing.
    static @Nullable String moved(@Nullable Measured before, @Nullable Measured after) {
        var from = before == null ? null : Formats.plotted(before);
        var to = after == null ? null : Formats.plotted(after);
        if (from == null || to == null) {
            return null;
        }
        var difference = to - from;
        var sign = difference > 0 ? "+" : "";
        var number = sign + Formats.decimal(difference, 2);
        return after instanceof Measured.Share ? t("programme.points", number) : number;
    }

    static String period(Period period) {
        return PeriodWords.of(period);
    }

    static String month(@Nullable LocalDate month) {
        return month == null ? "" : period(Period.of(Period.Kind.MONTH, month));
    }

    /// A month in an address, or the one before a day.
    static LocalDate month(@Nullable String address, LocalDate today) {
        return Period.parse(address == null ? "" : address)
                .filter(p -> p.kind() == Period.Kind.MONTH)
                .orElseGet(() -> Period.of(Period.Kind.MONTH, today).previous())
                .first();
    }

    /// A month as it stands in addresses.
    static String monthCode(LocalDate month) {
        return Period.of(Period.Kind.MONTH, month).code();
    }

    /// The last minute of a day by whose end something is due: shown as that day, not as the next.
    static Instant end(LocalDate day) {
        return day.atTime(LAST_MINUTE).atZone(Formats.VIETNAM).toInstant();
    }

    /// A day as it stands in a form.
    static String typed(LocalDate day) {
        return Formats.date(day, Messages.VIETNAMESE);
    }
}
