package vn.motcua.feedback;

import static vn.motcua.organisation.WorkingCalendar.local;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.casework.CaseId;
import vn.motcua.feedback.Complaint.About;
import vn.motcua.feedback.Complaint.Course;
import vn.motcua.feedback.Complaint.Moment;
import vn.motcua.feedback.Complaint.Origin;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// Complaints (phản ánh, kiến nghị) for those who make them: file one, follow it, say more, take it
/// back.
@Service
@Transactional
public class Complaints {

    private final ComplaintRepository complaints;
    private final ComplaintLog log;
    private final ComplaintRights rights;
    private final PublicationRepository publications;
    private final AttemptRepository attempts;
    private final Organisation organisation;
    private final FeedbackSettings settings;
    private final AuditTrail audit;
    private final Clock clock;
    private final Clock system;

    Complaints(
            ComplaintRepository complaints,
            ComplaintLog log,
            ComplaintRights rights,
            PublicationRepository publications,
            AttemptRepository attempts,
            Organisation organisation,
            FeedbackSettings settings,
            AuditTrail audit,
            Clock clock,
            @Qualifier("system") Clock system) {
        this.complaints = complaints;
        this.log = log;
        this.rights = rights;
        this.publications = publications;
        this.attempts = attempts;
        this.organisation = organisation;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.system = system;
    }

    /// A complaint that is to be filed.
    public record NewComplaint(Complaint.Subject subject, About about, Via via, String words) {

        @Override
        public String toString() {
            return "NewComplaint";
        }
    }

    /// A complaint and what was said in it.
    public record Followed(Complaint complaint, List<Said> history) {

        @Override
        public String toString() {
            return "Followed[" + complaint.id() + "]";
        }
    }

    /// Whether somebody without an account and without a receipt may complain here.
    public boolean takesAnonymous() {
        return settings.anonymous();
    }

    /// @param address the network address it comes from; counts when nobody is signed in
    /// @throws ComplaintRefused if it is anonymous and that is not taken, or there were too many
    public Complaint file(Actor actor, NewComplaint filing, String address) {
        if (filing.via() == Via.ANONYMOUS && !settings.anonymous()) {
            throw ComplaintRefused.anonymous();
        }
        if (filing.via() != Via.ACCOUNT) {
            attempts.demand("file", address, settings.filingsPerAddress(), system.instant());
        }
        var filed = filed(actor, filing, clock.instant());
        complaints.insert(filed);
        log.write(filed, "filed", actor, filing.words(), null);
        return filed;
    }

    private Complaint filed(Actor actor, NewComplaint filing, Instant now) {
        var desk = rights.deskFor(filing.subject(), filing.about());
        var today = local(now).toLocalDate();
        var clocks = complaints.clocks(today);
        var due = new Moment(now, organisation.calendar(desk)).after(clocks.acceptDays());
        return new Complaint(
                CaseId.next(now).value(),
                ComplaintCode.next(today),
                1,
                filing.subject(),
                filing.about(),
                new Origin(filing.via(), filing.via() == Via.ACCOUNT ? actor.account() : null),
                desk,
                null,
                null,
                new ComplaintState.Filed(now, due),
                new Course(now, null, null, false, clocks),
                now);
    }

    /// The actor's own, newest first.
    public List<ComplaintRow> own(Actor actor, @Nullable Instant before) {
        var found = complaints.own(actor.account(), before);
        audit.list(
                actor,
                "own-complaint",
                new Subject(
                        "complaint",
                        found.stream().limit(ComplaintFilter.PAGE).map(ComplaintRow::id).toList()));
        return found;
    }

    /// One of the actor's own with all that was said.
    ///
    /// @throws NotFound if there is none or it is somebody else's
    public Followed own(Actor actor, String code) {
        var complaint = ownOne(actor, code);
        audit.read(actor, "own-complaint", Subject.of("complaint", complaint.id()));
        return new Followed(complaint, complaints.history(complaint.id()));
    }

    private Complaint ownOne(Actor actor, String code) {
        return ComplaintCode.parse(code)
                .flatMap(complaints::find)
                .filter(c -> actor.isCitizen() && actor.account().equals(c.origin().account()))
                .orElseThrow(() -> new NotFound("complaint"));
    }

    /// Says more, or takes it back, as the one who filed it.
    public Complaint act(Actor actor, String code, int version, ComplaintCommand command) {
        return done(ownOne(actor, code), actor, version, command);
    }

    /// By its code: what the office said, not what was filed. A wrong code and none count alike.
    ///
    /// @throws ComplaintRefused when the address looked too often
    public Optional<Followed> follow(String code, String address) {
        return looked(code, address)
                .map(c -> new Followed(c, officeOnly(complaints.history(c.id()))));
    }

    /// Says more, or takes it back, by its code. One that was filed with an account wants the
    /// account.
    public Optional<Complaint> actByCode(
            String code, String address, int version, ComplaintCommand command) {
        return looked(code, address)
                .filter(c -> c.origin().account() == null)
                .map(c -> done(c, Actor.anyone(), version, command));
    }

    private Optional<Complaint> looked(String code, String address) {
        attempts.demand("look", address, settings.looksPerAddress(), system.instant());
        return ComplaintCode.parse(code).flatMap(complaints::find);
    }

    private static List<Said> officeOnly(List<Said> history) {
        return history.stream()
                .map(s ->
                        s.actorKind().equals("staff")
                                ? s
                                : new Said(
                                        s.version(),
                                        s.kind(),
                                        s.at(),
                                        s.actorKind(),
                                        s.account(),
                                        s.post(),
                                        null))
                .toList();
    }

    private Complaint done(
            Complaint complaint, Actor actor, int version, ComplaintCommand command) {
        if (!command.isComplainants()) {
            throw ComplaintRefused.transition(complaint.state(), command);
        }
        if (complaint.version() != version) {
            throw ComplaintRefused.stale();
        }
        var moment = new Moment(clock.instant(), organisation.calendar(complaint.desk()));
        var next = complaint.on(command, moment);
        complaints.update(next);
        log.write(next, command.code(), actor, command.words(), null);
        return next;
    }

    /// The code of the case it is about, or null.
    public @Nullable String caseCode(Complaint complaint) {
        var caseId = complaint.about().caseId();
        return caseId == null ? null : complaints.caseCode(caseId).orElse(null);
    }

    /// Answers for everyone, newest first; one more than the page when there are more.
    public List<Publication> published(@Nullable Instant at, @Nullable UUID before) {
        return publications.newest(at, before, ComplaintFilter.PAGE + 1);
    }

    /// What was published of a complaint.
    public Optional<Publication> publication(UUID complaint) {
        return publications.find(complaint);
    }

    /// The clocks by which a complaint that came in today would be dealt with.
    public ComplaintClocks clocks() {
        return complaints.clocks(organisation.today());
    }

    void forgetAttempts() {
        attempts.forget(system.instant());
    }
}
