package vn.motcua.directive.web;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.meeting.AgendaItem;
import vn.motcua.directive.meeting.InvitationFile;
import vn.motcua.directive.meeting.Meeting;
import vn.motcua.directive.meeting.MeetingId;
import vn.motcua.directive.meeting.Meetings;
import vn.motcua.documents.StoredFile;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Role;
import vn.motcua.web.Download;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// One meeting until it takes place: agenda, papers, invitations, another time, or its end.
@Controller
@RequestMapping("/programme/meetings/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAuthority('programme:read')")
class MeetingController {

    private static final int LONGEST_ITEM = 600;
    private static final int LONGEST_REASON = 500;

    private final Meetings meetings;
    private final MeetingPages pages;
    private final ProgrammeUnits units;
    private final ProgrammeFiles files;
    private final Courses courses;

    MeetingController(
            Meetings meetings,
            MeetingPages pages,
            ProgrammeUnits units,
            ProgrammeFiles files,
            Courses courses) {
        this.meetings = meetings;
        this.pages = pages;
        this.units = units;
        this.files = files;
        this.courses = courses;
    }

    @GetMapping
    MeetingPage show(@PathVariable UUID id, Actor actor) {
        return pages.page(actor, id, ProgrammeForm.empty());
    }

    @PostMapping("/items")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply addItem(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor) {
        meetings.get(actor, new MeetingId(id));
        var form = new ProgrammeForm(sent);
        var title = form.text("item", 300);
        var presenter = form.value("presenter").isEmpty() ? null : units.read(form, "presenter");
        var length = (int) Math.min(form.number("length", 1), LONGEST_ITEM);
        var paper = files.keep(file, ProgrammeFiles.programme(id), form, actor);
        var item = new AgendaItem(title, presenter, length, paper(paper));
        return form.takes(() ->
                meetings.addItem(new MeetingId(id), form.version(), item, courses.now(actor)))
                ? done(id, "programme.meeting.item-added")
                : pages.page(actor, id, form);
    }

    private static AgendaItem.@Nullable Paper paper(@Nullable StoredFile file) {
        return file == null ? null : new AgendaItem.Paper(file.id(), file.name());
    }

    @PostMapping("/invitations")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply invite(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var chosen = units.readAll(form, "districts", "units");
        var post = form.oneOf("post", MeetingPage.posts().stream().map(o -> o.value()).toList());
        var way = form.oneOf("way", List.of("remote", "room"));
        return form.takes(() ->
                meetings.invite(
                        new MeetingId(id),
                        form.version(),
                        chosen,
                        Role.of(post),
                        way.equals("remote"),
                        courses.now(actor)))
                ? done(id, "programme.meeting.invited-more")
                : pages.page(actor, id, form);
    }

    @PostMapping("/announce")
    @PreAuthorize("hasAuthority('programme:edit')")
    Redirect announce(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        meetings.announce(new MeetingId(id), new ProgrammeForm(sent).version(), courses.now(actor));
        return done(id, "programme.meeting.announced");
    }

    @PostMapping("/move")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply move(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var meeting = meetings.get(actor, new MeetingId(id));
        var form = new ProgrammeForm(sent);
        var by = courses.now(actor);
        var slot = MeetingTyped.slot(form);
        var reason = form.text("moved", LONGEST_REASON);
        if (slot != null && !slot.starts().isAfter(by.at())) {
            form.fault("day", "programme.fault.ahead");
        }
        if (form.isFaulty() || slot == null) {
            return pages.page(actor, id, form);
        }
        return form.takes(() -> meetings.move(new MeetingId(id), form.version(), slot, reason, by))
                ? done(id, meeting, "programme.meeting.was-moved")
                : pages.page(actor, id, form);
    }

    @PostMapping("/call-off")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply callOff(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var meeting = meetings.get(actor, new MeetingId(id));
        var form = new ProgrammeForm(sent);
        var reason = form.text("off", LONGEST_REASON);
        return form.takes(() ->
                meetings.callOff(new MeetingId(id), form.version(), reason, courses.now(actor)))
                ? done(id, meeting, "programme.meeting.called-off")
                : pages.page(actor, id, form);
    }

    @PostMapping("/hold")
    @PreAuthorize("hasAuthority('programme:edit')")
    Redirect hold(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        meetings.hold(new MeetingId(id), new ProgrammeForm(sent).version(), courses.now(actor));
        return done(id, "programme.meeting.held");
    }

    @GetMapping("/papers/{paper}")
    Download paper(@PathVariable UUID id, @PathVariable UUID paper, Actor actor) {
        var meeting = meetings.get(actor, new MeetingId(id));
        return meetings.agenda(meeting).stream()
                .map(AgendaItem::paper)
                .filter(Objects::nonNull)
                .filter(p -> p.id().value().equals(paper))
                .findFirst()
                .map(p -> files.give(p.id()))
                .orElseThrow(() -> new NotFound("paper of a meeting"));
    }

    @GetMapping("/meeting.ics")
    Download calendarFile(@PathVariable UUID id, Actor actor) {
        var meeting = meetings.get(actor, new MeetingId(id));
        var invited = meetings.isInvited(actor, meeting, meetings.invitations(meeting));
        var agenda = meetings.agenda(meeting).stream().map(AgendaItem::title).toList();
        var bytes =
                InvitationFile.of(
                        meeting,
                        invited ? meeting.plan().conference() : null,
                        agenda,
                        courses.now(actor).at());
        return new Download(
                "cuoc-hop-%d.ics".formatted(meeting.number()),
                "text/calendar;charset=UTF-8",
                bytes.length,
                () -> new ByteArrayInputStream(bytes));
    }

    /// Says that the invited are told only of a meeting that they knew of.
    ///
    /// @param before the meeting before the step
    private static Redirect done(UUID id, Meeting before, String notice) {
        return done(id, before.state().isKnown() ? notice : notice + ".untold");
    }

    private static Redirect done(UUID id, String notice) {
        Notices.leave(notice);
        return Redirect.to("/programme/meetings/%s", id);
    }
}
