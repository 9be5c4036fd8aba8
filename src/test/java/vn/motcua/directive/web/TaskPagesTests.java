package vn.motcua.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.motcua.directive.ProgrammePeople.pdf;
import static vn.motcua.directive.ProgrammePeople.wrong;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.audit.AuditTrail;
import vn.motcua.directive.Clarities;
import vn.motcua.directive.DirectiveDocument;
import vn.motcua.directive.DirectiveTest;
import vn.motcua.directive.Directives;
import vn.motcua.directive.Evidence;
import vn.motcua.directive.NewTarget;
import vn.motcua.directive.NewTask;
import vn.motcua.directive.Obstacle;
import vn.motcua.directive.Target;
import vn.motcua.directive.TargetValue;
import vn.motcua.directive.Targets;
import vn.motcua.directive.TaskCommand;
import vn.motcua.directive.TaskFixtures;
import vn.motcua.directive.TaskInquiry;
import vn.motcua.directive.TaskRefused;
import vn.motcua.directive.TaskState;
import vn.motcua.directive.TestFigures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Role;
import vn.motcua.web.WallPanel;

@DirectiveTest
class TaskPagesTests {

    @Autowired MockMvcTester mvc;
    @Autowired TaskFixtures tasks;
    @Autowired TestFigures figures;
    @Autowired Directives directives;
    @Autowired Targets targets;
    @Autowired TaskInquiry inquiry;
    @Autowired AuditTrail audit;
    @Autowired TasksPanel panel;
    @Autowired TaskWaiting waiting;
    @Autowired LateTasks lateTasks;
    @Autowired Organisation organisation;

    @Test
    void the_plan_is_counted_and_each_number_opens_its_list() {
        var head = tasks.head("H41.46.30");
        var programme = tasks.programme();
        var done = tasks.inProgress(programme, head);
        tasks.inProgress(programme, head);
        directives.act(head.actor(), done, 3, tasks.report());
        directives.act(tasks.leader(), done, 4, new TaskCommand.Accept(null));

        var all = get("/programme?programme=" + programme, tasks.programmeStaff());
        assertThat(all).hasStatusOk();
        assertThat(text(all)).contains("2 trong 2 nhiệm vụ", "Giao nhiệm vụ");
        assertThat(text(get("/programme?programme=" + programme + "&light=done", tasks.leader())))
                .contains("1 trong 2 nhiệm vụ", "/programme/tasks/" + done);
        var given = "/programme?programme=" + programme + "&given=";
        assertThat(text(get(given + "2024-01-19", tasks.leader())))
                .contains("2 trong 2 nhiệm vụ", "value=\"19/01/2024\"");
        assertThat(text(get(given + "2024-01-18", tasks.leader()))).contains("0 trong 2 nhiệm vụ");
        var wrong = get(given + "31/02/2024", tasks.leader());
        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(text(wrong)).contains("value=\"31/02/2024\"", "2 trong 2 nhiệm vụ");
        assertThat(get("/programme", As.officer(5, Role.INTAKE))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_programme_is_entered_and_a_task_is_given_in_it_through_the_pages() {
        var head = tasks.head("H41.46.30");
        var staff = tasks.programmeStaff();
        var document = document("Kế hoạch thử");
        var code = "thu-" + UUID.randomUUID().toString().substring(0, 8);
        var form =
                new java.util.HashMap<>(
                        Map.of(
                                "code", code,
                                "name", "Chương trình <thử>",
                                "owner", "H41",
                                "first", "01/01/2024",
                                "last", "31/12/2024",
                                "document", document.toString()));

        assertThat(text(get("/programme/new", staff)))
                .contains("value=\"H41\"", "Kế hoạch thử", "5. Phục vụ chỉ đạo");
        var entered = post("/programme/new", staff, form);
        assertThat(entered.getResponse().getRedirectedUrl())
                .isEqualTo("/programme?programme=" + code);
        assertThat(post("/programme/new", staff, form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(get("/programme?programme=" + code, staff)))
                .contains("Chương trình &lt;thử&gt;", "căn cứ " + numberOf(document));
        assertThat(audit.about(named("programme/" + code), 10))
                .as("sent twice, entered once")
                .hasSize(1)
                .allSatisfy(e -> assertThat(e.purpose()).isEqualTo("enter-programme"));

        form.put("name", "Chương trình khác");
        var other = post("/programme/new", staff, form);
        assertThat(other).hasStatus(422);
        assertThat(text(other)).contains("Mã này đã dùng", "Chương trình khác");

        assertThat(text(get("/programme/tasks/new", staff))).contains(code + "/services");
        var given = post("/programme/tasks", staff, taskForm(code + "/services", "H41.46.30"));
        assertThat(given).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(get(given.getResponse().getRedirectedUrl(), head.actor())))
                .contains("Tiếp nhận", "Số hoá");
    }

    @Test
    void a_programme_with_something_wrong_says_what_and_keeps_what_was_typed() {
        var form =
                Map.of(
                        "code", "Đề án 06",
                        "name", "",
                        "owner", "H41.99.99",
                        "first", "31/12/2024",
                        "last", "01/01/2024",
                        "document", UUID.randomUUID().toString());

        var answer = post("/programme/new", tasks.programmeStaff(), form);

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains(
                        "Chỉ dùng chữ thường không dấu",
                        "value=\"Đề án 06\"",
                        "Hãy nhập nội dung này",
                        "Không có đơn vị nào là",
                        "Ngày cuối không trước ngày đầu",
                        "Hãy chọn một mục");
    }

    // req~directive.one-region-one-area
    @Test
    void who_directs_a_district_enters_no_programme_of_the_province() {
        var district = As.officer(tasks.unit("H41.46").value(), Role.PROGRAMME_STAFF);
        var form =
                Map.of(
                        "code", "thu-" + UUID.randomUUID().toString().substring(0, 8),
                        "name", "Của tỉnh",
                        "owner", "H41",
                        "first", "01/01/2024",
                        "last", "31/12/2024");

        var answer = post("/programme/new", district, form);

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("Nhập đơn vị của bạn", "Của tỉnh");
        assertThat(get("/programme/new", tasks.leader())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/programme/new", tasks.leader(), form)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private UUID document(String title) {
        var id = UUID.randomUUID();
        directives.enter(
                new DirectiveDocument(
                        id,
                        numberOf(id),
                        LocalDate.of(2024, 1, 2),
                        "UBND tỉnh",
                        title,
                        null,
                        false),
                tasks.programmeStaff());
        return id;
    }

    private static String numberOf(UUID document) {
        return document.toString().substring(0, 8) + "/KH";
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Map<String, String> taskForm(String group, String lead) {
        return Map.of(
                "_key", UUID.randomUUID().toString(),
                "group", group,
                "lead", lead,
                "work", "Số hoá",
                "start", "01/01/2024",
                "deadline", "30/06/2024",
                "responsibility", "Trước UBND tỉnh",
                "products", "Báo cáo",
                "authority", "Điều động cán bộ");
    }

    @Test
    void a_form_without_clarities_names_each_and_keeps_what_was_typed() {
        var programme = tasks.programme();

        var answer =
                post(
                        "/programme/tasks",
                        tasks.programmeStaff(),
                        Map.of("group", programme + "/services", "work", "Số hoá <sổ>"));

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains(
                        "Số hoá &lt;sổ&gt;",
                        "Nhập đơn vị chủ trì",
                        "Nhập hạn theo dạng",
                        "Ghi rõ trách nhiệm",
                        "Ghi ít nhất một sản phẩm",
                        "Ghi rõ thẩm quyền");
    }

    @Test
    void a_task_is_assigned_once_for_a_form_however_often_it_is_sent() {
        var head = tasks.head("H41.46.31");
        var programme = tasks.programme();
        var form = taskForm(programme + "/services", "H41.46.31");

        var first = post("/programme/tasks", tasks.programmeStaff(), form);
        var second = post("/programme/tasks", tasks.programmeStaff(), form);

        assertThat(first).hasStatus(HttpStatus.SEE_OTHER);
        var place = first.getResponse().getRedirectedUrl();
        assertThat(second.getResponse().getRedirectedUrl()).isEqualTo(place);
        assertThat(text(get(place, head.actor()))).contains("Tiếp nhận", "Số hoá");
    }

    @Test
    void a_unit_that_is_not_the_editors_is_refused_at_its_field_and_what_was_typed_is_kept() {
        var head = tasks.head("H41.42.11");
        var programme = tasks.programme();
        var id = tasks.assigned(programme, head);
        tasks.head("H41.37.04");
        var staff = As.officer(tasks.unit("H41.42").value(), Role.PROGRAMME_STAFF);
        var form = new java.util.HashMap<>(taskForm(programme + "/services", "H41.37.04"));
        form.put("version", "1");
        form.put("words", "Giao nhầm đơn vị");

        for (var path : List.of("/programme/tasks", "/programme/tasks/" + id + "/clarify")) {
            var answer = post(path, staff, form);

            assertThat(answer).as(path).hasStatus(422);
            assertThat(text(answer))
                    .as(path)
                    .contains("bạn không giao được nhiệm vụ cho đơn vị này")
                    .contains("value=\"H41.37.04\"", "Trước UBND tỉnh");
        }
        assertThat(directives.get(staff, id).lead()).isEqualTo(head.unit());
    }

    @Test
    void a_form_offers_only_programmes_of_the_editors_own_and_refuses_others_at_their_field() {
        var programme = tasks.programme();
        var staff = As.officer(tasks.unit("H41.38").value(), Role.PROGRAMME_STAFF);
        var form = taskForm(programme + "/services", "H41.38.09");

        var answer = post("/programme/tasks", staff, form);

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("Chọn chương trình do đơn vị của bạn chủ trì", "Trước UBND tỉnh")
                .doesNotContain("value=\"" + programme + "/services");
        assertThat(text(get("/programme/tasks/new", staff)))
                .contains("Hãy nhập chương trình trước", "/programme/new");
        assertThat(text(get("/programme?programme=" + programme, staff)))
                .contains("/programme/new")
                .doesNotContain("/programme/tasks/new");
        assertThat(text(get("/programme?programme=" + programme, tasks.programmeStaff())))
                .contains("/programme/tasks/new");
    }

    @Test
    void the_form_for_what_a_task_waits_for_shows_what_it_waits_for_now() {
        var head = tasks.head("H41.46.30");
        var staff = tasks.programmeStaff();
        var programme = tasks.programme();
        var id = tasks.inProgress(programme, head);
        var first = tasks.assigned(programme, head);
        var second = tasks.assigned(programme, head);
        var path = "/programme/tasks/" + id;
        directives.act(staff, id, 3, new TaskCommand.Need(List.of(second, first)));

        assertThat(text(get(path, staff))).contains("value=\"%s, %s\"".formatted(first, second));
        assertThat(text(post(path + "/need", staff, Map.of("version", "4", "words", first + " x"))))
                .as("what was typed comes first")
                .contains("value=\"%s x\"".formatted(first));
        assertThat(post(path + "/need", staff, Map.of("version", "4", "words", "")))
                .as("and can be emptied")
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(inquiry.view(staff, id).needs()).isEmpty();
    }

    @Test
    void a_head_reports_with_evidence_and_a_refusal_says_why_on_the_same_page() {
        var head = tasks.head("H41.46.30");
        var id = tasks.inProgress(tasks.programme(), head);
        var path = "/programme/tasks/" + id;

        var bare =
                post(path + "/report", head.actor(), Map.of("version", "3", "words", "Xong rồi"));
        assertThat(bare).hasStatus(422);
        assertThat(text(bare)).contains("Thiếu minh chứng", "Xong rồi");

        var whole =
                post(
                        path + "/report",
                        head.actor(),
                        Map.of(
                                "version",
                                "3",
                                "words",
                                "Xong",
                                "link",
                                "https://nghean.example/x"));
        assertThat(whole).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(get(path, tasks.leader())))
                .contains("Nghiệm thu", "https://nghean.example/x");
        assertThat(post(path + "/accept", head.actor(), Map.of("version", "4")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(path + "/accept", tasks.leader(), Map.of("version", "3")))
                .as("somebody was faster")
                .hasStatus(422);
    }

    @Test
    void a_file_that_proves_something_is_read_by_who_sees_the_task_and_by_nobody_else() {
        var head = tasks.head("H41.46.30");
        var id = tasks.inProgress(tasks.programme(), head);
        var path = "/programme/tasks/" + id;

        var sent =
                upload(
                        path + "/report",
                        head.actor(),
                        pdf(),
                        Map.of("version", "3", "words", "Xong"));
        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);

        var file = file(get(path, head.actor()), "tai-lieu.pdf");
        for (var reader : List.of(head.actor(), tasks.leader())) {
            assertThat(get(file, reader))
                    .hasStatusOk()
                    .hasHeader("Content-Type", "application/pdf");
        }
        assertThat(get(file, tasks.head("H41.37.05").actor())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(file, As.officer(head.unit().value(), Role.INTAKE)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_file_of_a_wrong_kind_proves_nothing_and_what_was_typed_is_kept() {
        var head = tasks.head("H41.46.30");
        var id = tasks.inProgress(tasks.programme(), head);
        var form =
                Map.of("version", "3", "words", "Đã xong cả", "link", "https://nghean.example/x");

        var answer = upload("/programme/tasks/" + id + "/report", head.actor(), wrong(), form);

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains(WRONG_KIND, "Đã xong cả", "https://nghean.example/x");
        assertThat(directives.get(head.actor(), id).state())
                .isInstanceOf(TaskState.InProgress.class);
    }

    @Test
    void a_document_of_the_programme_is_read_by_who_takes_part_and_by_nobody_else() {
        var number = UUID.randomUUID().toString().substring(0, 8) + "/KH";
        var form =
                Map.of(
                        "_key",
                        UUID.randomUUID().toString(),
                        "number",
                        number,
                        "issued",
                        "02/01/2024",
                        "issuer",
                        "UBND tỉnh",
                        "title",
                        "Kế hoạch có tệp");

        var refused = upload("/programme/documents", tasks.programmeStaff(), wrong(), form);
        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains(WRONG_KIND, "value=\"" + number + "\"", "Kế hoạch có tệp", "02/01/2024");
        assertThat(upload("/programme/documents", tasks.programmeStaff(), pdf(), form))
                .hasStatus(HttpStatus.SEE_OTHER);

        var head = tasks.head("H41.46.30");
        var file = file(get("/programme/documents", head.actor()), number);
        assertThat(get(file, head.actor()))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf");
        assertThat(get(file, As.officer(head.unit().value(), Role.INTAKE)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(file, As.citizen(1))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(upload("/programme/documents", head.actor(), pdf(), form))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private static final String WRONG_KIND = "Gửi tệp PDF, JPG, PNG, TIFF, DOCX hoặc XLSX";

    /// Where the file behind a name on a page is given out.
    private static String file(MvcTestResult page, String name) {
        var link =
                Pattern.compile(
                        "href=\"(/programme/files/[0-9a-f-]+)\"[^>]*>\\s*" + Pattern.quote(name));
        var found = link.matcher(text(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult upload(
            String address, Actor actor, MockMultipartFile file, Map<String, String> form) {
        var request = mvc.post().uri(address).multipart().file(file);
        form.forEach(request::param);
        return request.with(As.signedIn(actor)).with(csrf()).exchange();
    }

    @Test
    void a_document_is_corrected_and_given_its_file_later_and_what_it_was_stays_to_be_read() {
        var id = document("Kế hoạch <sai>");
        var path = "/programme/documents/" + id;
        var number = id.toString().substring(0, 8) + "/QĐ";
        var form =
                Map.of(
                        "version", "0",
                        "number", number,
                        "issued", "03/01/2024",
                        "issuer", "UBND tỉnh",
                        "title", "Kế hoạch đúng");

        assertThat(upload(path, tasks.programmeStaff(), pdf(), form)).hasStatus(303);
        assertThat(post(path, tasks.programmeStaff(), form))
                .as("the same again changes nothing")
                .hasStatus(HttpStatus.SEE_OTHER);
        var renewed = new java.util.HashMap<>(form);
        renewed.put("version", "1");
        assertThat(upload(path, tasks.programmeStaff(), pdf(), renewed)).hasStatus(303);

        var page = text(get(path, tasks.head("H41.46.32").actor()));
        assertThat(page)
                .contains(number, "Kế hoạch đúng", "Kế hoạch &lt;sai&gt;", numberOf(id))
                .contains("02/01/2024", "Bổ sung tệp văn bản")
                .doesNotContain("name=\"issuer\"");
        var old = Pattern.compile(path + "/papers/[0-9a-f-]{36}").matcher(page);
        assertThat(old.find()).isTrue();
        assertThat(get(old.group(), tasks.head("H41.46.32").actor())).hasStatusOk();
        assertThat(directives.document(id).orElseThrow().file()).isNotNull();
        assertThat(audit.about(id, 10))
                .extracting(e -> e.purpose())
                .containsExactly("correct-document", "correct-document");
    }

    @Test
    void a_correction_that_does_not_do_is_said_and_others_correct_nothing() {
        var id = document("Kế hoạch một");
        var other = document("Kế hoạch hai");
        var path = "/programme/documents/" + id;
        var form =
                new java.util.HashMap<>(
                        Map.of(
                                "version", "0",
                                "number", numberOf(other),
                                "issued", "02/01/2024",
                                "issuer", "UBND <tỉnh>",
                                "title", "Sửa"));

        var taken = post(path, tasks.programmeStaff(), form);
        assertThat(taken).hasStatus(422);
        assertThat(text(taken)).contains("href=\"#number\"", "UBND &lt;tỉnh");
        form.put("number", numberOf(id));
        form.put("version", "7");
        var stale = post(path, tasks.programmeStaff(), form);
        assertThat(stale).hasStatus(422);
        assertThat(text(stale)).contains("vừa được người khác sửa", "UBND &lt;tỉnh");

        form.put("version", "0");
        var district = As.officer(tasks.unit("H41.46").value(), Role.PROGRAMME_STAFF);
        assertThat(post(path, district, form)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(path, tasks.leader(), form)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(text(get(path, district))).doesNotContain("name=\"issuer\"");
        assertThat(directives.document(id).orElseThrow().title()).isEqualTo("Kế hoạch một");
    }

    @Test
    void a_link_that_is_none_is_not_put_on_a_page() {
        var head = tasks.head("H41.46.30");
        var id = tasks.inProgress(tasks.programme(), head);

        var answer =
                post(
                        "/programme/tasks/" + id + "/report",
                        head.actor(),
                        Map.of("version", "3", "words", "Xong", "link", "javascript:alert(1)"));

        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).doesNotContain("href=\"javascript:");
    }

    @Test
    void a_measured_target_is_shown_and_its_page_offers_no_field_for_it() {
        var head = tasks.head("H41.46.32");
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, target("Đo được", "test-rate", head));
        figures.set(Scope.itself(head.unit()), Measured.share(4_503, 10_000));
        var page = text(get("/programme/tasks/" + id, head.actor()));

        assertThat(page).contains("45,03", "Hệ thống tự đo", "Đạt kế hoạch", "mc-chart");
        assertThat(page)
                .as("of which time the value and the line beside it are")
                .containsSubsequence("45,03", "Năm 2023", "Đạt được từng tháng");
        assertThat(page).doesNotContain("name=\"value\"").contains("/figures/test-rate?unit=");
        var number = targets.of(List.of(id)).getFirst().target().id();
        var typed =
                post(
                        "/programme/tasks/" + id + "/targets/" + number,
                        head.actor(),
                        Map.of(
                                "day", "15/01/2024",
                                "value", "99",
                                "words", "x",
                                "link", "https://nghean.example/x"));
        assertThat(typed).hasStatus(422);
        assertThat(text(typed)).contains("Hệ thống tự đo chỉ tiêu này");
    }

    @Test
    void done_although_a_measured_goal_is_missed_needs_a_reason_that_who_accepts_sees() {
        var head = tasks.head("H41.46.33");
        var id = tasks.inProgress(tasks.programme(), head);
        var scope = Scope.itself(head.unit());
        targets.set(tasks.programmeStaff(), id, target("Tỷ lệ thử", "test-rate", head));
        figures.set(scope, Measured.share(31, 100));
        var form = new java.util.HashMap<>(Map.of("version", "3", "words", "Đã <xong>"));
        form.put("link", "https://nghean.example/bao-cao");

        var bare = post("/programme/tasks/" + id + "/report", head.actor(), form);
        assertThat(bare).hasStatus(422);
        assertThat(text(bare))
                .contains("href=\"#report-despite\"", "Chỉ tiêu do hệ thống đo chưa đạt")
                .contains("Đã &lt;xong&gt;", "https://nghean.example/bao-cao");

        form.put("despite", "Hai xã chưa có <mạng>");
        assertThat(post("/programme/tasks/" + id + "/report", head.actor(), form))
                .hasStatus(HttpStatus.SEE_OTHER);
        figures.set(scope, Measured.share(36, 100));
        assertThat(text(get("/programme/tasks/" + id, tasks.leader())))
                .containsSubsequence(
                        "Báo cáo hoàn thành khi chỉ tiêu do hệ thống đo chưa đạt",
                        "Tỷ lệ thử: đạt 31",
                        "(Năm 2023), mục tiêu 40",
                        "Hai xã chưa có &lt;mạng&gt;",
                        "Nghiệm thu");

        directives.act(tasks.leader(), id, 4, new TaskCommand.Accept(null));
        assertThat(text(get("/programme/tasks/" + id, head.actor())))
                .as("the history keeps what was measured then")
                .contains("Tỷ lệ thử: đạt 31", "Hai xã chưa có &lt;mạng&gt;")
                .doesNotContain("Báo cáo hoàn thành khi chỉ tiêu do hệ thống đo chưa đạt");
    }

    @Test
    void a_target_with_evidence_takes_a_value_and_one_without_a_source_says_so() {
        var head = tasks.head("H41.46.32");
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, target("Báo cáo", null, head));
        targets.set(tasks.programmeStaff(), id, target("Chờ nguồn", "test-unmeasured", head));
        var number = targets.of(List.of(id)).getFirst().target().id();
        var path = "/programme/tasks/" + id;

        assertThat(text(get(path, head.actor())))
                .contains("name=\"value\"", "Chưa có nguồn số liệu", "Chưa có báo cáo");
        var value = Map.of("day", "15/01/2024", "value", "38,5", "words", "Theo báo cáo");
        assertThat(post(path + "/targets/" + number, head.actor(), value)).hasStatus(422);
        var proved = new java.util.HashMap<>(value);
        proved.put("link", "https://nghean.example/x");
        assertThat(post(path + "/targets/" + number, head.actor(), proved))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(get(path, head.actor())))
                .containsSubsequence("38,5", "số liệu ngày 15/01/2024");
    }

    @Test
    void a_value_says_of_which_time_it_is_on_every_page_that_shows_it() {
        var head = tasks.head("H41.46.32");
        var programme = tasks.programme();
        var id = tasks.inProgress(programme, head);
        targets.set(
                tasks.programmeStaff(),
                id,
                new NewTarget(
                        "Còn tiếp tục",
                        "test-rate",
                        null,
                        Scope.itself(head.unit()),
                        Period.Kind.QUARTER,
                        Target.Measure.PERCENT,
                        "%",
                        BigDecimal.TEN,
                        true,
                        List.of(
                                new Target.Point(
                                        LocalDate.of(2024, 12, 31), BigDecimal.valueOf(40)))));
        figures.set(Scope.itself(head.unit()), Measured.share(27, 100));

        for (var page : List.of("/programme/tasks/" + id, "/programme?programme=" + programme)) {
            assertThat(text(get(page, tasks.leader())))
                    .as(page)
                    .containsSubsequence("27", "Quý I/2024, đến 19/01/2024");
        }
    }

    @Test
    void a_target_that_nothing_measures_says_how_it_is_worked_out() {
        var head = tasks.head("H41.46.32");
        var id = tasks.inProgress(tasks.programme(), head);
        var path = "/programme/tasks/" + id;
        var form = evidenced("Số mô hình", "30/06/2024 7");

        var refused = post(path + "/targets", tasks.programmeStaff(), form);
        form.put("formula", "Đếm mô hình có biên bản nghiệm thu");
        var set = post(path + "/targets", tasks.programmeStaff(), form);

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("Ghi cách tính chỉ tiêu", "Số mô hình");
        assertThat(set).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(get(path, head.actor()))).contains("Đếm mô hình có biên bản nghiệm thu");
    }

    @Test
    void a_target_is_replaced_with_a_reason_and_keeps_what_was_reported_for_it() {
        var head = tasks.head("H41.46.32");
        var staff = tasks.programmeStaff();
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(staff, id, target("Báo cáo", null, head));
        var old = targets.of(List.of(id)).getFirst().target().id();
        targets.report(head.actor(), reported(old));
        var path = "/programme/tasks/" + id;
        var replacement = path + "/targets/" + old + "/replacement";

        assertThat(text(get(path, head.actor()))).doesNotContain(replacement);
        assertThat(text(get(path, staff))).contains(replacement);
        assertThat(text(get(replacement, staff)))
                .contains("31/12/2023 40", "Theo sổ theo dõi", "Lý do thay");
        var form = evidenced("Báo cáo", "31/12/2024 55");
        form.put("measure", "percent");
        form.put("formula", "Theo sổ theo dõi");
        assertThat(post(replacement, staff, form)).hasStatus(422);
        form.put("because", "Theo kế hoạch mới");
        assertThat(post(replacement, staff, form)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(replacement, staff, form))
                .as("the same again changes nothing")
                .hasStatus(HttpStatus.SEE_OTHER);

        var now = targets.of(List.of(id));
        assertThat(now).hasSize(1);
        assertThat(now.getFirst().target().goal().value()).isEqualByComparingTo("55");
        assertThat(now.getFirst().value()).isEqualByComparingTo("38.5");
        assertThat(text(get(path, head.actor())))
                .contains("Chỉ tiêu đã được thay (1)", "Theo kế hoạch mới");
        assertThat(refusal(() -> targets.report(head.actor(), reported(old))))
                .isEqualTo("target-replaced");
        form.put("because", "Một lý do khác");
        assertThat(text(post(replacement, staff, form))).contains("Chỉ tiêu này đã được thay");
    }

    @Test
    void what_the_system_measures_is_not_replaced_by_what_is_typed() {
        var head = tasks.head("H41.46.32");
        var staff = tasks.programmeStaff();
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(staff, id, target("Đo được", "test-rate", head));
        var old = targets.of(List.of(id)).getFirst().target().id();
        var path = "/programme/tasks/" + id + "/targets/" + old + "/replacement";
        var form = evidenced("Đo được", "31/12/2024 55");
        form.put("formula", "Theo báo cáo");
        form.put("because", "Đơn vị tự báo cáo");

        var refused = post(path, staff, form);

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("Hệ thống tự đo chỉ tiêu này", "Theo báo cáo");
        assertThat(targets.of(List.of(id)).getFirst().target().id()).isEqualTo(old);
    }

    private static String refusal(Runnable action) {
        return catchThrowableOfType(TaskRefused.class, action::run).code();
    }

    private static TargetValue reported(long target) {
        return TargetValue.reported(
                target,
                LocalDate.of(2024, 1, 15),
                new BigDecimal("38.5"),
                "Theo báo cáo",
                Evidence.link("https://nghean.example/x"));
    }

    private static Map<String, String> evidenced(String name, String plan) {
        return new java.util.HashMap<>(
                Map.of(
                        "name", name,
                        "figure", "",
                        "reach", "itself",
                        "span", "year",
                        "measure", "number",
                        "counted", "mô hình",
                        "direction", "more",
                        "baseline", "0",
                        "plan", plan));
    }

    @Test
    void many_units_are_marked_and_get_the_task_in_one_action() {
        var head = tasks.head("H41.47");
        tasks.head("H41.47.20");
        tasks.head("H41.47.21");
        var id = tasks.inProgress(tasks.programme(), head);
        var path = "/programme/tasks/" + id + "/hand-down";
        var one = tasks.unit("H41.47.20").value();
        var two = tasks.unit("H41.47.21").value();

        assertThat(text(get(path + "?tier=commune", head.actor()))).contains("unit-" + one);
        var answer =
                mvc.post()
                        .uri(path)
                        .param("version", "3")
                        .param("tier", "commune")
                        .param("work", "Số hoá tại xã")
                        .param("deadline", "31/05/2024")
                        .param("unit", "" + one, "" + two)
                        .with(csrf())
                        .with(As.signedIn(head.actor()))
                        .exchange();

        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(inquiry.view(head.actor(), id).below()).hasSize(2);
        assertThat(text(get("/programme/mine", head.actor()))).contains("0 / 2");
    }

    @Test
    void a_unit_whose_task_was_withdrawn_can_be_marked_again() {
        var head = tasks.head("H41.47");
        var below = tasks.head("H41.47.22");
        var staff = tasks.programmeStaff();
        var id = tasks.inProgress(tasks.programme(), head);
        var down = new TaskCommand.HandDown(List.of(below.unit()), "x", TaskFixtures.DEADLINE);
        directives.act(head.actor(), id, 3, down);
        var part = inquiry.view(head.actor(), id).below().getFirst().id();
        var list = "/programme/tasks/" + id + "/hand-down?tier=commune";
        var box = "id=\"unit-%s\"".formatted(below.unit().value());
        var why = Map.of("version", "4", "words", "Giao nhầm");

        assertThat(text(get(list, head.actor()))).doesNotContain(box);
        assertThat(text(post("/programme/tasks/" + id + "/withdraw", staff, why)))
                .contains("thu hồi hoặc nghiệm thu các nhiệm vụ đó trước", "Giao nhầm");
        directives.act(staff, part, 1, new TaskCommand.Withdraw("Giao nhầm"));

        assertThat(text(get(list, head.actor()))).contains(box);
    }

    @Test
    void a_unit_that_nobody_heads_is_named_and_cannot_be_marked() {
        var head = tasks.head("H41.47");
        var led = tasks.head("H41.47.23").unit();
        tasks.head("H41.47.24");
        var headless = tasks.headless("H41.47.24");
        var name = organisation.get(headless).name();
        var id = tasks.inProgress(tasks.programme(), head);
        var path = "/programme/tasks/" + id + "/hand-down";

        var page = text(get(path + "?tier=commune", head.actor()));
        assertThat(row(page, organisation.get(led).name()))
                .contains("id=\"unit-%s\"".formatted(led.value()))
                .doesNotContain("Chưa có lãnh đạo phụ trách");
        assertThat(row(page, name)).contains("Chưa có lãnh đạo phụ trách").doesNotContain("<input");
        var refused =
                mvc.post()
                        .uri(path)
                        .param("version", "3")
                        .param("tier", "commune")
                        .param("work", "Số hoá tại xã")
                        .param("deadline", "31/05/2024")
                        .param("unit", "" + led.value(), "" + headless.value())
                        .with(csrf())
                        .with(As.signedIn(head.actor()))
                        .exchange();

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("chưa giao được: " + name + ".", "Số hoá tại xã");
        assertThat(inquiry.view(head.actor(), id).below()).isEmpty();
    }

    /// The row of a unit in the list.
    private static String row(String page, String unit) {
        return Stream.of(page.split("</tr>", -1))
                .filter(row -> row.contains(">" + unit + "</label>"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_target_is_taken_along_with_a_goal_for_each_unit() {
        var head = tasks.head("H41.47");
        var below = tasks.head("H41.47.22");
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, target("Trực tuyến", "test-rate", head));
        var target = targets.of(List.of(id)).getFirst().target().id();
        var path = "/programme/tasks/" + id + "/hand-down";
        var form =
                new java.util.HashMap<>(
                        Map.of(
                                "version",
                                "3",
                                "tier",
                                "commune",
                                "work",
                                "Vận động nộp trực tuyến",
                                "deadline",
                                "31/05/2024",
                                "unit",
                                "" + below.unit().value(),
                                "target",
                                "" + target,
                                "goal-" + target,
                                "bốn mươi"));

        assertThat(text(get(path + "?tier=commune", head.actor())))
                .contains("Giao kèm chỉ tiêu", "value=\"40\"");
        var wrong = post(path, head.actor(), form);
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("bốn mươi", "Nhập một số, ví dụ 45,03");
        form.put("goal-" + target, "38,5");
        assertThat(post(path, head.actor(), form)).hasStatus(HttpStatus.SEE_OTHER);

        var child = inquiry.view(head.actor(), id).below().getFirst().id();
        assertThat(text(get("/programme/tasks/" + id, head.actor())))
                .contains(
                        "Trực tuyến: từng đơn vị",
                        "/programme/tasks/" + child + "#targets\">UBND xã ");
        assertThat(text(get("/programme/tasks/" + child, below.actor())))
                .contains("Trực tuyến", "38,5", "nhập tay: kỳ trước ngày bắt đầu");
    }

    @Test
    void numbers_that_units_below_report_are_added_up_and_shares_are_not() {
        var head = tasks.head("H41.47");
        var one = tasks.head("H41.47.22");
        var other = tasks.head("H41.47.23");
        var id = tasks.inProgress(tasks.programme(), head);
        var staff = tasks.programmeStaff();
        targets.set(staff, id, target("Tỷ lệ", null, head));
        targets.set(
                staff,
                id,
                new NewTarget(
                        "Hồ sơ số hoá",
                        null,
                        "Theo sổ theo dõi",
                        Scope.itself(head.unit()),
                        Period.Kind.YEAR,
                        Target.Measure.NUMBER,
                        "hồ sơ",
                        BigDecimal.ZERO,
                        true,
                        List.of(
                                new Target.Point(
                                        LocalDate.of(2024, 6, 1), BigDecimal.valueOf(500)))));
        var taken =
                targets.of(List.of(id)).stream()
                        .map(s ->
                                new TaskCommand.TakenTarget(
                                        s.target().id(), BigDecimal.valueOf(40)))
                        .toList();
        directives.act(
                head.actor(),
                id,
                3,
                new TaskCommand.HandDown(
                        List.of(one.unit(), other.unit()),
                        "Số hoá",
                        LocalDate.of(2024, 5, 31),
                        taken));
        for (var child : inquiry.view(head.actor(), id).below()) {
            if (child.lead().equals(one.unit())) {
                for (var standing : targets.of(List.of(child.id()))) {
                    targets.report(
                            one.actor(),
                            TargetValue.reported(
                                    standing.target().id(),
                                    LocalDate.of(2024, 1, 15),
                                    BigDecimal.valueOf(30),
                                    "Theo sổ",
                                    Evidence.link("https://nghean.example/so")));
                }
            }
        }

        assertThat(text(get("/programme/tasks/" + id, head.actor())))
                .contains("Cộng các đơn vị: 30 hồ sơ (1 trong 2 đơn vị có số liệu)")
                .doesNotContain("Cộng các đơn vị: 30%");
    }

    @Test
    void what_waits_for_somebody_stands_on_their_first_page_and_the_wall_counts() {
        var head = tasks.head("H41.46.33");
        var before = open(head).value();
        var id = tasks.assigned(tasks.programme(), head);

        assertThat(waiting.waitingFor(head.actor()))
                .anySatisfy(w -> {
                    assertThat(w.textKey()).isEqualTo("directive.waiting.acknowledge");
                    assertThat(w.path()).isEqualTo("/programme/tasks/" + id);
                });
        assertThat(open(head).value()).isEqualTo(oneMore(before));
    }

    @Test
    void what_was_handed_down_waits_for_its_giver_whose_page_alone_offers_to_accept_it() {
        var district = tasks.head("H41.42");
        var commune = tasks.head("H41.42.06");
        var given = tasks.inProgress(tasks.programme(), district);
        var down = new TaskCommand.HandDown(List.of(commune.unit()), "x", TaskFixtures.DEADLINE);
        directives.act(district.actor(), given, 3, down);
        var part = inquiry.view(district.actor(), given).below().getFirst().id();
        directives.act(commune.actor(), part, 1, new TaskCommand.Acknowledge());
        directives.act(commune.actor(), part, 2, new TaskCommand.Start());
        directives.act(commune.actor(), part, 3, tasks.report());
        var path = "/programme/tasks/" + part;
        var accept = "action=\"" + path + "/accept\"";

        assertThat(waiting.waitingFor(district.actor()))
                .filteredOn(w -> w.path().equals(path))
                .singleElement()
                .satisfies(w -> assertThat(w.textKey()).isEqualTo("directive.waiting.accept"));
        assertThat(waiting.waitingFor(commune.actor())).noneMatch(w -> w.path().equals(path));
        assertThat(text(get(path, district.actor()))).contains(accept);
        assertThat(text(get(path, commune.actor()))).doesNotContain(accept);
        assertThat(text(get("/programme/mine", district.actor())))
                .containsPattern("(?s)id=\"decide\".*" + path);
    }

    @Test
    void an_obstacle_waits_on_the_first_page_of_who_decides_and_of_who_can_remove_it() {
        var head = tasks.head("H41.46.32");
        var other = tasks.head("H41.46.33");
        var stranger = tasks.head("H41.37.05");
        var id = tasks.inProgress(tasks.programme(), head);
        directives.act(
                head.actor(),
                id,
                3,
                new TaskCommand.RaiseObstacle(Obstacle.Kind.DATA, "Thiếu sổ", other.unit()));
        var path = "/programme/tasks/" + id + "#obstacles";
        var district = As.officer(tasks.unit("H41.46").value(), Role.LEADER);

        for (var actor : List.of(district, other.actor())) {
            assertThat(waiting.waitingFor(actor))
                    .filteredOn(w -> w.path().equals(path))
                    .singleElement()
                    .satisfies(w -> {
                        assertThat(w.textKey()).isEqualTo("directive.waiting.obstacle");
                        assertThat(w.parts()).contains(id.toString(), "Số hoá hồ sơ hộ tịch");
                    });
        }
        for (var actor : List.of(stranger.actor(), head.actor())) {
            assertThat(waiting.waitingFor(actor)).noneMatch(w -> w.path().equals(path));
        }
        var obstacle = inquiry.view(district, id).obstacles().getFirst().id();
        directives.act(district, id, 4, new TaskCommand.DecideObstacle(obstacle, "Cho mượn sổ"));
        assertThat(waiting.waitingFor(district)).noneMatch(w -> w.path().equals(path));
    }

    @Test
    void late_tasks_of_a_unit_are_counted_and_named_with_whose_they_are() {
        var head = tasks.head("H41.37.06");
        var programme = tasks.programme();
        var late = directives.assign(late(programme, head), tasks.programmeStaff());
        tasks.assigned(programme, head);
        var district = As.officer(tasks.unit("H41.37").value(), Role.LEADER);

        var found = Objects.requireNonNull(lateTasks.late(head.unit(), district, 3));

        assertThat(found.late()).isOne();
        assertThat(found.open()).isEqualTo(2);
        assertThat(found.lines())
                .singleElement()
                .satisfies(l -> {
                    assertThat(l.path()).isEqualTo("/programme/tasks/" + late);
                    assertThat(l.due()).isEqualTo(LocalDate.of(2024, 1, 10));
                });
        assertThat(text(get(found.path(), district))).contains("/programme/tasks/" + late);
        assertThat(lateTasks.late(tasks.unit("H41.46"), district, 3))
                .as("not theirs to know")
                .isNull();
    }

    @Test
    void what_was_handed_down_and_is_late_is_told_to_who_directs_the_plan_and_is_in_the_list() {
        tasks.programme();
        var programme = directives.current().orElseThrow();
        var province = tasks.unit("H41");
        var district = tasks.head("H41.42");
        var commune = tasks.head("H41.42.06");
        var given = tasks.inProgress(programme.code(), district);
        var before = numbers(province);
        var pulse = panel.pulse();

        var down =
                new TaskCommand.HandDown(List.of(commune.unit()), "x", LocalDate.of(2024, 1, 10));
        directives.act(district.actor(), given, 3, down);
        var part = inquiry.view(district.actor(), given).below().getFirst().id();

        assertThat(programme.owner()).isEqualTo(province);
        var after = numbers(province);
        assertThat(after.remove("late"))
                .isEqualTo(oneMore(Objects.requireNonNull(before.remove("late"))));
        assertThat(after).as("the plan has no task more").isEqualTo(before);
        assertThat(panel.pulse()).isNotEqualTo(pulse);
        var late = Objects.requireNonNull(lateTasks.late(province, tasks.leader(), 1000));
        assertThat(late.lines()).hasSize(late.late());
        assertThat(late.open()).isGreaterThan(late.late());
        assertThat(numbers(province)).containsEntry("late", Measured.count(late.late()));
        assertThat(text(get(late.path(), tasks.leader())))
                .contains("/programme/tasks/" + part + "\"")
                .doesNotContain("/programme/tasks/" + given + "\"");
    }

    /// What the panel says of a unit, by light.
    private Map<String, Measured> numbers(AgencyId unit) {
        var numbers = new java.util.TreeMap<String, Measured>();
        panel.numbers(unit)
                .forEach(n -> numbers.put(n.textKey().replace("directive.light.", ""), n.value()));
        return numbers;
    }

    @Test
    void no_two_choices_of_the_filter_by_light_read_the_same() {
        var programme = tasks.programme();
        for (var language : List.of("vi", "en", "ja")) {
            var address = "/programme?programme=%s&lang=%s".formatted(programme, language);
            var page = text(get(address, tasks.leader()));
            var select =
                    Pattern.compile("(?s)<select[^>]*name=\"light\".*?</select>")
                            .matcher(page)
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group();
            var choices =
                    Pattern.compile("<option[^>]*>([^<]+)</option>")
                            .matcher(select)
                            .results()
                            .map(found -> found.group(1).strip())
                            .toList();
            assertThat(choices).as(language).hasSize(8).doesNotHaveDuplicates();
        }
    }

    private static NewTask late(String programme, TaskFixtures.Head head) {
        return new NewTask(
                UUID.randomUUID().toString(),
                new NewTask.Place(programme, "services", null, null, null),
                new Clarities(
                        head.post(),
                        "Việc đã quá hạn",
                        LocalDate.of(2023, 3, 1),
                        LocalDate.of(2024, 1, 10),
                        head.unit(),
                        "Trước UBND",
                        List.of("Báo cáo"),
                        "Điều động"),
                List.of(),
                false);
    }

    @Test
    void whatever_is_done_to_a_task_tells_the_wall_that_its_numbers_are_others() {
        var head = tasks.head("H41.46.33");
        var programme = tasks.programme();
        var before = panel.pulse();
        var id = tasks.inProgress(programme, head);
        var begun = panel.pulse();
        directives.act(head.actor(), id, 3, tasks.report());

        assertThat(List.of(before, begun, panel.pulse())).doesNotHaveDuplicates();
        assertThat(panel.pulse()).isEqualTo(panel.pulse());
    }

    @Test
    void the_walls_numbers_of_a_unit_open_to_its_tasks_by_light_whoever_looks() {
        var head = tasks.head("H41.37.05");
        var programme = tasks.programme();
        var done = tasks.inProgress(programme, head);
        var open = tasks.inProgress(programme, head);
        directives.act(head.actor(), done, 3, tasks.report());
        directives.act(tasks.leader(), done, 4, new TaskCommand.Accept(null));

        for (var number : panel.numbers(head.unit())) {
            var page = text(get(number.path(), tasks.leader()));
            var rows = page.split("/programme/tasks/\\d+\"", -1).length - 1;
            assertThat(Measured.count(rows)).as(number.path()).isEqualTo(number.value());
        }
        assertThat(text(get(open(head).path(), tasks.leader())))
                .contains("/programme/tasks/" + open)
                .doesNotContain("/programme/tasks/" + done);
        assertThat(get("/programme/mine?unit=H41.31", head.actor()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    /// The number of tasks that are open, wherever it stands on the panel.
    private WallPanel.Number open(TaskFixtures.Head head) {
        return panel.numbers(head.unit()).stream()
                .filter(n -> n.textKey().equals("directive.light.open"))
                .findFirst()
                .orElseThrow();
    }

    private static Measured oneMore(Measured before) {
        return before instanceof Measured.Count(var number)
                ? Measured.count(number + 1)
                : Measured.count(1);
    }

    @Test
    void every_page_has_its_words_in_three_languages() {
        var head = tasks.head("H41.46.30");
        var id = tasks.inProgress(tasks.programme(), head);
        var staff = tasks.programmeStaff();
        for (var language : List.of("vi", "en", "ja")) {
            for (var address :
                    List.of(
                            "/programme",
                            "/programme/new",
                            "/programme/mine",
                            "/programme/documents",
                            "/programme/tasks/new",
                            "/programme/tasks/" + id,
                            "/programme/tasks/" + id + "/clarify",
                            "/programme/tasks/" + id + "/hand-down",
                            "/programme/tasks/" + id + "/targets/new")) {
                var mark = address.contains("?") ? "&" : "?";
                var page = get(address + mark + "lang=" + language, staff);
                assertThat(page).as(address).hasStatusOk();
                assertThat(text(page)).as(address).doesNotContain(">directive.");
            }
        }
    }

    private static NewTarget target(
            String name, @org.jspecify.annotations.Nullable String figure, TaskFixtures.Head head) {
        return new NewTarget(
                name,
                figure,
                figure == null ? "Theo sổ theo dõi" : null,
                Scope.itself(head.unit()),
                Period.Kind.YEAR,
                Target.Measure.PERCENT,
                "%",
                BigDecimal.TEN,
                true,
                List.of(new Target.Point(LocalDate.of(2023, 12, 31), BigDecimal.valueOf(40))));
    }

    private MvcTestResult get(String address, Actor actor) {
        return mvc.get().uri(address).with(As.signedIn(actor)).exchange();
    }

    private MvcTestResult post(String address, Actor actor, Map<String, String> form) {
        var request = mvc.post().uri(address).with(csrf()).with(As.signedIn(actor));
        form.forEach(request::param);
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(
                result.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
