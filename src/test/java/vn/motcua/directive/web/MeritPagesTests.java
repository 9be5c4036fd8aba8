package vn.motcua.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.directive.ProgrammePeople.text;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.directive.ProgrammePeople;
import vn.motcua.directive.ProgrammeTest;
import vn.motcua.directive.TestFigure;
import vn.motcua.directive.merit.Commendations;
import vn.motcua.directive.merit.MeritId;
import vn.motcua.directive.merit.MeritState;
import vn.motcua.shared.Actor;
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
        people.hireHead("H41.46");
        var heads = people.heads("H41.46");
        String[] decision = {"merit", key, "decision", "31/QĐ-UBND", "decided", "18/01/2024"};

        assertThat(people.get(here + "/certificate.pdf", people.leader())).hasStatus(404);
        assertThat(people.post("/programme/merits/award", people.editor(), decision))
                .hasStatus(403);
        assertThat(people.post("/programme/merits/award", people.leader(), decision))
                .hasStatus(303);
        var again = people.post("/programme/merits/award", people.leader(), decision);
        assertThat(again).hasStatus(409);
        assertThat(text(again)).contains("Chưa lưu được", "31/QĐ-UBND", "18/01/2024");
        assertThat(people.told(here, "programme.notice.merit.awarded"))
                .as("who proposed it and who heads the unit are told, once")
                .isEqualTo(heads + 1);

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
    void a_district_does_not_give_the_award_of_the_provinces_chairman() {
        var leader = districtLeader();

        assertThat(award(leader, key, "41/QĐ-UBND", "05/01/2024")).hasStatus(403);
        var declined =
                people.post(here + "/decline", leader, "version", "0", "why", "Chưa đủ căn cứ");
        assertThat(declined).hasStatus(403);
        assertThat(text(declined)).contains("Bạn không có quyền này", "Chưa đủ căn cứ");

        assertThat(text(people.get(here, leader)))
                .contains("Chờ Chủ tịch UBND tỉnh quyết định")
                .doesNotContain("name=\"decision\"");
        assertThat(text(people.get("/programme/merits?state=proposed", leader)))
                .contains(here)
                .doesNotContain("name=\"merit\" value=\"" + key);
        assertThat(merits.get(leader, new MeritId(UUID.fromString(key))).state())
                .isInstanceOf(MeritState.Proposed.class);
    }

    @Test
    void what_a_district_commends_by_itself_is_none_of_the_provinces_commendations() {
        var day = LocalDate.of(2024, 1, 4);
        var province = Commendations.Wanted.awardedBy(people.unit("H41"), day, day);
        var district = Commendations.Wanted.awardedBy(people.unit("H41.46"), day, day);
        var leader = districtLeader();
        var waiting = merits.waiting(leader);
        var praised = praised();
        assertThat(merits.waiting(leader)).isEqualTo(waiting + 1);

        assertThat(award(leader, praised, "42/QĐ-UBND", "04/01/2024")).hasStatus(303);
        assertThat(award(people.leader(), key, "43/QĐ-UBND", "04/01/2024")).hasStatus(303);

        assertThat(merits.number(people.leader(), province)).isEqualTo(1);
        assertThat(merits.number(people.leader(), district)).isEqualTo(1);
        assertThat(text(people.get(MeritController.path(province), people.leader())))
                .contains(here, "Chỉ các trường hợp do UBND tỉnh Nghệ An quyết định")
                .doesNotContain(praised);
        assertThat(text(people.get("/programme/merits/" + praised, people.leader())))
                .contains("42/QĐ-UBND, 04/01/2024, UBND huyện Đô Lương");
    }

    @Test
    void a_certificate_is_on_the_paper_of_the_unit_that_decided_and_signed_by_its_head()
            throws IOException {
        var praised = praised();
        award(districtLeader(), praised, "44/QĐ-UBND", "08/01/2024");
        award(people.leader(), key, "45/QĐ-UBND", "08/01/2024");

        assertThat(certificate(praised))
                .contains("CHỦ TỊCH UBND HUYỆN ĐÔ LƯƠNG", "GIẤY KHEN", "44/QĐ-UBND")
                .contains("Đô Lương, ngày")
                .doesNotContain("CHỦ TỊCH UBND TỈNH");
        assertThat(certificate(key))
                .contains("CHỦ TỊCH UBND TỈNH NGHỆ AN", "BẰNG KHEN", "45/QĐ-UBND")
                .contains("Nghệ An, ngày");
    }

    private Actor districtLeader() {
        return As.officer(people.unit("H41.46").value(), Role.LEADER);
    }

    private MvcTestResult award(Actor actor, String merit, String decision, String day) {
        return people.post(
                "/programme/merits/award",
                actor,
                "merit",
                merit,
                "decision",
                decision,
                "decided",
                day);
    }

    /// A proposal for a letter of praise, by its key.
    private String praised() {
        var praised = UUID.randomUUID().toString();
        assertThat(
                        propose(
                                List.of(
                                        "_key", praised,
                                        "unit", "H41.46",
                                        "honour", "praise",
                                        "grounds", "Hướng dẫn tận nơi",
                                        "period", "2023-12",
                                        "figure", TestFigure.KEY)))
                .hasStatus(303);
        return praised;
    }

    private String certificate(String merit) throws IOException {
        var pdf =
                people.get("/programme/merits/" + merit + "/certificate.pdf", people.leader())
                        .getResponse()
                        .getContentAsByteArray();
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ");
        }
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
