package vn.motcua.directive.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.meeting.Meeting.Plan;
import vn.motcua.directive.meeting.MeetingId;
import vn.motcua.directive.meeting.MeetingRow;
import vn.motcua.directive.meeting.MeetingState;
import vn.motcua.directive.meeting.Meetings;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Download;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// The meetings as a list, and new ones.
@Controller
@RequestMapping("/programme")
@PreAuthorize("hasAuthority('programme:read')")
class MeetingsController {

    private static final int ROWS = 25;
    private static final int ALL = 10_000;

    private final Meetings meetings;
    private final ProgrammeUnits units;
    private final Courses courses;

    MeetingsController(Meetings meetings, ProgrammeUnits units, Courses courses) {
        this.meetings = meetings;
        this.units = units;
        this.courses = courses;
    }

    /// @param before moment and number at which the page before ended: `1705622400-7`
    @GetMapping("/meetings")
    MeetingsPage list(@RequestParam(defaultValue = "") String before, Actor actor) {
        var found = meetings.list(actor, cursor(before), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var next =
                found.size() > ROWS
                        ? "/programme/meetings?before=%d-%d"
                                .formatted(
                                        shown.getLast().starts().getEpochSecond(),
                                        shown.getLast().number())
                        : null;
        return new MeetingsPage(
                shown.stream().map(m -> new MeetingsPage.Row(m, units.name(m.host()))).toList(),
                next,
                actor.may(Reach.EDIT));
    }

    private static @Nullable MeetingRow cursor(String before) {
        if (!before.matches("\\d{1,11}-\\d{1,9}")) {
            return null;
        }
        var parts = before.split("-");
        return new MeetingRow(
                new MeetingId(new UUID(0, 0)),
                Integer.parseInt(parts[1]),
                "",
                AgencyId.of(0),
                Instant.ofEpochSecond(Long.parseLong(parts[0])),
                MeetingState.Code.PLANNED,
                0,
                0,
                0,
                0,
                0);
    }

    @GetMapping("/meetings.csv")
    Download file(Actor actor) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        "starts",
                        "title",
                        "host",
                        "state",
                        "invited",
                        "localities",
                        "connected",
                        "conclusions",
                        "tasks"));
        for (var m : meetings.list(actor, null, ALL)) {
            rows.add(
                    List.of(
                            m.starts().toString(),
                            m.title(),
                            units.name(m.host()),
                            m.state().code(),
                            "" + m.invited(),
                            "" + m.remote(),
                            "" + m.connected(),
                            "" + m.conclusions(),
                            "" + m.tasks()));
        }
        return ProgrammeCsv.file("cuoc-hop.csv", rows);
    }

    @GetMapping("/meetings/new")
    @PreAuthorize("hasAuthority('programme:edit')")
    NewMeetingPage form(Actor actor) {
        var host = units.own(actor, Reach.EDIT).map(units::code).orElse("");
        return new NewMeetingPage(UUID.randomUUID(), ProgrammeForm.with(Map.of("host", host)));
    }

    @PostMapping("/meetings")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply plan(@RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var plan = plan(form);
        var id = new MeetingId(form.key());
        if (plan == null || !form.takes(() -> meetings.plan(id, plan, courses.now(actor)))) {
            return new NewMeetingPage(form.key(), form);
        }
        Notices.leave("programme.meeting.planned");
        return Redirect.to("/programme/meetings/%s", id);
    }

    private @Nullable Plan plan(ProgrammeForm form) {
        var title = form.text("title", 300);
        var host = units.read(form, "host");
        var slot = MeetingTyped.slot(form);
        return form.isFaulty() || slot == null
                ? null
                : new Plan(
                        title, host, slot.starts(), slot.ends(), slot.place(), slot.conference());
    }
}
