package vn.motcua.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.motcua.ModuleTest;
import vn.motcua.web.TurnedAway;

/// What people and programs are told while the disk has no reserve.
@ModuleTest
class DiskFullFilterTests {

    @Autowired TurnedAway turnedAway;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | tạm thời chưa nhận hồ sơ | gửi lại sau ít phút",
                "en | takes nothing in | send it again in a few minutes",
                "ja | 受付を停止 | 数分後にもう一度送信"
            })
    void a_page_says_in_the_readers_language_what_is_kept_and_what_to_do(
            String language, String why, String what) throws Exception {
        var response = ask("POST", "/cases", language, true);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("300");
        assertThat(response.getContentType()).startsWith("text/html");
        assertThat(response.getContentAsString()).contains("<h1", why, what);
    }

    @Test
    void programs_get_a_problem() throws Exception {
        var response = ask("POST", "/api/v1/cases", "vi", true);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("300");
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("\"code\":\"disk-full\"", "\"title\":\"Máy chủ sắp hết chỗ");
    }

    @Test
    void reading_goes_on() throws Exception {
        assertThat(ask("GET", "/cases", "vi", true).getStatus()).isEqualTo(200);
        assertThat(ask("POST", "/cases", "vi", false).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String method, String path, String language, boolean full)
            throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setQueryString("lang=" + language);
        var response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        new DiskFullFilter(() -> full, turnedAway)
                .doFilter(request, response, new MockFilterChain());
        return response;
    }
}
