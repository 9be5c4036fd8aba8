package vn.motcua.demonstration.web;

import static vn.motcua.web.Shell.language;
import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.motcua.demonstration.Review;
import vn.motcua.demonstration.ReviewLine;
import vn.motcua.indicators.Period;
import vn.motcua.web.Page;

/// The table of the review, counted now.
///
/// @param day the business day on which it is seen
/// @param year what its rates are taken over
record ReviewPage(List<Review.Row> rows, LocalDate day, Period year) implements Page {

    private static final Set<ReviewLine> PARTS =
            EnumSet.of(
                    ReviewLine.TASKS_COMPLETED,
                    ReviewLine.TASKS_CARRIED_ON,
                    ReviewLine.TASKS_IN_PROGRESS,
                    ReviewLine.ONLINE_LOCALITIES,
                    ReviewLine.ONLINE_DEPARTMENTS,
                    ReviewLine.ONLINE_ESSENTIAL,
                    ReviewLine.NEARLY_ALL_ONLINE);

    @Override
    public String title() {
        return t("review.title");
    }

    String name(Review.Row row) {
        return t("review." + row.line().code());
    }

    /// Whether a line is a part of the one before it.
    boolean isPart(Review.Row row) {
        return PARTS.contains(row.line());
    }

    String value(Review.Row row) {
        return row.value(language());
    }

    /// The two whole numbers behind a share; empty for anything else.
    String counted(Review.Row row) {
        return row.counted(language());
    }
}
