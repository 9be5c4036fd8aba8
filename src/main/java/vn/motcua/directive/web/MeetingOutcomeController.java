package vn.motcua.directive.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.meeting.Conclusion.Clear;
import vn.motcua.directive.meeting.Invitation.Attendance;
import vn.motcua.directive.meeting.MeetingId;
import vn.motcua.directive.meeting.Meetings;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Download;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// What comes of a meeting: who was there, what was concluded, and the tasks made of it.
@Controller
@RequestMapping("/programme/meetings/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAuthority('programme:read')")
class MeetingOutcomeController {

    private static final int TEXT = 2000;
    private static final int MINUTES = 20_000;

    private final Meetings meetings;
    private final MeetingPages pages;
    private final ProgrammeUnits units;
    private final Courses courses;
    private final Organisation organisation;

    MeetingOutcomeController(
            Meetings meetings,
            MeetingPages pages,
            ProgrammeUnits units,
            Courses courses,
            Organisation organisation) {
        this.meetings = meetings;
        this.pages = pages;
        this.units = units;
        this.courses = courses;
        this.organisation = organisation;
    }

    @PostMapping("/attendance")
    Reply attend(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var unit = ProgrammeUnits.in(form.value("guest"));
        if (unit == null) {
            form.fault("guest", "programme.fault.choose");
        }
        var there = form.oneOf("there", List.of("yes", "no")).equals("yes");
        var people = there ? (int) Math.min(form.number("people", 1), 100_000) : 0;
        var posts = form.optional("posts", 300);
        if (form.isFaulty() || unit == null) {
            return pages.page(actor, id, form);
        }
        var by = courses.now(actor);
        var noted = new Attendance(there, people, posts, by.at());
        return form.takes(() -> meetings.attend(new MeetingId(id), unit, noted, by))
                ? done(id, "programme.meeting.attendance-noted")
                : pages.page(actor, id, form);
    }

    @PostMapping("/conclusions")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply addConclusion(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var clear =
                new Clear(
                        form.text("work", TEXT),
                        lead(form, actor),
                        deadline(form),
                        form.text("product", 500),
                        form.text("responsibility", 1000),
                        form.text("authority", 1000));
        return form.takes(() ->
                meetings.addConclusion(new MeetingId(id), form.key(), clear, courses.now(actor)))
                ? done(id, "programme.meeting.conclusion-added")
                : pages.page(actor, id, form);
    }

    private AgencyId lead(ProgrammeForm form, Actor actor) {
        var unit = units.read(form, "unit");
        if (!form.isFaultyAt("unit")) {
            meetings.hindrance(unit, courses.now(actor))
                    .ifPresent(h -> form.fault("unit", "programme.fault." + h.code()));
        }
        return unit;
    }

    private LocalDate deadline(ProgrammeForm form) {
        var deadline = form.day("deadline");
        if (!form.isFaultyAt("deadline") && deadline.isBefore(organisation.today())) {
            form.fault("deadline", "programme.fault.past");
        }
        return deadline;
    }

    @PostMapping("/conclude")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply conclude(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var minutes = form.text("minutes", MINUTES);
        return form.takes(() ->
                meetings.conclude(new MeetingId(id), form.version(), minutes, courses.now(actor)))
                ? done(id, "programme.meeting.concluded")
                : pages.page(actor, id, form);
    }

    @PostMapping("/tasks")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply assign(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var programme = pages.programme(actor, meetings.get(actor, new MeetingId(id)));
        if (programme == null) {
            form.fault("", "programme.fault.no-programme");
            return pages.page(actor, id, form);
        }
        var groups = programme.groups().stream().map(g -> g.code()).toList();
        var group = form.oneOf("group", groups);
        var by = courses.now(actor);
        return form.gives(() -> meetings.assign(new MeetingId(id), programme.code(), group, by))
                .<Reply>map(assigned -> done(id, said(assigned)))
                .orElseGet(() -> pages.page(actor, id, form));
    }

    /// The page itself names what could not become a task, and why.
    private static String said(Meetings.Assigned assigned) {
        if (assigned.left() == 0) {
            return "programme.meeting.assigned";
        }
        return assigned.made() == 0
                ? "programme.meeting.assigned-none"
                : "programme.meeting.assigned-some";
    }

    @GetMapping("/attendance.csv")
    Download attendance(@PathVariable UUID id, Actor actor) {
        var meeting = meetings.get(actor, new MeetingId(id));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("unit_code", "unit", "way", "connected", "people", "posts", "meeting"));
        for (var i : meetings.invitations(meeting)) {
            var there = i.attendance();
            rows.add(
                    List.of(
                            units.code(i.unit()),
                            units.name(i.unit()),
                            i.remote() ? "remote" : "room",
                            there == null ? "" : Boolean.toString(there.connected()),
                            there == null ? "" : Integer.toString(there.people()),
                            there == null ? "" : there.posts(),
                            meeting.state().code().code()));
        }
        return ProgrammeCsv.file("diem-cau.csv", rows);
    }

    private static Redirect done(UUID id, String notice) {
        Notices.leave(notice);
        return Redirect.to("/programme/meetings/%s", id);
    }
}
