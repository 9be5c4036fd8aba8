package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.organisation.StaffRepository.NewPosting;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

/// People of the agencies and their posts (vị trí việc làm). Every change is on the audit trail.
@Service
public class Staff {

    private final Copies copies;
    private final StaffRepository repository;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Staff(
            Copies copies,
            StaffRepository repository,
            Organisation organisation,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.copies = copies;
        this.repository = repository;
        this.organisation = organisation;
        this.audit = audit;
        this.events = events;
    }

    /// Takes somebody in; the account of this number signs in once it exists.
    @Transactional
    public AccountId hire(Actor by, String name, String email) {
        copies.change(Part.PEOPLE);
        if (people().byEmail(email).isPresent()) {
            throw StaffRefused.emailTaken();
        }
        var account = new AccountId(UUID.randomUUID());
        repository.insertMembers(List.of(new StaffMember(account, name.strip(), email.strip())));
        copies.changed(Part.PEOPLE);
        audit.manage(by, "hire", Subject.of("account", account.value()));
        return account;
    }

    /// Takes in many at once with their posts, as when an installation begins.
    @Transactional
    public void hireAll(Actor by, Collection<NewStaff> all) {
        copies.change(Part.PEOPLE);
        repository.insertMembers(
                all.stream().map(n -> new StaffMember(n.account(), n.name(), n.email())).toList());
        repository.insertPosts(
                all.stream()
                        .flatMap(n ->
                                n.places().stream()
                                        .map(p ->
                                                new NewPosting(
                                                        n.account(),
                                                        p.agency(),
                                                        p.role(),
                                                        n.from())))
                        .toList());
        copies.changed(Part.PEOPLE);
        var accounts = all.stream().map(n -> n.account().value()).toList();
        audit.manage(by, "hire", new Subject("account", accounts));
    }

    @Transactional
    public PostId give(Actor by, AccountId account, NewStaff.Place place, LocalDate from) {
        requireReach(by, place.agency());
        copies.change(Part.PEOPLE);
        var member = get(account);
        var agency = organisation.find(place.agency(), from);
        if (agency.filter(a -> a.isValidOn(from)).isEmpty()) {
            throw StaffRefused.agencyGone(place.agency());
        }
        if (holds(account, place, from)) {
            throw StaffRefused.postHeld(account, place.agency());
        }
        var post =
                repository.insertPost(
                        new NewPosting(member.id(), place.agency(), place.role(), from));
        changed(by, "give-post", account);
        return post;
    }

    @Transactional
    public PostId give(Actor by, AccountId account, AgencyId agency, Role role, LocalDate from) {
        return give(by, account, new NewStaff.Place(agency, role), from);
    }

    /// Ends a post: on that day it is no longer held.
    @Transactional
    public void end(Actor by, PostId id, LocalDate to) {
        copies.change(Part.PEOPLE);
        var post = people().posting(id).orElseThrow(() -> new NotFound(id.toString()));
        requireReach(by, post.agency());
        if (post.to() != null) {
            throw StaffRefused.postEnded(id);
        }
        if (to.isBefore(post.from())) {
            throw StaffRefused.endsBeforeItBegins(id);
        }
        repository.endPost(id, to);
        changed(by, "end-post", post.account());
    }

    /// Lets somebody act in all posts of an absent colleague, from the first to the last day.
    @Transactional
    public void substitute(Actor by, Absence absence, AccountId substitute) {
        copies.change(Part.PEOPLE);
        var absent = get(absence.account()).id();
        get(substitute);
        postingsOf(absent).forEach(post -> requireReach(by, post.agency()));
        if (absent.equals(substitute)) {
            throw StaffRefused.ownSubstitute(absent);
        }
        if (absence.last().isBefore(absence.first())) {
            throw StaffRefused.substitutionDays(absent);
        }
        if (people().substitutions().stream()
                .anyMatch(s -> s.substitute().equals(substitute) && absence.overlaps(s))) {
            throw StaffRefused.substitutionOverlaps(substitute);
        }
        repository.insertSubstitution(absent, substitute, absence.first(), absence.last());
        changed(by, "substitute", substitute);
    }

    /// Ends a substitution: from that day on the substitute no longer acts.
    @Transactional
    public void endSubstitution(Actor by, int id, LocalDate from) {
        copies.change(Part.PEOPLE);
        var ended =
                people().substitutions().stream()
                        .filter(s -> s.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("substitution " + id));
        postingsOf(ended.absent()).forEach(post -> requireReach(by, post.agency()));
        if (from.isAfter(ended.first())) {
            repository.endSubstitution(id, from.minusDays(1));
        } else {
            repository.deleteSubstitution(id);
        }
        changed(by, "end-substitution", ended.substitute());
    }

    public StaffMember get(AccountId account) {
        return find(account).orElseThrow(() -> new NotFound(account.toString()));
    }

    public Optional<StaffMember> find(AccountId account) {
        return people().find(account);
    }

    public Optional<StaffMember> byEmail(String email) {
        return people().byEmail(email);
    }

    /// Everybody, by name.
    public List<StaffMember> members() {
        return List.copyOf(people().members());
    }

    /// Every post of somebody, past and future ones too.
    public List<Posting> postingsOf(AccountId account) {
        return people().postingsOf(account);
    }

    /// Every post that counts in a unit on a date.
    public List<Posting> postingsIn(AgencyId unit, LocalDate at) {
        return people().postings().stream()
                .filter(p -> p.heldOn(at) && organisation.currentOn(p.agency(), at).equals(unit))
                .toList();
    }

    /// Substitutions that concern somebody, as the absent or the one who stands in.
    public List<Substitution> substitutionsOf(AccountId account) {
        return people().substitutions().stream()
                .filter(s -> s.absent().equals(account) || s.substitute().equals(account))
                .toList();
    }

    /// Somebody is absent from the first to the last day.
    public record Absence(AccountId account, LocalDate first, LocalDate last) {

        boolean overlaps(Substitution other) {
            return other.absent().equals(account)
                    && !other.first().isAfter(last)
                    && !other.last().isBefore(first);
        }
    }

    /// Administrators give posts where their own post reaches; the program itself anywhere.
    private void requireReach(Actor by, AgencyId agency) {
        if (by.kind() != Actor.Kind.OPERATOR
                && !organisation.covers(by.agenciesWith("staff:manage"), agency)) {
            throw StaffRefused.notYours(agency);
        }
    }

    private boolean holds(AccountId account, NewStaff.Place place, LocalDate from) {
        return people().postingsOf(account).stream()
                .anyMatch(p ->
                        p.role() == place.role()
                                && p.agency().equals(place.agency())
                                && (p.to() == null || p.to().isAfter(from)));
    }

    private void changed(Actor by, String purpose, AccountId account) {
        copies.changed(Part.PEOPLE);
        audit.manage(by, purpose, Subject.of("account", account.value()));
        events.publishEvent(new PostsChanged(account));
    }

    private People people() {
        return copies.get(Part.PEOPLE, People.class, repository::people);
    }
}
