package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.CaseId;
import vn.motcua.casework.PublicStatus;
import vn.motcua.web.Messages;

class NoticeTests {

    private static final Instant DUE = Instant.parse("2024-01-22T10:00:00Z");

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void every_kind_is_worded_in_three_languages(NoticeKind kind) {
        for (var language : Messages.LOCALES) {
            var notice = notice(kind, "8000");

            if (kind.isOfComplaint()) {
                assertThat(notice.subject(language))
                        .as("the code of a complaint opens it")
                        .doesNotContain("H41.12.05-240119-0015");
            } else {
                assertThat(notice.subject(language)).contains("H41.12.05-240119-0015");
            }
            assertThat(notice.paragraphs(language))
                    .isNotEmpty()
                    .noneMatch(p -> p.contains("notification.") || p.contains("{0}"));
        }
    }

    @Test
    void whoever_is_accepted_hears_by_when() {
        assertThat(notice(NoticeKind.ACCEPTED, null).paragraphs(Messages.VIETNAMESE))
                .contains("Hạn trả kết quả: 17:00 22/01/2024.");
        assertThat(notice(NoticeKind.ACCEPTED, null).paragraphs(Locale.ENGLISH))
                .contains("The result is due on 17:00 22 Jan 2024.");
    }

    @Test
    void a_fee_is_named_with_its_amount() {
        assertThat(notice(NoticeKind.FEE_DEMANDED, "8000").paragraphs(Messages.VIETNAMESE))
                .first()
                .asString()
                .contains("8.000 ₫");
    }

    @Test
    void whoever_has_something_to_do_is_told_what() {
        assertThat(notice(NoticeKind.SUPPLEMENT_WANTED, null).paragraphs(Messages.VIETNAMESE))
                .last()
                .asString()
                .startsWith("Việc cần làm:");
    }

    @Test
    void what_another_system_did_is_not_told_again() {
        for (var kind : new String[] {"taken-over", "imported"}) {
            var event =
                    new CaseEvent(
                            CaseEvent.Position.START,
                            CaseId.next(DUE),
                            2,
                            DUE,
                            kind,
                            PublicStatus.IN_PROGRESS,
                            PublicStatus.DONE,
                            DUE,
                            "Trả kết quả",
                            new CaseEvent.By("system", new UUID(0, 0), 1, null));

            assertThat(NoticeKind.of(event)).isEmpty();
        }
    }

    @Test
    void whoever_is_told_a_date_that_is_not_firm_is_told_so() {
        for (var language : Messages.LOCALES) {
            var words = Messages.bundles().text(language, "notification.due.projected");

            assertThat(notice(NoticeKind.ACCEPTED, null, true).paragraphs(language))
                    .contains(words);
            assertThat(notice(NoticeKind.ACCEPTED, null).paragraphs(language))
                    .doesNotContain(words);
            assertThat(notice(NoticeKind.READY, null, true).paragraphs(language))
                    .doesNotContain(words);
        }
    }

    private static Notice notice(NoticeKind kind, String detail) {
        return notice(kind, detail, false);
    }

    private static Notice notice(NoticeKind kind, String detail, boolean projected) {
        return new Notice(
                kind,
                "H41.12.05-240119-0015",
                "Đăng ký khai sinh",
                Instant.parse("2024-01-19T01:00:00Z"),
                DUE,
                projected,
                detail,
                "/my/cases/1");
    }
}
