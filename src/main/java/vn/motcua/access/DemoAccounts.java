package vn.motcua.access;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Installation;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Role;

/// Invented people for the demonstration: they have no password, and sign in by one click on its
/// sign-in page. An installation that answers to citizens refuses to start with any of them.
@Service
public class DemoAccounts {

    static final String CITIZEN = "citizen";
    static final String CLIENT = "demo";

    private final AccountRepository accounts;
    private final ClientRepository clients;
    private final PasswordEncoder passwords;
    private final Posts posts;
    private final Organisation organisation;
    private final Installation installation;
    private final Clock clock;

    DemoAccounts(
            AccountRepository accounts,
            ClientRepository clients,
            PasswordEncoder passwords,
            Posts posts,
            Organisation organisation,
            Installation installation,
            @Qualifier("system") Clock clock) {
        this.accounts = accounts;
        this.clients = clients;
        this.passwords = passwords;
        this.posts = posts;
        this.organisation = organisation;
        this.installation = installation;
        this.clock = clock;
    }

    /// Somebody to be invented.
    ///
    /// @param face as what the sign-in page shows them; null for the many it does not
    public record NewPerson(String name, boolean citizen, @Nullable String face) {

        public static NewPerson citizen(String name, boolean shown) {
            return new NewPerson(name, true, shown ? CITIZEN : null);
        }

        /// @param face as in [DemoPerson]; of each one person is enough
        public static NewPerson staff(String name, @Nullable String face) {
            return new NewPerson(name, false, face);
        }
    }

    /// Makes accounts, in the order given; their posts are given by `organisation`.
    @Transactional
    public List<AccountId> create(List<NewPerson> people) {
        return create(people, _ -> UUID.randomUUID());
    }

    /// Makes them with identifiers of the caller's, by their place, so that a province can be made
    /// twice and is the same.
    @Transactional
    public List<AccountId> create(List<NewPerson> people, IntFunction<UUID> ids) {
        onlyInDemonstration();
        var now = clock.instant();
        var made = new ArrayList<Account>(people.size());
        for (var person : people) {
            var id = new AccountId(ids.apply(made.size()));
            var kind = person.citizen() ? Account.Kind.CITIZEN : Account.Kind.STAFF;
            made.add(
                    new NewAccount(id, kind, person.name(), null)
                            .demonstration(now, person.face()));
        }
        accounts.insert(made, now);
        return made.stream().map(Account::id).toList();
    }

    /// The system `demo`, secret `demo`, which may act for any post.
    @Transactional
    public void createClient() {
        onlyInDemonstration();
        clients.insert(
                new Client(
                        UUID.randomUUID(),
                        CLIENT,
                        "Demo",
                        passwords.encode("demo"),
                        true,
                        Set.of(),
                        Set.of(Clients.API),
                        List.of(),
                        true),
                clock.instant());
    }

    /// Those the sign-in page shows; nobody outside the demonstration.
    @Transactional(readOnly = true)
    public List<DemoPerson> shown() {
        return installation.mode().demonstration()
                ? accounts.faces().stream()
                        .map(this::shown)
                        .sorted(Comparator.comparingInt(DemoPerson::order))
                        .toList()
                : List.of();
    }

    private DemoPerson shown(Account account) {
        var face = requireNonNull(account.face());
        var unit =
                posts.of(account.id()).stream()
                        .findFirst()
                        .flatMap(p -> organisation.find(p.agency()))
                        .map(Agency::name)
                        .orElse("");
        return new DemoPerson(account.id(), account.name(), face, unit);
    }

    /// The account, if it may be signed in by a click.
    boolean mayClick(Account account) {
        return installation.mode().demonstration() && account.demonstration() && account.active();
    }

    private void onlyInDemonstration() {
        if (!installation.mode().demonstration()) {
            throw new NotHere();
        }
    }

    /// One of the people on the demonstration's sign-in page.
    ///
    /// @param face a role's code, or `citizen`; a role that stands there more than once has after a
    ///   hyphen where it is held: `head-finance`
    /// @param unit where they work; empty for citizens
    public record DemoPerson(AccountId id, String name, String face, String unit) {

        private int order() {
            return face.equals(CITIZEN) ? -1 : Role.of(face.replaceFirst("-.*", "")).ordinal();
        }
    }

    /// Invented people have no place in an office.
    public static final class NotHere extends Refusal {

        NotHere() {
            super(Kind.FORBIDDEN, "no-demonstration", "Demonstration accounts exist there only");
        }
    }
}
