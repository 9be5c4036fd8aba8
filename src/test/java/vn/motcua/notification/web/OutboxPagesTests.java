package vn.motcua.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.As;
import vn.motcua.notification.Mail;
import vn.motcua.notification.NotificationTest;
import vn.motcua.notification.Outbox;
import vn.motcua.shared.Role;
import vn.motcua.web.Messages;

@NotificationTest
class OutboxPagesTests {

    @Autowired MockMvcTester mvc;
    @Autowired Outbox outbox;

    @Test
    void an_operator_sees_what_waits_but_neither_address_nor_text() {
        var subject = post("người.nhận@example.org");

        assertThat(
                        mvc.get()
                                .uri("/notification/outbox?state=waiting")
                                .with(As.signedIn(As.officer(1, Role.OPERATOR))))
                .hasStatusOk()
                .bodyText()
                .contains(subject, "Đang chờ gửi", "Về hồ sơ", "n•••@example.org")
                .doesNotContain("người.nhận@example.org")
                .doesNotContain("Nội dung riêng");
    }

    @Test
    void only_who_runs_the_installation_may_try_again() {
        var address = "/notification/outbox/" + UUID.randomUUID() + "/retry";

        assertThat(
                        mvc.post()
                                .uri(address)
                                .with(csrf())
                                .with(As.signedIn(As.officer(1, Role.ADMINISTRATOR))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(
                        mvc.post()
                                .uri(address)
                                .with(csrf())
                                .with(As.signedIn(As.officer(1, Role.OPERATOR))))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void others_do_not_see_the_outbox() {
        assertThat(
                        mvc.get()
                                .uri("/notification/outbox")
                                .with(As.signedIn(As.officer(5, Role.CASE_OFFICER))))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/notification/outbox").with(As.signedIn(As.citizen(1))))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private String post(String address) {
        var subject = "Hồ sơ " + UUID.randomUUID();
        outbox.post(
                new Mail(
                        subject,
                        Mail.Purpose.CASE,
                        Messages.VIETNAMESE,
                        address,
                        subject,
                        "Nội dung riêng",
                        null));
        return subject;
    }
}
