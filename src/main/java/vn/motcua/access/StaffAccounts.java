package vn.motcua.access;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.access.AccountMail.Kind;
import vn.motcua.access.OneTimeLinks.Purpose;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.organisation.NewStaff;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Posting;
import vn.motcua.organisation.Staff;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Installation;
import vn.motcua.shared.NotFound;

/// The accounts of staff, for those who manage them: who is there, who holds what, invite, end. An
/// administrator manages people whose posts lie in the administrator's own agencies and below, and
/// people without posts.
@Service
public class StaffAccounts {

    private static final String MANAGE = "staff:manage";

    private final AccountRepository accounts;
    private final Staff staff;
    private final Organisation organisation;
    private final OneTimeLinks links;
    private final OwnSessions sessions;
    private final SecondFactors factors;
    private final Rights rights;
    private final AuditTrail audit;
    private final Installation installation;
    private final Clock clock;

    StaffAccounts(
            AccountRepository accounts,
            Staff staff,
            Organisation organisation,
            OneTimeLinks links,
            OwnSessions sessions,
            SecondFactors factors,
            Rights rights,
            AuditTrail audit,
            Installation installation,
            @Qualifier("system") Clock clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.organisation = organisation;
        this.links = links;
        this.sessions = sessions;
        this.factors = factors;
        this.rights = rights;
        this.audit = audit;
        this.installation = installation;
        this.clock = clock;
    }

    /// How an account stands.
    public enum State {
        INVITED,
        ACTIVE,
        LOCKED,
        ENDED
    }

    /// One member of staff with the posts held now and to come.
    ///
    /// @param manageable whether the administrator who looks may change it
    public record StaffAccount(
            AccountId id,
            String name,
            @Nullable String email,
            State state,
            boolean secondFactor,
            @Nullable Instant since,
            List<Posting> posts,
            boolean manageable) {

        @Override
        public String toString() {
            return "StaffAccount[" + id + "]";
        }
    }

    /// By name; from the one after the given one.
    @Transactional
    public List<StaffAccount> list(Actor by, String search, @Nullable AccountId after, int limit) {
        var from = after == null ? null : accounts.find(after).orElse(null);
        var found = accounts.staff(search, from, limit).stream().map(a -> toStaff(by, a)).toList();
        audit.list(
                by,
                "staff-accounts",
                new Subject("account", found.stream().map(a -> a.id().value()).toList()));
        return found;
    }

    @Transactional
    public StaffAccount get(Actor by, AccountId id) {
        var account = staffAccount(id);
        audit.read(by, "staff-accounts", Subject.of("account", id.value()));
        return toStaff(by, account);
    }

    /// Takes somebody in and writes to them. Answers the account, and in the demonstration the
    /// link.
    @Transactional
    public Invited invite(Actor by, String name, String email) {
        var id = staff.hire(by, Registration.tidy(name), Emails.normal(email));
        return invite(id, Registration.tidy(name), Emails.normal(email));
    }

    /// Takes somebody in into a post, all or nothing.
    ///
    /// @param from the day the post begins
    /// @throws EmailTaken if an account in use has the address
    @Transactional
    public Invited invite(Actor by, NewColleague who, NewStaff.Place place, LocalDate from) {
        var invited = invite(by, who.name(), who.email());
        staff.give(by, invited.account(), place, from);
        return invited;
    }

    /// Who is to be invited.
    public record NewColleague(String name, String email) {

        @Override
        public String toString() {
            return "NewColleague";
        }
    }

    private Invited invite(AccountId id, String name, String email) {
        if (accounts.findByEmail(email).isPresent()) {
            throw new EmailTaken();
        }
        var now = clock.instant();
        var account = NewAccount.staff(id, name, email).awaiting(now);
        accounts.insert(account, now);
        return new Invited(id, shown(links.send(account, Purpose.INVITATION, Kind.INVITATION)));
    }

    /// Somebody was taken in.
    public record Invited(AccountId account, Optional<URI> link) {}

    /// A letter that got lost is written again; the earlier link ends.
    @Transactional
    public Optional<URI> inviteAgain(Actor by, AccountId id) {
        var account = managed(by, id);
        audit.manage(by, "invite-again", Subject.of("account", id.value()));
        var purpose = account.confirmed() == null ? Purpose.INVITATION : Purpose.RESET;
        var kind = account.confirmed() == null ? Kind.INVITATION : Kind.RESET;
        return shown(links.send(account, purpose, kind));
    }

    /// The device is lost: a new one is registered at the next sign-in.
    @Transactional
    public void removeSecondFactor(Actor by, AccountId id) {
        managed(by, id);
        factors.remove(id);
        sessions.endAll(id);
        audit.manage(by, "second-factor-removed", Subject.of("account", id.value()));
    }

    /// Closes an account: every session ends, the posts with it.
    @Transactional
    public void end(Actor by, AccountId id) {
        managed(by, id);
        if (by.account().equals(id)) {
            throw new NotAllowed();
        }
        var today = organisation.today();
        staff.postingsOf(id).stream()
                .filter(p -> p.to() == null)
                .forEach(p -> staff.end(by, p.id(), today.isBefore(p.from()) ? p.from() : today));
        accounts.end(id, clock.instant());
        sessions.endAll(id);
        rights.forget(id);
        audit.manage(by, "account-ended", Subject.of("account", id.value()));
    }

    /// The first administrator, made at the machine itself.
    @Transactional
    URI firstAdministrator(AccountId id, String name, String email) {
        if (accounts.findByEmail(email).isPresent()) {
            throw new EmailTaken();
        }
        var now = clock.instant();
        accounts.insert(NewAccount.staff(id, name, email).awaiting(now), now);
        return links.make(id, Purpose.INVITATION);
    }

    private Account managed(Actor by, AccountId id) {
        var account = staffAccount(id);
        if (account.ended() != null || !mayManage(by, id)) {
            throw new NotAllowed();
        }
        return account;
    }

    private Account staffAccount(AccountId id) {
        return accounts.find(id)
                .filter(a -> !a.citizen())
                .orElseThrow(() -> new NotFound("account"));
    }

    private boolean mayManage(Actor by, AccountId id) {
        var own = by.agenciesWith(MANAGE);
        return heldFrom(id).stream().allMatch(p -> organisation.covers(own, p.agency()));
    }

    private List<Posting> heldFrom(AccountId id) {
        var today = organisation.today();
        return staff.postingsOf(id).stream()
                .filter(p -> p.to() == null || p.to().isAfter(today))
                .toList();
    }

    private StaffAccount toStaff(Actor by, Account account) {
        return new StaffAccount(
                account.id(),
                account.name(),
                account.email(),
                state(account),
                account.secondFactor().active(),
                account.confirmed(),
                heldFrom(account.id()),
                account.ended() == null && mayManage(by, account.id()));
    }

    private State state(Account account) {
        if (account.ended() != null) {
            return State.ENDED;
        }
        if (account.confirmed() == null) {
            return State.INVITED;
        }
        return account.lockedAt(clock.instant()) ? State.LOCKED : State.ACTIVE;
    }

    private Optional<URI> shown(Optional<URI> link) {
        return installation.mode().demonstration() ? link : Optional.empty();
    }
}
