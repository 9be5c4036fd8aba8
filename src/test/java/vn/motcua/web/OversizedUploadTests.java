package vn.motcua.web;

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
    void a_form_without_its_token_is_still_refused() {
        assertThat(
                        mvc.post()
                                .uri("/anything")
                                .contentType(MediaType.MULTIPART_FORM_DATA)
                                .content(new byte[1024]))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
