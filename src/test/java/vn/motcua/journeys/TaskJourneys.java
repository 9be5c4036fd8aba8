package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.journeys.Office.HEAD;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

/// A task of the programme from its assignment until it is done regularly, and the plan around it.
@Tag("journey")
class TaskJourneys {

    private static final String STAFF = "Cán bộ Đề án 06";
    private static final String LEADER = "Lãnh đạo cơ quan";

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_task_lives_from_its_assignment_to_being_carried_on(Visitor visitor) {
        try (var visit = visitor.visit("task-life")) {
            var path = assigned(visit);

            visit.as(HEAD);
            visit.open("/programme/mine");
            visit.look("mine");
            visit.open(path);
            visit.look("assigned");
            press(visit, path, "acknowledge");
            press(visit, path, "start");
            visit.page().fill("#report-words", "Đã số hoá toàn bộ sổ hộ tịch");
            press(visit, path, "report");
            visit.page().locator("main .govuk-error-summary:not([hidden])").first().waitFor();
            visit.look("without-evidence");
            visit.page().fill("#report-link", "https://minh-chung.example/so-ho-tich");
            press(visit, path, "report");
            visit.page().getByText("Đã báo cáo, chờ nghiệm thu.").first().waitFor();

            visit.as(LEADER);
            visit.open("/programme/mine");
            visit.look("to-decide");
            visit.open(path);
            visit.look("reported");
            press(visit, path, "accept");
            visit.page().getByText("Đã nghiệm thu.").first().waitFor();
            visit.page().locator("details:has(form[action$='/carry-on']) > summary").click();
            press(visit, path, "carry-on");
            visit.page().getByText("Đã chuyển thường xuyên.").first().waitFor();
            visit.look("carried-on");
            assertThat(visit.page().locator(".mc-timeline__item").count()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void the_plan_is_seen_as_a_whole_and_each_number_opens(Visitor visitor) {
        try (var visit = visitor.visit("plan")) {
            visit.as(LEADER);
            visit.open("/programme?programme=da06-2022-2023");
            visit.look("plan");
            assertThat(visit.page().locator(".mc-stat__value").first().innerText().strip())
                    .isNotBlank();
            visit.open("/programme?programme=da06-2022-2023&light=open");
            visit.look("open");
            visit.page().locator("#results td a[href^='/programme/tasks/']").first().click();
            visit.page().waitForURL("**/programme/tasks/*");
            visit.look("stalled");
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_task_is_handed_down_to_a_tier(Visitor visitor) {
        try (var visit = visitor.visit("hand-down")) {
            var path = assigned(visit);
            visit.open(path + "/hand-down?tier=department");
            visit.look("form");
            visit.page().locator("input[name=unit]").first().press(" ");
            visit.page().locator("input[name=unit]").nth(1).press(" ");
            visit.page().locator("form[action$='/hand-down'][method=post] button").last().click();
            visit.page().getByText("Đã giao xuống các đơn vị.").first().waitFor();
            visit.look("handed");
            visit.open("/programme/documents");
            visit.look("documents");
            var documents = visit.page().locator("#documents a[href^='/programme/documents/']");
            visit.open(documents.first().getAttribute("href"));
            visit.look("document");
            visit.open("/notices");
            visit.look("notices");
        }
    }

    private static String assigned(Visit visit) {
        var head = visit.face(HEAD);
        visit.as(STAFF);
        visit.open("/programme/tasks/new");
        visit.look("new");
        visit.page().locator("#group").selectOption("da06-2022-2023/data");
        visit.page().fill("#lead", "H41.31.01");
        visit.page().fill("#work", "Số hoá sổ hộ tịch của phường");
        visit.page().fill("#deadline", "30/06/2024");
        visit.page().locator("main form button").last().click();
        visit.page().locator("main .govuk-error-summary:not([hidden])").first().waitFor();
        visit.look("unclear");
        choose(visit, head);
        visit.page().fill("#responsibility", "Chịu trách nhiệm trước UBND thành phố");
        visit.page().fill("#products", "Sổ đã số hoá\nBáo cáo đối soát");
        visit.page().fill("#authority", "Được điều động công chức của phường");
        visit.page().locator("main form button").last().click();
        visit.page().getByText("Đã giao nhiệm vụ.").first().waitFor();
        return URI.create(visit.page().url()).getPath();
    }

    /// A unit into which others were merged has several heads.
    private static void choose(Visit visit, String head) {
        var options = visit.page().locator("select#head option:not([value=''])");
        for (var option : options.all()) {
            if (head.contains(option.innerText().strip())) {
                visit.page().locator("select#head").selectOption(option.getAttribute("value"));
            }
        }
    }

    private static void press(Visit visit, String path, String command) {
        visit.page()
                .locator("form[action='" + path + "/" + command + "'] button[type=submit]")
                .last()
                .click();
    }
}
