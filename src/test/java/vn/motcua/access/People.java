package vn.motcua.access;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.NewStaff;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Staff;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;

/// People for tests, with the password [#PASSWORD].
@TestComponent
class People {

    static final String PASSWORD = "quả chuối xanh";

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final AgencyImport agencies;
    private final Organisation organisation;
    private final Staff staff;
    private final OwnSessions sessions;
    private final Clock clock;

    People(
            AccountRepository accounts,
            PasswordEncoder passwords,
            AgencyImport agencies,
            Organisation organisation,
            Staff staff,
            OwnSessions sessions,
            @Qualifier("system") Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.agencies = agencies;
        this.organisation = organisation;
        this.staff = staff;
        this.sessions = sessions;
        this.clock = clock;
    }

    record Somebody(AccountId id, String name, String email) {}

    Somebody citizen() {
        var id = new AccountId(UUID.randomUUID());
        return open(NewAccount.citizen(id, "Người dân thử", email(id)));
    }

    Somebody officer(Role... roles) {
        agencies.load();
        var id = new AccountId(UUID.randomUUID());
        var places =
                java.util.Arrays.stream(roles)
                        .map(r -> new NewStaff.Place(root().id(), r))
                        .toList();
        staff.hireAll(
                Actor.program(),
                List.of(
                        new NewStaff(
                                id,
                                "Cán bộ thử",
                                email(id),
                                organisation.today().minusDays(9),
                                places)));
        return open(NewAccount.staff(id, "Cán bộ thử", email(id)));
    }

    void appoint(Somebody somebody, Role role) {
        staff.give(Actor.program(), somebody.id(), root().id(), role, organisation.today());
    }

    void endSessions(Somebody somebody) {
        sessions.endAll(somebody.id());
    }

    void close(Somebody somebody) {
        accounts.end(somebody.id(), clock.instant());
    }

    Actor administratorOfACommune() {
        var somebody = officer();
        var commune =
                organisation.at(organisation.today()).stream()
                        .filter(a -> a.tier() == Tier.COMMUNE)
                        .findFirst()
                        .orElseThrow();
        staff.give(
                Actor.program(),
                somebody.id(),
                commune.id(),
                Role.ADMINISTRATOR,
                organisation.today());
        return Actor.staff(
                somebody.id(), organisation.postsOf(somebody.id(), organisation.today()));
    }

    Agency root() {
        return organisation.at(organisation.today()).stream()
                .filter(a -> a.parent() == null)
                .min(Comparator.comparing(Agency::code))
                .orElseThrow();
    }

    private Somebody open(NewAccount account) {
        var now = clock.instant().minusSeconds(60);
        accounts.insert(account.confirmed(now), now);
        accounts.changePassword(account.id(), passwords.encode(PASSWORD));
        return new Somebody(account.id(), account.name(), account.email());
    }

    private static String email(AccountId id) {
        return "p" + id.value().toString().substring(0, 8) + "@example.vn";
    }
}
