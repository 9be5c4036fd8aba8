package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.TestTime;
import vn.motcua.audit.AuditTrail;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;

@NotificationTest
class CaseFollowerTests {

    @Autowired CaseFollower follower;
    @Autowired Mailbox mailbox;
    @Autowired Outbox outbox;
    @Autowired AuditTrail audit;
    @Autowired CaseFixtures cases;
    @Autowired DSLContext db;
    @Autowired DataSource dataSource;
    @Autowired TransactionTemplate transaction;

    private UUID account = UUID.randomUUID();
    private String address = "";

    @BeforeEach
    void somebody_else() {
        account = UUID.randomUUID();
        address = account + "@nguoidan.example";
    }

    @Test
    void a_step_that_concerns_the_applicant_reaches_mailbox_and_outbox() {
        var id = cases.open(account, address);
        cases.happened(id, 1, "file", "submitted");
        cases.happened(id, 2, "accept", "accepted");

        follower.catchUp();

        assertThat(kinds()).containsExactly(NoticeKind.ACCEPTED, NoticeKind.FILED);
        assertThat(keysOf(id)).containsExactly("case/" + id + "/1", "case/" + id + "/2");
        assertThat(audit.about(id, 5)).anyMatch(e -> e.purpose().equals("notice"));
    }

    @Test
    void steps_inside_the_office_tell_nobody() {
        var id = cases.open(account, address);
        cases.happened(id, 1, "transfer", "working");
        cases.happened(id, 2, "claim", "working");
        cases.happened(id, 3, "complete", "awaiting_signature");

        follower.catchUp();

        assertThat(kinds()).isEmpty();
        assertThat(keysOf(id)).isEmpty();
    }

    @Test
    void a_case_taken_in_as_it_is_filed_is_one_piece_of_news() {
        var id = cases.open(account, null);
        transaction.executeWithoutResult(_ -> {
            cases.happened(id, 1, "file", "submitted");
            cases.happened(id, 2, "accept", "accepted");
        });

        follower.catchUp();

        assertThat(kinds()).containsExactly(NoticeKind.ACCEPTED);
    }

    @Test
    void following_the_log_again_tells_nobody_twice() {
        var id = cases.open(account, address);
        cases.happened(id, 1, "request-supplement", "awaiting_supplement");
        follower.catchUp();

        db.execute("update notification.follower set transaction = 0, id = 0");
        follower.catchUp();

        assertThat(kinds()).containsExactly(NoticeKind.SUPPLEMENT_WANTED);
        assertThat(keysOf(id)).hasSize(1);
    }

    @Test
    void an_event_is_not_overtaken_by_a_later_one_that_commits_first() throws Exception {
        var slow = cases.open(account, null);
        var quick = cases.open(account, null);
        try (var other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            try (var insert =
                    other.prepareStatement(
                            "insert into casework.case_event (case_id, version, at, kind,"
                                    + " actor_kind, account, unit, to_state) values (?, 1, now(),"
                                    + " 'return', 'staff', ?, 5, 'returned')")) {
                insert.setObject(1, slow);
                insert.setObject(2, new UUID(0, 1));
                insert.execute();
            }
            cases.happened(quick, 1, "issue", "issued");

            follower.catchUp();
            assertThat(kinds()).isEmpty();

            other.commit();
        }

        follower.catchUp();
        assertThat(kinds()).containsExactly(NoticeKind.READY, NoticeKind.RETURNED);
    }

    @Test
    void what_was_imported_from_long_ago_is_kept_as_read_and_not_mailed() {
        var id = cases.open(account, address);
        cases.happened(id, 1, "return", "returned", TestTime.START.minus(Duration.ofDays(60)));

        follower.catchUp();

        assertThat(kinds()).containsExactly(NoticeKind.RETURNED);
        assertThat(mailbox.unread(new AccountId(account))).isZero();
        assertThat(keysOf(id)).isEmpty();
    }

    @Test
    void what_is_long_over_fills_no_mailbox() {
        var id = cases.open(account, address);
        cases.happened(id, 1, "return", "returned", TestTime.START.minus(Duration.ofDays(91)));

        follower.catchUp();

        assertThat(kinds()).isEmpty();
        assertThat(keysOf(id)).isEmpty();
    }

    @Test
    void an_applicant_without_account_and_address_is_passed_over() {
        var id = cases.open(null, null);
        cases.happened(id, 1, "refuse", "refused");

        follower.catchUp();

        assertThat(keysOf(id)).isEmpty();
        assertThat(db.fetchCount(db.selectFrom("notification.message").where("case_id = ?", id)))
                .isZero();
    }

    @Test
    void neither_address_nor_text_of_a_mail_lie_open_in_the_database() {
        var id = cases.open(null, address);
        cases.happened(id, 1, "issue", "issued");

        follower.catchUp();

        var row =
                db.fetchOne(
                        "select m::text from notification.mail m where key = ?",
                        "case/" + id + "/1");
        assertThat(row).isNotNull();
        assertThat(row.get(0, String.class)).doesNotContain(address).doesNotContain("Kính gửi");
    }

    private List<NoticeKind> kinds() {
        return mailbox.list(Actor.citizen(new AccountId(account)), null, 50).stream()
                .map(m -> m.notice().kind())
                .toList();
    }

    private List<String> keysOf(UUID id) {
        return db.fetch(
                        "select key from notification.mail where key like ? order by key",
                        "case/" + id + "/%")
                .getValues(0, String.class);
    }
}
