package vn.motcua.directive.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.meeting.Meeting;
import vn.motcua.directive.meeting.Meeting.Slot;
import vn.motcua.web.Formats;

/// Reads when and where a meeting is from a form: its day, from when to when, its place, and the
/// address of the conference.
final class MeetingTyped {

    private MeetingTyped() {}

    /// Null when something is wrong with it, which then is said at its field.
    static @Nullable Slot slot(ProgrammeForm form) {
        var day = form.day("day");
        var starts = moment(form, day, "from");
        var ends = moment(form, day, "to");
        var place = form.text("place", 300);
        var conference = conference(form);
        if (!form.isFaultyAt("day", "from", "to") && !ends.isAfter(starts)) {
            form.fault("to", "programme.fault.ends");
        }
        return form.isFaultyAt("day", "from", "to", "place", "conference")
                ? null
                : new Slot(starts, ends, place, conference);
    }

    private static Instant moment(ProgrammeForm form, LocalDate day, String field) {
        try {
            return day.atTime(LocalTime.parse(form.value(field)))
                    .atZone(Formats.VIETNAM)
                    .toInstant();
        } catch (DateTimeException notATime) {
            form.fault(field, "programme.fault.time");
            return Instant.EPOCH;
        }
    }

    private static @Nullable URI conference(ProgrammeForm form) {
        var typed = form.optional("conference", 500);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            var address = new URI(typed);
            if (Meeting.Plan.isSafe(address)) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // said below, like an address of another kind
        }
        form.fault("conference", "programme.fault.https");
        return null;
    }
}
