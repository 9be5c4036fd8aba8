package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.As;
import vn.motcua.TestTime.HandClock;
import vn.motcua.casework.CaseId;
import vn.motcua.feedback.Complaint;
import vn.motcua.feedback.ComplaintCommand;
import vn.motcua.feedback.ComplaintDesk;
import vn.motcua.feedback.Complaints;
import vn.motcua.feedback.Via;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

@NotificationTest
class ComplaintFollowerTests {

    private static final AgencyId UNIT = AgencyId.of(5);

    @Autowired ComplaintFollower follower;
    @Autowired Complaints complaints;
    @Autowired ComplaintDesk desk;
    @Autowired Mailbox mailbox;
    @Autowired CaseFixtures cases;
    @Autowired AgencyImport agencies;
    @Autowired HandClock clock;
    @Autowired DSLContext db;

    private final Actor citizen = As.citizen(4901);

    @BeforeEach
    void heard_so_far() {
        agencies.load();
        clock.reset();
        follower.catchUp();
        db.execute("delete from feedback.attempt");
    }

    @Test
    void complainants_hear_that_theirs_was_accepted_asked_about_answered_and_overdue() {
        var address = UUID.randomUUID() + "@nguoidan.example";
        var filed = filed(Via.ACCOUNT, cases.open(citizen.account().value(), address));
        act(filed, new ComplaintCommand.Accept());
        act(filed, new ComplaintCommand.Ask("Ngày nào?"));
        complaints.act(citizen, filed.code(), 3, new ComplaintCommand.Tell("Hôm qua"));
        act(filed, new ComplaintCommand.Answer("Bí mật của cơ quan", true));
        follower.catchUp();

        assertThat(kinds(filed))
                .containsExactly(
                        NoticeKind.COMPLAINT_ANSWERED,
                        NoticeKind.COMPLAINT_ASKED,
                        NoticeKind.COMPLAINT_ACCEPTED);
        assertThat(mails(filed)).hasSize(3).noneMatch(m -> m.contains(filed.code()));
        assertThat(mails(filed)).noneMatch(m -> m.contains("Bí mật của cơ quan"));

        clock.pass(java.time.Duration.ofDays(9));
        while (desk.escalate() > 0) {}
        follower.catchUp();
        assertThat(kinds(filed)).first().isEqualTo(NoticeKind.COMPLAINT_OVERDUE);
    }

    @Test
    void following_the_log_again_tells_nobody_twice() {
        var filed = filed(Via.ACCOUNT, null);
        act(filed, new ComplaintCommand.Accept());
        follower.catchUp();

        db.execute(
                "update notification.follower set transaction = 0, id = 0 where name = 'complaints'");
        follower.catchUp();

        assertThat(kinds(filed)).containsExactly(NoticeKind.COMPLAINT_ACCEPTED);
    }

    @Test
    void who_holds_a_receipt_is_written_to_and_who_is_nobody_is_not() {
        var address = UUID.randomUUID() + "@nguoidan.example";
        var token = filed(Via.TOKEN, cases.open(null, address));
        var nobody = filed(Via.ANONYMOUS, null);
        act(token, new ComplaintCommand.Accept());
        act(nobody, new ComplaintCommand.Accept());

        follower.catchUp();

        assertThat(mails(token)).singleElement().asString().contains("đã được tiếp nhận");
        assertThat(mails(nobody)).isEmpty();
    }

    @Test
    void an_account_is_not_written_to_at_the_address_of_somebody_elses_case() {
        var address = UUID.randomUUID() + "@nguoidan.example";
        var filed = filed(Via.ACCOUNT, cases.open(As.citizen(4902).account().value(), address));
        act(filed, new ComplaintCommand.Accept());

        follower.catchUp();

        assertThat(mails(filed)).isEmpty();
        assertThat(kinds(filed)).containsExactly(NoticeKind.COMPLAINT_ACCEPTED);
    }

    private Complaint filed(Via via, @Nullable UUID caseId) {
        return complaints.file(
                via == Via.ACCOUNT ? citizen : Actor.anyone(),
                new Complaints.NewComplaint(
                        Complaint.Subject.RULES,
                        new Complaint.About(UNIT, caseId == null ? null : new CaseId(caseId)),
                        via,
                        "Mẫu đơn khó điền"),
                "192.0.2.49");
    }

    private void act(Complaint filed, ComplaintCommand command) {
        var head = As.officer(filed.desk().value(), Role.HEAD);
        var version = desk.open(head, filed.id()).complaint().version();
        desk.act(head, filed.id(), version, command);
    }

    private List<NoticeKind> kinds(Complaint filed) {
        return mailbox.list(citizen, null, 50).stream()
                .map(Message::notice)
                .filter(n -> n.code().equals(filed.code()))
                .map(Notice::kind)
                .toList();
    }

    /// Subjects; the text lies sealed.
    private List<String> mails(Complaint filed) {
        return db.fetch(
                        "select subject from notification.mail where key like ? order by created",
                        "complaint/" + filed.id() + "/%")
                .getValues(0, String.class);
    }
}
