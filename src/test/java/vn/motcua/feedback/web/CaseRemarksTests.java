package vn.motcua.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.audit.AuditTrail;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.Case;
import vn.motcua.casework.Casework;
import vn.motcua.casework.Command;
import vn.motcua.casework.FiledBy;
import vn.motcua.casework.Intake;
import vn.motcua.casework.NewCase;
import vn.motcua.casework.PublicStatus;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.feedback.Complaint;
import vn.motcua.feedback.Complaints;
import vn.motcua.feedback.FeedbackTest;
import vn.motcua.feedback.OwnCase;
import vn.motcua.feedback.Ratings;
import vn.motcua.feedback.Via;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.NewStaff;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Staff;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Post;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

@FeedbackTest
class CaseRemarksTests {

    private static final String WORDS = "Phải chờ cả buổi sáng";

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    private static final AtomicInteger NEXT = new AtomicInteger(49_000);

    @Autowired MockMvcTester mvc;
    @Autowired AgencyImport agencies;
    @Autowired ShippedProcedures procedures;
    @Autowired Organisation organisation;
    @Autowired Staff staff;
    @Autowired Catalogue catalogue;
    @Autowired Forms forms;
    @Autowired Intake intake;
    @Autowired Casework casework;
    @Autowired Ratings ratings;
    @Autowired Complaints complaints;
    @Autowired AuditTrail audit;

    @BeforeEach
    void a_province() {
        agencies.load();
        procedures.load();
    }

    @Test
    void an_officer_sees_how_a_case_was_rated_and_who_deals_with_complaints_reads_why() {
        var desk = hired("Hồ Thị Mai", commune("H41.40.21"), Role.INTAKE);
        var head = hired("Trần Thị Tám", commune("H41.40.21"), Role.HEAD);
        var refused = refused(desk);
        rate(refused);

        var seen = get(desk, "/cases/" + refused.code());
        var read = get(head, "/cases/" + refused.code());

        assertThat(seen)
                .hasStatusOk()
                .bodyText()
                .contains("Đánh giá 2 trên 5")
                .doesNotContain(WORDS);
        assertThat(read).hasStatusOk().bodyText().contains("Đánh giá 2 trên 5").contains(WORDS);
        assertThat(audit.about(refused.id().value(), 20))
                .filteredOn(e -> e.purpose().equals("ratings"))
                .singleElement()
                .satisfies(e -> assertThat(e.account()).isEqualTo(head.account()));
    }

    @Test
    void a_complaint_stands_on_the_case_for_those_who_deal_with_it_and_for_nobody_else() {
        var unit = commune("H41.40.22");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var head = hired("Trần Thị Tám", unit, Role.HEAD);
        var file = filed(desk, unit, "Nguyễn Thị Hai", Channel.COUNTER);
        var filed =
                complaints.file(
                        Actor.anyone(),
                        new Complaints.NewComplaint(
                                Complaint.Subject.RULES,
                                new Complaint.About(unit, file.id()),
                                Via.TOKEN,
                                WORDS),
                        "192.0.2.50");

        var link = "/complaints/" + filed.id();
        assertThat(get(head, "/cases/" + file.code())).bodyText().contains(link);
        assertThat(get(desk, "/cases/" + file.code()))
                .bodyText()
                .doesNotContain(link)
                .doesNotContain("Phản ánh, kiến nghị:");
        assertThat(audit.about(filed.id(), 5)).anyMatch(e -> e.purpose().equals("complaint-list"));
    }

    private Case refused(Actor desk) {
        var unit = commune("H41.40.21");
        var file = filed(desk, unit, "Nguyễn Thị Một", Channel.ONLINE);
        return act(desk, file, new Command.Refuse("Không thuộc thẩm quyền"));
    }

    private void rate(Case file) {
        var own =
                new OwnCase(
                        file.id(),
                        file.code().value(),
                        file.filing().procedureVersion(),
                        file.filing().procedureCode(),
                        file.unit(),
                        PublicStatus.of(file.state()),
                        Actor.anyone(),
                        Via.TOKEN);
        ratings.rate(own, new Ratings.Said(2, WORDS, 0));
    }

    private AgencyId commune(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }

    private Actor hired(String name, AgencyId unit, Role... roles) {
        var account = new AccountId(new UUID(98, NEXT.getAndIncrement()));
        var places = Arrays.stream(roles).map(r -> new NewStaff.Place(unit, r)).toList();
        var email = "officer" + account.value().getLeastSignificantBits() + "@example.vn";
        staff.hireAll(Actor.program(), List.of(new NewStaff(account, name, email, TODAY, places)));
        return Actor.staff(
                account,
                Arrays.stream(roles)
                        .map(r -> new Post(new PostId(r.ordinal() + 1), unit, r))
                        .toList());
    }

    private Case filed(Actor desk, AgencyId unit, String name, Channel channel) {
        var birth = catalogue.current("1.001193", TODAY).orElseThrow();
        var form = forms.get(forms.keyFor(birth.code()));
        var applicant =
                new Applicant(
                        ApplicantKind.CITIZEN,
                        name,
                        null,
                        null,
                        "0912345678",
                        null,
                        null,
                        null,
                        null);
        return intake.file(
                        desk,
                        new NewCase(
                                birth,
                                channel,
                                FiledBy.PERSON,
                                unit,
                                null,
                                applicant,
                                new NewCase.Content(
                                        form.key(), form.version(), Answers.none(form).toJson()),
                                List.of()))
                .file();
    }

    private Case act(Actor actor, Case file, Command... commands) {
        return casework.act(actor, file.id(), file.version(), commands);
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).with(As.signedIn(actor)).exchange();
    }
}
