package vn.motcua.operations.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.TestTime.HandClock;
import vn.motcua.operations.process.Load.OfOfficer;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Staff;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// Who of a unit has how much to do, as its head sees it.
@ProcessTest
class LoadTests {

    @Autowired Load load;
    @Autowired Organisation organisation;
    @Autowired Staff people;
    @Autowired ProcessFixtures cases;
    @Autowired HandClock clock;

    /// Others may hold posts of these units, too.
    private static final Set<String> HIRED =
            Set.of("Đặng Thị Thử", "Lê Thị Thử", "Bùi Thị Thử", "Võ Thị Thử");

    @BeforeEach
    void a_province() {
        clock.reset();
        cases.province();
    }

    @AfterEach
    void back_to_the_usual_day() {
        clock.reset();
    }

    @Test
    void who_works_on_cases_and_has_none_is_listed_too() {
        var unit = cases.unit("H41.50.15");
        var head = hired("Đặng Thị Thử", unit, Role.HEAD);
        var busy = hired("Lê Thị Thử", unit, Role.CASE_OFFICER);
        hired("Bùi Thị Thử", unit, Role.CASE_OFFICER);
        hired("Võ Thị Thử", unit, Role.INTAKE);
        claimed(unit, busy);
        cases.follow();

        assertThat(load.of(acting(head), unit).officers())
                .filteredOn(o -> HIRED.contains(o.name()))
                .extracting(OfOfficer::name, OfOfficer::posts, OfOfficer::open)
                .containsExactlyInAnyOrder(
                        tuple("Bùi Thị Thử", Set.of(Role.CASE_OFFICER), 0),
                        tuple("Lê Thị Thử", Set.of(Role.CASE_OFFICER), 1),
                        tuple("Đặng Thị Thử", Set.of(Role.HEAD), 0));
    }

    /// On the first of December 2024 the communes H41.50.10 and H41.50.11 become H41.50.20.
    @Test
    void cases_taken_over_from_units_that_went_into_it_count_for_who_has_them() {
        var gone = cases.unit("H41.50.10");
        var other = cases.unit("H41.50.11");
        var head = hired("Đặng Thị Thử", gone, Role.HEAD);
        var busy = hired("Lê Thị Thử", gone, Role.CASE_OFFICER);
        hired("Bùi Thị Thử", other, Role.CASE_OFFICER);
        claimed(gone, busy);
        cases.follow();

        clock.set(Instant.parse("2024-12-10T02:00:00Z"));

        var into = organisation.currentSuccessor(gone);
        assertThat(organisation.get(into).code()).isEqualTo("H41.50.20");
        assertThat(load.unitsOf(acting(head))).containsExactly(into);
        assertThat(load.of(acting(head), into).officers())
                .filteredOn(o -> HIRED.contains(o.name()))
                .extracting(OfOfficer::name, OfOfficer::posts, OfOfficer::open)
                .containsExactlyInAnyOrder(
                        tuple("Bùi Thị Thử", Set.of(Role.CASE_OFFICER), 0),
                        tuple("Lê Thị Thử", Set.of(Role.CASE_OFFICER), 1),
                        tuple("Đặng Thị Thử", Set.of(Role.HEAD), 0));
    }

    private void claimed(AgencyId unit, AccountId officer) {
        var id = cases.open(unit, "2024-01-16T08:00");
        cases.happened(id, 1, "2024-01-16T08:00", "file", "submitted", unit);
        cases.happened(id, 2, "2024-01-16T09:00", "accept", "accepted", unit);
        cases.happened(id, 3, "2024-01-16T10:00", "claim", "working", unit, null, officer.value());
    }

    private AccountId hired(String name, AgencyId unit, Role role) {
        var account = people.hire(Actor.program(), name, UUID.randomUUID() + "@example.invalid");
        people.give(Actor.program(), account, unit, role, LocalDate.of(2023, 1, 1));
        return account;
    }

    private Actor acting(AccountId account) {
        return Actor.staff(account, organisation.postsOf(account, organisation.today()));
    }
}
