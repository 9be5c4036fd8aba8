package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

@Tag("journey")
class ReviewJourneys {

    private static final Offset<Double> POINT = within(0.05);

    @ParameterizedTest
    @EnumSource
    void whoever_comes_sees_the_review_line_by_line(Visitor visitor) {
        try (var visit = visitor.visit("review")) {
            visit.open("/review");

            assertThat(visit.page().locator("tr[data-row]").count()).isEqualTo(17);
            assertThat(visit.text()).contains("năm 2023", "Thẻ căn cước công dân");
            visit.look("table");
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_number_opens_the_list_that_it_counts(Visitor visitor) {
        try (var visit = visitor.visit("review-lists")) {
            visit.as("Lãnh đạo cơ quan");
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> isCounted(visit));
            for (var line :
                    new String[] {
                        "tasks", "tasks-completed", "tasks-carried-on", "tasks-in-progress"
                    }) {
                assertThat(opened(visit, line, "#results tr[data-row]"))
                        .as(line)
                        .isEqualTo(number(visit, line));
            }
            assertThat(opened(visit, "nearly-all-online", "#procedures tr[data-row]"))
                    .isEqualTo(number(visit, "nearly-all-online"));
            visit.open("/review/nearly-all-online");
            visit.look("procedures");
            assertThat(opened(visit, "pilot-models", "#models tr[data-row]"))
                    .isEqualTo(number(visit, "pilot-models"));
            assertThat(opened(visit, "commended", "#merit tr[data-row]"))
                    .isEqualTo(number(visit, "commended"));
            for (var line : new String[] {"essential-services", "decision-services"}) {
                assertThat(opened(visit, line, "#services tr:has-text('Đã triển khai')"))
                        .as(line)
                        .isEqualTo(number(visit, line));
            }
            assertThat(opened(visit, "localities-connected", "#guests tr:has-text('Đã kết nối')"))
                    .isEqualTo(number(visit, "localities-connected"));
            for (var line :
                    new String[] {
                        "online", "online-localities", "online-departments", "online-essential"
                    }) {
                assertThat(figure(visit, line)).as(line).contains(percent(visit, line));
            }
        }
    }

    /// What the page of the figure behind a line says.
    private static String figure(Visit visit, String line) {
        visit.open("/review");
        visit.leave(() -> visit.page().locator("tr[data-row=" + line + "] a").click());
        return visit.text();
    }

    private static String percent(Visit visit, String line) {
        visit.open("/review");
        var told = Pattern.compile("\\d+,\\d+").matcher(row(visit, line));
        assertThat(told.find()).as(line).isTrue();
        return told.group();
    }

    /// How many rows the list behind a line has on all its pages.
    private static int opened(Visit visit, String line, String rows) {
        visit.open("/review");
        visit.leave(() -> visit.page().locator("tr[data-row=" + line + "] a").click());
        var all = visit.page().locator(rows).count();
        var next = visit.page().locator("main .govuk-pagination__next a");
        while (next.count() > 0) {
            visit.leave(() -> next.first().click());
            all += visit.page().locator(rows).count();
        }
        return all;
    }

    private static int number(Visit visit, String line) {
        visit.open("/review");
        var cell = visit.page().locator("tr[data-row=" + line + "] td").first();
        var told = Pattern.compile("\\d+").matcher(cell.innerText());
        assertThat(told.find()).as(line).isTrue();
        return Integer.parseInt(told.group());
    }

    /// The first start is a hundredth of the reference province.
    @Test
    void at_a_hundredth_of_the_province_each_rate_is_within_a_twentieth_of_a_point() {
        try (var visit = Visitor.DESKTOP.visit("review-rates")) {
            Awaitility.await()
                    .pollInSameThread()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> isCounted(visit));

            assertThat(rate(visit, "online")).isCloseTo(45.03, POINT);
            assertThat(rate(visit, "online-localities")).isCloseTo(57.12, POINT);
            assertThat(rate(visit, "online-departments")).isCloseTo(27.96, POINT);
            assertThat(rate(visit, "online-essential")).isCloseTo(74.4, POINT);
        }
    }

    /// Whoever follows the log of cases has read all of them.
    private static boolean isCounted(Visit visit) {
        visit.open("/review");
        return row(visit, "online").contains("10.000");
    }

    private static double rate(Visit visit, String line) {
        var told = Pattern.compile("(\\d+),(\\d+).?%").matcher(row(visit, line));
        assertThat(told.find()).as(line).isTrue();
        return Double.parseDouble(told.group(1) + "." + told.group(2));
    }

    private static String row(Visit visit, String line) {
        return visit.page().locator("tr[data-row=" + line + "]").textContent();
    }
}
