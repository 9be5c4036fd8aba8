package vn.motcua.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.access.DemoAccounts;
import vn.motcua.access.DemoAccounts.NewPerson;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.NewStaff;
import vn.motcua.organisation.NewStaff.Place;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Staff;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// Invents the people of every unit: small communes share roles among few, as they do. One person
/// of each role is shown on the sign-in page, all of one commune as far as communes have the role;
/// of heads also that of its district and that of the department that puts needs together.
@Component
class Staffing {

    private static final String FINANCE = "H41.05";
    private static final LocalDate BEGINNING = LocalDate.of(2022, 1, 1);
    private static final List<Set<Role>> COMMUNE =
            List.of(
                    Set.of(Role.INTAKE),
                    Set.of(Role.RETURNS),
                    Set.of(Role.CASE_OFFICER),
                    Set.of(Role.CLERK),
                    Set.of(Role.SIGNER),
                    Set.of(Role.HEAD));
    private static final List<Set<Role>> OFFICE =
            List.of(
                    Set.of(Role.INTAKE),
                    Set.of(Role.RETURNS),
                    Set.of(Role.HEAD),
                    Set.of(Role.CASE_OFFICER),
                    Set.of(Role.CASE_OFFICER),
                    Set.of(Role.SIGNER),
                    Set.of(Role.CLERK));
    private static final List<Set<Role>> PROVINCE =
            List.of(
                    Set.of(Role.LEADER),
                    Set.of(Role.PROCEDURE_CONTROL),
                    Set.of(Role.PROGRAMME_STAFF),
                    Set.of(Role.INSPECTOR),
                    Set.of(Role.OPERATOR),
                    Set.of(Role.ADMINISTRATOR));

    private final DemoAccounts accounts;
    private final Staff staff;
    private final Organisation organisation;

    Staffing(DemoAccounts accounts, Staff staff, Organisation organisation) {
        this.accounts = accounts;
        this.staff = staff;
        this.organisation = organisation;
    }

    /// Gives every unit its people.
    void hire(List<Agency> agencies, Agency shownCommune, RandomGenerator random) {
        var names = new Names();
        var people = new ArrayList<NewPerson>();
        var places = new ArrayList<List<Place>>();
        for (var agency : agencies) {
            for (var roles : rolesOf(agency)) {
                var face = face(agency, roles.iterator().next(), shownCommune);
                people.add(NewPerson.staff(names.next(random, random.nextBoolean()), face));
                places.add(roles.stream().map(r -> new Place(agency.id(), r)).toList());
            }
        }
        var ids = accounts.create(people, _ -> Citizens.id(random));
        var hired = new ArrayList<NewStaff>();
        for (int i = 0; i < ids.size(); i++) {
            var email = "can-bo-%04d@demo.invalid".formatted(i + 1);
            hired.add(
                    new NewStaff(
                            ids.get(i), people.get(i).name(), email, BEGINNING, places.get(i)));
        }
        staff.hireAll(Actor.program(), hired);
    }

    private static @Nullable String face(Agency agency, Role role, Agency shownCommune) {
        if (agency.tier() == Tier.PROVINCE || agency.id().equals(shownCommune.id())) {
            return role.code();
        }
        if (role != Role.HEAD) {
            return null;
        }
        if (agency.code().equals(FINANCE)) {
            return role.code() + "-finance";
        }
        return agency.id().equals(shownCommune.parent()) ? role.code() + "-district" : null;
    }

    private static List<Set<Role>> rolesOf(Agency agency) {
        return switch (agency.tier()) {
            case PROVINCE -> PROVINCE;
            case DEPARTMENT, DISTRICT -> OFFICE;
            case COMMUNE -> COMMUNE;
        };
    }

    /// Who holds each role in a unit, as actors.
    Map<AgencyId, Map<Role, List<Actor>>> actors(List<Agency> agencies, LocalDate at) {
        var all = new HashMap<AgencyId, Map<Role, List<Actor>>>();
        for (var agency : agencies) {
            var byRole = new EnumMap<Role, List<Actor>>(Role.class);
            for (var role : Role.values()) {
                var holders =
                        organisation.holders(agency.id(), role, at).stream()
                                .map(h -> actor(h.account(), at))
                                .toList();
                if (!holders.isEmpty()) {
                    byRole.put(role, holders);
                }
            }
            all.put(agency.id(), byRole);
        }
        return all;
    }

    private Actor actor(AccountId account, LocalDate at) {
        return Actor.staff(account, organisation.postsOf(account, at));
    }
}
