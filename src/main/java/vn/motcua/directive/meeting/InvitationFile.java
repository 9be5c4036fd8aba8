package vn.motcua.directive.meeting;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting as an iCalendar file (RFC 5545) for the calendars of the invited. It names no person:
/// calendars are copied and shared.
public final class InvitationFile {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST = 75;

    private InvitationFile() {}

    /// @param conference the address of the conference, or null for whoever may not see it
    /// @param agenda what is on it, in order
    public static byte[] of(
            Meeting meeting, @Nullable URI conference, List<String> agenda, Instant now) {
        var plan = meeting.plan();
        var file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Motcua//Programme//VI");
        line(file, "METHOD:PUBLISH");
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + meeting.id() + "@motcua");
        line(file, "SEQUENCE:" + meeting.version());
        line(file, "DTSTAMP:" + MOMENT.format(now));
        line(file, "DTSTART:" + MOMENT.format(plan.starts()));
        line(file, "DTEND:" + MOMENT.format(plan.ends()));
        if (meeting.state() instanceof MeetingState.CalledOff) {
            line(file, "STATUS:CANCELLED");
        }
        line(file, "SUMMARY:" + text(plan.title()));
        line(file, "LOCATION:" + text(plan.place()));
        if (!agenda.isEmpty()) {
            line(file, "DESCRIPTION:" + text(String.join("\n", agenda)));
        }
        if (conference != null) {
            line(file, "URL:" + conference.toASCIIString());
        }
        line(file, "END:VEVENT");
        line(file, "END:VCALENDAR");
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /// A line has at most 75 octets; the next ones of it begin with a space. No letter is cut.
    private static void line(StringBuilder file, String line) {
        var room = LONGEST;
        for (var letter : line.codePoints().toArray()) {
            var text = Character.toString(letter);
            var size = text.getBytes(StandardCharsets.UTF_8).length;
            if (size > room) {
                file.append("\r\n ");
                room = LONGEST - 1;
            }
            file.append(text);
            room -= size;
        }
        file.append("\r\n");
    }
}
