package vn.motcua.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.TestTime;
import vn.motcua.casework.WorklistFilter.Time;
import vn.motcua.casework.WorklistFilter.Whose;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersion.ApplicantKind;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Role;
import vn.motcua.web.WaitingSource;

@ModuleTest
class CaseworkModuleTests {

    static final LocalDate TODAY = LocalDate.of(2024, 1, 19);

    @Autowired Intake intake;
    @Autowired Casework casework;
    @Autowired CaseInquiry inquiry;
    @Autowired Tracking tracking;
    @Autowired Corrections corrections;
    @Autowired Organisation organisation;
    @Autowired Catalogue catalogue;
    @Autowired AgencyImport agencies;
    @Autowired ShippedProcedures procedures;
    @Autowired TestTime.HandClock clock;
    @Autowired List<WaitingSource> sources;
    @Autowired DSLContext db;

    ProcedureVersion birth;

    @BeforeEach
    void a_province() {
        agencies.load();
        procedures.load();
        clock.reset();
        birth = catalogue.current("1.001193", TODAY).orElseThrow();
    }

    @Test
    void the_table_refuses_a_case_that_is_not_sound_and_says_why() {
        var commune = commune("H41.31.06");
        var id =
                intake.file(As.officer(commune.value(), Role.INTAKE), atTheDesk(commune))
                        .file()
                        .id();
        var broken =
                Map.of(
                        "state = 'lost'", "state",
                        "step = 0, state = 'working', clock = 'running', due = null",
                                "a clock that runs has a due date",
                        "state = 'awaiting_payment', resumes = null",
                                "a waiting case goes on somewhere, no other does",
                        "state = 'refused', resumes = null, queue = 'intake'",
                                "a case that is over lies on no desk");

        broken.forEach((change, rule) ->
                assertThatExceptionOfType(DataAccessException.class)
                        .isThrownBy(() ->
                                db.execute(
                                        "update casework.case_file set " + change + " where id = ?",
                                        id.value()))
                        .withStackTraceContaining("A case is not sound: " + rule));
    }

    /// Each more is read anew from the server's catalogue at every step of every case.
    @Test
    void one_check_says_all_that_must_hold_of_a_case() {
        var checks =
                db.fetchValues(
                        """
                        select conname from pg_constraint
                         where conrelid = 'casework.case_file'::regclass and contype = 'c'
                        """);

        assertThat(checks).singleElement().hasToString("case_file_sound");
    }

    @Test
    void a_case_goes_from_the_desk_to_the_result_and_back_to_the_applicant() {
        var commune = commune("H41.31.05");
        var desk = As.officer(commune.value(), Role.INTAKE, Role.RETURNS);
        var officer = As.officer(commune.value(), Role.CASE_OFFICER);
        var signer = As.officer(commune.value(), Role.SIGNER);
        var clerk = As.officer(commune.value(), Role.CLERK);

        var filed = intake.file(desk, atTheDesk(commune)).file();
        var file = act(desk, filed, new Command.Transfer(commune));
        file = act(officer, file, new Command.Claim(), new Command.Complete(null));
        file = act(signer, file, new Command.Sign());
        file = act(clerk, file, new Command.Issue("15/TLKS", ResultForm.PAPER));
        file = act(desk, file, new Command.Return());

        assertThat(filed.code().value()).startsWith("H41.31.05-240119-");
        assertThat(file.state()).isInstanceOf(CaseState.Returned.class);
        assertThat(inquiry.open(desk, file.code()).dossier().history())
                .extracting(HistoryLine::kind)
                .containsExactly(
                        "file",
                        "accept",
                        "transfer",
                        "claim",
                        "complete",
                        "sign",
                        "issue",
                        "return");
        assertThat(inquiry.get(desk, file.id())).isEqualTo(file);
    }

    @Test
    void who_signs_is_told_how_many_results_wait_and_who_does_not_is_told_nothing() {
        var commune = commune("H41.31.17");
        var desk = As.officer(commune.value(), Role.INTAKE);
        var officer = As.officer(commune.value(), Role.CASE_OFFICER);
        var signer = As.officer(commune.value(), Role.SIGNER);
        for (int i = 0; i < 2; i++) {
            var file =
                    act(
                            desk,
                            intake.file(desk, atTheDesk(commune)).file(),
                            new Command.Transfer(commune));
            act(officer, file, new Command.Claim(), new Command.Complete(null));
        }

        var waiting = waitingFor(signer);

        assertThat(waiting)
                .singleElement()
                .satisfies(w -> {
                    assertThat(w.textKey()).isEqualTo("casework.waiting.signer");
                    assertThat(w.parts()).containsExactly("2");
                    assertThat(w.path()).isEqualTo("/work?queue=signer");
                    assertThat(w.due()).isNotNull();
                });
        assertThat(inquiry.worklist(signer, WorklistFilter.everything())).hasSize(2);
        assertThat(waitingFor(officer)).isEmpty();
    }

    private List<WaitingSource.Waiting> waitingFor(Actor actor) {
        return sources.stream().flatMap(s -> s.waitingFor(actor).stream()).toList();
    }

    @Test
    void numbers_of_a_unit_and_day_have_no_gap_and_no_double_under_concurrency() throws Exception {
        var commune = commune("H41.31.06");
        var desk = As.officer(commune.value(), Role.INTAKE);
        Callable<String> filing = () -> intake.file(desk, atTheDesk(commune)).file().code().value();

        List<String> codes;
        try (var pool = Executors.newFixedThreadPool(8)) {
            codes =
                    pool.invokeAll(IntStream.range(0, 40).mapToObj(_ -> filing).toList()).stream()
                            .map(f -> f.resultNow())
                            .sorted()
                            .toList();
        }

        assertThat(codes)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40)
                                .mapToObj("H41.31.06-240119-%04d"::formatted)
                                .toList());
    }

    @Test
    void after_the_nine_thousand_nine_hundred_and_ninety_ninth_case_the_number_has_five_digits() {
        var commune = commune("H41.31.07");
        var desk = As.officer(commune.value(), Role.INTAKE);
        intake.file(desk, atTheDesk(commune));
        db.execute("update casework.unit_day set last = 9998 where unit = " + commune.value());

        assertThat(intake.file(desk, atTheDesk(commune)).file().code().value()).endsWith("-9999");
        assertThat(intake.file(desk, atTheDesk(commune)).file().code().value()).endsWith("-10000");
    }

    @Test
    void of_two_who_act_at_once_one_wins_and_the_other_is_told() {
        var commune = commune("H41.31.08");
        var desk = As.officer(commune.value(), Role.INTAKE);
        var file = intake.file(desk, atTheDesk(commune)).file();
        act(desk, file, new Command.Transfer(commune));

        assertThatExceptionOfType(StaleCase.class)
                .isThrownBy(() -> act(desk, file, new Command.CloseInError("Nhập nhầm")));
    }

    @Test
    void a_second_click_does_nothing_and_is_not_refused() {
        var commune = commune("H41.31.08");
        var desk = As.officer(commune.value(), Role.INTAKE);
        var file = intake.file(desk, atTheDesk(commune)).file();

        var first = act(desk, file, new Command.Transfer(commune));
        var second = act(desk, file, new Command.Transfer(commune));

        assertThat(second.version()).isEqualTo(first.version());
    }

    @Test
    void an_officer_of_another_unit_cannot_tell_a_case_from_none() {
        var commune = commune("H41.31.08");
        var elsewhere = As.officer(commune("H41.40.01").value(), Role.INTAKE, Role.CASE_OFFICER);
        var file = intake.file(As.officer(commune.value(), Role.INTAKE), atTheDesk(commune)).file();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> inquiry.open(elsewhere, file.code()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> act(elsewhere, file, new Command.Transfer(commune)));
    }

    @Test
    void a_district_post_reaches_the_communes_below_it() {
        var commune = commune("H41.31.08");
        var district = organisation.get(commune).parent();
        var file = intake.file(As.officer(commune.value(), Role.INTAKE), atTheDesk(commune)).file();

        assertThat(
                        inquiry.open(As.officer(district.value(), Role.INSPECTOR), file.code())
                                .file()
                                .id())
                .isEqualTo(file.id());
    }

    @Test
    void who_sees_a_case_but_has_no_such_post_is_not_entitled() {
        var commune = commune("H41.31.08");
        var file = intake.file(As.officer(commune.value(), Role.INTAKE), atTheDesk(commune)).file();

        assertThatExceptionOfType(NotEntitled.class)
                .isThrownBy(() ->
                        act(
                                As.officer(commune.value(), Role.INSPECTOR),
                                file,
                                new Command.Transfer(commune)));
    }

    @Test
    void the_receipts_secret_shows_where_the_case_is_and_no_name() {
        var commune = commune("H41.31.09");
        var filed = intake.file(As.officer(commune.value(), Role.INTAKE), atTheDesk(commune));

        assertThat(tracking.byToken(filed.token().value()))
                .hasValueSatisfying(s -> assertThat(s.status()).isEqualTo(PublicStatus.RECEIVED));
        assertThat(tracking.byToken("AAAAAAAAAAAAAAAAAAAAAA")).isEmpty();
    }

    @Test
    void a_code_needs_the_four_digits_and_tells_a_wrong_pair_like_no_case() {
        var commune = commune("H41.31.09");
        var code =
                intake.file(As.officer(commune.value(), Role.INTAKE), atTheDesk(commune))
                        .file()
                        .code()
                        .value();

        assertThat(tracking.byCode(code, "4567", "192.0.2.1")).isPresent();
        assertThat(tracking.byCode(code, "0000", "192.0.2.1")).isEmpty();
        assertThat(tracking.byCode("H41.31.09-240119-9998", "4567", "192.0.2.1")).isEmpty();
    }

    @Test
    void look_ups_of_one_case_are_limited() {
        for (int i = 0; i < 10; i++) {
            tracking.byCode("H41.99-240119-0001", "000" + i, "198.51.100." + i);
        }

        assertThatExceptionOfType(TooManyLookUps.class)
                .isThrownBy(() -> tracking.byCode("H41.99-240119-0001", "0000", "198.51.100.99"));
    }

    @Test
    void a_mistyped_intake_is_corrected_and_both_are_kept() {
        var commune = commune("H41.31.10");
        var desk = As.officer(commune.value(), Role.INTAKE);
        var file = intake.file(desk, atTheDesk(commune)).file();

        var corrected =
                corrections.correct(desk, file.id(), file.version(), applicant("Trần Thị Bưởi"));

        assertThat(inquiry.open(desk, file.code()).dossier().applicant().name())
                .isEqualTo("Trần Thị Bưởi");
        assertThat(inquiry.open(desk, file.code()).dossier().corrections())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.before()).isEqualTo("Trần Thị Bười");
                    assertThat(c.version()).isEqualTo(corrected.version());
                });
    }

    @Test
    void a_worklist_shows_what_is_due_first() {
        var commune = commune("H41.31.11");
        var desk = As.officer(commune.value(), Role.INTAKE);
        var later = intake.file(desk, atTheDesk(commune)).file();
        clock.set(TestTime.START.minusSeconds(86_400));
        var earlier = intake.file(desk, atTheDesk(commune)).file();
        clock.reset();

        assertThat(inquiry.worklist(desk, WorklistFilter.everything()))
                .extracting(CaseRow::code)
                .containsExactly(earlier.code().value(), later.code().value());
    }

    @Test
    void every_part_of_a_filter_narrows_a_worklist() {
        var commune = commune("H41.37.09");
        var desk = As.officer(commune.value(), Role.INTAKE);
        var officer = As.officer(commune.value(), Role.CASE_OFFICER);
        var mine = act(desk, filed(desk, commune), new Command.Transfer(commune)).code().value();
        var free = act(desk, filed(desk, commune), new Command.Transfer(commune)).code().value();
        casework.act(officer, new CaseCode(mine), new Command.Claim());
        var first = inquiry.worklist(officer, WorklistFilter.everything()).getFirst();

        assertThat(listed(officer, Whose.ALL, null, null, null, null)).containsOnly(mine, free);
        assertThat(listed(officer, Whose.MINE, null, null, null, null)).containsOnly(mine);
        assertThat(listed(officer, Whose.FREE, null, null, null, null)).containsOnly(free);
        assertThat(listed(officer, Whose.ALL, "intake", null, null, null)).isEmpty();
        assertThat(listed(officer, Whose.ALL, null, birth.code(), null, null)).hasSize(2);
        assertThat(listed(officer, Whose.ALL, null, "1.000894", null, null)).isEmpty();
        assertThat(listed(officer, Whose.ALL, null, null, free, null)).containsOnly(free);
        assertThat(listed(officer, Whose.ALL, null, null, "thị bười", null)).hasSize(2);
        assertThat(listed(officer, Whose.ALL, null, null, "t%_!i", null)).isEmpty();
        assertThat(listed(officer, Whose.ALL, null, null, null, Time.LATE)).isEmpty();
        assertThat(inquiry.worklist(officer, WorklistFilter.everything().after(first.after())))
                .extracting(CaseRow::code)
                .doesNotContain(first.code())
                .hasSize(1);
        clock.set(TestTime.START.plus(Duration.ofDays(30)));
        assertThat(listed(officer, Whose.ALL, null, null, null, Time.LATE)).hasSize(2);
        assertThat(listed(officer, Whose.ALL, null, null, null, Time.AT_RISK)).isEmpty();
        clock.reset();
    }

    @Test
    void a_post_above_sees_the_desks_of_all_units_below_in_one_list() {
        var desk = As.officer(commune("H41.31.14").value(), Role.INTAKE);
        var other = As.officer(commune("H41.31.15").value(), Role.INTAKE);
        var one = filed(desk, commune("H41.31.14")).code().value();
        var two = filed(other, commune("H41.31.15")).code().value();
        var district = As.officer(commune("H41.31").value(), Role.LEADER);

        assertThat(listed(district, Whose.ALL, null, null, one, null)).containsOnly(one);
        assertThat(listed(district, Whose.ALL, "intake", null, two, null)).containsOnly(two);
    }

    private Case filed(Actor desk, AgencyId unit) {
        return intake.file(desk, atTheDesk(unit)).file();
    }

    private List<String> listed(
            Actor actor, Whose whose, String queue, String procedure, String text, Time time) {
        var filter = new WorklistFilter(whose, queue, time, procedure, text, null);
        return inquiry.worklist(actor, filter).stream().map(CaseRow::code).toList();
    }

    @Test
    void the_program_can_neither_change_nor_remove_what_happened() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.execute("update casework.case_event set kind = 'x'"))
                .withMessageContaining("case_event");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> db.execute("delete from casework.case_event"))
                .withMessageContaining("case_event");
    }

    @Test
    void every_case_shown_in_a_list_has_an_audit_entry() {
        var commune = commune("H41.31.12");
        var desk = As.officer(commune.value(), Role.INTAKE);
        var file = intake.file(desk, atTheDesk(commune)).file();

        inquiry.worklist(desk, WorklistFilter.everything());

        assertThat(
                        db.fetchValue(
                                "select count(*) from audit.entry where act = 'list' and subjects @> array['%s'::uuid]"
                                        .formatted(file.id())))
                .isEqualTo(1L);
    }

    private Case act(Actor actor, Case file, Command... commands) {
        return casework.act(actor, file.id(), file.version(), commands);
    }

    private AgencyId commune(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }

    private NewCase atTheDesk(AgencyId commune) {
        return new NewCase(
                birth,
                Channel.COUNTER,
                FiledBy.OFFICER,
                commune,
                null,
                applicant("Trần Thị Bười"),
                new NewCase.Content("generic", 1, "{}"),
                List.of(Paper.filed(null, "Giấy chứng sinh", Paper.HandedIn.ORIGINAL, null, null)));
    }

    private static Applicant applicant(String name) {
        return new Applicant(
                ApplicantKind.CITIZEN,
                name,
                LocalDate.of(1990, 2, 3),
                "040190004567",
                "0900000001",
                null,
                null,
                null,
                null);
    }
}
