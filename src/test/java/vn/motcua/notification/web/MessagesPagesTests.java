package vn.motcua.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.As;
import vn.motcua.notification.CaseFixtures;
import vn.motcua.notification.NotificationTest;
import vn.motcua.shared.Role;

@NotificationTest
class MessagesPagesTests {

    @Autowired MockMvcTester mvc;
    @Autowired CaseFixtures cases;

    @Test
    void a_citizen_sees_their_own_messages_and_nobody_elses() {
        var code = cases.told(As.citizen(101), "request-supplement", "awaiting_supplement");

        assertThat(mvc.get().uri("/my/messages").with(As.signedIn(As.citizen(101))))
                .hasStatusOk()
                .bodyText()
                .contains(code, "Cần bổ sung", "Có 1 thông báo chưa đọc.", "/my/cases/" + code);
        assertThat(mvc.get().uri("/my/messages").with(As.signedIn(As.citizen(102))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(code)
                .contains("Chưa có thông báo");
    }

    @Test
    void marking_as_read_twice_is_marking_once() {
        cases.told(As.citizen(103), "return", "returned");

        for (int i = 0; i < 2; i++) {
            assertThat(
                            mvc.post()
                                    .uri("/my/messages/read")
                                    .param("upTo", "999999999")
                                    .with(csrf())
                                    .with(As.signedIn(As.citizen(103))))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }

        assertThat(mvc.get().uri("/my/messages").with(As.signedIn(As.citizen(103))))
                .bodyText()
                .contains("Bạn đã đọc tất cả thông báo.");
    }

    @Test
    void messages_are_read_in_the_readers_language() {
        cases.told(As.citizen(104), "accept", "accepted");

        assertThat(mvc.get().uri("/my/messages?lang=ja").with(As.signedIn(As.citizen(104))))
                .bodyText()
                .contains("受付済み", "結果の交付期限");
    }

    @Test
    void staff_and_strangers_have_no_mailbox_here() {
        assertThat(
                        mvc.get()
                                .uri("/my/messages")
                                .with(As.signedIn(As.officer(5, Role.CASE_OFFICER))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/my/messages").exchange().getResponse().getStatus())
                .isIn(302, 303, 401, 403);
    }
}
