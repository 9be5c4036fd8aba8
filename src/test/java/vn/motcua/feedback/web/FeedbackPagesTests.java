package vn.motcua.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.TestTime;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.feedback.FeedbackTest;
import vn.motcua.feedback.SpokenCases;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;
import vn.motcua.web.WallPanel;

@FeedbackTest
class FeedbackPagesTests {

    private static final Pattern CODE = Pattern.compile("PA\\d{6}-[0-9A-Z]{5}-[0-9A-Z]{5}");

    @Autowired MockMvcTester web;
    @Autowired SpokenCases cases;
    @Autowired AgencyImport agencies;
    @Autowired ShippedProcedures procedures;
    @Autowired TestTime.HandClock clock;
    @Autowired DSLContext db;
    @Autowired List<WallPanel> panels;

    @BeforeEach
    void a_province() {
        agencies.load();
        procedures.load();
        clock.reset();
        db.execute("delete from feedback.attempt");
    }

    @Test
    void an_applicant_rates_from_the_page_of_the_case() {
        var citizen = As.citizen(4201);
        var receipt = cases.in("returned", "H41.34.07", citizen.account().value());
        var address = "/my/cases/" + receipt.code();

        var empty = post(citizen, address + "/rating", Map.of("version", "0", "words", "Tốt"));
        var done =
                post(
                        citizen,
                        address + "/rating",
                        Map.of("version", "0", "score", "4", "words", "Cán bộ nhiệt tình"));

        assertThat(empty).hasStatus(422).bodyText().contains("Hãy chọn một mức", "Tốt</textarea>");
        assertThat(done).hasStatus(303).redirectedUrl().isEqualTo(address);
        assertThat(get(citizen, address + "/rating")).bodyText().contains("Cán bộ nhiệt tình");
    }

    @Test
    void the_page_of_a_case_offers_a_rating_once_it_is_decided_and_a_complaint_always() {
        var decided = cases.in("returned", "H41.34.07", null);
        var open = cases.in("submitted", "H41.34.07", null);

        assertThat(get(Actor.anyone(), "/t/" + decided.token()))
                .bodyText()
                .contains("/t/" + decided.token() + "/rating", "/complaint");
        assertThat(get(Actor.anyone(), "/t/" + open.token()))
                .bodyText()
                .contains("/complaint")
                .doesNotContain("/rating");
    }

    @Test
    void who_rates_by_the_receipt_leaves_no_secret_in_a_cache_or_a_referrer() {
        var receipt = cases.in("returned", "H41.34.08", null);

        var page = get(Actor.anyone(), "/t/" + receipt.token() + "/rating");
        var done =
                post(
                        Actor.anyone(),
                        "/t/" + receipt.token() + "/rating",
                        Map.of("version", "0", "score", "5"));

        assertThat(page)
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cache-Control", "no-store");
        assertThat(done).hasStatus(303);
        assertThat(get(Actor.anyone(), "/t/" + "y".repeat(22) + "/rating")).hasStatus(404);
    }

    @Test
    void an_anonymous_complaint_sent_twice_is_filed_once_and_followed_by_its_code() {
        var key = UUID.randomUUID().toString();
        var sent =
                Map.of(
                        "_key", key,
                        "office", "UBND",
                        "unit", "" + cases.unit("H41.34.09").value(),
                        "subject", "conduct",
                        "words", "Quầy đóng cửa trước giờ");

        var first = code(post(Actor.anyone(), "/complaints/new", sent));
        var second = code(post(Actor.anyone(), "/complaints/new", sent));
        var followed = post(Actor.anyone(), "/complaints/follow", Map.of("code", first));

        assertThat(second).isEqualTo(first);
        assertThat(followed)
                .hasStatusOk()
                .bodyText()
                .contains("Mới gửi")
                .doesNotContain("Quầy đóng cửa");
        assertThat(post(Actor.anyone(), "/complaints/follow", Map.of("code", "PA1")))
                .hasStatus(404);
    }

    @Test
    void a_complaint_without_an_office_keeps_what_was_typed() {
        var sent =
                Map.of(
                        "_key", UUID.randomUUID().toString(),
                        "office", "Không có cơ quan này",
                        "subject", "rules",
                        "words", "Mẫu đơn khó hiểu quá");

        assertThat(post(Actor.anyone(), "/complaints/new", sent))
                .hasStatus(422)
                .bodyText()
                .contains("Mẫu đơn khó hiểu quá", "Không tìm thấy cơ quan này");
    }

    @Test
    void an_officer_answers_and_everyone_reads_what_was_published() {
        var citizen = As.citizen(4202);
        var receipt = cases.in("returned", "H41.34.10", citizen.account().value());
        var head = As.officer(receipt.unit().value(), Role.HEAD);
        var sent =
                Map.of(
                        "_key", UUID.randomUUID().toString(),
                        "subject", "conduct",
                        "words", "Trả kết quả chậm ba ngày");
        var own = post(citizen, "/my/cases/" + receipt.code() + "/complaint", sent);
        var address = own.getResponse().getRedirectedUrl();
        var id =
                db.fetchSingle("select id from feedback.complaint where case_id = ?", receipt.id())
                        .get(0, UUID.class);
        var desk = "/complaints/" + id;

        assertThat(get(head, "/complaints")).bodyText().contains(desk);
        assertThat(get(head, desk)).bodyText().contains("Trả kết quả chậm ba ngày");
        assertThat(post(head, desk + "/acceptance", Map.of("version", "1"))).hasStatus(303);
        assertThat(post(head, desk + "/answer", Map.of("version", "2", "words", "Xin lỗi")))
                .hasStatus(422)
                .bodyText()
                .contains("Xin lỗi</textarea>");
        assertThat(
                        post(
                                head,
                                desk + "/answer",
                                Map.of("version", "1", "words", "Xin lỗi", "upheld", "yes")))
                .hasStatus(409)
                .bodyText()
                .contains("Xin lỗi</textarea>");
        assertThat(
                        post(
                                head,
                                desk + "/answer",
                                Map.of("version", "2", "words", "Xin lỗi", "upheld", "yes")))
                .hasStatus(303);
        assertThat(
                        post(
                                head,
                                desk + "/publication",
                                Map.of(
                                        "version", "3",
                                        "question", "Kết quả trả chậm 33.10",
                                        "answer", "Đã chấn chỉnh")))
                .hasStatus(303);
        assertThat(get(citizen, address)).bodyText().contains("Xin lỗi", "Đã trả lời và công khai");
        assertThat(get(Actor.anyone(), "/complaints/published"))
                .bodyText()
                .contains("Kết quả trả chậm 33.10", "Đã chấn chỉnh");
    }

    @Test
    void what_is_not_for_the_reader_is_not_there() {
        var officer = As.officer(cases.unit("H41.34.11").value(), Role.CASE_OFFICER);

        assertThat(get(officer, "/complaints")).hasStatus(403);
        assertThat(get(officer, "/ratings")).hasStatus(403);
        assertThat(get(As.citizen(4203), "/my/complaints/PA240119-00000-00000")).hasStatus(404);
    }

    @Test
    void ratings_of_a_unit_stand_with_their_distribution() {
        var receipt = cases.in("returned", "H41.34.12", null);
        var head = As.officer(receipt.unit().value(), Role.HEAD);
        post(
                Actor.anyone(),
                "/t/" + receipt.token() + "/rating",
                Map.of("version", "0", "score", "2", "words", "Chờ lâu quá"));

        assertThat(get(head, "/ratings"))
                .hasStatusOk()
                .bodyText()
                .contains("Chờ lâu quá", receipt.code(), "mc-bars", "Cơ quan được đánh giá")
                .doesNotContain("Cơ quan bị phản ánh");
        assertThat(get(head, "/ratings?score=5")).bodyText().doesNotContain("Chờ lâu quá");
    }

    @Test
    void who_directs_sees_which_ratings_and_complaints_there_are_and_not_what_was_said() {
        var receipt = cases.in("returned", "H41.34.13", null);
        var leader = As.officer(receipt.unit().value(), Role.LEADER);
        post(
                Actor.anyone(),
                "/t/" + receipt.token() + "/rating",
                Map.of("version", "0", "score", "1", "words", "Hẹn nhiều lần quá"));
        var filed = filed(receipt.unit().value());
        var panel =
                panels.stream().filter(p -> p.key().equals("feedback")).findFirst().orElseThrow();

        for (var number : panel.numbers(receipt.unit())) {
            assertThat(get(leader, number.path())).hasStatusOk();
        }
        assertThat(leader.may(panel.opensFor())).isTrue();
        assertThat(get(leader, "/ratings?unit=" + receipt.unit().value()))
                .bodyText()
                .contains(receipt.code(), "Có ý kiến, không hiển thị")
                .doesNotContain("Hẹn nhiều lần quá");
        assertThat(get(leader, "/complaints?unit=" + receipt.unit().value()))
                .bodyText()
                .contains("data-row", "chỉ người xử lý phản ánh")
                .doesNotContain("/complaints/" + filed);
        assertThat(get(leader, "/complaints/" + filed)).hasStatus(403);
        assertThat(get(As.officer(receipt.unit().value(), Role.HEAD), "/complaints"))
                .bodyText()
                .contains("/complaints/" + filed)
                .doesNotContain("chỉ người xử lý phản ánh");
    }

    private UUID filed(int unit) {
        post(
                Actor.anyone(),
                "/complaints/new",
                Map.of(
                        "_key", UUID.randomUUID().toString(),
                        "office", "UBND",
                        "unit", "" + unit,
                        "subject", "conduct",
                        "words", "Quầy đóng cửa trước giờ"));
        return db.fetchSingle("select id from feedback.complaint where unit = ?", unit)
                .get(0, UUID.class);
    }

    private MvcTestResult get(Actor actor, String address) {
        var request = web.get().uri(address);
        return (actor.kind() == Actor.Kind.ANYONE ? request : request.with(As.signedIn(actor)))
                .exchange();
    }

    private MvcTestResult post(Actor actor, String address, Map<String, String> fields) {
        var request = web.post().uri(address).with(csrf());
        fields.forEach(request::param);
        return (actor.kind() == Actor.Kind.ANYONE ? request : request.with(As.signedIn(actor)))
                .exchange();
    }

    private static String code(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        var found =
                CODE.matcher(
                        new String(
                                result.getResponse().getContentAsByteArray(),
                                java.nio.charset.StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
