package vn.motcua.directive.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.meeting.Conclusion.Clear;
import vn.motcua.directive.meeting.Invitation.Attendance;
import vn.motcua.directive.meeting.Meeting.Plan;
import vn.motcua.directive.meeting.Meeting.Slot;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Role;

/// The meetings: called and kept by those who edit the programme in the host's unit; who was there
/// is noted by them or by the invited unit itself.
@Service
@Transactional
public class Meetings {

    private final MeetingRepository meetings;
    private final ConclusionTasks tasks;
    private final MeetingNews news;
    private final Courses courses;
    private final Reach reach;

    Meetings(
            MeetingRepository meetings,
            ConclusionTasks tasks,
            MeetingNews news,
            Courses courses,
            Reach reach) {
        this.meetings = meetings;
        this.tasks = tasks;
        this.news = news;
        this.courses = courses;
        this.reach = reach;
    }

    /// Plans a meeting. The same identifier twice is one meeting.
    public void plan(MeetingId id, Plan plan, By by) {
        reach.demand(by.actor(), Reach.EDIT, plan.host());
        if (meetings.insert(id, plan, by)) {
            courses.note(id.value(), by, "plan-meeting", plan.title());
        }
    }

    /// Puts something on the agenda.
    public void addItem(MeetingId id, int version, AgendaItem item, By by) {
        var meeting = ahead(id, version, "agenda", by);
        meetings.addItem(id, item);
        meetings.update(meeting);
    }

    /// Puts units on the list of the invited; those that are on it stay as they are.
    ///
    /// @param remote whether they take part by the conference service
    public void invite(
            MeetingId id,
            int version,
            Collection<AgencyId> units,
            Role post,
            boolean remote,
            By by) {
        var meeting = ahead(id, version, "invite", by);
        meetings.invite(id, units, post, remote);
        meetings.update(meeting);
        if (meeting.state() instanceof MeetingState.Invited) {
            news.invited(meeting, meetings.invitations(id));
        }
    }

    private Meeting ahead(MeetingId id, int version, String step, By by) {
        var meeting = editable(id, by);
        if (!meeting.isAhead()) {
            throw meeting.refused(step);
        }
        return current(meeting, version);
    }

    /// From now on the invited see the meeting, and are told of it.
    public void announce(MeetingId id, int version, By by) {
        step(id, version, by, meeting -> meeting.invite(by.at()));
        courses.note(id.value(), by, "invite", "");
        news.invited(get(by.actor(), id), meetings.invitations(id));
    }

    /// Puts it at another time or place; the invited are told, if they knew of it.
    ///
    /// @throws StepRefused also to a time that has passed
    public void move(MeetingId id, int version, Slot slot, String reason, By by) {
        var before = editable(id, by);
        step(id, version, by, meeting -> meeting.move(by.at(), slot));
        courses.note(id.value(), by, "move-meeting", before.plan().changes(slot) + reason);
        if (before.state().isKnown()) {
            news.moved(get(by.actor(), id), meetings.invitations(id), reason);
        }
    }

    /// It does not take place; the invited are told, if they knew of it.
    public void callOff(MeetingId id, int version, String reason, By by) {
        var before = editable(id, by);
        step(id, version, by, meeting -> meeting.callOff(by.at(), reason));
        courses.note(id.value(), by, "call-off-meeting", reason);
        if (before.state().isKnown()) {
            news.calledOff(before, meetings.invitations(id), reason);
        }
    }

    /// It took place.
    ///
    /// @throws StepRefused also before it begins
    public void hold(MeetingId id, int version, By by) {
        step(id, version, by, meeting -> meeting.hold(by.at()));
        courses.note(id.value(), by, "hold", "");
    }

    /// Notes who was there of an invited unit; the later word stands.
    public void attend(MeetingId id, AgencyId unit, Attendance attendance, By by) {
        var meeting = get(by.actor(), id);
        if (!reach.covers(by.actor(), Reach.REPORT, unit)) {
            reach.demand(by.actor(), Reach.EDIT, meeting.plan().host());
        }
        if (!meeting.tookPlace()) {
            throw meeting.refused("attend");
        }
        if (!meetings.attend(id, unit, attendance)) {
            throw new NotFound("invitation");
        }
    }

    /// Writes down a conclusion, for a unit to which the actor may give tasks. The same key twice
    /// is one conclusion.
    public void addConclusion(MeetingId id, UUID key, Clear clear, By by) {
        meetings.lock(id);
        var meeting = editable(id, by);
        if (!meeting.tookPlace()) {
            throw meeting.refused("conclusion");
        }
        if (!tasks.isOurs(clear.unit(), by.actor())) {
            throw StepRefused.notYours(Reach.EDIT);
        }
        meetings.addConclusion(id, key, clear);
    }

    /// Closes the minutes.
    public void conclude(MeetingId id, int version, String minutes, By by) {
        step(id, version, by, meeting -> meeting.conclude(by.at(), minutes));
        courses.note(id.value(), by, "conclude", "");
    }

    /// What came of assigning: how many tasks were made, and how many conclusions could not become
    /// one.
    public record Assigned(int made, int left) {}

    /// Makes a task of every conclusion that is none yet and has no hindrance. Done twice, or by
    /// two at once, it makes no second task.
    ///
    /// @param group the group of the programme the tasks belong to
    public Assigned assign(MeetingId id, String programme, String group, By by) {
        meetings.lock(id);
        var meeting = editable(id, by);
        if (!(meeting.state() instanceof MeetingState.Concluded)) {
            throw meeting.refused("assign");
        }
        var open = meetings.conclusions(id).stream().filter(c -> c.task() == null).toList();
        var free = open.stream().filter(c -> isFree(c, by)).toList();
        var place = new ConclusionTasks.Place(programme, group);
        for (var conclusion : free) {
            var task = tasks.make(meeting, conclusion, place, by);
            meetings.becameTask(id, conclusion.position(), task);
        }
        if (!free.isEmpty()) {
            courses.note(id.value(), by, "assign", Integer.toString(free.size()));
        }
        return new Assigned(free.size(), open.size() - free.size());
    }

    private boolean isFree(Conclusion conclusion, By by) {
        return tasks.hindrance(conclusion.clear().unit(), by).isEmpty();
    }

    private void step(MeetingId id, int version, By by, UnaryOperator<Meeting> step) {
        meetings.update(step.apply(current(editable(id, by), version)));
    }

    private static Meeting current(Meeting meeting, int version) {
        if (meeting.version() != version) {
            throw StepRefused.stale(meeting.id());
        }
        return meeting;
    }

    private Meeting editable(MeetingId id, By by) {
        var meeting = get(by.actor(), id);
        reach.demand(by.actor(), Reach.EDIT, meeting.plan().host());
        return meeting;
    }

    /// @throws NotFound if there is none, or the actor neither reaches its host nor an invited unit
    @Transactional(readOnly = true)
    public Meeting get(Actor actor, MeetingId id) {
        var meeting = meetings.find(id).orElseThrow(() -> new NotFound("meeting"));
        if (!reach.covers(actor, Reach.READ, meeting.plan().host())
                && (!meeting.state().isKnown() || !invites(actor, meeting))) {
            throw new NotFound("meeting");
        }
        return meeting;
    }

    private boolean invites(Actor actor, Meeting meeting) {
        return meetings.invitations(meeting.id()).stream()
                .anyMatch(i -> reach.covers(actor, Reach.READ, i.unit()));
    }

    /// Why the actor can give no task to a unit; empty when they can.
    @Transactional(readOnly = true)
    public Optional<Hindrance> hindrance(AgencyId unit, By by) {
        return tasks.hindrance(unit, by);
    }

    /// Whether the actor is of an invited unit or of the host: they alone see the address of the
    /// conference.
    public boolean isInvited(Actor actor, Meeting meeting, List<Invitation> invitations) {
        return actor.posts().stream()
                .map(post -> post.agency())
                .anyMatch(own ->
                        own.equals(meeting.plan().host())
                                || invitations.stream().anyMatch(i -> i.unit().equals(own)));
    }

    @Transactional(readOnly = true)
    public List<AgendaItem> agenda(Meeting meeting) {
        return meetings.items(meeting.id());
    }

    @Transactional(readOnly = true)
    public List<Invitation> invitations(Meeting meeting) {
        return meetings.invitations(meeting.id());
    }

    @Transactional(readOnly = true)
    public List<Conclusion> conclusions(Meeting meeting) {
        return meetings.conclusions(meeting.id());
    }

    /// A page of the meetings, the latest first.
    ///
    /// @param before the last of the page before, or null
    @Transactional(readOnly = true)
    public List<MeetingRow> list(Actor actor, @Nullable MeetingRow before, int limit) {
        return meetings.list(reach.of(actor, Reach.READ), before, limit);
    }
}
