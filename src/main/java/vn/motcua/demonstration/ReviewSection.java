package vn.motcua.demonstration;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.directive.report.Block;
import vn.motcua.directive.report.ReportSource;
import vn.motcua.directive.report.ReportView;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.web.Formats;

/// The review of the programme in the reports of the province: rates over the report's period, and
/// tasks, models, meetings and commendation as they stand on the day on which it is drafted, since
/// a review looks back from a later day. Other units have no review of their own.
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
        var rows = review.rows(asked.period()).stream().map(row -> cells(row, language)).toList();
        return List.of(
                new Block.Rows(
                        ReportView.say(
                                language,
                                "review.caption",
                                PeriodWords.of(asked.period(), language),
                                Formats.date(review.day(), language)),
                        List.of(
                                ReportView.say(language, "review.line"),
                                ReportView.say(language, "review.value"),
                                ReportView.say(language, "review.counted")),
                        rows,
                        1,
                        "/review"));
    }

    private static List<String> cells(Review.Row row, Locale language) {
        return List.of(
                ReportView.say(language, "review." + row.line().code()),
                row.value(language),
                row.counted(language));
    }
}
