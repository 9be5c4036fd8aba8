package vn.motcua.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.PostHolder;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Post;
import vn.motcua.shared.Role;

/// Who sees a complaint, who may deal with it, and which unit that is. Nobody deals with a
/// complaint about themselves, nor does who stands in for them in the same post.
@Component
class ComplaintRights {

    /// To know which complaints there are, and how they stand.
    static final String READ = "feedback:read";

    /// To read what was said, and to deal with it.
    static final String HANDLE = "complaint:handle";

    private static final List<Role> HANDLING =
            List.of(Role.values()).stream().filter(r -> r.authorities().contains(HANDLE)).toList();

    private final Organisation organisation;
    private final ComplaintRepository complaints;

    ComplaintRights(Organisation organisation, ComplaintRepository complaints) {
        this.organisation = organisation;
        this.complaints = complaints;
    }

    boolean sees(Actor actor, Complaint complaint) {
        return post(actor, complaint).isPresent() && !isConcerned(actor, complaint);
    }

    /// @throws NotFound if the actor may not know of it
    void demandSight(Actor actor, Complaint complaint) {
        if (!sees(actor, complaint)) {
            throw new NotFound("complaint");
        }
    }

    /// The post in which the actor deals with it.
    ///
    /// @throws NotFound if the actor may not know of it
    /// @throws ComplaintRefused if it is about what they did themselves
    Post demandHandling(Actor actor, Complaint complaint) {
        demandSight(actor, complaint);
        if (!isImpartial(actor, complaint)) {
            throw ComplaintRefused.notImpartial();
        }
        return post(actor, complaint).orElseThrow();
    }

    boolean isImpartial(Actor actor, Complaint complaint) {
        var caseId = complaint.about().caseId();
        return !isConcerned(actor, complaint)
                && (caseId == null
                        || complaint.subject() == Complaint.Subject.RULES
                        || !complaints.workedOn(caseId).contains(actor.account()));
    }

    private Optional<Post> post(Actor actor, Complaint complaint) {
        return actor.posts().stream()
                .filter(p -> p.role().authorities().contains(HANDLE))
                .filter(p -> organisation.covers(List.of(p.agency()), complaint.desk()))
                .findFirst();
    }

    /// They themselves, or who acts in the post that is theirs.
    private boolean isConcerned(Actor actor, Complaint complaint) {
        var concerned = complaint.concerns();
        return concerned != null
                && (concerned.equals(actor.account())
                        || organisation.postsOf(concerned, organisation.today()).stream()
                                .anyMatch(theirs ->
                                        actor.posts().stream()
                                                .anyMatch(own -> own.id().equals(theirs.id()))));
    }

    /// The unit itself when somebody there can deal with it who did not work on the case; else the
    /// nearest one above. Where nobody deals with complaints at all, it stays.
    AgencyId deskFor(Complaint.Subject subject, Complaint.About about) {
        var caseId = about.caseId();
        var hands =
                subject == Complaint.Subject.RULES || caseId == null
                        ? Set.<AccountId>of()
                        : complaints.workedOn(caseId);
        var own = organisation.currentSuccessor(about.unit());
        @Nullable AgencyId unit = own;
        while (unit != null && handlers(unit).stream().allMatch(h -> hands.contains(h.account()))) {
            unit = above(unit);
        }
        return unit == null ? own : unit;
    }

    /// Whether somebody is among those who deal with complaints of a unit.
    boolean deals(AccountId account, AgencyId unit) {
        return handlers(unit).stream().anyMatch(h -> h.account().equals(account));
    }

    @Nullable AgencyId above(AgencyId unit) {
        return organisation.get(unit).parent();
    }

    /// Who works in a unit, to choose whom a complaint is about.
    List<PostHolder> staff(AgencyId unit) {
        var all = new ArrayList<PostHolder>();
        for (var role : Role.values()) {
            all.addAll(organisation.holders(unit, role, organisation.today()));
        }
        return all;
    }

    private List<PostHolder> handlers(AgencyId unit) {
        return HANDLING.stream()
                .flatMap(r -> organisation.holders(unit, r, organisation.today()).stream())
                .toList();
    }
}
