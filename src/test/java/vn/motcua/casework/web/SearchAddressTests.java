package vn.motcua.casework.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.casework.CaseCode;
import vn.motcua.catalogue.Channel;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;

/// Rule: no personal data in addresses. What people are searched by stays in the session.
class SearchAddressTests extends OfficerPages {

    private static final String NAME = "Đoàn Thị Sầu Riêng";
    private static final String LOST = "Hãy tìm lại";
    private static final Pattern ADDRESSES =
            Pattern.compile("(?:href|action|value=\"/[^\"]*|hx-[a-z-]+)=\"([^\"]*)\"");

    @ParameterizedTest
    @CsvSource({
        "/work/search, /work?find=",
        "/cases/search, /cases?find=",
        "/organisation/staff/search, /organisation/staff?find="
    })
    void a_search_by_a_name_leads_to_an_address_without_it(String search, String list) {
        var officer = officer("H41.40.21");

        var sent = post(officer, search, "q", NAME);
        var page = follow(officer, sent);

        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(target(sent)).startsWith(list);
        assertThat(page).hasStatusOk().bodyText().contains("value=\"" + NAME + "\"");
        assertThat(addresses(page)).doesNotContainIgnoringCase(words());
        assertThat(page).bodyText().contains("Không có").doesNotContain(LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/cases", "/organisation/staff"})
    void a_key_of_another_session_says_search_again_and_shows_nothing(String list) {
        var officer = officer("H41.40.22");
        var code = filed(officer, commune("H41.40.22"), NAME, Channel.COUNTER).code().value();
        var elsewhere = target(post(officer, list + "/search", "q", NAME));

        assertThat(get(officer, elsewhere))
                .hasStatusOk()
                .bodyText()
                .contains(LOST)
                .doesNotContain(NAME, code, "govuk-table__row");
        assertThat(get(officer, list + "?find=%3Cb%3E"))
                .hasStatusOk()
                .bodyText()
                .contains(LOST)
                .doesNotContain(code, "govuk-table__row");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/cases"})
    void a_name_finds_its_case_and_the_links_of_the_list_keep_the_search(String list) {
        var unit = commune("H41.40.23");
        var officer = officer("H41.40.23");
        var hers = filed(officer, unit, NAME, Channel.COUNTER).code().value();
        var other = filed(officer, unit, "Nguyễn Văn Chanh", Channel.COUNTER).code().value();

        var sent = post(officer, list + "/search", "q", "sau rieng", "state", "working");
        var found = follow(officer, post(officer, list + "/search", "q", "sau rieng"));

        assertThat(found).bodyText().contains(hers).doesNotContain(other);
        assertThat(addresses(found)).doesNotContainIgnoringCase("rieng");
        assertThat(target(sent)).startsWith(list + "?").contains("find=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/cases"})
    void a_code_or_its_beginning_stands_in_the_address(String list) {
        var unit = commune("H41.40.24");
        var officer = officer("H41.40.24");
        var code = filed(officer, unit, NAME, Channel.COUNTER).code().value();

        assertThat(target(post(officer, list + "/search", "q", code.toLowerCase() + " ")))
                .isEqualTo(list + "?code=" + code);
        assertThat(get(officer, list + "?code=" + code)).bodyText().contains(code);
        assertThat(get(officer, list + "?code=h41.40.24-24")).bodyText().contains(code);
        assertThat(get(officer, list + "?code=H41.40.25")).bodyText().doesNotContain(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/cases"})
    void a_name_that_somebody_wrote_into_the_address_goes_no_further(String list) {
        var officer = officer("H41.40.26");
        filed(officer, commune("H41.40.26"), "Nguyễn Văn Chanh", Channel.COUNTER);

        var page = get(officer, list + "?code=Rieng&q=Rieng&procedure=Rieng");

        assertThat(page).hasStatusOk();
        assertThat(addresses(get(officer, list + "?find=Rieng")))
                .doesNotContainIgnoringCase("rieng");
        assertThat(addresses(page).replaceAll("procedure=Rieng", ""))
                .doesNotContainIgnoringCase("rieng");
    }

    @Test
    void the_same_word_keeps_its_key_and_of_many_words_the_oldest_is_forgotten() {
        var officer = officer("H41.40.27");
        var first = post(officer, "/work/search", "q", "từ khóa 0");
        var session = session(first);

        assertThat(target(search(officer, "từ khóa 0", session))).isEqualTo(target(first));
        for (int i = 1; i <= 40; i++) {
            search(officer, "từ khóa " + i, session);
        }

        assertThat(follow(officer, first)).bodyText().contains(LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn", "H", "H Nguyễn", "An", "4", "H41 An", ""})
    void a_text_that_is_no_beginning_of_a_code_is_none(String typed) {
        assertThat(CaseCode.beginning(typed)).isEmpty();
    }

    @Test
    void the_unit_s_staff_are_found_by_its_code() {
        var officer = officer("H41.40.28");
        hired("Trần Thị Bưởi", commune("H41.40.29"), Role.INTAKE);

        assertThat(get(officer, "/organisation/staff?unit=H41.40.28"))
                .bodyText()
                .contains("Hồ Thị Mai")
                .doesNotContain("Trần Thị Bưởi");
    }

    private Actor officer(String commune) {
        return hired("Hồ Thị Mai", commune(commune), Role.INTAKE, Role.ADMINISTRATOR);
    }

    private MvcTestResult search(Actor actor, String word, MockHttpSession session) {
        return mvc.post()
                .uri("/work/search")
                .with(As.signedIn(actor))
                .with(csrf())
                .session(session)
                .param("q", word)
                .exchange();
    }

    private MvcTestResult follow(Actor actor, MvcTestResult sent) {
        return mvc.get()
                .uri(target(sent))
                .with(As.signedIn(actor))
                .session(session(sent))
                .exchange();
    }

    private static MockHttpSession session(MvcTestResult sent) {
        return (MockHttpSession) requireNonNull(sent.getRequest().getSession());
    }

    private static String target(MvcTestResult sent) {
        return sent.getResponse().getHeader("Location");
    }

    /// All that a page could send its reader on to; the links to other languages are the address
    /// that was asked for.
    private static String addresses(MvcTestResult page) {
        var all = new StringBuilder();
        var found = ADDRESSES.matcher(body(page));
        while (found.find()) {
            if (!found.group(0).contains("lang=")) {
                all.append(found.group(0)).append('\n');
            }
        }
        return all.toString();
    }

    private static String[] words() {
        return new String[] {
            NAME, URLEncoder.encode(NAME, StandardCharsets.UTF_8), "Riêng", "rieng", "Ri%C3%AAng"
        };
    }

    private static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
