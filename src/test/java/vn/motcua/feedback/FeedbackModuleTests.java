package vn.motcua.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.As;
import vn.motcua.TestTime;
import vn.motcua.audit.AuditTrail;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.feedback.Complaint.About;
import vn.motcua.feedback.Complaint.Subject;
import vn.motcua.feedback.Complaints.NewComplaint;
import vn.motcua.feedback.FeedbackEvent.Position;
import vn.motcua.feedback.Ratings.Said;
import vn.motcua.feedback.facts.Tables;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Role;

@FeedbackTest
class FeedbackModuleTests {

    static final String NET = "192.0.2.7";

    @Autowired CaseDoor door;
    @Autowired Ratings ratings;
    @Autowired Complaints complaints;
    @Autowired ComplaintDesk desk;
    @Autowired FeedbackEvents events;
    @Autowired FeedbackPanel panel;
    @Autowired ComplaintsWaiting waiting;
    @Autowired SpokenCases cases;
    @Autowired AgencyImport agencies;
    @Autowired ShippedProcedures procedures;
    @Autowired AuditTrail audit;
    @Autowired TestTime.HandClock clock;
    @Autowired DSLContext db;

    @BeforeEach
    void a_province() {
        agencies.load();
        procedures.load();
        clock.reset();
        db.execute("delete from feedback.attempt");
    }

    // req~feedback.rated-after-the-decision
    @Test
    void a_decided_case_is_rated_once_and_changed_until_its_days_are_over() {
        var citizen = As.citizen(4101);
        var receipt = cases.in("returned", "H41.39.07", citizen.account().value());
        var own = door.applicant(citizen, receipt.code());

        var given = ratings.rate(own, new Said(2, "Phải đi lại nhiều lần", 0));
        var same = ratings.rate(own, new Said(2, "Phải đi lại nhiều lần", 0));
        var better = ratings.rate(own, new Said(4, null, 1));

        assertThat(same).isEqualTo(given);
        assertThat(better.version()).isEqualTo(2);
        assertThat(db.fetchCount(Tables.RATING_FACT, Tables.RATING_FACT.CASE_ID.eq(receipt.id())))
                .isEqualTo(1);
        assertThatExceptionOfType(RatingRefused.class)
                .isThrownBy(() -> ratings.rate(own, new Said(1, null, 1)))
                .matches(r -> r.code().equals("rating-stale"));
        clock.pass(Duration.ofDays(15));
        assertThatExceptionOfType(RatingRefused.class)
                .isThrownBy(() -> ratings.rate(own, new Said(1, null, 2)))
                .matches(r -> r.code().equals("rating-closed"));
    }

    @Test
    void who_holds_the_receipt_rates_without_an_account_and_does_not_see_the_words() {
        var citizen = As.citizen(4102);
        var receipt = cases.in("refused", "H41.39.07", citizen.account().value());
        ratings.rate(door.applicant(citizen, receipt.code()), new Said(1, "Không rõ lý do", 0));

        var seen = ratings.standing(door.holder(receipt.token()));

        assertThat(seen.given()).isNotNull();
        assertThat(seen.words()).isNull();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> door.holder("x".repeat(22)));
    }

    @Test
    void nobody_rates_an_open_case_or_somebody_elses() {
        var citizen = As.citizen(4103);
        var open = cases.in("submitted", "H41.39.07", citizen.account().value());

        assertThatExceptionOfType(RatingRefused.class)
                .isThrownBy(() ->
                        ratings.rate(door.applicant(citizen, open.code()), new Said(5, null, 0)))
                .matches(r -> r.code().equals("rating-undecided"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> door.applicant(As.citizen(4104), open.code()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        door.applicant(As.officer(open.unit().value(), Role.HEAD), open.code()));
    }

    @Test
    void words_of_ratings_are_read_by_right_and_audited() {
        var receipt = cases.in("returned", "H41.39.08", null);
        ratings.rate(door.holder(receipt.token()), new Said(3, "Chờ lâu", 0));
        var head = As.officer(receipt.unit().value(), Role.HEAD);

        assertThat(ratings.list(head, everything()))
                .singleElement()
                .matches(r -> "Chờ lâu".equals(r.words()));
        assertThat(audit.about(receipt.id(), 5)).anyMatch(e -> e.purpose().equals("ratings"));
        assertThat(ratings.list(As.officer(receipt.unit().value(), Role.CLERK), everything()))
                .isEmpty();
        assertThat(ratings.distribution(head, everything())).containsExactly(0L, 0L, 1L, 0L, 0L);
    }

    @Test
    void a_complaint_goes_from_filing_to_an_answer_for_everyone() {
        var citizen = As.citizen(4105);
        var receipt = cases.in("returned", "H41.39.09", citizen.account().value());
        var head = As.officer(receipt.unit().value(), Role.HEAD);
        var filed = complaints.file(citizen, about(receipt, Via.ACCOUNT), NET);

        var open = desk.open(head, filed.id()).complaint();
        act(head, open, new ComplaintCommand.Accept());
        act(head, filed.id(), new ComplaintCommand.Ask("Việc xảy ra ngày nào?"));
        complaints.act(citizen, filed.code(), 3, new ComplaintCommand.Tell("Sáng thứ hai"));
        act(head, filed.id(), new ComplaintCommand.Answer("Xin lỗi, đã chấn chỉnh", true));
        act(head, filed.id(), new ComplaintCommand.Publish("Trả kết quả chậm", "Đã chấn chỉnh"));

        assertThat(complaints.own(citizen, filed.code()).history())
                .extracting(vn.motcua.feedback.Said::kind)
                .containsExactly("filed", "accepted", "asked", "told", "answered", "published");
        assertThat(complaints.publication(filed.id()))
                .hasValueSatisfying(p -> assertThat(p.upheld()).isTrue());
        assertThat(audit.about(filed.id(), 20))
                .extracting(e -> e.purpose())
                .contains("complaint", "own-complaint");
    }

    @Test
    void followed_by_its_code_it_shows_what_the_office_said_and_not_what_was_filed() {
        var unit = cases.unit("H41.39.10");
        var head = As.officer(unit.value(), Role.HEAD);
        var filed = complaints.file(Actor.anyone(), anonymous("H41.39.10"), NET);
        act(head, filed.id(), new ComplaintCommand.Refuse("Không thuộc thẩm quyền"));

        var followed = complaints.follow(filed.code(), NET).orElseThrow();

        assertThat(followed.history())
                .extracting(vn.motcua.feedback.Said::words)
                .containsExactly(null, "Không thuộc thẩm quyền");
        assertThat(complaints.follow("PA240119-00000-00000", NET)).isEmpty();
    }

    @Test
    void one_address_files_only_so_many_without_an_account() {
        for (int i = 0; i < 3; i++) {
            complaints.file(Actor.anyone(), anonymous("H41.39.10"), "192.0.2.9");
        }

        assertThatExceptionOfType(ComplaintRefused.class)
                .isThrownBy(
                        () -> complaints.file(Actor.anyone(), anonymous("H41.39.10"), "192.0.2.9"))
                .matches(r -> r.code().equals("complaint-too-many"));
    }

    // req~feedback.nobody-judges-oneself
    @Test
    void who_worked_on_the_case_does_not_handle_a_complaint_about_it() {
        var receipt = cases.in("returned", "H41.39.11", null);
        var head = As.officer(receipt.unit().value(), Role.HEAD);
        cases.worked(receipt.id(), head.account().value(), "complete");
        var filed = complaints.file(Actor.anyone(), about(receipt, Via.TOKEN), NET);

        assertThatExceptionOfType(ComplaintRefused.class)
                .isThrownBy(() -> act(head, filed.id(), new ComplaintCommand.Accept()))
                .matches(r -> r.code().equals("complaint-not-impartial"));
        assertThat(act(district(), filed.id(), new ComplaintCommand.Accept()).state().code())
                .isEqualTo("accepted");
    }

    @Test
    void whom_it_concerns_does_not_even_see_it() {
        var filed = complaints.file(Actor.anyone(), anonymous("H41.39.12"), NET);
        var head = As.officer(cases.unit("H41.39.12").value(), Role.HEAD);
        db.execute(
                "update feedback.complaint set concerns = ? where id = ?",
                head.account().value(),
                filed.id());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.open(head, filed.id()));
        assertThat(desk.worklist(head, all()))
                .extracting(ComplaintRow::id)
                .doesNotContain(filed.id());
        assertThat(desk.open(district(), filed.id()).complaint().concerns())
                .isEqualTo(head.account());
    }

    @Test
    void other_units_do_not_learn_of_it() {
        var filed = complaints.file(Actor.anyone(), anonymous("H41.39.12"), NET);
        var other = As.officer(cases.unit("H41.39.13").value(), Role.HEAD);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.open(other, filed.id()));
        assertThat(desk.worklist(other, all()))
                .extracting(ComplaintRow::id)
                .doesNotContain(filed.id());
    }

    @Test
    void the_unit_above_is_called_once_when_the_clock_has_run_out() {
        var filed = complaints.file(Actor.anyone(), anonymous("H41.39.14"), NET);
        clock.set(Instant.parse("2024-01-24T02:00:00Z"));

        desk.escalate();
        desk.escalate();

        var followed = desk.open(district(), filed.id());
        assertThat(followed.complaint().escalated()).isEqualTo(cases.unit("H41.39"));
        assertThat(followed.complaint().course().overdue()).isTrue();
        assertThat(followed.history())
                .extracting(vn.motcua.feedback.Said::kind)
                .containsExactly("filed", "escalated");
        assertThat(waiting.waitingFor(district()))
                .anyMatch(w -> w.textKey().equals("feedback.waiting.filed"));
    }

    @Test
    void who_took_over_a_unit_sees_which_of_its_complaints_wait() {
        complaints.file(Actor.anyone(), anonymous("H41.45.31"), NET);
        var successor = As.officer(cases.unit("H41.45.35").value(), Role.HEAD);
        assertThat(waiting.waitingFor(successor)).isEmpty();

        clock.set(Instant.parse("2024-12-10T02:00:00Z"));

        assertThat(waiting.waitingFor(successor))
                .anyMatch(w -> w.textKey().equals("feedback.waiting.filed"));
    }

    @Test
    void of_two_who_answer_at_once_the_second_is_told() {
        var filed = complaints.file(Actor.anyone(), anonymous("H41.39.15"), NET);
        var head = As.officer(cases.unit("H41.39.15").value(), Role.HEAD);
        desk.act(head, filed.id(), 1, new ComplaintCommand.Accept());

        assertThatExceptionOfType(ComplaintRefused.class)
                .isThrownBy(
                        () -> desk.act(head, filed.id(), 1, new ComplaintCommand.Refuse("Không")))
                .matches(r -> r.code().equals("complaint-stale"));
    }

    @Test
    void the_log_is_followed_in_order_and_holds_no_words_and_no_people() {
        var receipt = cases.in("returned", "H41.39.16", null);
        ratings.rate(door.holder(receipt.token()), new Said(5, "Rất nhanh", 0));
        complaints.file(Actor.anyone(), about(receipt, Via.TOKEN), NET);

        var followed =
                events.after(Position.START, Integer.MAX_VALUE).stream()
                        .filter(e -> receipt.unit().equals(e.unit()))
                        .toList();

        assertThat(followed).extracting(FeedbackEvent::kind).containsExactly("rated", "filed");
        assertThat(followed.getFirst().score()).isEqualTo(5);
        assertThat(events.after(Position.START, 1)).hasSize(1);
        var columns =
                Arrays.stream(
                                new Field<?>[][] {
                                    Tables.RATING_FACT.fields(), Tables.COMPLAINT_FACT.fields()
                                })
                        .flatMap(Arrays::stream)
                        .map(Field::getName);
        assertThat(columns)
                .doesNotContain("words", "account", "concerns", "code", "question", "answer");
    }

    @Test
    void the_wall_tells_no_ratings_from_none_content() {
        var empty = panel.numbers(cases.unit("H41.39.17"));
        var receipt = cases.in("returned", "H41.39.18", null);
        ratings.rate(door.holder(receipt.token()), new Said(1, null, 0));
        clock.pass(Duration.ofMinutes(1));
        var unhappy = panel.numbers(receipt.unit());

        assertThat(empty.getFirst().value()).isEqualTo(vn.motcua.shared.Measured.share(0, 0));
        assertThat(unhappy.getFirst().value()).isEqualTo(vn.motcua.shared.Measured.share(0, 1));
    }

    @Test
    void a_rating_and_each_step_of_a_complaint_tell_the_wall_that_its_numbers_are_others() {
        var receipt = cases.in("returned", "H41.39.21", null);
        var before = panel.pulse();
        ratings.rate(door.holder(receipt.token()), new Said(5, null, 0));
        var rated = panel.pulse();
        var filed = complaints.file(As.citizen(4131), about(receipt, Via.ACCOUNT), NET);
        var complained = panel.pulse();
        var head = As.officer(receipt.unit().value(), Role.HEAD);
        act(head, filed.id(), new ComplaintCommand.Accept());

        assertThat(List.of(before, rated, complained, panel.pulse())).doesNotHaveDuplicates();
        assertThat(panel.pulse()).isEqualTo(panel.pulse());
    }

    private Complaint act(Actor actor, Complaint seen, ComplaintCommand command) {
        return desk.act(actor, seen.id(), seen.version(), command);
    }

    private Complaint act(Actor actor, UUID id, ComplaintCommand command) {
        var version =
                db.fetchSingle("select version from feedback.complaint where id = ?", id)
                        .get(0, Integer.class);
        return desk.act(actor, id, version, command);
    }

    private Actor district() {
        return As.officer(cases.unit("H41.39").value(), Role.HEAD);
    }

    private static NewComplaint about(SpokenCases.Receipt receipt, Via via) {
        return new NewComplaint(
                Subject.CONDUCT,
                new About(receipt.unit(), new vn.motcua.casework.CaseId(receipt.id())),
                via,
                "Trả kết quả chậm ba ngày");
    }

    private NewComplaint anonymous(String unit) {
        return new NewComplaint(
                Subject.CONDUCT,
                new About(cases.unit(unit), null),
                Via.ANONYMOUS,
                "Đến giờ mà chưa mở cửa");
    }

    private static ComplaintFilter all() {
        return new ComplaintFilter(null, null, null, false, null);
    }

    private static RatingFilter everything() {
        return new RatingFilter(
                null,
                null,
                false,
                TestTime.START.minus(Duration.ofDays(30)),
                TestTime.START.plus(Duration.ofDays(30)),
                null);
    }
}
