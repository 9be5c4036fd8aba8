package vn.motcua.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.DayKind;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Staff;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

@ModuleTest
class OrganisationPagesTests {

    static final LocalDate TODAY = LocalDate.of(2024, 1, 19);

    @Autowired MockMvcTester mvc;
    @Autowired AgencyImport agencies;
    @Autowired Organisation organisation;
    @Autowired Staff staff;

    Actor administrator;

    @BeforeEach
    void load() {
        agencies.load();
        administrator = As.officer(id("H41"), Role.ADMINISTRATOR, Role.HEAD);
    }

    @Test
    void the_tree_is_public_and_shows_the_province_on_a_date() {
        assertThat(text(get("/organisation")))
                .contains("21 sở, ban, ngành; 21 đơn vị cấp huyện; 460 đơn vị cấp xã");
        assertThat(text(get("/organisation?at=01/12/2024")))
                .contains("20 đơn vị cấp huyện; 412 đơn vị cấp xã");
    }

    @Test
    void one_entry_of_the_navigation_is_marked_the_nearest() {
        assertThat(marked(get("/organisation/staff", administrator)))
                .containsExactly("/organisation/staff");
        assertThat(marked(get("/organisation", administrator))).containsExactly("/organisation");
        assertThat(marked(get("/organisation/" + id("H41.32"), administrator)))
                .containsExactly("/organisation");
    }

    private static List<String> marked(MvcTestResult page) {
        return java.util.regex.Pattern.compile(
                        "mc-nav__link\" href=\"([^\"]*)\" aria-current=\"page\"")
                .matcher(text(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void units_are_found_without_diacritics() {
        assertThat(text(get("/organisation?q=cua lo")))
                .contains("UBND thị xã Cửa Lò")
                .doesNotContain("UBND huyện Kỳ Sơn");
    }

    @Test
    void a_faulty_date_is_said_and_what_was_typed_is_kept() {
        var answer = get("/organisation?at=31/02/2024");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("31/02/2024").contains("Nhập ngày theo dạng");
    }

    @Test
    void a_unit_that_has_ended_says_who_goes_on() {
        var page = text(get("/organisation/" + id("H41.32") + "?at=2024-12-02"));

        assertThat(page).contains("không còn từ ngày 01/12/2024").contains("UBND thành phố Vinh");
    }

    @Test
    void posts_are_shown_to_staff_only() {
        var account = hire();
        staff.give(
                Actor.program(),
                account,
                organisation.byCode("H41.33", TODAY).orElseThrow().id(),
                Role.CLERK,
                TODAY);
        var address = "/organisation/" + id("H41.33");

        assertThat(text(get(address))).doesNotContain("Lê Thị Thử");
        assertThat(text(get(address, administrator))).contains("Lê Thị Thử");
    }

    @Test
    void every_page_has_its_words_in_three_languages() {
        var member = "/organisation/staff/" + hire().value();
        for (var language : List.of("vi", "en", "ja")) {
            for (var address :
                    List.of(
                            "/organisation",
                            "/organisation/" + id("H41.31"),
                            "/organisation/staff",
                            member,
                            "/organisation/changes/new",
                            "/organisation/calendars/" + id("H41"),
                            "/organisation/calendars/" + id("H41") + "?year=2024",
                            "/organisation/calendars/" + id("H41") + "/days/new",
                            "/organisation/calendars/" + id("H41") + "/hours")) {
                var sign = address.contains("?") ? "&" : "?";
                var answer = get(address + sign + "lang=" + language, administrator);
                assertThat(answer).as(address).hasStatusOk();
                assertThat(text(answer))
                        .as(address)
                        .doesNotContainPattern(">\\s*organisation\\.[a-z]");
            }
        }
    }

    @Test
    void a_change_of_units_is_shown_before_it_is_made() {
        var preview = change("");
        assertThat(preview).hasStatusOk();
        assertThat(text(preview)).contains("UBND phường Tên Mới");
        assertThat(
                        organisation
                                .find(
                                        organisation.byCode("H41.34.02", TODAY).orElseThrow().id(),
                                        LocalDate.of(2025, 3, 1))
                                .orElseThrow()
                                .name())
                .isNotEqualTo("UBND phường Tên Mới");

        assertThat(change("yes")).hasStatus(303);
        assertThat(organisation.byCode("H41.34.02", LocalDate.of(2025, 3, 1)).orElseThrow().name())
                .isEqualTo("UBND phường Tên Mới");
    }

    @Test
    void a_faulty_change_of_units_keeps_what_was_typed() {
        var answer =
                mvc.post()
                        .uri("/organisation/changes")
                        .with(As.signedIn(administrator))
                        .with(csrf())
                        .param("kind", "merge")
                        .param("on", "01/03/2025")
                        .param("units", "H41.99")
                        .param("target", "H41.31")
                        .param("source", "NQ 9")
                        .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("H41.99").contains("Không có đơn vị mang mã này");
    }

    @Test
    void an_administrator_gives_and_ends_a_post() {
        var account = hire();
        var here = "/organisation/staff/" + account.value();

        var given =
                mvc.post()
                        .uri(here + "/posts")
                        .with(As.signedIn(administrator))
                        .with(csrf())
                        .param("agency", "H41.35.01")
                        .param("role", "signer")
                        .param("from", "19/01/2024")
                        .exchange();

        assertThat(given).hasStatus(303);
        var post = organisation.postsOf(account, TODAY).getFirst();
        var ended =
                mvc.post()
                        .uri(here + "/posts/" + post.id().value() + "/end")
                        .with(As.signedIn(administrator))
                        .with(csrf())
                        .exchange();
        assertThat(ended).hasStatus(303);
        assertThat(organisation.postsOf(account, TODAY)).isEmpty();
    }

    @Test
    void an_administrator_of_a_district_gives_no_post_elsewhere() {
        var account = hire();
        var answer =
                mvc.post()
                        .uri("/organisation/staff/" + account.value() + "/posts")
                        .with(As.signedIn(As.officer(id("H41.36"), Role.ADMINISTRATOR)))
                        .with(csrf())
                        .param("agency", "H41")
                        .param("role", "administrator")
                        .param("from", "19/01/2024")
                        .exchange();

        assertThat(answer).hasStatus(403);
        assertThat(organisation.postsOf(account, TODAY)).isEmpty();
    }

    @Test
    void officers_see_no_page_of_administrators() {
        var clerk = As.officer(id("H41.31"), Role.CLERK);

        assertThat(get("/organisation/staff", clerk)).hasStatus(403);
        assertThat(get("/organisation/changes/new", clerk)).hasStatus(403);
        assertThat(get("/organisation/calendars/" + id("H41.31") + "/days/new", clerk))
                .hasStatus(403);
    }

    @Test
    void the_form_of_a_day_and_that_of_hours_lead_to_a_preview() {
        var here = "/organisation/calendars/" + id("H41.38");
        String[] day = {"first", "21/02/2024", "kind", "LOCAL_OFF", "reason", "CV 12"};
        String[] hours = {
            "whose",
            "own",
            "from",
            "19/01/2024",
            "windows",
            "07:00-11:00 13:00-17:00",
            "seasonFrom",
            "16/4",
            "seasonTo",
            "15/10",
            "seasonWindows",
            "06:30-11:00 13:00-16:30",
            "reason",
            "QĐ 1"
        };

        assertThat(text(sent(here + "/days", day))).contains("name=\"confirmed\"", "21/02/2024");
        assertThat(text(sent(here + "/hours", hours)))
                .contains("name=\"confirmed\"", "07:00–11:00");
    }

    private MvcTestResult sent(String address, String... fields) {
        var request = mvc.post().uri(address).with(As.signedIn(administrator)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void a_local_day_off_goes_from_form_through_preview_into_the_calendar() {
        var unit = id("H41.37");
        var day = LocalDate.of(2024, 2, 21);

        var preview = dayOff(unit, "", 0);
        assertThat(preview).hasStatusOk();
        assertThat(text(preview)).contains("Nghỉ riêng của đơn vị").contains("21/02/2024");
        var version = organisation.calendarVersion(agency(unit));

        assertThat(dayOff(unit, "yes", version + 1)).hasStatus(422);
        assertThat(dayOff(unit, "yes", version)).hasStatus(303);

        assertThat(organisation.calendar(agency(unit)).day(day).kind())
                .isEqualTo(DayKind.LOCAL_OFF);
        assertThat(text(get("/organisation/calendars/" + unit + "?month=2024-02", administrator)))
                .contains("Nghỉ riêng của đơn vị")
                .contains("CV 12");
    }

    @Test
    void the_calendar_says_which_days_are_decided_and_which_projected() {
        assertThat(text(get("/organisation/calendars/" + id("H41") + "?year=2024")))
                .contains("Tết Nguyên đán; đã quyết định");
        assertThat(text(get("/organisation/calendars/" + id("H41") + "?year=2028")))
                .contains("Tết Nguyên đán; dự kiến theo luật");
    }

    @Test
    void the_api_lists_the_units_of_a_date() {
        assertThat(get("/api/v1/units?at=2024-12-01"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.units.length()")
                .isEqualTo(454);
        assertThat(get("/api/v1/units")).bodyJson().extractingPath("$.at").isEqualTo("2024-01-19");
    }

    @Test
    void the_api_refuses_a_faulty_date_as_a_problem() {
        assertThat(get("/api/v1/units?at=yesterday"))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("faulty-date");
    }

    private MvcTestResult change(String confirmed) {
        return mvc.post()
                .uri("/organisation/changes")
                .with(As.signedIn(administrator))
                .with(csrf())
                .param("kind", "rename")
                .param("on", "01/03/2025")
                .param("units", "H41.34.02")
                .param("name", "UBND phường Tên Mới")
                .param("source", "NQ 9")
                .param("confirmed", confirmed)
                .exchange();
    }

    private MvcTestResult dayOff(int unit, String confirmed, long version) {
        return mvc.post()
                .uri("/organisation/calendars/" + unit + "/days")
                .with(As.signedIn(administrator))
                .with(csrf())
                .param("first", "21/02/2024")
                .param("kind", "LOCAL_OFF")
                .param("below", "yes")
                .param("reason", "CV 12")
                .param("confirmed", confirmed)
                .param("version", "" + version)
                .param("cases", "MOVE")
                .exchange();
    }

    private AccountId hire() {
        return staff.hire(Actor.program(), "Lê Thị Thử", UUID.randomUUID() + "@example.vn");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(As.signedIn(actor)).exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AgencyId agency(int id) {
        return AgencyId.of(id);
    }

    private int id(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id().value();
    }
}
