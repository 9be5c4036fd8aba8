package vn.motcua.directive.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.meeting.Meeting.Plan;
import vn.motcua.directive.meeting.Meeting.Slot;
import vn.motcua.shared.AgencyId;

class MeetingTests {

    static final Instant AT = Instant.parse("2024-01-19T01:00:00Z");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    planned,   invite,   invited
                    planned,   hold,     refused
                    planned,   conclude, refused
                    invited,   invite,   refused
                    invited,   hold,     held
                    invited,   conclude, refused
                    held,      invite,   refused
                    held,      hold,     refused
                    held,      conclude, concluded
                    concluded, invite,   refused
                    concluded, hold,     refused
                    concluded, conclude, refused
                    planned,   move,     planned
                    invited,   move,     invited
                    held,      move,     refused
                    concluded, move,     refused
                    planned,   call-off, called_off
                    invited,   call-off, called_off
                    held,      call-off, refused
                    concluded, call-off, refused
                    called_off, invite,  refused
                    called_off, hold,    refused
                    called_off, conclude, refused
                    called_off, move,    refused
                    called_off, call-off, refused
                    """)
    void every_step_leads_on_or_is_refused(String state, String step, String next) {
        var meeting = in(state);

        if (next.equals("refused")) {
            assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> take(meeting, step));
        } else {
            assertThat(take(meeting, step).state().code().code()).isEqualTo(next);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hop.example.vn/1",
                "javascript:alert(1)",
                "https:/hop",
                "https://ai:mat@hop.example.vn/1"
            })
    void the_address_of_a_conference_is_of_a_host_over_tls_and_holds_no_password(String typed) {
        assertThat(Plan.isSafe(URI.create(typed))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> plan("Họp", URI.create(typed)));
    }

    @Test
    void what_has_not_begun_has_not_taken_place() {
        var invited = in("invited");

        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() -> invited.hold(AT.minusSeconds(1)))
                .matches(refused -> refused.code().equals("programme-still-to-come"));
        assertThat(invited.hold(AT).state().code()).isEqualTo(MeetingState.Code.HELD);
    }

    @Test
    void an_invitation_for_calendars_has_its_times_in_utc_and_short_lines() {
        var title =
                "Sơ kết hai năm, Đề án 06; kết nối 21 điểm cầu cấp huyện trong toàn tỉnh Nghệ An";
        var plan = plan(title, URI.create("https://hop.example.vn/19-01"));
        var meeting =
                new Meeting(
                        new MeetingId(new UUID(3, 7)), 1, plan, new MeetingState.Planned(AT), 4);

        var file =
                new String(
                        InvitationFile.of(
                                meeting, plan.conference(), List.of("Báo cáo", "Thảo luận"), AT),
                        StandardCharsets.UTF_8);

        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART:20240119T010000Z\r\n", "DTEND:20240119T040000Z\r\n")
                .contains("UID:00000000-0000-0003-0000-000000000007@motcua\r\n", "SEQUENCE:4\r\n")
                .contains("DESCRIPTION:Báo cáo\\nThảo luận\r\n")
                .contains("URL:https://hop.example.vn/19-01\r\n");
        assertThat(file.replace("\r\n ", ""))
                .contains("SUMMARY:" + title.replace(",", "\\,").replace(";", "\\;"));
        assertThat(file.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void whoever_is_not_invited_gets_no_address_of_the_conference() {
        var plan = plan("Họp", URI.create("https://hop.example.vn/19-01"));
        var meeting =
                new Meeting(
                        new MeetingId(new UUID(3, 7)), 1, plan, new MeetingState.Planned(AT), 0);

        assertThat(InvitationFile.of(meeting, null, List.of(), AT))
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("hop.example.vn");
    }

    private static Plan plan(String title, @Nullable URI conference) {
        return new Plan(
                title, AgencyId.of(1), AT, AT.plus(Duration.ofHours(3)), "Hội trường", conference);
    }

    private static Meeting in(String state) {
        var planned =
                new Meeting(
                        new MeetingId(new UUID(3, 7)),
                        1,
                        plan("Họp", null),
                        new MeetingState.Planned(AT),
                        0);
        return switch (state) {
            case "planned" -> planned;
            case "invited" -> take(planned, "invite");
            case "held" -> take(in("invited"), "hold");
            case "concluded" -> take(in("held"), "conclude");
            case "called_off" -> take(in("invited"), "call-off");
            default -> throw new AssertionError(state);
        };
    }

    @Test
    void a_meeting_is_moved_to_a_time_that_is_still_ahead() {
        var invited = in("invited");

        assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> invited.move(AT, slot(AT)));
        assertThat(invited.move(AT, slot(AT.plusSeconds(1))).plan().starts())
                .isEqualTo(AT.plusSeconds(1));
    }

    @Test
    void a_move_says_what_it_changes_and_no_time_that_stays() {
        var plan = plan("Họp", null);
        var longer = plan.ends().plus(Duration.ofHours(1));
        var place = plan.place();
        var conference = URI.create("https://hop.example.vn/20-01");

        assertThat(plan.changes(new Slot(plan.starts(), plan.ends(), "Phòng số 2", null)))
                .isEqualTo(place + " → Phòng số 2. ");
        assertThat(plan.changes(new Slot(plan.starts(), longer, place, null)))
                .as("both ends of both times")
                .matches("\\S+ \\S+–\\S+ \\S+ → \\S+ \\S+–\\S+ \\S+\\. ");
        assertThat(plan.changes(new Slot(AT.plusSeconds(3600), longer, place, null)))
                .contains(" → ")
                .doesNotContain(place);
        assertThat(plan.changes(new Slot(plan.starts(), plan.ends(), place, null))).isEmpty();
        assertThat(plan.changes(new Slot(plan.starts(), plan.ends(), place, conference)))
                .isEqualTo("Đổi đường dẫn họp trực tuyến. ");
    }

    private static Slot slot(Instant starts) {
        return new Slot(starts, starts.plus(Duration.ofHours(2)), "Phòng họp", null);
    }

    private static Meeting take(Meeting meeting, String step) {
        return switch (step) {
            case "invite" -> meeting.invite(AT);
            case "hold" -> meeting.hold(AT);
            case "conclude" -> meeting.conclude(AT, "Biên bản");
            case "move" -> meeting.move(AT, slot(AT.plusSeconds(60)));
            case "call-off" -> meeting.callOff(AT, "Hoãn");
            default -> throw new AssertionError(step);
        };
    }
}
