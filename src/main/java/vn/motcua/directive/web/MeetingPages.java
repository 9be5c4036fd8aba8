package vn.motcua.directive.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.directive.Directives;
import vn.motcua.directive.Programme;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.meeting.AgendaItem;
import vn.motcua.directive.meeting.Conclusion;
import vn.motcua.directive.meeting.Hindrance;
import vn.motcua.directive.meeting.Meeting;
import vn.motcua.directive.meeting.MeetingId;
import vn.motcua.directive.meeting.Meetings;
import vn.motcua.directive.web.MeetingPage.Guest;
import vn.motcua.directive.web.MeetingPage.Item;
import vn.motcua.directive.web.MeetingPage.May;
import vn.motcua.directive.web.MeetingPage.Point;
import vn.motcua.shared.Actor;

/// Puts the page of a meeting together, for whoever shows it: after a step or with its faults.
@Component
class MeetingPages {

    private final Meetings meetings;
    private final ProgrammeUnits units;
    private final ProgrammeWords words;
    private final Reach reach;
    private final Directives directives;
    private final Courses courses;

    MeetingPages(
            Meetings meetings,
            ProgrammeUnits units,
            ProgrammeWords words,
            Reach reach,
            Directives directives,
            Courses courses) {
        this.meetings = meetings;
        this.units = units;
        this.words = words;
        this.reach = reach;
        this.directives = directives;
        this.courses = courses;
    }

    MeetingPage page(Actor actor, UUID id, ProgrammeForm form) {
        var meeting = meetings.get(actor, new MeetingId(id));
        var invitations = meetings.invitations(meeting);
        var edits = reach.covers(actor, Reach.EDIT, meeting.plan().host());
        var guests =
                invitations.stream()
                        .map(i ->
                                new Guest(
                                        i,
                                        units.name(i.unit()),
                                        edits || reach.covers(actor, Reach.REPORT, i.unit())))
                        .toList();
        return new MeetingPage(
                meeting,
                units.name(meeting.plan().host()),
                agenda(meeting),
                guests,
                points(meeting, edits ? courses.now(actor) : null),
                words.course(id),
                new May(edits, meetings.isInvited(actor, meeting, invitations)),
                units.districtOptions(actor),
                programme(actor, meeting),
                UUID.randomUUID(),
                form);
    }

    private List<Item> agenda(Meeting meeting) {
        return meetings.agenda(meeting).stream().map(i -> new Item(i, presenter(i))).toList();
    }

    private String presenter(AgendaItem item) {
        return item.presenter() == null ? "" : units.name(Objects.requireNonNull(item.presenter()));
    }

    /// @param by who may make tasks of them, or null for a reader who may not
    private List<Point> points(Meeting meeting, @Nullable By by) {
        return meetings.conclusions(meeting).stream()
                .map(c -> new Point(c, units.name(c.clear().unit()), hindrance(c, by)))
                .toList();
    }

    private @Nullable Hindrance hindrance(Conclusion conclusion, @Nullable By by) {
        return by == null || conclusion.task() != null
                ? null
                : meetings.hindrance(conclusion.clear().unit(), by).orElse(null);
    }

    /// The programme under way, to which tasks made of conclusions belong: that of the unit that
    /// called the meeting, or of the province; null when there is none that the actor directs.
    @Nullable Programme programme(Actor actor, Meeting meeting) {
        return directives
                .current(meeting.plan().host())
                .filter(p -> directives.mayDirect(actor, p))
                .orElse(null);
    }
}
