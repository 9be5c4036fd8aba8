package vn.motcua.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.ModuleTest;

@ModuleTest
@TestPropertySource(properties = {"spring.servlet.multipart.max-request-size=1KB"})
class OversizedUploadTests {

    @Autowired MockMvcTester mvc;

    @Test
    void a_form_that_announces_too_much_is_told_so_and_not_that_it_may_not() {
        assertThat(
                        mvc.post()
                                .uri("/anything")
                                .contentType(MediaType.MULTIPART_FORM_DATA)
                                .content(new byte[1025]))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                .bodyText()
                .contains("Dữ liệu gửi lên quá lớn", "upload-too-large");
    }

    @Test
    void the_page_leads_back_to_the_form_and_nowhere_else() {
        assertThat(refused("http://localhost/drafts/7/papers"))
                .contains("href=\"/drafts/7/papers\"");
        for (var strange : new String[] {"http://evil.example/form", "//evil.example", "%", ""}) {
            assertThat(refused(strange)).doesNotContain("govuk-back-link", "evil.example");
        }
    }

    private String refused(String cameFrom) {
        var refusal =
                mvc.post()
                        .uri("/anything")
                        .header("Referer", cameFrom)
                        .contentType(MediaType.MULTIPART_FORM_DATA)
                        .content(new byte[1025])
                        .exchange();
        return new String(refusal.getResponse().getContentAsByteArray(), UTF_8);
    }

    @Test
    void a_form_without_its_token_is_still_refused() {
        assertThat(
                        mvc.post()
                                .uri("/anything")
                                .contentType(MediaType.MULTIPART_FORM_DATA)
                                .content(new byte[1024]))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
