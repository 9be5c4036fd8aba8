package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visitor;

/// From a figure of the province to one case behind it.
@Tag("journey")
class IndexFiguresJourneys {

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_figure_opens_to_the_cases_behind_it(Visitor visitor) {
        try (var visit = visitor.visit("figures")) {
            visit.open("/figures?period=2024");
            visit.look("all");
            assertThat(visit.text())
                    .contains("Người dân tự nộp trực tuyến", "Chưa có nguồn dữ liệu");
            visit.page().locator("#online a[href^='/figures/online-rate?']").first().click();
            visit.page().waitForURL("**/figures/online-rate?**");
            visit.look("online");
            assertThat(visit.text()).contains("Theo đơn vị trực thuộc", "Theo thủ tục");
            visit.open("/figures/identity-cards-issued");
            visit.look("no-source");

            visit.as(Office.OFFICER);
            visit.open("/figures/online-rate?period=2024");
            visit.page().locator("a[href*='part=numerator']").first().click();
            visit.page().waitForURL("**/figures/online-rate/cases?**");
            visit.look("cases");
            visit.page().locator("#cases a[href^='/cases/H41']").first().click();
            visit.page().waitForURL("**/cases/H41*");
            assertThat(visit.text()).contains("H41");
        }
    }
}
