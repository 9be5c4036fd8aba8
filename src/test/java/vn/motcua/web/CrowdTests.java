package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class CrowdTests {

    private final Crowd crowd = new Crowd(1, Messages.bundles(), new JsonMapper());

    @Test
    void who_comes_when_all_places_are_taken_is_told_to_come_back() throws Exception {
        var second = new MockHttpServletResponse();
        var third = new MockHttpServletResponse();

        come(
                "/procedures",
                (_, _) -> {
                    come("/procedures", FULL, second);
                    come("/api/v1/cases", FULL, third);
                },
                new MockHttpServletResponse());

        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getHeader("Retry-After")).isEqualTo("5");
        assertThat(second.getContentAsString()).contains("<html lang=\"vi\">", "tải lại trang");
        assertThat(third.getContentType()).startsWith("application/problem+json");
        assertThat(third.getContentAsString()).contains("\"code\":\"too-busy\"");
    }

    @Test
    void a_place_is_free_again_when_its_request_has_ended_well_or_badly() throws Exception {
        come("/", (_, _) -> {}, new MockHttpServletResponse());
        try {
            come(
                    "/",
                    (_, _) -> {
                        throw new jakarta.servlet.ServletException("no");
                    },
                    new MockHttpServletResponse());
        } catch (jakarta.servlet.ServletException expected) {
            assertThat(expected).hasMessage("no");
        }
        var later = new MockHttpServletResponse();
        come("/", (_, answer) -> answer.getWriter().write("served"), later);

        assertThat(later.getContentAsString()).isEqualTo("served");
    }

    @Test
    void the_watchers_are_answered_also_in_a_crowd() throws Exception {
        var asked = new MockHttpServletResponse();

        come(
                "/",
                (_, _) ->
                        come(
                                "/actuator/health/liveness",
                                (_, a) -> a.getWriter().write("up"),
                                asked),
                new MockHttpServletResponse());

        assertThat(asked.getContentAsString()).isEqualTo("up");
    }

    private static final FilterChain FULL =
            (_, _) -> {
                throw new AssertionError("let in");
            };

    private void come(String address, FilterChain within, MockHttpServletResponse answer)
            throws java.io.IOException, jakarta.servlet.ServletException {
        crowd.doFilter(new MockHttpServletRequest("GET", address), answer, within);
    }
}
