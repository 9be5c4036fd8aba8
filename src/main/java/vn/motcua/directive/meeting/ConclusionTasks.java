package vn.motcua.directive.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.directive.Clarities;
import vn.motcua.directive.Directives;
import vn.motcua.directive.NewTask;
import vn.motcua.directive.course.By;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.PostHolder;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// Makes tasks of conclusions: each is assigned to the head of the unit that leads it.
@Component
class ConclusionTasks {

    private final Directives directives;
    private final Organisation organisation;

    ConclusionTasks(Directives directives, Organisation organisation) {
        this.directives = directives;
        this.organisation = organisation;
    }

    /// Where the tasks belong: a programme and one of its groups.
    record Place(String programme, String group) {}

    /// The key is the conclusion's own: whatever happens between, it is one task.
    long make(Meeting meeting, Conclusion conclusion, Place place, By by) {
        var clear = conclusion.clear();
        var plan = meeting.plan();
        var start = plan.starts().atZone(Formats.VIETNAM).toLocalDate();
        var clarities =
                new Clarities(
                        head(clear.unit(), by.day()).orElse(null),
                        clear.work(),
                        start,
                        clear.deadline(),
                        clear.unit(),
                        clear.responsibility(),
                        List.of(clear.product()),
                        clear.authority());
        var origin = plan.title() + ", " + Formats.date(start, Messages.VIETNAMESE);
        var task =
                new NewTask(
                        "conclusion/" + meeting.id() + "/" + conclusion.position(),
                        new NewTask.Place(place.programme(), place.group(), null, origin, null),
                        clarities,
                        List.of(),
                        false);
        return directives.assign(task, by.actor()).value();
    }

    /// Why somebody can give no task to a unit; empty when they can.
    Optional<Hindrance> hindrance(AgencyId unit, By by) {
        if (!isOurs(unit, by.actor())) {
            return Optional.of(Hindrance.NOT_OURS);
        }
        return head(unit, by.day()).isPresent()
                ? Optional.empty()
                : Optional.of(Hindrance.HEADLESS);
    }

    boolean isOurs(AgencyId unit, Actor actor) {
        return directives.mayAssign(actor, unit);
    }

    /// The post that answers for a unit's tasks, or for those of the unit it went into.
    private Optional<PostId> head(AgencyId unit, LocalDate day) {
        var current = organisation.currentSuccessor(unit);
        return organisation.holders(current, Role.HEAD, day).stream()
                .filter(h -> !h.substitute())
                .map(PostHolder::post)
                .findFirst();
    }
}
