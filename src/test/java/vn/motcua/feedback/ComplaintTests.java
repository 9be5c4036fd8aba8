package vn.motcua.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.feedback.Complaint.About;
import vn.motcua.feedback.Complaint.Course;
import vn.motcua.feedback.Complaint.Moment;
import vn.motcua.feedback.Complaint.Origin;
import vn.motcua.feedback.Complaint.Subject;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.organisation.WorkingHours;
import vn.motcua.shared.AgencyId;

class ComplaintTests {

    static final Instant FRIDAY = Instant.parse("2024-01-19T02:00:00Z");
    static final Instant MONDAY = Instant.parse("2024-01-22T02:00:00Z");
    static final AgencyId COMMUNE = AgencyId.of(500);
    static final ComplaintClocks CLOCKS =
            new ComplaintClocks(LocalDate.of(2018, 1, 1), "practice", 2, 5, 15, 2);
    static final WorkingCalendar CALENDAR = WorkingCalendar.of(WorkingHours.customary(), List.of());

    static final String TABLE =
            """
            filed,         accepted,  accepted
            filed,         refused,   refused
            filed,         asked,     -
            filed,         told,      -
            filed,         answered,  -
            filed,         published, -
            filed,         withheld,  -
            filed,         withdrawn, withdrawn
            accepted,      accepted,  -
            accepted,      refused,   -
            accepted,      asked,     awaiting_more
            accepted,      told,      -
            accepted,      answered,  answered
            accepted,      published, -
            accepted,      withheld,  -
            accepted,      withdrawn, withdrawn
            awaiting_more, accepted,  -
            awaiting_more, refused,   -
            awaiting_more, asked,     -
            awaiting_more, told,      accepted
            awaiting_more, answered,  answered
            awaiting_more, published, -
            awaiting_more, withheld,  -
            awaiting_more, withdrawn, withdrawn
            answered,      accepted,  -
            answered,      refused,   -
            answered,      asked,     -
            answered,      told,      -
            answered,      answered,  -
            answered,      published, published
            answered,      withheld,  withheld
            answered,      withdrawn, -
            refused,       accepted,  -
            refused,       refused,   -
            refused,       asked,     -
            refused,       told,      -
            refused,       answered,  -
            refused,       published, -
            refused,       withheld,  -
            refused,       withdrawn, -
            published,     accepted,  -
            published,     refused,   -
            published,     asked,     -
            published,     told,      -
            published,     answered,  -
            published,     published, -
            published,     withheld,  -
            published,     withdrawn, -
            withheld,      accepted,  -
            withheld,      refused,   -
            withheld,      asked,     -
            withheld,      told,      -
            withheld,      answered,  -
            withheld,      published, -
            withheld,      withheld,  -
            withheld,      withdrawn, -
            withdrawn,     accepted,  -
            withdrawn,     refused,   -
            withdrawn,     asked,     -
            withdrawn,     told,      -
            withdrawn,     answered,  -
            withdrawn,     published, -
            withdrawn,     withheld,  -
            withdrawn,     withdrawn, -
            """;

    static final List<ComplaintCommand> COMMANDS =
            List.of(
                    new ComplaintCommand.Accept(),
                    new ComplaintCommand.Refuse("Không thuộc thẩm quyền"),
                    new ComplaintCommand.Ask("Việc xảy ra ngày nào?"),
                    new ComplaintCommand.Tell("Sáng thứ hai"),
                    new ComplaintCommand.Answer("Xin lỗi", true),
                    new ComplaintCommand.Publish("Chậm trả", "Đã chấn chỉnh"),
                    new ComplaintCommand.Withhold("Có bí mật đời tư"),
                    new ComplaintCommand.Withdraw());

    @ParameterizedTest
    @CsvSource(textBlock = TABLE)
    void every_state_knows_what_every_command_does(String state, String command, String next) {
        var complaint = inEveryState().get(state);

        if (next.equals("-")) {
            assertThatExceptionOfType(ComplaintRefused.class)
                    .isThrownBy(() -> complaint.on(command(command), at(MONDAY)))
                    .matches(r -> r.code().equals("complaint-transition"));
        } else {
            assertThat(complaint.on(command(command), at(MONDAY)).state().code()).isEqualTo(next);
        }
    }

    @Test
    void the_table_has_every_state_with_every_command() {
        var lines = TABLE.lines().map(l -> l.replaceAll(",[^,]*$", "").replace(" ", "")).toList();
        var states = ComplaintFilter.STATES.stream();
        var all = states.flatMap(s -> COMMANDS.stream().map(c -> s + "," + c.code())).toList();

        assertThat(lines).containsExactlyInAnyOrderElementsOf(all);
        assertThat(inEveryState()).containsOnlyKeys(ComplaintFilter.STATES);
        assertThat(COMMANDS)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(ComplaintCommand.class.getPermittedSubclasses()));
    }

    // req~feedback.complaint-clocks
    @Test
    void it_is_accepted_within_two_working_days_and_answered_within_fifteen() {
        var filed = filed();
        var accepted = filed.on(new ComplaintCommand.Accept(), at(MONDAY));

        assertThat(filed.due()).contains(Instant.parse("2024-01-23T10:00:00Z"));
        assertThat(accepted.due()).contains(Instant.parse("2024-02-12T10:00:00Z"));
    }

    // req~feedback.clock-stands-while-awaited
    @Test
    void the_clock_of_answering_stands_still_while_more_is_awaited() {
        var asked =
                filed().on(new ComplaintCommand.Accept(), at(MONDAY))
                        .on(new ComplaintCommand.Ask("Ngày nào?"), at(day(26)));
        var told = asked.on(new ComplaintCommand.Tell("Hôm qua"), at(day(31)));

        assertThat(asked.due()).isEmpty();
        assertThat(asked.state())
                .isInstanceOfSatisfying(
                        ComplaintState.AwaitingMore.class,
                        s -> assertThat(s.daysLeft()).isEqualTo(11));
        assertThat(told.due()).contains(Instant.parse("2024-02-15T10:00:00Z"));
    }

    // req~feedback.more-within-five-days
    @Test
    void more_can_be_asked_for_only_in_the_first_five_days() {
        var accepted = filed().on(new ComplaintCommand.Accept(), at(MONDAY));
        var ask = new ComplaintCommand.Ask("Ngày nào?");

        assertThat(accepted.on(ask, at(day(29))).state().code()).isEqualTo("awaiting_more");
        assertThatExceptionOfType(ComplaintRefused.class)
                .isThrownBy(() -> accepted.on(ask, at(day(30))))
                .matches(r -> r.code().equals("complaint-too-late-to-ask"));
    }

    // req~feedback.overdue-stays-overdue
    @Test
    void what_is_done_after_its_due_moment_stays_marked_as_overdue() {
        var inTime = filed().on(new ComplaintCommand.Accept(), at(day(23)));
        var late = filed().on(new ComplaintCommand.Accept(), at(day(24)));

        assertThat(inTime.course().overdue()).isFalse();
        assertThat(late.course().overdue()).isTrue();
        assertThat(late.on(new ComplaintCommand.Answer("Đã rõ", false), at(day(25))).course())
                .matches(Course::overdue);
    }

    @Test
    void a_code_is_read_as_people_write_it_down() {
        var code = ComplaintCode.next(LocalDate.of(2024, 1, 19));

        assertThat(code).matches("PA240119-[0-9A-Z]{5}-[0-9A-Z]{5}");
        assertThat(
                        ComplaintCode.parse(
                                " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .contains(code);
        assertThat(ComplaintCode.parse("PA240119-7K3M9")).isEmpty();
        assertThat(ComplaintCode.parse("PA240119-OIL00-00000")).contains("PA240119-01100-00000");
    }

    static Complaint filed() {
        return new Complaint(
                new UUID(0, 1),
                "PA240119-7K3M9-QX2FG",
                1,
                Subject.CONDUCT,
                new About(COMMUNE, null),
                new Origin(Via.ANONYMOUS, null),
                COMMUNE,
                null,
                null,
                new ComplaintState.Filed(FRIDAY, at(FRIDAY).after(CLOCKS.acceptDays())),
                new Course(FRIDAY, null, null, false, CLOCKS),
                FRIDAY);
    }

    private static Map<String, Complaint> inEveryState() {
        var filed = filed();
        var accepted = filed.on(command("accepted"), at(FRIDAY));
        var answered = accepted.on(command("answered"), at(FRIDAY));
        return Map.of(
                "filed", filed,
                "accepted", accepted,
                "awaiting_more", accepted.on(command("asked"), at(FRIDAY)),
                "refused", filed.on(command("refused"), at(FRIDAY)),
                "answered", answered,
                "published", answered.on(command("published"), at(FRIDAY)),
                "withheld", answered.on(command("withheld"), at(FRIDAY)),
                "withdrawn", filed.on(command("withdrawn"), at(FRIDAY)));
    }

    private static ComplaintCommand command(String code) {
        return Stream.of(COMMANDS.toArray(ComplaintCommand[]::new))
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Moment at(Instant now) {
        return new Moment(now, CALENDAR);
    }

    /// Nine in the morning of a day in January 2024.
    private static Instant day(int day) {
        return Instant.parse("2024-01-%02dT02:00:00Z".formatted(day));
    }
}
