package vn.motcua.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.directive.report.Block;
import vn.motcua.directive.report.ReportSource;
import vn.motcua.directive.report.ReportView;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.web.Formats;

/// The review of the programme in the reports of the province: rates over the report's period, the
/// tasks given by its end, and these, models, meetings and commendation as they stand on the day on
/// which it is drafted, since a review looks back from a later day. Other units have no review of
/// their own.
@Component
class ReviewSection implements ReportSource {

    private final Review review;
    private final Organisation organisation;

    ReviewSection(Review review, Organisation organisation) {
        this.review = review;
        this.organisation = organisation;
    }

    @Override
    public List<String> parts() {
        return List.of("review");
    }

    @Override
    public List<Block> blocks(String part, Asked asked) {
        var language = asked.language();
        if (organisation.get(asked.unit()).tier() != Tier.PROVINCE) {
            return List.of();
        }
        var period = asked.period();
        var day = review.day();
        var rows =
                review.rows(period).stream()
                        .map(row -> cells(row, time(row.line(), period, day, language), language))
                        .toList();
        return List.of(
                new Block.Rows(
                        ReportView.say(
                                language,
                                "review.caption",
                                PeriodWords.of(period, language),
                                Formats.date(day, language)),
                        List.of(
                                ReportView.say(language, "review.line"),
                                ReportView.say(language, "review.time"),
                                ReportView.say(language, "review.value"),
                                ReportView.say(language, "review.counted")),
                        rows,
                        2,
                        "/review"));
    }

    /// What a line is of: the period of the report, or how things stood when it was drafted. The
    /// sections below tell of the period alone, so each line says which of the two it is.
    static String time(ReviewLine line, Period period, LocalDate day, Locale language) {
        return switch (line) {
            case ONLINE,
                    ONLINE_LOCALITIES,
                    ONLINE_DEPARTMENTS,
                    ONLINE_ESSENTIAL,
                    NEARLY_ALL_ONLINE,
                    CARDS_ISSUED,
                    EID_COLLECTED,
                    EID_ACTIVATED ->
                    PeriodWords.of(period, language);
            case COMMENDED ->
                    ReportView.say(
                            language,
                            "review.time.since",
                            Formats.date(period.first(), language),
                            Formats.date(day, language));
            case TASKS, TASKS_COMPLETED, TASKS_CARRIED_ON, TASKS_IN_PROGRESS ->
                    period.last().isBefore(day)
                            ? ReportView.say(
                                    language,
                                    "review.time.given",
                                    Formats.date(period.last(), language),
                                    Formats.date(day, language))
                            : asOf(day, language);
            case ESSENTIAL_SERVICES, DECISION_SERVICES, PILOT_MODELS, LOCALITIES_CONNECTED ->
                    asOf(day, language);
        };
    }

    private static String asOf(LocalDate day, Locale language) {
        return ReportView.say(language, "review.time.as-of", Formats.date(day, language));
    }

    private static List<String> cells(Review.Row row, String time, Locale language) {
        return List.of(
                ReportView.say(language, "review." + row.line().code()),
                time,
                row.value(language),
                row.counted(language));
    }
}
