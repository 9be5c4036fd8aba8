package vn.motcua.directive.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.notification.NoticePart;
import vn.motcua.notification.StaffNotices;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.PostHolder;
import vn.motcua.shared.AccountId;

/// Invites those who hold the invited posts: in the program and by e-mail. Whoever is put on the
/// list later is told then, nobody twice; when it is moved or called off, they are told that. The
/// address of the conference is on the page alone.
@Component
class MeetingNews {

    private final StaffNotices notices;
    private final Organisation organisation;
    private final Clock clock;

    MeetingNews(StaffNotices notices, Organisation organisation, Clock clock) {
        this.notices = notices;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// Nobody is invited to what has begun.
    void invited(Meeting meeting, List<Invitation> invitations) {
        if (!meeting.plan().starts().isAfter(clock.instant())) {
            return;
        }
        tell(meeting, invitations, "programme.notice.meeting", "invited", meeting.plan().place());
    }

    /// @param reason why it is at another time or place
    void moved(Meeting meeting, List<Invitation> invitations, String reason) {
        tell(
                meeting,
                invitations,
                "programme.notice.meeting.moved",
                "moved/" + meeting.version(),
                meeting.plan().place(),
                reason);
    }

    void calledOff(Meeting meeting, List<Invitation> invitations, String reason) {
        tell(meeting, invitations, "programme.notice.meeting.called-off", "called-off", reason);
    }

    /// @param words what is told beside its title and its time
    private void tell(
            Meeting meeting,
            List<Invitation> invitations,
            String textKey,
            String once,
            String... words) {
        var plan = meeting.plan();
        var parts = new ArrayList<String>();
        parts.add(NoticePart.shortened(plan.title()));
        parts.add(NoticePart.moment(plan.starts()));
        Arrays.stream(words).map(NoticePart::shortened).forEach(parts::add);
        notices.tellAll(
                people(invitations),
                textKey,
                parts,
                "/programme/meetings/" + meeting.id(),
                "meeting/%s/%s".formatted(meeting.id(), once));
    }

    private List<AccountId> people(List<Invitation> invitations) {
        var today = organisation.today();
        return invitations.stream()
                .flatMap(i ->
                        organisation
                                .holders(organisation.currentSuccessor(i.unit()), i.post(), today)
                                .stream())
                .map(PostHolder::account)
                .distinct()
                .toList();
    }
}
