package vn.motcua.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.directive.ProgrammePeople.text;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.motcua.As;
import vn.motcua.TestTime;
import vn.motcua.directive.Directives;
import vn.motcua.directive.NewProgramme;
import vn.motcua.directive.ProgrammePeople;
import vn.motcua.directive.ProgrammeTest;
import vn.motcua.directive.TaskFixtures;
import vn.motcua.directive.TaskNotEntitled;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.meeting.Conclusion;
import vn.motcua.directive.meeting.Conclusion.Clear;
import vn.motcua.directive.meeting.Invitation.Attendance;
import vn.motcua.directive.meeting.Meeting.Plan;
import vn.motcua.directive.meeting.MeetingId;
import vn.motcua.directive.meeting.Meetings;
import vn.motcua.directive.meeting.Meetings.Assigned;
import vn.motcua.directive.report.Block;
import vn.motcua.directive.report.ReportSource;
import vn.motcua.directive.report.ReportSource.Asked;
import vn.motcua.indicators.Period;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;
import vn.motcua.web.Messages;

@ProgrammeTest
@Import(TaskFixtures.class)
class MeetingPagesTests {

    @Autowired ProgrammePeople people;
    @Autowired Meetings meetings;
    @Autowired Directives directives;
    @Autowired TaskFixtures tasks;
    @Autowired List<ReportSource> reports;
    @Autowired org.jooq.DSLContext db;

    MeetingId id;
    String here;
    By editor;

    @BeforeEach
    void plan() {
        people.hireHead("H41.43");
        people.hireHead("H41.44");
        directives.enter(
                new NewProgramme(
                        PROGRAMME,
                        "Kế hoạch thử",
                        people.unit("H41"),
                        "utility-groups",
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 12, 31),
                        null,
                        true),
                Actor.program());
        id = new MeetingId(UUID.randomUUID());
        here = "/programme/meetings/" + id;
        editor = new By(people.editor(), TestTime.START);
        var plan =
                new Plan(
                        "Họp thử " + id,
                        people.unit("H41"),
                        TestTime.START,
                        TestTime.START.plus(Duration.ofHours(3)),
                        "Hội trường UBND tỉnh",
                        URI.create("https://hop.example.vn/kin"));
        meetings.plan(id, plan, editor);
        meetings.invite(
                id,
                0,
                List.of(people.unit("H41.43"), people.unit("H41.44")),
                Role.HEAD,
                true,
                editor);
    }

    @Test
    void the_invited_see_a_meeting_once_it_is_announced_and_others_never() {
        assertThat(people.get(here, people.head("H41.43"))).hasStatus(404);

        meetings.announce(id, 1, editor);

        assertThat(text(people.get(here, people.head("H41.43"))))
                .contains("https://hop.example.vn/kin");
        assertThat(people.get(here, people.head("H41.45"))).hasStatus(404);
        assertThat(text(people.get("/programme/meetings", people.head("H41.43"))))
                .contains(id.toString());
        assertThat(text(people.get("/programme/meetings", people.head("H41.45"))))
                .doesNotContain(id.toString());
    }

    @Test
    void an_invitation_is_a_file_for_calendars() {
        meetings.announce(id, 1, editor);

        var file = people.get(here + "/meeting.ics", people.head("H41.43"));

        assertThat(file).hasStatusOk().hasHeader("Content-Type", "text/calendar;charset=UTF-8");
        assertThat(text(file)).contains("BEGIN:VEVENT", "URL:https://hop.example.vn/kin");
    }

    @Test
    void a_paper_is_read_by_the_invited_and_by_nobody_else() {
        var sent =
                people.upload(
                        here + "/items",
                        people.editor(),
                        ProgrammePeople.pdf(),
                        "version",
                        "1",
                        "item",
                        "Báo cáo quý",
                        "length",
                        "15");
        assertThat(sent).hasStatus(303);
        var paper = paper();
        assertThat(people.get(paper, people.head("H41.43")))
                .as("nobody is told of it yet")
                .hasStatus(404);

        meetings.announce(id, meetings.get(people.editor(), id).version(), editor);

        for (var reader : List.of(people.editor(), people.head("H41.43"))) {
            assertThat(people.get(paper, reader))
                    .hasStatusOk()
                    .hasHeader("Content-Type", "application/pdf");
        }
        assertThat(people.get(paper, people.head("H41.45"))).hasStatus(404);
        assertThat(people.get(paper, As.officer(people.unit("H41.43").value(), Role.INTAKE)))
                .hasStatus(403);
    }

    private String paper() {
        var link = Pattern.compile("href=\"(" + here + "/papers/[0-9a-f-]+)\"");
        var found = link.matcher(text(people.get(here, people.editor())));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void a_paper_of_a_wrong_kind_is_refused_and_what_was_typed_is_kept() {
        var answer =
                people.upload(
                        here + "/items",
                        people.editor(),
                        ProgrammePeople.wrong(),
                        "version",
                        "1",
                        "item",
                        "Báo cáo quý",
                        "presenter",
                        "H41.43",
                        "length",
                        "15");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("Gửi tệp PDF, JPG, PNG, TIFF, DOCX hoặc XLSX")
                .contains("value=\"Báo cáo quý\"", "value=\"H41.43\"", "value=\"15\"");
        assertThat(meetings.agenda(meetings.get(people.editor(), id))).isEmpty();
    }

    @Test
    void a_locality_notes_for_itself_who_was_there_in_numbers_and_posts() {
        held();
        String[] there = {"there", "yes", "people", "14", "posts", "Chủ tịch, Trưởng Công an"};

        assertThat(attend("H41.43", "H41.43", there)).isEqualTo(303);
        assertThat(attend("H41.44", "H41.43", there)).isEqualTo(403);

        assertThat(text(people.get(here, people.editor())))
                .contains("Chủ tịch, Trưởng Công an", "trong 2 điểm cầu được mời");
        assertThat(text(people.get(here + "/attendance.csv", people.editor())))
                .contains("true,14,");
    }

    private int attend(String unit, String by, String... there) {
        var fields = new java.util.ArrayList<>(List.of(there));
        fields.addAll(List.of("guest", Integer.toString(people.unit(unit).value())));
        return people.post(here + "/attendance", people.head(by), fields.toArray(String[]::new))
                .getResponse()
                .getStatus();
    }

    private void held() {
        meetings.announce(id, 1, editor);
        meetings.hold(id, 2, editor);
    }

    @Test
    void a_conclusion_lacking_in_clearness_is_said_and_what_was_typed_is_kept() {
        held();

        var answer =
                people.post(
                        here + "/conclusions",
                        people.editor(),
                        "work",
                        "Rà soát dữ liệu",
                        "unit",
                        "H41.43",
                        "deadline",
                        "01/01/2024");

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Rà soát dữ liệu", "Chọn ngày từ hôm nay trở đi");
        assertThat(conclusions()).isEmpty();
    }

    @Test
    void all_conclusions_become_tasks_in_one_action_and_only_once() {
        held();
        meetings.addConclusion(id, UUID.randomUUID(), clear("Cấp tài khoản", "H41.43"), editor);
        meetings.addConclusion(id, UUID.randomUUID(), clear("Làm sạch dữ liệu", "H41.44"), editor);
        meetings.conclude(id, 3, "Đã thống nhất", editor);

        var made = meetings.assign(id, PROGRAMME, GROUP, editor);
        var tasks = conclusions().stream().map(Conclusion::task).toList();
        var again = meetings.assign(id, PROGRAMME, GROUP, editor);

        assertThat(made).isEqualTo(new Assigned(2, 0));
        assertThat(again).isEqualTo(new Assigned(0, 0));
        assertThat(tasks).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(conclusions()).extracting(Conclusion::task).isEqualTo(tasks);
        assertThat(text(people.get(here, people.editor())))
                .contains("/programme/tasks/" + tasks.getFirst());
    }

    @Test
    void what_can_become_a_task_does_and_the_page_says_what_could_not_and_why() {
        held();
        tasks.headless("H41.38.08");
        meetings.addConclusion(id, UUID.randomUUID(), clear("Cấp tài khoản", "H41.43"), editor);
        meetings.addConclusion(id, UUID.randomUUID(), clear("Làm sạch", "H41.38.08"), editor);
        meetings.conclude(id, 3, "Đã thống nhất", editor);

        var answer = people.post(here + "/tasks", people.editor(), "group", GROUP);
        assertThat(text(people.follow(answer, people.editor())))
                .contains("Đã giao các kết luận giao được", "chưa có người giữ vị trí lãnh đạo");
        assertThat(conclusions()).extracting(c -> c.task() != null).containsExactly(true, false);

        var none = people.post(here + "/tasks", people.editor(), "group", GROUP);
        assertThat(text(people.follow(none, people.editor())))
                .contains("Chưa giao được kết luận nào");

        people.hireHead("H41.38.08");
        assertThat(people.post(here + "/tasks", people.editor(), "group", GROUP)).hasStatus(303);
        assertThat(conclusions()).extracting(Conclusion::task).doesNotContainNull();
    }

    @Test
    void a_conclusion_for_a_unit_to_which_its_writer_gives_no_tasks_is_refused_at_its_field() {
        var staff = As.officer(people.unit("H41.43").value(), Role.PROGRAMME_STAFF);
        var by = new By(staff, TestTime.START);
        var own = new MeetingId(UUID.randomUUID());
        meetings.plan(own, districtMeeting(), by);
        meetings.invite(own, 0, List.of(people.unit("H41.44")), Role.HEAD, true, by);
        meetings.announce(own, 1, by);
        meetings.hold(own, 2, by);
        String[] typed = {
            "work", "Rà soát dữ liệu",
            "unit", "H41.44",
            "deadline", "31/03/2024",
            "product", "Báo cáo",
            "responsibility", "Trước Chủ tịch huyện",
            "authority", "Tự quyết"
        };

        var answer = people.post("/programme/meetings/" + own + "/conclusions", staff, typed);

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("bạn không giao được nhiệm vụ cho đơn vị này", "Rà soát dữ liệu");
        assertThatExceptionOfType(StepRefused.class)
                .isThrownBy(() ->
                        meetings.addConclusion(
                                own, UUID.randomUUID(), clear("Việc", "H41.44"), by));
        assertThat(meetings.conclusions(meetings.get(staff, own))).isEmpty();
    }

    @Test
    void a_district_without_a_programme_of_its_own_makes_no_tasks_in_that_of_the_province() {
        var staff = As.officer(people.unit("H41.43").value(), Role.PROGRAMME_STAFF);
        var by = new By(staff, TestTime.START);
        people.hireHead("H41.43.02");
        var own = new MeetingId(UUID.randomUUID());
        meetings.plan(own, districtMeeting(), by);
        meetings.invite(own, 0, List.of(people.unit("H41.43.02")), Role.HEAD, true, by);
        meetings.announce(own, 1, by);
        meetings.hold(own, 2, by);
        meetings.addConclusion(own, UUID.randomUUID(), clear("Rà soát", "H41.43.02"), by);
        meetings.conclude(own, 3, "Đã thống nhất", by);
        var path = "/programme/meetings/" + own;

        assertThat(text(people.get(path, staff)))
                .contains("chưa có chương trình nào đang thực hiện do bạn quản lý")
                .contains("/programme/new")
                .doesNotContain(path + "/tasks");
        assertThat(people.post(path + "/tasks", staff, "group", GROUP)).hasStatus(422);
        assertThatExceptionOfType(TaskNotEntitled.class)
                .isThrownBy(() -> meetings.assign(own, PROGRAMME, GROUP, by));
        assertThat(meetings.conclusions(meetings.get(staff, own)))
                .extracting(Conclusion::task)
                .containsOnlyNulls();
    }

    private Plan districtMeeting() {
        return new Plan(
                "Họp huyện",
                people.unit("H41.43"),
                TestTime.START,
                TestTime.START.plus(Duration.ofHours(3)),
                "Phòng họp",
                null);
    }

    static final String PROGRAMME = "thu-hop";
    static final String GROUP = "data";

    @Test
    void the_same_conclusion_sent_twice_is_one() {
        held();
        var key = UUID.randomUUID();

        meetings.addConclusion(id, key, clear("Một lần", "H41.43"), editor);
        meetings.addConclusion(id, key, clear("Một lần", "H41.43"), editor);

        assertThat(conclusions()).hasSize(1);
    }

    @Test
    void conclusions_become_tasks_only_after_the_minutes_are_closed() {
        held();

        assertThat(people.post(here + "/conclude", people.editor(), "version", "3", "minutes", ""))
                .hasStatus(422);
        assertThat(people.post(here + "/hold", people.editor(), "version", "3")).hasStatus(409);
    }

    @Test
    void minutes_that_somebody_else_has_closed_meanwhile_are_kept_for_who_wrote_them() {
        held();
        meetings.conclude(id, 3, "Đã thống nhất", editor);

        var late =
                people.post(
                        here + "/conclude",
                        people.editor(),
                        "version",
                        "3",
                        "minutes",
                        "Biên bản <của tôi>");
        var conclusion = people.post(here + "/items", people.editor(), item());

        assertThat(late).hasStatus(409);
        assertThat(text(late))
                .contains("Nội dung đã được người khác thay đổi", "Biên bản &lt;của tôi&gt;");
        assertThat(conclusion).hasStatus(409);
        assertThat(text(conclusion)).contains("Báo cáo muộn");
    }

    private static String[] item() {
        return new String[] {"version", "4", "item", "Báo cáo muộn", "length", "15"};
    }

    @Test
    void a_meeting_is_not_marked_held_before_it_begins() {
        var later = planned(Duration.ofDays(2));
        meetings.announce(later, 1, editor);

        var answer =
                people.post(
                        "/programme/meetings/" + later + "/hold", people.editor(), "version", "2");

        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("Cuộc họp chưa bắt đầu");
        assertThat(meetings.get(people.editor(), later).state().code())
                .isEqualTo(vn.motcua.directive.meeting.MeetingState.Code.INVITED);
    }

    @Test
    void the_invited_are_told_once_and_who_is_invited_later_is_told_then() {
        people.hireHead("H41.43");
        people.hireHead("H41.44");
        var later = planned(Duration.ofDays(3));
        assertThat(told(later)).as("nobody before it is announced").isZero();

        meetings.announce(later, 1, editor);
        var first = told(later);
        meetings.invite(later, 2, List.of(people.unit("H41.44")), Role.HEAD, true, editor);
        var second = told(later);
        meetings.invite(later, 3, List.of(people.unit("H41.44")), Role.HEAD, true, editor);

        assertThat(first).isPositive();
        assertThat(second).isGreaterThan(first);
        assertThat(told(later)).isEqualTo(second);
        assertThat(
                        db.fetchOne(
                                        "select parts::text from notification.staff_notice where"
                                                + " path = ? limit 1",
                                        "/programme/meetings/" + later)
                                .get(0, String.class))
                .contains("Họp sắp tới")
                .as("when it begins is read in the language of whoever is told")
                .contains("moment")
                .doesNotContain("hop.example.vn");
    }

    @Test
    void a_meeting_is_moved_with_a_reason_and_the_invited_are_told() {
        var later = planned(Duration.ofDays(3));
        meetings.announce(later, 1, editor);
        var before = told(later);
        var path = "/programme/meetings/" + later;
        String[] past = slot("18/01/2024", "Trùng lịch");
        String[] unexplained = slot("25/01/2024", "");
        String[] moved = slot("25/01/2024", "Trùng lịch của Thường trực");

        assertThat(text(people.post(path + "/move", people.editor(), past)))
                .contains("Chọn thời điểm trong tương lai", "18/01/2024", "Phòng họp số 2");
        assertThat(people.post(path + "/move", people.editor(), unexplained)).hasStatus(422);
        assertThat(people.post(path + "/move", people.head("H41.43"), moved)).hasStatus(403);
        assertThat(told(later)).isEqualTo(before);
        assertThat(people.post(path + "/move", people.editor(), moved)).hasStatus(303);

        assertThat(told(later)).isGreaterThan(before);
        assertThat(text(people.get(path, people.head("H41.43"))))
                .contains("Cuộc họp đã được dời", "Trùng lịch của Thường trực", "25/01/2024");
        assertThat(text(people.get(path + "/meeting.ics", people.head("H41.43"))))
                .contains("DTSTART:20240125T010000Z", "SEQUENCE:3");
    }

    private static String[] slot(String day, String why) {
        return new String[] {
            "version", "2",
            "day", day,
            "from", "08:00",
            "to", "10:00",
            "place", "Phòng họp số 2",
            "moved", why
        };
    }

    @Test
    void a_meeting_that_is_called_off_stays_with_its_reason_and_nobody_was_there() {
        var later = planned(Duration.ofDays(3));
        meetings.announce(later, 1, editor);
        var before = told(later);
        var path = "/programme/meetings/" + later;
        String[] off = {"version", "2", "off", "Hoãn theo chỉ đạo của Trung ương"};

        assertThat(people.post(path + "/call-off", people.editor(), "version", "2", "off", ""))
                .hasStatus(422);
        assertThat(people.post(path + "/call-off", people.editor(), off)).hasStatus(303);

        assertThat(told(later)).isGreaterThan(before);
        assertThat(text(people.get(path, people.head("H41.43"))))
                .contains("Cuộc họp đã hủy: Hoãn theo chỉ đạo của Trung ương", "Hủy cuộc họp")
                .doesNotContain("Ghi điểm danh");
        assertThat(
                        people.post(
                                path + "/attendance",
                                people.head("H41.43"),
                                "guest",
                                "" + people.unit("H41.43").value(),
                                "there",
                                "yes",
                                "people",
                                "3"))
                .hasStatus(409);
        assertThat(people.post(path + "/hold", people.editor(), "version", "3")).hasStatus(409);
        assertThat(text(people.get(path + "/meeting.ics", people.head("H41.43"))))
                .contains("STATUS:CANCELLED");
        assertThat(text(people.get(path + "/attendance.csv", people.editor())))
                .contains("called_off");
        assertThat(text(people.get("/programme/meetings", people.head("H41.43"))))
                .contains("Đã hủy");
    }

    @Test
    void reports_tell_of_no_meeting_that_was_called_off() {
        var later = planned(Duration.ofDays(3));
        meetings.announce(later, 1, editor);
        var before = reported();

        meetings.callOff(later, 2, "Hoãn", editor);

        assertThat(reported()).isEqualTo(before - 1);
    }

    private int reported() {
        var asked = new Asked(people.unit("H41.43"), Period.month(2024, 1), Messages.VIETNAMESE);
        return reports.stream()
                .filter(s -> s.parts().contains("meetings"))
                .flatMap(s -> s.blocks("meetings", asked).stream())
                .mapToInt(b -> ((Block.Rows) b).rows().size())
                .sum();
    }

    @Test
    void who_was_never_invited_to_it_does_not_hear_of_a_meeting_that_is_called_off() {
        var later = planned(Duration.ofDays(3));
        var path = "/programme/meetings/" + later;

        meetings.callOff(later, 1, "Không cần nữa", editor);

        assertThat(told(later)).isZero();
        assertThat(people.get(path, people.head("H41.43"))).hasStatus(404);
        assertThat(text(people.get("/programme/meetings", people.head("H41.43"))))
                .doesNotContain(later.toString());
    }

    @Test
    void that_the_invited_were_told_is_said_only_of_a_meeting_that_was_announced() {
        var known = planned(Duration.ofDays(3));
        meetings.announce(known, 1, editor);
        var unknown = planned(Duration.ofDays(3));

        assertThat(said(unknown, "move", slot(1))).isEqualTo("Đã dời cuộc họp.");
        assertThat(said(known, "move", slot(2)))
                .isEqualTo("Đã dời cuộc họp và báo đơn vị được mời.");
        assertThat(said(unknown, "call-off", "version", "2", "off", "Không cần nữa"))
                .isEqualTo("Đã hủy cuộc họp.");
        assertThat(said(known, "call-off", "version", "3", "off", "Không cần nữa"))
                .isEqualTo("Đã hủy cuộc họp và báo đơn vị được mời.");
        assertThat(told(unknown)).isZero();
    }

    private static String[] slot(int version) {
        var slot = slot("25/01/2024", "Trùng lịch");
        slot[1] = Integer.toString(version);
        return slot;
    }

    /// What the page says once to which a step leads.
    private String said(MeetingId meeting, String step, String... fields) {
        var path = "/programme/meetings/%s/%s".formatted(meeting, step);
        var answer = people.post(path, people.editor(), fields);
        assertThat(answer).hasStatus(303);
        var notice = NOTICE.matcher(text(people.follow(answer, people.editor())));
        assertThat(notice.find()).as("something is said").isTrue();
        return notice.group(1);
    }

    private static final Pattern NOTICE =
            Pattern.compile("<p class=\"govuk-notification-banner__heading\">([^<]*)</p>");

    private int told(MeetingId meeting) {
        return db.fetchCount(
                org.jooq.impl.DSL.table("notification.staff_notice"),
                org.jooq.impl.DSL.condition("path = ?", "/programme/meetings/" + meeting));
    }

    private MeetingId planned(Duration ahead) {
        var later = new MeetingId(UUID.randomUUID());
        var plan =
                new Plan(
                        "Họp sắp tới",
                        people.unit("H41"),
                        TestTime.START.plus(ahead),
                        TestTime.START.plus(ahead).plus(Duration.ofHours(2)),
                        "Hội trường UBND tỉnh",
                        URI.create("https://hop.example.vn/kin"));
        meetings.plan(later, plan, editor);
        meetings.invite(later, 0, List.of(people.unit("H41.43")), Role.HEAD, true, editor);
        return later;
    }

    private List<Conclusion> conclusions() {
        return meetings.conclusions(meetings.get(people.editor(), id));
    }

    private Clear clear(String work, String unit) {
        return new Clear(
                work,
                people.unit(unit),
                LocalDate.of(2024, 3, 31),
                "Báo cáo kết quả",
                "Chịu trách nhiệm trước Chủ tịch tỉnh",
                "Tự quyết trong phạm vi huyện");
    }

    @Test
    void every_page_has_its_words_in_three_languages() {
        held();
        meetings.attend(
                id,
                people.unit("H41.43"),
                new Attendance(true, 5, "Chủ tịch", TestTime.START),
                editor);
        meetings.addConclusion(id, UUID.randomUUID(), clear("Việc", "H41.43"), editor);
        for (var language : List.of("vi", "en", "ja")) {
            for (var address : List.of("/programme/meetings", "/programme/meetings/new", here)) {
                var page = people.get(address + "?lang=" + language, people.editor());
                assertThat(page).as(address).hasStatusOk();
                assertThat(text(page)).as(address).doesNotContainPattern(">\\s*programme\\.[a-z]");
            }
        }
    }
}
