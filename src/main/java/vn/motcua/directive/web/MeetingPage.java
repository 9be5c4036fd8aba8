package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.Programme;
import vn.motcua.directive.meeting.AgendaItem;
import vn.motcua.directive.meeting.Conclusion;
import vn.motcua.directive.meeting.Hindrance;
import vn.motcua.directive.meeting.Invitation;
import vn.motcua.directive.meeting.Meeting;
import vn.motcua.directive.meeting.MeetingState;
import vn.motcua.shared.Role;
import vn.motcua.web.Formats;
import vn.motcua.web.Option;
import vn.motcua.web.Page;
import vn.motcua.web.Shell;

/// One meeting: agenda, who is invited and was there, minutes, and conclusions with their tasks.
///
/// @param programme to which this reader can add tasks made of its conclusions, or null
/// @param key identifier of the conclusion that the page's form makes
record MeetingPage(
        Meeting meeting,
        String host,
        List<Item> agenda,
        List<Guest> guests,
        List<Point> points,
        List<ProgrammeWords.Line> course,
        May may,
        List<Option> districts,
        @Nullable Programme programme,
        UUID key,
        ProgrammeForm form)
        implements Page {

    /// A line of the agenda; the presenter's name may be empty.
    record Item(AgendaItem item, String presenter) {}

    /// An invited unit.
    record Guest(Invitation invitation, String unit, boolean mayNote) {}

    /// A conclusion with its unit's name, and why this reader can make no task of it, or null.
    record Point(Conclusion conclusion, String unit, @Nullable Hindrance hindrance) {}

    /// What this reader may do and see.
    record May(boolean edit, boolean invited) {}

    @Override
    public String title() {
        return meeting.plan().title();
    }

    @Override
    public HttpStatus status() {
        return form.status();
    }

    /// Groups of the programme under way that a task may belong to.
    List<Option> groups() {
        return programme == null
                ? List.of()
                : programme.groups().stream()
                        .map(g -> new Option(g.code(), g.name(Shell.language())))
                        .toList();
    }

    String here() {
        return "/programme/meetings/" + meeting.id();
    }

    String version() {
        return Integer.toString(meeting.version());
    }

    MeetingState.Code state() {
        return meeting.state().code();
    }

    boolean isAhead() {
        return meeting.isAhead();
    }

    boolean tookPlace() {
        return meeting.tookPlace();
    }

    /// What was said when it was last put at another time; null when it never was.
    @Nullable String moved() {
        return course.stream()
                .filter(l -> l.step().equals("move-meeting"))
                .map(ProgrammeWords.Line::note)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    boolean isMoving() {
        return form.isFaultyAt("day", "from", "to", "place", "conference", "moved");
    }

    /// When and where it is, in the fields of the form that moves it; what was typed comes first.
    String slot(String field) {
        if (isMoving()) {
            return form.value(field);
        }
        var plan = meeting.plan();
        return switch (field) {
            case "day" -> ProgrammeWords.typed(LocalDate.ofInstant(plan.starts(), Formats.VIETNAM));
            case "from" -> Formats.time(plan.starts());
            case "to" -> Formats.time(plan.ends());
            case "place" -> plan.place();
            case "conference" -> plan.conference() == null ? "" : plan.conference().toString();
            default -> throw new IllegalArgumentException(field);
        };
    }

    long remote() {
        return guests.stream().filter(g -> g.invitation().remote()).count();
    }

    /// Localities that were connected.
    long connected() {
        return guests.stream().filter(g -> g.invitation().wasConnected()).count();
    }

    int people() {
        return guests.stream().mapToInt(g -> g.invitation().people()).sum();
    }

    long open() {
        return points.stream().filter(p -> p.conclusion().task() == null).count();
    }

    boolean canAnnounce() {
        return may.edit() && state() == MeetingState.Code.PLANNED && !guests.isEmpty();
    }

    boolean canHold() {
        return may.edit() && state() == MeetingState.Code.INVITED;
    }

    boolean canConclude() {
        return may.edit() && state() == MeetingState.Code.HELD;
    }

    boolean canAssign() {
        return isToAssign() && programme != null;
    }

    /// Whether there are tasks to make, but no programme of this reader's to make them in.
    boolean lacksProgramme() {
        return isToAssign() && programme == null;
    }

    private boolean isToAssign() {
        return may.edit() && state() == MeetingState.Code.CONCLUDED && open() > 0;
    }

    boolean canNote() {
        return tookPlace() && guests.stream().anyMatch(Guest::mayNote);
    }

    /// Invited units for which this reader notes who was there.
    List<Option> noting() {
        return guests.stream()
                .filter(Guest::mayNote)
                .map(g -> new Option(Integer.toString(g.invitation().unit().value()), g.unit()))
                .toList();
    }

    /// Whom of a unit one may invite.
    static List<Option> posts() {
        return Stream.of(Role.LEADER, Role.HEAD, Role.PROGRAMME_STAFF, Role.PROCEDURE_CONTROL)
                .map(r -> new Option(r.code(), t("organisation.role." + r.code())))
                .toList();
    }

    static List<Option> ways() {
        return List.of(
                new Option("remote", t("programme.meeting.remote")),
                new Option("room", t("programme.meeting.in-room")));
    }

    static List<Option> wasThere() {
        return List.of(
                new Option("yes", t("programme.meeting.was-there")),
                new Option("no", t("programme.meeting.was-not")));
    }

    static List<String> lengths() {
        return IntStream.rangeClosed(1, 12).mapToObj(i -> "" + i * 5).toList();
    }
}
