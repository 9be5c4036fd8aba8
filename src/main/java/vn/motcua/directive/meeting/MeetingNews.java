package vn.motcua.directive.meeting;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.notification.StaffNotices;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.PostHolder;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// Invites those who hold the invited posts: in the program and by e-mail. Whoever is put on the
/// list later is told then, nobody twice. The address of the conference is on the page alone.
@Component
class MeetingNews {

    private static final int SHORT = 90;

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
        var today = organisation.today();
        var people =
                invitations.stream()
                        .flatMap(i ->
                                organisation
                                        .holders(
                                                organisation.currentSuccessor(i.unit()),
                                                i.post(),
                                                today)
                                        .stream())
                        .map(PostHolder::account)
                        .distinct()
                        .toList();
        var plan = meeting.plan();
        notices.tellAll(
                people,
                "programme.notice.meeting",
                List.of(
                        shortened(plan.title()),
                        Formats.dateTime(plan.starts(), Messages.VIETNAMESE),
                        shortened(plan.place())),
                "/programme/meetings/" + meeting.id(),
                "meeting/%s/invited".formatted(meeting.id()));
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT - 1).strip() + "…";
    }
}
