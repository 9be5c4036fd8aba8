package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.ModuleTest;
import vn.motcua.TestTime.HandClock;
import vn.motcua.organisation.Staff.Absence;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.Post;
import vn.motcua.shared.Role;

@ModuleTest
class OrganisationTests {

    static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    static final Instant AFTER_THE_CHANGE = Instant.parse("2024-12-02T01:00:00Z");
    static final Actor PROGRAM = Actor.program();

    @Autowired Organisation organisation;
    @Autowired Staff staff;
    @Autowired Reorganisations reorganisations;
    @Autowired AgencyImport agencies;
    @Autowired HandClock clock;
    @Autowired PlatformTransactionManager transactions;
    @Autowired DSLContext db;

    @BeforeEach
    void load() {
        agencies.load();
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void the_reference_province_is_loaded_once() {
        assertThat(agencies.load()).isZero();
        assertThat(organisation.at(TODAY)).hasSize(503);
        assertThat(organisation.byCode("H41", TODAY).orElseThrow().name())
                .isEqualTo("UBND tỉnh Nghệ An");
        assertThat(organisation.children(id("H41.32"), TODAY)).hasSize(7);
    }

    // req~organisation.rights-go-on
    @Test
    void where_agencies_exist_the_command_changes_nothing_and_says_what_differs() {
        var said = new StringWriter();
        new AgencyCommand(agencies)
                .run(Arguments.parse(Path.of(""), List.of()), new PrintWriter(said));
        assertThat(said.toString())
                .contains("agencies: 537", "loaded: 0, already there: 537, left out: 0");

        var other = new StringWriter();
        new AgencyCommand(agencies)
                .run(
                        Arguments.parse(
                                Path.of("src/test/resources/organisation"),
                                List.of("another-province.csv")),
                        new PrintWriter(other));
        assertThat(other.toString())
                .contains("loaded: 0, already there: 0, left out: 3", "H61, H61.01, H61.21");
        assertThat(organisation.at(TODAY)).hasSize(503);
    }

    @Test
    void an_empty_database_takes_in_the_agencies_of_any_province() {
        var said = new StringWriter();
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> {
                    transaction.setRollbackOnly();
                    db.execute("delete from organisation.agency");
                    new AgencyCommand(agencies)
                            .run(
                                    Arguments.parse(
                                            Path.of("src/test/resources/organisation"),
                                            List.of("another-province.csv")),
                                    new PrintWriter(said));

                    assertThat(organisation.at(TODAY))
                            .extracting(Agency::code)
                            .containsExactlyInAnyOrder("H61", "H61.01", "H61.21");
                });
        assertThat(said.toString()).contains("loaded: 3, already there: 0, left out: 0");
        assertThat(organisation.at(TODAY)).hasSize(503);
    }

    @Test
    void posts_and_calendars_of_cua_lo_go_on_in_vinh_after_the_change() {
        var account = hire();
        var post = staff.give(PROGRAM, account, id("H41.32"), Role.HEAD, TODAY);
        var cuaLo = id("H41.32");
        var vinh = id("H41.31");

        clock.set(AFTER_THE_CHANGE);

        assertThat(organisation.postsOf(account, organisation.today()))
                .containsExactly(new Post(post, vinh, Role.HEAD));
        assertThat(organisation.holders(vinh, Role.HEAD, organisation.today()))
                .anySatisfy(holder -> assertThat(holder.account()).isEqualTo(account));
        assertThat(organisation.currentSuccessor(cuaLo)).isEqualTo(vinh);
        assertThat(organisation.covers(Set.of(vinh), cuaLo)).isTrue();
        assertThat(organisation.calendar(cuaLo)).isSameAs(organisation.calendar(vinh));
        assertThat(organisation.get(cuaLo).successor()).isEqualTo(vinh);
    }

    @Test
    void one_person_may_hold_posts_in_several_units() {
        var account = hire();
        staff.give(PROGRAM, account, id("H41.31.01"), Role.INTAKE, TODAY);
        staff.give(PROGRAM, account, id("H41.31.02"), Role.RETURNS, TODAY);

        assertThat(organisation.postsOf(account, TODAY)).hasSize(2);
        assertThat(organisation.postsOf(account, TODAY.minusDays(1))).isEmpty();
    }

    @Test
    void a_post_that_has_ended_counts_no_more_but_is_still_known() {
        var account = hire();
        var post = staff.give(PROGRAM, account, id("H41.31.01"), Role.CLERK, TODAY);
        staff.end(PROGRAM, post, TODAY.plusDays(3));

        assertThat(organisation.postsOf(account, TODAY.plusDays(2))).hasSize(1);
        assertThat(organisation.postsOf(account, TODAY.plusDays(3))).isEmpty();
        assertThat(organisation.holder(post).orElseThrow().account()).isEqualTo(account);
    }

    // req~organisation.substitution
    @Test
    void a_substitute_acts_in_the_posts_of_the_absent_on_the_days_of_absence_only() {
        var absent = hire();
        var substitute = hire();
        var post = staff.give(PROGRAM, absent, id("H41.31.05"), Role.SIGNER, TODAY);
        var first = TODAY.plusDays(3);
        staff.substitute(PROGRAM, new Absence(absent, first, first.plusDays(1)), substitute);

        assertThat(organisation.postsOf(substitute, first.minusDays(1))).isEmpty();
        assertThat(organisation.postsOf(substitute, first.plusDays(1)))
                .extracting(Post::id)
                .containsExactly(post);
        assertThat(organisation.postsOf(substitute, first.plusDays(2))).isEmpty();
        assertThat(organisation.holders(id("H41.31.05"), Role.SIGNER, first))
                .extracting(PostHolder::account, PostHolder::substitute)
                .contains(tuple(absent, false), tuple(substitute, true));
    }

    @Test
    void nobody_stands_in_for_themselves_or_holds_a_post_twice() {
        var account = hire();
        staff.give(PROGRAM, account, id("H41.31.06"), Role.CLERK, TODAY);

        assertRefused(
                "post-held",
                () -> staff.give(PROGRAM, account, id("H41.31.06"), Role.CLERK, TODAY));
        assertRefused(
                "substitute-self",
                () -> staff.substitute(PROGRAM, new Absence(account, TODAY, TODAY), account));
    }

    @Test
    void a_change_shows_to_its_own_transaction_and_to_nobody_when_it_is_undone() {
        var hired = new AccountId[1];
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    hired[0] = hire();
                    staff.give(PROGRAM, hired[0], id("H41.31.07"), Role.CLERK, TODAY);
                    assertThat(organisation.postsOf(hired[0], TODAY)).hasSize(1);
                    status.setRollbackOnly();
                });

        assertThat(organisation.postsOf(hired[0], TODAY)).isEmpty();
        assertThat(organisation.staffName(hired[0])).isEmpty();
    }

    @Test
    void many_are_hired_at_once() {
        var account = new AccountId(UUID.randomUUID());
        var place = new NewStaff.Place(id("H41.02"), Role.INTAKE);
        var email = account.value() + "@example.vn";
        staff.hireAll(
                PROGRAM,
                List.of(new NewStaff(account, "Nguyễn Thị Thử", email, TODAY, List.of(place))));

        assertThat(organisation.postsOf(account, TODAY)).hasSize(1);
        assertThat(organisation.staffNames(Set.of(account)))
                .containsEntry(account, "Nguyễn Thị Thử");
    }

    @Test
    void a_unit_renamed_from_a_day_on_bears_both_names_each_in_its_time() {
        var unit = id("H41.51.01");
        var day = TODAY.plusDays(30);
        reorganisations.enter(
                PROGRAM, new Reorganisation.Rename(day, unit, "UBND phường Thử", null), "NQ 1");

        assertThat(organisation.get(unit).name()).isNotEqualTo("UBND phường Thử");
        assertThat(organisation.find(unit, day).orElseThrow().name()).isEqualTo("UBND phường Thử");
        assertThat(reorganisations.of(unit))
                .singleElement()
                .satisfies(entered -> assertThat(entered.kind()).isEqualTo("rename"));
    }

    @Test
    void the_calendar_is_the_customary_week_with_the_tet_break_and_units_share_it() {
        var calendar = organisation.calendar(id("H41.31.01"));

        assertThat(calendar.day(TODAY).workingMinutes()).isEqualTo(480);
        assertThat(calendar.day(LocalDate.of(2024, 2, 10)).kind())
                .isEqualTo(DayKind.PUBLIC_HOLIDAY);
        assertThat(calendar).isSameAs(organisation.calendar(id("H41.31.02")));
    }

    private AccountId hire() {
        return staff.hire(PROGRAM, "Trần Văn Thử", UUID.randomUUID() + "@example.vn");
    }

    private AgencyId id(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
