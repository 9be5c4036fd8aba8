package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visitor;

@Tag("journey")
class ReviewJourneys {

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
}
