package vn.motcua.indicators.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.As;
import vn.motcua.TestTime;
import vn.motcua.indicators.Period;
import vn.motcua.notification.StaffNotices;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Staff;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Role;
import vn.motcua.web.WaitingSource;

@IndexTest
class PublicationTests {

    static final LocalDate TODAY = LocalDate.of(2024, 1, 19);

    @Autowired IndexDesk desk;
    @Autowired Publications publications;
    @Autowired Corrections corrections;
    @Autowired Confirmations confirmations;
    @Autowired IndexWaiting waiting;
    @Autowired InventedScores scores;
    @Autowired AgencyImport agencies;
    @Autowired Organisation organisation;
    @Autowired Staff staff;
    @Autowired StaffNotices notices;
    @Autowired TestTime.HandClock clock;
    @Autowired DSLContext db;

    private Actor control = Actor.anyone();
    private Actor leader = Actor.anyone();

    @BeforeEach
    void people() {
        agencies.load();
        control = As.officer(id("H41").value(), Role.PROCEDURE_CONTROL);
        leader = As.officer(id("H41").value(), Role.LEADER);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    // req~indicators.published-is-sealed
    @Test
    void what_one_drafts_and_another_approves_is_published_and_sealed() {
        var period = Period.month(2022, 8);

        var draft = desk.draft(control, period, "");
        var edition = approved(draft);

        var content = publications.content(edition).getBytes(StandardCharsets.UTF_8);
        assertThat(edition.seal().isOf(content, edition.publicKey())).isTrue();
        assertThat(edition.approvedBy()).isEqualTo(leader.account());
        assertThat(publications.latest(period)).contains(edition);
        assertThat(publications.totals(edition)).hasSize(503);
        assertThat(desk.get(draft).state()).isEqualTo(IndexDraft.State.PUBLISHED);
    }

    @Test
    void nobody_approves_what_they_drafted() {
        var both =
                Actor.staff(
                        control.account(),
                        As.officer(id("H41").value(), Role.PROCEDURE_CONTROL, Role.LEADER).posts());
        var draft = desk.draft(both, Period.month(2022, 9), "");

        assertThatThrownBy(() -> desk.approve(both, draft, 1))
                .hasMessageContaining("index-four-eyes");
        assertThat(publications.of(Period.month(2022, 9))).isEmpty();
    }

    @Test
    void whoever_computes_it_again_becomes_its_maker() {
        var draft = desk.draft(control, Period.month(2022, 10), "");
        var other =
                Actor.staff(
                        leader.account(),
                        As.officer(id("H41").value(), Role.PROCEDURE_CONTROL, Role.LEADER).posts());

        desk.recompute(other, draft, 1);
        var sent = InTime.sent(desk, clock, control, draft);

        assertThatThrownBy(() -> desk.approve(other, draft, sent))
                .hasMessageContaining("index-four-eyes");
        assertThatThrownBy(() -> desk.approve(leader, draft, 1))
                .hasMessageContaining("index-draft-changed");
    }

    @Test
    void the_index_of_the_province_is_not_published_in_a_commune() {
        var elsewhere = As.officer(id("H41.31.05").value(), Role.PROCEDURE_CONTROL, Role.LEADER);

        assertThatThrownBy(() -> desk.draft(elsewhere, Period.month(2022, 11), ""))
                .hasMessageContaining("index-not-yours");
    }

    @Test
    void a_period_that_runs_is_not_drafted_and_none_before_the_index_was_there() {
        assertThatThrownBy(() -> desk.draft(control, Period.month(2024, 1), ""))
                .hasMessageContaining("index-period-open");
        assertThatThrownBy(() -> desk.draft(control, Period.month(2022, 6), ""))
                .hasMessageContaining("index-period-open");
        assertThatThrownBy(() -> desk.draft(control, Period.day(TODAY.minusDays(1)), ""))
                .hasMessageContaining("index-period-open");
    }

    @Test
    void two_hundred_approvals_at_once_publish_once() throws Exception {
        var period = Period.month(2022, 12);
        var draft = desk.draft(control, period, "");
        var sent = InTime.sent(desk, clock, control, draft);
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 200; i++) {
            var each = Actor.staff(new AccountId(new UUID(41, i)), leader.posts());
            tries.add(() -> {
                try {
                    desk.approve(each, draft, sent);
                    return true;
                } catch (PublicationRefused no) {
                    assertThat(no.code()).isEqualTo("index-draft-changed");
                    return false;
                }
            });
        }

        int published = 0;
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (var done : threads.invokeAll(tries)) {
                published += done.get() ? 1 : 0;
            }
        }

        assertThat(published).isEqualTo(1);
        assertThat(publications.of(period)).hasSize(1);
    }

    // req~indicators.restated-beside
    @Test
    void a_restatement_with_its_reason_stands_beside_what_was_published() {
        var period = Period.month(2023, 1);
        var first = approved(desk.draft(control, period, ""));
        var before = publications.content(first);
        assertThatThrownBy(() -> desk.draft(control, period, "Sửa"))
                .hasMessageContaining("index-nothing-changed");
        scores.late(period, id("H41.31.05"), 2);
        assertThatThrownBy(() -> desk.draft(control, period, " "))
                .hasMessageContaining("index-reason-missing");

        var second = approved(desk.draft(control, period, "Hai hồ sơ đồng bộ muộn"));

        assertThat(second.number()).isEqualTo(2);
        assertThat(publications.of(period)).extracting(Edition::number).containsExactly(2, 1);
        assertThat(publications.content(first)).isEqualTo(before);
        assertThat(first.seal().isOf(before.getBytes(StandardCharsets.UTF_8), first.publicKey()))
                .isTrue();
        assertThat(publications.sheet(first).differing(publications.sheet(second)))
                .containsExactly("H41", "H41.31", "H41.31.05");
    }

    @Test
    void the_program_itself_cannot_alter_what_was_published() {
        assertThatThrownBy(() -> db.execute("update indicators.index_edition set content = ''"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> db.execute("delete from indicators.index_total"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_period_has_one_open_draft() {
        var period = Period.month(2023, 2);
        var draft = desk.draft(control, period, "");

        assertThatThrownBy(() -> desk.draft(control, period, ""))
                .hasMessageContaining("index-draft-open");

        desk.discard(control, draft, 1);
        assertThat(desk.draft(control, period, "")).isNotEqualTo(draft);
    }

    @Test
    void a_unit_asks_for_a_correction_and_is_answered_before_anything_is_published() {
        var draft = desk.draft(control, Period.month(2023, 3), "");
        var unit = id("H41.31.06");
        var head = As.officer(unit.value(), Role.HEAD);
        assertThatThrownBy(() -> corrections.ask(head, draft, unit, "2.1", null, "Sai"))
                .hasMessageContaining("index-correction-too-late");
        desk.send(control, draft, 1);
        assertThat(desk.get(draft).correctionsUntil()).isEqualTo(LocalDate.of(2024, 1, 24));
        assertThat(waiting.waitingFor(head))
                .anyMatch(w -> w.path().equals("/index/drafts/" + draft + "/H41.31.06"));

        corrections.ask(head, draft, unit, "2.1", "H41.31.06-230302-0001", "Đã trả đúng hẹn");
        corrections.ask(head, draft, unit, "2.1", "H41.31.06-230302-0001", "Đã trả đúng hẹn");

        var asked = corrections.of(draft, unit);
        assertThat(asked).hasSize(1);
        assertThat(waiting.waitingFor(control))
                .anyMatch(w -> w.path().equals("/index/corrections"));
        assertThatThrownBy(() -> desk.approve(leader, draft, 2))
                .hasMessageContaining("index-corrections-open");

        clock.set(java.time.Instant.parse("2024-01-25T01:00:00Z"));
        assertThatThrownBy(() -> desk.approve(leader, draft, 2))
                .hasMessageContaining("index-corrections-open");
        assertThatThrownBy(() -> corrections.ask(head, draft, unit, "3.3", null, "Muộn"))
                .hasMessageContaining("index-correction-too-late");
        var id = asked.getFirst().id();
        corrections.decide(
                control, id, 1, Correction.State.REJECTED, "Ngày trả trên giấy là hôm sau");
        assertThatThrownBy(
                        () -> corrections.decide(control, id, 1, Correction.State.ACCEPTED, "Có"))
                .hasMessageContaining("index-correction-decided");

        assertThat(desk.approve(leader, draft, 2).number()).isEqualTo(1);
        assertThat(corrections.get(id).answer()).isEqualTo("Ngày trả trên giấy là hôm sau");
    }

    @Test
    void nobody_answers_what_was_said_against_a_draft_that_was_given_up() {
        var draft = desk.draft(control, Period.year(2022), "");
        var unit = id("H41.31.19");
        desk.send(control, draft, 1);
        corrections.ask(
                As.officer(unit.value(), Role.HEAD), draft, unit, "2.1", null, "Đã trả đúng hẹn");
        assertThat(corrections.open()).anyMatch(c -> c.draft() == draft);

        desk.discard(control, draft, 2);

        assertThat(corrections.open()).noneMatch(c -> c.draft() == draft);
    }

    @Test
    void a_unit_confirms_its_figures_once_and_nothing_waits_for_it_any_more() {
        var draft = desk.draft(control, Period.parse("2022-Q3").orElseThrow(), "");
        var unit = id("H41.31.14");
        var head = As.officer(unit.value(), Role.HEAD);
        assertThatThrownBy(() -> confirmations.confirm(head, draft, unit, 1))
                .as("before it is put before the units")
                .hasMessageContaining("index-confirmation-too-late");
        desk.send(control, draft, 1);
        assertThatThrownBy(() -> confirmations.confirm(head, draft, unit, 1))
                .as("as it was shown before")
                .hasMessageContaining("index-draft-changed");
        assertThatThrownBy(() -> confirmations.confirm(head, draft, id("H41.31.15"), 2))
                .isInstanceOf(NotFound.class);

        confirmations.confirm(head, draft, unit, 2);
        clock.pass(Duration.ofMinutes(5));
        var colleague = Actor.staff(new AccountId(UUID.randomUUID()), head.posts());
        confirmations.confirm(colleague, draft, unit, 2);

        assertThat(confirmations.of(draft))
                .containsExactly(new Confirmation(draft, unit, head.account(), TestTime.START));
        assertThat(waiting.waitingFor(head))
                .noneMatch(w -> w.path().startsWith("/index/drafts/" + draft + "/"));
        assertThat(waiting.waitingFor(alsoHead(head, "H41.31.15")))
                .extracting(WaitingSource.Waiting::path)
                .as("who speaks for two units is told of the other")
                .contains("/index/drafts/" + draft + "/H41.31.15")
                .doesNotContain("/index/drafts/" + draft + "/H41.31.14");
        clock.set(java.time.Instant.parse("2024-01-25T01:00:00Z"));
        assertThatThrownBy(() ->
                        confirmations.confirm(
                                As.officer(id("H41.31.15").value(), Role.HEAD),
                                draft,
                                id("H41.31.15"),
                                2))
                .hasMessageContaining("index-confirmation-too-late");
    }

    private Actor alsoHead(Actor head, String unit) {
        var other = As.officer(id(unit).value(), Role.HEAD);
        return Actor.staff(
                head.account(),
                Stream.concat(head.posts().stream(), other.posts().stream()).toList());
    }

    @Test
    void figures_that_come_out_otherwise_are_not_those_that_were_confirmed() {
        var period = Period.month(2022, 11);
        var draft = desk.draft(control, period, "");
        var changes = id("H41.31.16");
        var stays = id("H41.31.17");
        desk.send(control, draft, 1);
        for (var unit : List.of(changes, stays)) {
            confirmations.confirm(As.officer(unit.value(), Role.HEAD), draft, unit, 2);
        }

        scores.late(period, changes, 3);
        desk.recompute(control, draft, 2);

        assertThat(confirmations.of(draft)).extracting(Confirmation::unit).containsExactly(stays);
        confirmations.confirm(As.officer(changes.value(), Role.HEAD), draft, changes, 3);
        assertThat(confirmations.of(draft))
                .extracting(Confirmation::unit)
                .containsExactlyInAnyOrder(changes, stays);
        assertThat(
                        db.fetchCount(
                                DSL.table("indicators.index_confirmation"),
                                DSL.condition("draft = ?", draft)))
                .as("what was said before is kept")
                .isEqualTo(3);
    }

    @Test
    void who_asks_for_a_correction_has_not_confirmed_and_confirms_when_it_is_answered() {
        var draft = desk.draft(control, Period.parse("2022-H2").orElseThrow(), "");
        var unit = id("H41.31.18");
        var head = As.officer(unit.value(), Role.HEAD);
        desk.send(control, draft, 1);
        confirmations.confirm(head, draft, unit, 2);

        corrections.ask(head, draft, unit, "2.1", null, "Sai ngày trả");

        assertThat(confirmations.of(draft, unit)).isEmpty();
        assertThatThrownBy(() -> confirmations.confirm(head, draft, unit, 2))
                .hasMessageContaining("index-correction-waits");
        var asked = corrections.of(draft, unit).getFirst();
        corrections.decide(control, asked.id(), 1, Correction.State.REJECTED, "Ngày trả đúng");
        confirmations.confirm(head, draft, unit, 2);
        corrections.ask(head, draft, unit, "2.1", null, "Sai ngày trả");
        assertThat(confirmations.of(draft, unit))
                .as("the same form sent again asks for nothing new")
                .isPresent();
    }

    @Test
    void nobody_speaks_for_a_unit_that_is_not_theirs() {
        var draft = desk.draft(control, Period.month(2023, 4), "");
        desk.send(control, draft, 1);
        var head = As.officer(id("H41.31.07").value(), Role.HEAD);

        assertThatThrownBy(() -> corrections.ask(head, draft, id("H41.31.08"), "2.1", null, "Sai"))
                .isInstanceOf(NotFound.class);
    }

    // req~indicators.units-are-heard
    @Test
    void nothing_is_published_that_was_not_put_before_the_units_for_its_time() {
        var draft = desk.draft(control, Period.parse("2023-Q1").orElseThrow(), "");
        assertThat(waiting.waitingFor(leader))
                .noneMatch(w -> w.path().equals("/index/desk/" + draft));
        assertThatThrownBy(() -> desk.approve(leader, draft, 1))
                .hasMessageContaining("index-unsent");

        desk.send(control, draft, 1);

        assertThatThrownBy(() -> desk.approve(leader, draft, 2))
                .hasMessageContaining("index-corrections-open");
        clock.set(java.time.Instant.parse("2024-01-24T16:59:00Z"));
        assertThatThrownBy(() -> desk.approve(leader, draft, 2))
                .as("the last evening in Vietnam")
                .hasMessageContaining("index-corrections-open");
        clock.set(java.time.Instant.parse("2024-01-24T17:01:00Z"));
        assertThat(desk.approve(leader, draft, 2).number()).isEqualTo(1);
    }

    @Test
    void heads_are_told_when_figures_are_put_before_them_and_when_they_are_published() {
        var period = Period.parse("2023-Q3").orElseThrow();
        var account =
                staff.hire(Actor.program(), "Hồ Thị Thử", UUID.randomUUID() + "@nghean.example");
        staff.give(Actor.program(), account, id("H41.31.20"), Role.HEAD, LocalDate.of(2023, 1, 1));
        var head = Actor.staff(account, List.of());
        var draft = desk.draft(control, period, "");

        desk.send(control, draft, 1);

        assertThat(notices.list(head, null, 5))
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.path()).isEqualTo("/index/corrections");
                    assertThat(n.text(Locale.of("vi"))).contains("kỳ Q.III/2023", "24/01/2024");
                    assertThat(n.text(Locale.ENGLISH)).contains("Q3 2023", "24 Jan 2024");
                    assertThat(n.text(Locale.JAPANESE)).contains("2023 Q3", "2024年1月24日");
                });
        clock.set(java.time.Instant.parse("2024-01-25T01:00:00Z"));
        desk.approve(leader, draft, 2);
        assertThat(notices.list(head, null, 5))
                .hasSize(2)
                .first()
                .satisfies(n -> {
                    assertThat(n.path()).isEqualTo("/index?period=2023-Q3");
                    assertThat(n.text(Locale.ENGLISH))
                            .isEqualTo("The service index of Q3 2023 was published");
                });
    }

    @Test
    void a_moment_that_is_told_tells_nobody() {
        var period = Period.parse("2022-Q4").orElseThrow();
        var draft =
                desk.draft(control, period, "", java.time.Instant.parse("2023-01-05T02:00:00Z"));
        var before = db.fetchCount(db.selectOne().from("notification.staff_notice"));

        desk.send(control, draft, 1, java.time.Instant.parse("2023-01-05T04:00:00Z"));
        assertThat(desk.get(draft).correctionsUntil()).isEqualTo(LocalDate.of(2023, 1, 10));
        assertThatThrownBy(() ->
                        desk.approve(
                                leader, draft, 2, java.time.Instant.parse("2023-01-10T04:00:00Z")))
                .hasMessageContaining("index-corrections-open");
        desk.approve(leader, draft, 2, java.time.Instant.parse("2023-01-11T04:00:00Z"));

        assertThat(db.fetchCount(db.selectOne().from("notification.staff_notice")))
                .isEqualTo(before);
    }

    private Edition approved(int draft) {
        return InTime.approved(desk, clock, control, leader, draft);
    }

    private AgencyId id(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }
}
