package vn.motcua.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.directive.ProgrammePeople.text;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.directive.ProgrammePeople;
import vn.motcua.directive.ProgrammeTest;
import vn.motcua.directive.TestFigure;
import vn.motcua.shared.Actor;

@ProgrammeTest
class CampaignPagesTests {

    @Autowired ProgrammePeople people;

    String key;
    String here;

    @BeforeEach
    void plan() {
        key = UUID.randomUUID().toString();
        here = "/programme/campaigns/" + key;
        assertThat(plan("01/11/2023", "30/11/2023")).isEqualTo(303);
    }

    private int plan(String first, String last) {
        return people.post(
                        "/programme/campaigns",
                        people.head("H41.50"),
                        "_key",
                        key,
                        "title",
                        "Thứ Ba không viết",
                        "audience",
                        "Người cao tuổi",
                        "channel",
                        "house",
                        "unit",
                        "H41.50",
                        "first",
                        first,
                        "last",
                        last,
                        "figure",
                        TestFigure.KEY)
                .getResponse()
                .getStatus();
    }

    @Test
    void the_figure_is_said_to_have_moved_meanwhile_and_never_because_of_it() {
        var page = text(people.get(here, people.head("H41.50")));

        assertThat(page)
                .contains("thay đổi +5 điểm phần trăm")
                .contains("không phải bằng chứng")
                .contains("mc-chart__span")
                .contains("08/2023", "12/2023");
    }

    @Test
    void people_reached_are_reported_with_their_source_and_counted_once() {
        var report = UUID.randomUUID().toString();
        String[] reached = {
            "_key", report, "day", "15/11/2023", "people", "1.250", "source", "Sổ của tổ dân phố"
        };

        var early = people.post(here + "/reach", people.head("H41.50"), reached);
        assertThat(early).hasStatus(409);
        assertThat(text(early))
                .contains("không thực hiện được ở giai đoạn hiện tại")
                .contains("15/11/2023", "1.250", "Sổ của tổ dân phố");
        people.post(here + "/start", people.head("H41.50"), "version", "0");
        assertThat(people.post(here + "/reach", people.head("H41.50"), reached)).hasStatus(303);
        assertThat(people.post(here + "/reach", people.head("H41.50"), reached)).hasStatus(303);

        assertThat(text(people.get(here, people.editor())))
                .contains("Đã tiếp cận 1.250 người", "Sổ của tổ dân phố");
    }

    @Test
    void a_plan_is_corrected_until_it_begins_and_keeps_what_it_said_before() {
        var unit = people.head("H41.50");
        String[] next = {
            "version", "0",
            "title", "Đợt <mới>",
            "audience", "Người cao tuổi",
            "channel", "house",
            "unit", "H41.50",
            "first", "01/02/2024",
            "last", "29/02/2024",
            "figure", TestFigure.KEY
        };
        var path = here + "/correction";
        var before = "Thứ Ba không viết";

        assertThat(text(people.get(path, unit))).contains(before).doesNotContain("hãy chọn lại");
        var refused = people.upload(path, unit, ProgrammePeople.wrong(), next);
        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .as("beside the field of the file, which the browser has emptied")
                .contains("Trình duyệt không giữ tệp đã chọn: nếu có, hãy chọn lại.");
        assertThat(people.upload(path, people.head("H41.49"), ProgrammePeople.pdf(), next))
                .hasStatus(404);
        assertThat(people.upload(path, unit, ProgrammePeople.pdf(), next)).hasStatus(303);
        assertThat(text(people.get(here, unit)))
                .contains("Đợt &lt;mới&gt;", "Người cao tuổi", before, "tai-lieu.pdf");

        people.post(here + "/start", unit, "version", "1");
        next[1] = "2";
        var late = people.post(path, unit, next);
        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("Đợt &lt;mới", "không thực hiện được");
        assertThat(text(people.get(here, unit))).doesNotContain(path);
    }

    @Test
    void a_campaign_that_goes_on_past_its_last_day_is_marked_until_somebody_closes_it() {
        var head = people.head("H41.50");
        var past = "Đã qua ngày kết thúc";
        assertThat(text(people.get(here, head))).as("planned, and never begun").contains(past);
        people.post(here + "/start", head, "version", "0");

        assertThat(text(people.get(here, head))).contains("Đang thực hiện", past);
        assertThat(listed(head)).contains("Đang thực hiện", past);

        var closed = people.post(here + "/close", head, "version", "1", "outcome", "Đã xong");
        assertThat(closed).hasStatus(303);
        assertThat(text(people.get(here, head))).contains("Đã kết thúc").doesNotContain(past);
        assertThat(listed(head)).contains("Đã kết thúc").doesNotContain(past);
    }

    @Test
    void a_campaign_is_not_past_its_end_on_its_last_day() {
        var head = people.head("H41.50");
        key = UUID.randomUUID().toString();
        assertThat(plan("01/01/2024", "19/01/2024")).isEqualTo(303);
        people.post("/programme/campaigns/" + key + "/start", head, "version", "0");

        assertThat(listed(head)).contains("Đang thực hiện").doesNotContain("Đã qua ngày kết thúc");
    }

    /// Its row in the list.
    private String listed(Actor reader) {
        return Stream.of(text(people.get("/programme/campaigns", reader)).split("</tr>", -1))
                .filter(row -> row.contains(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_number_without_its_source_is_no_number() {
        people.post(here + "/start", people.head("H41.50"), "version", "0");

        var answer =
                people.post(
                        here + "/reach",
                        people.head("H41.50"),
                        "day",
                        "15/11/2023",
                        "people",
                        "300",
                        "source",
                        "");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Đã tiếp cận 0 người");
    }

    @Test
    void a_campaign_does_not_end_before_it_begins() {
        key = UUID.randomUUID().toString();

        assertThat(plan("30/11/2023", "01/11/2023")).isEqualTo(422);
    }

    @Test
    void a_campaign_of_another_area_is_not_seen() {
        assertThat(people.get(here, people.head("H41.49"))).hasStatus(404);
        assertThat(people.get(here, people.leader())).hasStatusOk();
    }

    @Test
    void every_page_has_its_words_in_three_languages() {
        for (var language : List.of("vi", "en", "ja")) {
            for (var address : List.of("/programme/campaigns", "/programme/campaigns/new", here)) {
                var page = people.get(address + "?lang=" + language, people.editor());
                assertThat(page).as(address).hasStatusOk();
                assertThat(text(page)).as(address).doesNotContainPattern(">\\s*programme\\.[a-z]");
            }
        }
    }
}
