package vn.motcua.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;

@ModuleTest
class CataloguePagesTests {

    private static final Actor CONTROL = As.officer(1, Role.PROCEDURE_CONTROL);

    private final MockMvcTester mvc;
    private final AgencyImport agencies;

    CataloguePagesTests(MockMvcTester mvc, AgencyImport agencies) {
        this.mvc = mvc;
        this.agencies = agencies;
    }

    @BeforeEach
    void agencies() {
        agencies.load();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/procedures",
                "/procedures?q=khai+sinh&tier=commune",
                "/procedures?q=xyzzyx",
                "/procedures?tier=moon&level=&agency=zz",
                "/procedures/1.001193",
                "/procedures/1.001612",
                "/procedures/2.000815",
                "/procedures/essential-02",
                "/procedures/essential-16"
            })
    void public_pages_are_whole_in_every_language(String address) {
        for (var language : new String[] {"vi", "en", "ja"}) {
            var page =
                    body(get(address + (address.contains("?") ? "&" : "?") + "lang=" + language));

            assertThat(page).contains("</html>").doesNotContainPattern(">\\s*catalogue\\.[a-z]");
        }
    }

    @Test
    void the_first_page_names_the_essential_services_before_what_is_merely_common() {
        var page = body(get("/"));

        assertThat(page).contains("/procedures/1.001193\"", "/procedures/1.000894\"");
        assertThat(page.indexOf("/procedures/1.001193\""))
                .isLessThan(page.indexOf("/procedures/1.000894\""));
    }

    @Test
    void a_search_without_marks_leads_to_the_procedure() {
        assertThat(body(get("/procedures?q=dang+ky+khai+sinh")))
                .contains("href=\"/procedures/1.001193\"")
                .contains("lang=\"vi\"");
    }

    @Test
    void a_citizen_reads_what_to_bring_how_long_how_much_and_where_to_start() {
        assertThat(body(get("/procedures/1.001193")))
                .contains("Giấy chứng sinh")
                .contains("1 ngày làm việc")
                .contains("Không thu phí")
                .contains("Ủy ban nhân dân xã, phường, thị trấn")
                .contains("/my/cases/new?procedure=1.001193");
    }

    @Test
    void what_no_source_says_is_said_plainly() {
        assertThat(body(get("/procedures/essential-16"))).contains("Chưa có nguồn");
    }

    @Test
    void a_service_handled_outside_names_who_handles_it_and_offers_no_start() {
        assertThat(body(get("/procedures/essential-02")))
                .contains("Bộ Công an")
                .doesNotContain("/my/cases/new");
    }

    @Test
    void an_unknown_procedure_is_not_found() {
        assertThat(get("/procedures/9.999999")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_api_lists_and_shows_procedures() {
        assertThat(get("/api/v1/procedures?q=khai%20sinh&limit=3"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].code")
                .isEqualTo("1.001193");
        assertThat(get("/api/v1/procedures/1.001193"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.channels[0].limitUnit")
                .isEqualTo("working_day");
        assertThat(get("/api/v1/procedures/none")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/api/v1/procedures?cursor=%25%25")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void the_desk_is_for_procedure_control_only() {
        assertThat(mvc.get().uri("/catalogue").with(As.signedIn(As.citizen(1))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/catalogue").with(As.signedIn(As.officer(1, Role.INTAKE))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/catalogue").with(As.signedIn(CONTROL))).hasStatusOk();
    }

    @Test
    void a_draft_is_edited_published_and_in_force_from_its_day() {
        var draft = begin("TEST-PAGES-1");
        assertThat(body(desk(draft))).contains("</html>");

        var faulty =
                mvc.post()
                        .uri(draft)
                        .with(As.signedIn(CONTROL))
                        .with(csrf())
                        .param("version", "0")
                        .param("name", "")
                        .param("field", "Thử <b>")
                        .param("limit-counter", "ba")
                        .param("components", "không đúng")
                        .exchange();
        assertThat(faulty).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(faulty)).contains("Thử &lt;b>").contains("không đúng");

        assertThat(save(draft, "0")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(save(draft, "0")).hasStatus(HttpStatus.CONFLICT);
        assertThat(body(desk(draft))).contains("Cấp phép thử");
        assertThat(body(desk(draft + "/route"))).contains("Phân công thụ lý");

        assertThat(publish(draft, "1", "18/01/2024")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(publish(draft, "1", "19/01/2024")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(body(get("/procedures/TEST-PAGES-1")))
                .contains("Cấp phép thử")
                .contains("5 ngày làm việc")
                .contains("10.000 ₫")
                .contains("Đơn thử");
        assertThat(body(desk("/catalogue/procedures/TEST-PAGES-1"))).contains("Đang áp dụng");
    }

    @Test
    void that_a_procedure_gives_no_result_is_said_and_not_concluded_from_an_empty_list() {
        var draft = begin("TEST-PAGES-3");
        save(draft, "0");
        publish(draft, "1", "19/01/2024");
        assertThat(flags("TEST-PAGES-3")).contains("no_source:results").doesNotContain("no_result");

        draft = begin("TEST-PAGES-4");
        var both = save(draft, "0", Map.of("results", "Giấy phép", "noResult", "true"));
        assertThat(both).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(both))
                .contains("Giấy phép")
                .contains("Bỏ chọn ô này hoặc xóa danh sách kết quả")
                .containsPattern("name=\"noResult\"[^>]*checked");
        save(draft, "0", Map.of("noResult", "true"));
        assertThat(body(desk(draft))).containsPattern("name=\"noResult\"[^>]*checked");
        publish(draft, "1", "19/01/2024");
        assertThat(flags("TEST-PAGES-4")).contains("no_result").doesNotContain("no_source:results");
        assertThat(body(get("/procedures/TEST-PAGES-4"))).contains("Không phải trả kết quả");
    }

    private String flags(String code) {
        var answer = get("/api/v1/procedures/" + code);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    @Test
    void a_route_without_work_is_refused_and_kept_as_typed() {
        var draft = begin("TEST-PAGES-2");
        var answer =
                mvc.post()
                        .uri(draft + "/route")
                        .with(As.signedIn(CONTROL))
                        .with(csrf())
                        .param("version", "0")
                        .param("kind-0", "transfer")
                        .param("name-0", "Chuyển thử")
                        .param("role-0", "intake")
                        .param("hours-0", "4")
                        .exchange();

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(body(answer)).contains("Chuyển thử");
    }

    private String begin(String code) {
        return String.valueOf(
                mvc.post()
                        .uri("/catalogue/drafts")
                        .with(As.signedIn(CONTROL))
                        .with(csrf())
                        .param("code", code)
                        .exchange()
                        .getResponse()
                        .getHeader("Location"));
    }

    private MvcTestResult save(String draft, String version) {
        return save(draft, version, Map.of());
    }

    private MvcTestResult save(String draft, String version, Map<String, String> beside) {
        var request =
                mvc.post()
                        .uri(draft)
                        .with(As.signedIn(CONTROL))
                        .with(csrf())
                        .param("version", version)
                        .param("name", "Cấp phép thử")
                        .param("field", "Lĩnh vực thử")
                        .param("tiers", "district")
                        .param("applicants", "citizen", "business")
                        .param("level", "partial")
                        .param("channels", "counter")
                        .param("limit-counter", "5")
                        .param("unit-counter", "working_day")
                        .param("fee-counter", "10.000")
                        .param("components", "1/0 Đơn thử\n0/2 Bản vẽ *")
                        .param("formKey", "generic");
        beside.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult publish(String draft, String version, String from) {
        return mvc.post()
                .uri(draft + "/publication")
                .with(As.signedIn(CONTROL))
                .with(csrf())
                .param("version", version)
                .param("from", from)
                .exchange();
    }

    private MvcTestResult desk(String address) {
        return mvc.get().uri(address).with(As.signedIn(CONTROL)).exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(java.net.URI.create(address)).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
