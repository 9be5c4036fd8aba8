package vn.motcua.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.directive.ProgrammePeople.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.directive.ProgrammePeople;
import vn.motcua.directive.ProgrammeTest;
import vn.motcua.directive.TestFigure;
import vn.motcua.directive.merit.Commendations;
import vn.motcua.directive.merit.MeritId;
import vn.motcua.shared.Role;

@ProgrammeTest
class MeritPagesTests {

    @Autowired ProgrammePeople people;
    @Autowired Commendations merits;

    String key;
    String here;

    @BeforeEach
    void propose() {
        people.hireHead("H41.46");
        key = UUID.randomUUID().toString();
        here = "/programme/merits/" + key;
        assertThat(
                        people.post(
                                "/programme/merits",
                                people.head("H41.46"),
                                "_key",
                                key,
                                "unit",
                                "H41.46",
                                "role",
                                "head",
                                "honour",
                                "merit",
                                "grounds",
                                "Đi đầu về dịch vụ công trực tuyến",
                                "period",
                                "2023-12",
                                "figure",
                                TestFigure.KEY))
                .hasStatus(303);
    }

    @Test
    void a_figure_is_kept_as_it_was_when_it_was_picked_with_its_path() {
        var merit = merits.get(people.leader(), new MeritId(UUID.fromString(key)));

        var ground = merits.grounds(merit).getFirst();

        assertThat(ground.measured().numerator()).isEqualTo(60);
        assertThat(ground.measured().denominator()).isEqualTo(100);
        assertThat(ground.path()).contains("/figures/" + TestFigure.KEY, "period=2023-12");
        assertThat(text(people.get(here, people.leader()))).contains("60,00\u00a0%");
    }

    @Test
    void a_proposal_without_a_figure_is_no_proposal() {
        var answer =
                people.post(
                        "/programme/merits",
                        people.editor(),
                        "unit",
                        "H41.46",
                        "honour",
                        "merit",
                        "grounds",
                        "Tốt",
                        "period",
                        "2023-12");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Chọn ít nhất một chỉ tiêu");
    }

    @Test
    void of_several_who_hold_a_post_the_proposer_says_who_is_meant() {
        var first = people.hire("H41.45.01", Role.CASE_OFFICER, "Lê Thị Thử Một");
        var second = people.hire("H41.45.01", Role.CASE_OFFICER, "Lê Thị Thử Hai");
        var form =
                new ArrayList<>(
                        List.of(
                                "_key", UUID.randomUUID().toString(),
                                "unit", "H41.45.01",
                                "role", "case_officer",
                                "honour", "praise",
                                "grounds", "Hướng dẫn tận nơi",
                                "period", "2023-12",
                                "figure", TestFigure.KEY));

        var asked = propose(form);
        assertThat(asked).hasStatus(422);
        assertThat(text(asked))
                .contains(
                        "Có nhiều người giữ vị trí này", "Thử Một", "Thử Hai", "Hướng dẫn tận nơi")
                .contains("<option value=\"" + first.value() + "\"");
        form.addAll(List.of("post", Integer.toString(second.value())));
        assertThat(propose(form)).hasStatus(303);

        assertThat(text(people.get("/programme/merits/" + form.get(1), people.leader())))
                .contains("Thử Hai")
                .doesNotContain("Thử Một");
    }

    private MvcTestResult propose(List<String> form) {
        return people.post("/programme/merits", people.editor(), form.toArray(String[]::new));
    }

    @Test
    void it_is_decided_by_the_leader_once_and_then_printed() {
        String[] decision = {"merit", key, "decision", "31/QĐ-UBND", "decided", "18/01/2024"};

        assertThat(people.get(here + "/certificate.pdf", people.leader())).hasStatus(404);
        assertThat(people.post("/programme/merits/award", people.editor(), decision))
                .hasStatus(403);
        assertThat(people.post("/programme/merits/award", people.leader(), decision))
                .hasStatus(303);
        assertThat(people.post("/programme/merits/award", people.leader(), decision))
                .hasStatus(409);

        var pdf = people.get(here + "/certificate.pdf", people.leader());
        assertThat(pdf).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        assertThat(pdf.getResponse().getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        assertThat(text(people.get("/programme/merits.csv", people.leader())))
                .contains("31/QĐ-UBND");
        var day = "/programme/merits?state=awarded&from=2024-01-18&to=2024-01-18";
        assertThat(text(people.get(day, people.leader()))).contains(here, "18/01/2024");
        assertThat(
                        text(
                                people.get(
                                        "/programme/merits?state=awarded&from=19/01/2024",
                                        people.leader())))
                .doesNotContain(here);
        assertThat(people.get("/programme/merits?to=2024-02-31", people.leader())).hasStatus(422);
    }

    @Test
    void a_head_proposes_for_the_own_unit_only_and_sees_no_other() {
        assertThat(people.get(here, people.head("H41.47"))).hasStatus(404);
        assertThat(
                        people.post(
                                "/programme/merits",
                                people.head("H41.47"),
                                "unit",
                                "H41.46",
                                "honour",
                                "praise",
                                "grounds",
                                "Thay người khác",
                                "period",
                                "2023",
                                "figure",
                                TestFigure.KEY))
                .hasStatus(403);
    }

    @Test
    void every_page_has_its_words_in_three_languages() {
        for (var language : List.of("vi", "en", "ja")) {
            for (var address : List.of("/programme/merits", "/programme/merits/new", here)) {
                var page = people.get(address + "?lang=" + language, people.leader());
                var shown =
                        address.endsWith("new")
                                ? people.get(address + "?lang=" + language, people.editor())
                                : page;
                assertThat(shown).as(address).hasStatusOk();
                assertThat(text(shown)).as(address).doesNotContainPattern(">\\s*programme\\.[a-z]");
            }
        }
    }
}
