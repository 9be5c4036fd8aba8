package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.audit.AuditTrail;
import vn.motcua.casework.Case;
import vn.motcua.casework.Command;
import vn.motcua.casework.PublicStatus;
import vn.motcua.catalogue.Channel;
import vn.motcua.feedback.Complaint;
import vn.motcua.feedback.Complaints;
import vn.motcua.feedback.OwnCase;
import vn.motcua.feedback.Ratings;
import vn.motcua.feedback.Via;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;

class CaseRemarksTests extends OfficerPages {

    private static final String WORDS = "Phải chờ cả buổi sáng";

    @Autowired Ratings ratings;
    @Autowired Complaints complaints;
    @Autowired AuditTrail audit;

    @Test
    void an_officer_sees_how_a_case_was_rated_and_who_deals_with_complaints_reads_why() {
        var desk = hired("Hồ Thị Mai", commune("H41.40.21"), Role.INTAKE);
        var head = hired("Trần Thị Tám", commune("H41.40.21"), Role.HEAD);
        var refused = refused(desk);
        rate(refused);

        var seen = get(desk, "/cases/" + refused.code());
        var read = get(head, "/cases/" + refused.code());

        assertThat(seen).hasStatusOk().bodyText().contains("Đánh giá 2 trên 5").doesNotContain(WORDS);
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
        assertThat(audit.about(filed.id(), 5))
                .anyMatch(e -> e.purpose().equals("complaint-list"));
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
}
