package vn.motcua.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.As;
import vn.motcua.access.AccountLanguages;
import vn.motcua.notification.NoticePart;
import vn.motcua.notification.NotificationTest;
import vn.motcua.notification.Outbox;
import vn.motcua.notification.StaffNotices;
import vn.motcua.organisation.Staff;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

@NotificationTest
class NoticesPagesTests {

    @Autowired MockMvcTester mvc;
    @Autowired StaffNotices notices;
    @Autowired Outbox outbox;
    @Autowired Staff staff;
    @Autowired DSLContext db;
    @Autowired AccountLanguages languages;

    @Test
    void staff_are_told_once_for_a_key_in_the_program_and_by_mail() {
        var account = hire();

        for (int i = 0; i < 2; i++) {
            tell(account, "task/17/late");
        }

        assertThat(notices.list(head(account), null, 10)).hasSize(1);
        assertThat(
                        outbox.list(null, null, 200).stream()
                                .filter(m -> m.purpose().equals("staff") && m.addressee() != null))
                .anyMatch(m -> m.subject().equals("Đã đọc"));
        assertThat(mvc.get().uri("/notices").with(As.signedIn(head(account))))
                .hasStatusOk()
                .bodyText()
                .contains("Đã đọc", "/programme/tasks/17", "Có 1 thông báo chưa đọc");
    }

    @Test
    void each_reads_days_and_words_in_their_own_language_and_so_does_their_letter() {
        var parts =
                List.of(
                        NoticePart.text("period.quarter.brief.3", "07", "2031"),
                        NoticePart.day(LocalDate.of(2031, 1, 24)));
        var english = hire();
        var neither = hire();
        signedInOnce(english);
        languages.choose(head(english), Locale.ENGLISH);

        notices.tellAll(
                List.of(english, neither), "index.notice.sent", parts, "/index/corrections", "q3");

        var notice = notices.list(head(neither), null, 1).getFirst();
        assertThat(notice.text(Locale.of("vi"))).contains("Q.III/2031", "24/01/2031");
        assertThat(notice.text(Locale.ENGLISH)).contains("Q3 2031", "24 Jan 2031");
        assertThat(notice.text(Locale.JAPANESE)).contains("2031 Q3", "2031年1月24日");
        assertThat(mvc.get().uri("/notices?lang=ja").with(As.signedIn(head(neither))))
                .bodyText()
                .contains("2031 Q3");
        assertThat(outbox.list(null, null, 200))
                .as("in the language the account has chosen, else in Vietnamese")
                .anyMatch(m -> m.subject().contains("for Q3 2031 are there"))
                .anyMatch(m -> m.subject().contains("kỳ Q.III/2031 của đơn vị"));
    }

    @Test
    void what_was_read_is_read_and_what_comes_after_is_not() {
        var account = hire();
        tell(account, "a");
        var seen = notices.list(head(account), null, 1).getFirst().id();
        tell(account, "b");

        assertThat(
                        mvc.post()
                                .uri("/notices/read")
                                .param("upTo", Long.toString(seen))
                                .with(csrf())
                                .with(As.signedIn(head(account))))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(notices.unread(account)).isEqualTo(1);
    }

    @Test
    void citizens_have_no_notices_of_staff() {
        assertThat(mvc.get().uri("/notices").with(As.signedIn(As.citizen(160))))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private void tell(AccountId account, String key) {
        notices.tell(account, "notification.notices.read", List.of(), "/programme/tasks/17", key);
    }

    private void signedInOnce(AccountId account) {
        db.execute(
                """
                insert into access.account (id, kind, name, created, sessions_from, language)
                values (?, 'staff', 'Nguyễn Văn Mẫu', now(), now(), 'vi')
                on conflict do nothing
                """,
                account.value());
    }

    private AccountId hire() {
        return staff.hire(Actor.program(), "Nguyễn Văn Mẫu", UUID.randomUUID() + "@nghean.example");
    }

    private static Actor head(AccountId account) {
        return Actor.staff(account, List.of(new Post(new PostId(1), new AgencyId(1), Role.HEAD)));
    }
}
