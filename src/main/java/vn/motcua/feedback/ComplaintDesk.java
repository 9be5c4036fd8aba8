package vn.motcua.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.casework.Case;
import vn.motcua.feedback.Complaint.Moment;
import vn.motcua.feedback.Complaints.Followed;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.PostHolder;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// Complaints for those who deal with them: the worklist, one with all that was said, each step.
/// Whatever shows words writes the audit entry in the same transaction.
@Service
@Transactional
public class ComplaintDesk {

    private static final String PURPOSE = "complaint";
    private static final int BATCH = 200;

    private final ComplaintRepository complaints;
    private final ComplaintLog log;
    private final ComplaintRights rights;
    private final PublicationRepository publications;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    ComplaintDesk(
            ComplaintRepository complaints,
            ComplaintLog log,
            ComplaintRights rights,
            PublicationRepository publications,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.complaints = complaints;
        this.log = log;
        this.rights = rights;
        this.publications = publications;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    /// What lies on the desks of the actor's units, due first; those about the actor are not among
    /// them.
    public List<ComplaintRow> worklist(Actor actor, ComplaintFilter filter) {
        var own = organisation.subtree(actor.agenciesWith(ComplaintRights.READ));
        var asked = filter.unit();
        var desks = asked == null ? own : within(own, asked);
        if (desks.isEmpty()) {
            return List.of();
        }
        var found = complaints.worklist(desks, actor.account(), filter, clock.instant());
        audit.list(
                actor,
                "complaint-list",
                new Subject(
                        PURPOSE,
                        found.stream().limit(ComplaintFilter.PAGE).map(ComplaintRow::id).toList()));
        return found;
    }

    /// Those about a case that the reader may know of, the newest first, without words.
    public List<ComplaintRow> about(Actor reader, Case file) {
        if (!reader.may(ComplaintRights.HANDLE)) {
            return List.of();
        }
        var seen =
                complaints.about(file.id()).stream()
                        .filter(c -> rights.sees(reader, c))
                        .map(Complaint::id)
                        .toList();
        return rows(reader, seen);
    }

    /// Whether somebody may know of any unit which complaints there are and how they stand.
    public boolean lists(Actor actor) {
        return actor.may(ComplaintRights.READ) || actor.may(ComplaintRights.HANDLE);
    }

    /// The units of which the actor may know which complaints there are: those they direct, and
    /// those whose complaints they deal with.
    public Set<AgencyId> known(Actor actor) {
        var roots = new HashSet<>(actor.agenciesWith(ComplaintRights.READ));
        roots.addAll(actor.agenciesWith(ComplaintRights.HANDLE));
        return organisation.subtree(roots);
    }

    /// Of these complaints the ones the actor may know of, in their order, without words.
    public List<ComplaintRow> rows(Actor actor, List<UUID> ids) {
        var own = known(actor);
        if (own.isEmpty() || ids.isEmpty()) {
            return List.of();
        }
        var byId =
                complaints.rows(own, actor.account(), ids).stream()
                        .collect(Collectors.toMap(ComplaintRow::id, Function.identity()));
        var found = ids.stream().filter(byId::containsKey).map(byId::get).toList();
        audit.list(
                actor,
                "complaint-list",
                new Subject(PURPOSE, found.stream().map(ComplaintRow::id).toList()));
        return found;
    }

    /// Whether the actor may read what was said in one of these lines.
    public boolean opens(Actor actor, ComplaintRow row) {
        return organisation.covers(actor.agenciesWith(ComplaintRights.HANDLE), row.desk());
    }

    private Set<AgencyId> within(Set<AgencyId> own, AgencyId asked) {
        return organisation.subtree(List.of(asked)).stream()
                .filter(own::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// One with all that was said.
    ///
    /// @throws NotFound if there is none or the actor may not know of it
    public Followed open(Actor actor, UUID id) {
        var complaint = get(id);
        rights.demandSight(actor, complaint);
        audit.read(actor, PURPOSE, Subject.of(PURPOSE, id));
        return new Followed(complaint, complaints.history(id));
    }

    /// Whether the actor may deal with one they see.
    public boolean isImpartial(Actor actor, Complaint complaint) {
        return rights.isImpartial(actor, complaint);
    }

    /// Who works where the complaint is about, to say whom it concerns.
    public List<PostHolder> staff(Complaint complaint) {
        return rights.staff(complaint.about().unit());
    }

    /// Does the next thing about it.
    ///
    /// @throws NotFound if the actor may not know of it
    /// @throws ComplaintRefused if the actor is not impartial, somebody was faster, or it does not
    ///   fit
    public Complaint act(Actor actor, UUID id, int version, ComplaintCommand command) {
        var complaint = get(id);
        var post = rights.demandHandling(actor, complaint);
        demandVersion(complaint, version);
        if (command.isComplainants()) {
            throw ComplaintRefused.transition(complaint.state(), command);
        }
        var next = complaint.on(command, moment(complaint));
        complaints.update(next);
        log.write(next, command.code(), actor, command.words(), post);
        audit.change(actor, PURPOSE, Subject.of(PURPOSE, id));
        if (command instanceof ComplaintCommand.Publish words) {
            publications.insert(next, words);
        }
        return next;
    }

    /// Says whom it is about. When that is who deals with complaints of the unit, the unit above
    /// goes on with it.
    public Complaint concern(Actor actor, UUID id, int version, AccountId officer) {
        var complaint = get(id);
        var post = rights.demandHandling(actor, complaint);
        demandVersion(complaint, version);
        if (complaint.isOver()
                || rights.staff(complaint.about().unit()).stream()
                        .noneMatch(h -> h.account().equals(officer))) {
            throw new NotFound("officer");
        }
        var marked = complaint.concerning(officer, clock.instant());
        complaints.update(marked);
        log.write(marked, "concerned", actor, null, post);
        audit.change(actor, PURPOSE, Subject.of(PURPOSE, id));
        var above = rights.above(marked.desk());
        if (above == null || !rights.deals(officer, marked.desk())) {
            return marked;
        }
        var passed = marked.passedTo(above, clock.instant());
        complaints.update(passed);
        log.write(passed, "passed-on", actor, null, post);
        return passed;
    }

    /// Calls the unit above for what was not done in time; a batch at a time.
    ///
    /// @return how many
    public int escalate() {
        var now = clock.instant();
        var lapsed = complaints.lapsed(now, BATCH);
        for (var id : lapsed) {
            var complaint = get(id);
            var next = complaint.escalatedTo(rights.above(complaint.desk()), now);
            complaints.update(next);
            log.write(next, "escalated", Actor.program(), null, null);
        }
        return lapsed.size();
    }

    /// What waits for the actor's units themselves.
    List<ComplaintRepository.Waiting> waitingFor(Actor actor) {
        var desks = organisation.withPredecessors(actor.agenciesWith(ComplaintRights.HANDLE));
        return desks.isEmpty() ? List.of() : complaints.waiting(desks, actor.account());
    }

    /// How many lie open on these desks, and how many of them are past a due moment now.
    int[] open(Collection<AgencyId> desks) {
        return complaints.open(desks, clock.instant());
    }

    /// Whether a due moment has passed.
    public boolean isLate(@Nullable Instant due) {
        return due != null && clock.instant().isAfter(due);
    }

    /// The code of the case it is about, or null.
    public @Nullable String caseCode(Complaint complaint) {
        var caseId = complaint.about().caseId();
        return caseId == null ? null : complaints.caseCode(caseId).orElse(null);
    }

    private Complaint get(UUID id) {
        return complaints.find(id).orElseThrow(() -> new NotFound("complaint"));
    }

    private Moment moment(Complaint complaint) {
        return new Moment(clock.instant(), organisation.calendar(complaint.desk()));
    }

    private static void demandVersion(Complaint complaint, int version) {
        if (complaint.version() != version) {
            throw ComplaintRefused.stale();
        }
    }
}
