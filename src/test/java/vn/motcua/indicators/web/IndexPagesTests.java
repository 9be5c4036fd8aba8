package vn.motcua.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.TestTime.HandClock;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.publication.Confirmations;
import vn.motcua.indicators.publication.InTime;
import vn.motcua.indicators.publication.IndexDesk;
import vn.motcua.indicators.publication.IndexTest;
import vn.motcua.indicators.publication.InventedScores;
import vn.motcua.indicators.publication.Publications;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Seal;

@IndexTest
class IndexPagesTests {

    static final Pattern HEADING = Pattern.compile("<h2[^>]*>([^<]+)</h2>");

    static final LocalDate TODAY = LocalDate.of(2024, 1, 19);

    @Autowired MockMvcTester mvc;
    @Autowired IndexDesk desk;
    @Autowired Publications publications;
    @Autowired Confirmations confirmations;
    @Autowired InventedScores scores;
    @Autowired AgencyImport agencies;
    @Autowired Organisation organisation;
    @Autowired HandClock clock;
    @Autowired DSLContext db;

    private final Actor anyone = Actor.anyone();
    private Actor control = anyone;
    private Actor leader = anyone;

    @BeforeEach
    void people() {
        agencies.load();
        control = As.officer(id("H41").value(), Role.PROCEDURE_CONTROL);
        leader = As.officer(id("H41").value(), Role.LEADER);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void the_ranking_is_public_and_gives_no_class_while_points_have_no_source() {
        publishedOnce(Period.month(2023, 5));

        assertThat(text(get("/index?period=2023-05&tier=department", anyone)))
                .contains("Đã công bố, bản 1")
                .contains("/ 40 điểm")
                .contains("Chưa xếp loại: chỉ xếp loại khi cả 100 điểm đều có nguồn")
                .contains("không phải văn bản pháp luật")
                .doesNotContain("Xuất sắc");
    }

    @Test
    void what_could_not_be_measured_before_is_no_zero_to_compare_with() {
        publishedOnce(Period.month(2023, 5));
        var words =
                "Không so sánh được với kỳ trước: khi đó đo được \\d+ trên 100 điểm, nay 40 điểm";

        assertThat(text(get("/index?period=2023-06&tier=department", anyone)))
                .containsPattern(words)
                .as("those that were measured before")
                .containsPattern("data-label=\"So với kỳ trước\">[+−]\\d+,\\d");

        var path = "/index/" + InventedScores.BEGINNER;
        var unit = text(get(path + "?period=2023-06", anyone));
        var why = unit.substring(unit.indexOf("id=\"why\""), unit.indexOf("id=\"gains\""));
        assertThat(unit).containsPattern("mc-stat__note\">" + words);
        assertThat(why)
                .containsPattern(words)
                .contains("Những thành phần đo được ở cả hai kỳ không thay đổi")
                .doesNotContain(">2.1<");
        for (var language : List.of("en", "ja")) {
            assertThat(text(get(path + "?period=2023-06&lang=" + language, anyone)))
                    .doesNotContainPattern(">\\s*index\\.[a-z]");
        }
        assertThat(text(get(path + "?period=2023-07", anyone)))
                .as("measured both times")
                .contains("Các phần dưới đây cộng lại")
                .doesNotContain("Không so sánh được");
    }

    @Test
    void a_unit_without_any_case_is_not_ranked_among_those_that_served_somebody() {
        publishedOnce(Period.month(2023, 5));
        var name = organisation.byCode(InventedScores.BEGINNER, TODAY).orElseThrow().name();

        var page = text(get("/index?period=2023-05&tier=department", anyone));
        assertThat(page)
                .containsPattern(
                        "1 trong \\d+ đơn vị không có hồ sơ nào trong kỳ nên không xếp hạng");
        var rows = page.substring(page.indexOf("id=\"ranking\"")).split("<tr", -1);
        assertThat(rows[rows.length - 1]).as("the last").contains(name, "Không xếp hạng");
        assertThat(text(get("/index/" + InventedScores.BEGINNER + "?period=2023-05", anyone)))
                .contains("Không xếp hạng", "không có hồ sơ nào trong kỳ");

        assertThat(text(get("/index?period=2023-06&tier=department", anyone)))
                .doesNotContain("Không xếp hạng");
    }

    @Test
    void the_index_of_any_day_and_of_periods_that_still_last_is_looked_at() {
        assertThat(text(get("/index", anyone)))
                .contains(
                        "<option value=\"2024-01-19\"",
                        "<option value=\"2024-01\"",
                        "<option value=\"2024-Q1\"",
                        "<option value=\"2024\"");
        assertThat(text(get("/index?period=2023-12&tier=district&day=18/1/2024", anyone)))
                .contains(
                        "doanh nghiệp: 18/01/2024",
                        "/index?period=2024-01-17&amp;tier=district&amp;reach=all",
                        "/index?period=2024-01-19&amp;tier=district&amp;reach=all",
                        "/index?period=2024-01&amp;tier=district&amp;reach=all");
        assertThat(text(get("/index/H41.31?day=18/1/2024", anyone)))
                .contains("<option value=\"2024-01-18\" selected");

        for (var wrong : List.of("31/2/2024", "20/1/2024", "hôm qua")) {
            assertThat(text(get("/index?period=2023-11&day=" + wrong, anyone)))
                    .as("no day that has come")
                    .contains("không phải là một ngày đã qua", "value=\"" + wrong + "\"")
                    .contains("doanh nghiệp: Tháng 11/2023");
        }
    }

    @Test
    void thousands_are_set_apart() {
        assertThat(text(get("/index/H41?period=2023-12", anyone)))
                .containsPattern("\\d\\.\\d{3} hồ sơ")
                .doesNotContainPattern("\\d{4} hồ sơ");
    }

    @Test
    void communes_are_paged() {
        assertThat(text(get("/index?period=2023-12&tier=commune", anyone)))
                .contains("Cấp xã: 460 đơn vị")
                .contains("from=51");
        assertThat(text(get("/index?period=2023-12&tier=commune&from=451", anyone)))
                .contains("from=401")
                .doesNotContain("from=501");
    }

    @Test
    void a_unit_shows_every_component_and_which_have_no_source() {
        assertThat(text(get("/index/H41.31?period=2023-12", anyone)))
                .contains("Kỳ này chưa được công bố")
                .contains("Hồ sơ giải quyết trước hạn, đúng hạn")
                .contains("Chưa có nguồn số liệu")
                .contains("Không có gì để tính")
                .contains("/figures/index-in-time?unit=H41.31&amp;reach=all&amp;period=2023-12")
                .contains("Vì sao khác Tháng 11/2023")
                .contains("Làm gì thì điểm tăng nhiều nhất");
    }

    @Test
    void a_unit_is_shown_alone_or_with_all_below_it() {
        var whole = text(get("/index/H41.31?period=2023-12", anyone));
        assertThat(whole)
                .contains("value=\"itself\"")
                .contains("/index/H41.31/components/3.1?period=2023-12&amp;reach=all");

        var alone = text(get("/index/H41.31?period=2023-12&reach=itself", anyone));

        assertThat(alone)
                .contains("Chỉ cơ quan này")
                .contains("Đây là một phần của cây tổ chức")
                .contains("/figures/index-in-time?unit=H41.31&amp;reach=itself&amp;period=2023-12");
        assertThat(text(get("/index/H41.31.05?period=2023-12", anyone)))
                .as("a commune has nothing below it")
                .doesNotContain("value=\"itself\"");
        assertThat(text(get("/index?period=2023-12&tier=district&reach=itself", anyone)))
                .contains("/index/H41.31?period=2023-12&amp;reach=itself")
                .contains("Đây là một phần của cây tổ chức");
    }

    @Test
    void what_is_published_is_not_shown_as_that_of_a_part() {
        published(Period.parse("2023-H1").orElseThrow());

        assertThat(text(get("/index/H41.31?period=2023-H1&reach=itself", anyone)))
                .doesNotContain("Đã công bố, bản");
        assertThat(text(get("/index/H41.31?period=2023-H1", anyone))).contains("Đã công bố, bản 1");
    }

    @Test
    void components_of_procedures_open_to_them_for_everybody() {
        var path = "/index/H41.31.05/components/3.1?period=2023-12";
        assertThat(text(get(path, anyone))).contains("/procedures/1.001193");
        var missing = text(get(path + "&part=missing", anyone));
        assertThat(missing).contains("Không đạt").doesNotContain("/procedures/1.001193");
        assertThat(get("/index/H41.31.05/components/2.2?period=2023-12", anyone)).hasStatusOk();
        assertThat(get("/index/H41.31.05/components/2.1?period=2023-12", anyone)).hasStatus(404);
        assertThat(get("/index/H41.31.05/components/3.1?period=2021-12", anyone)).hasStatus(404);
    }

    @Test
    void computed_today_stands_beside_what_was_published_when_they_differ() {
        var period = Period.month(2023, 6);
        published(period);
        assertThat(text(get("/index/H41.31.09?period=2023-06", anyone)))
                .doesNotContain("Tính lại hôm nay được");

        scores.late(period, id("H41.31.09"), 3);

        assertThat(text(get("/index/H41.31.09?period=2023-06", anyone)))
                .contains("Tính lại hôm nay được")
                .contains("Tính hôm nay:");
    }

    @Test
    void a_restatement_shows_both_editions_on_the_unit_page() {
        var period = Period.month(2023, 7);
        published(period);
        scores.late(period, id("H41.31.10"), 4);
        InTime.approved(
                desk, clock, control, leader, desk.draft(control, period, "Hồ sơ giấy nhập muộn"));

        assertThat(text(get("/index/H41.31.10?period=2023-07", anyone)))
                .contains("bản 2")
                .contains("Hồ sơ giấy nhập muộn")
                .contains("Công bố lần đầu");
        assertThat(text(get("/index?period=2023-07", anyone)))
                .contains("công bố lại vì: Hồ sơ giấy nhập muộn");
    }

    // req~indicators.published-to-everybody
    @Test
    void the_open_data_are_the_sealed_bytes_and_the_key_examines_them() {
        published(Period.month(2023, 8));
        var edition = publications.latest(Period.month(2023, 8)).orElseThrow();

        var csv = text(get("/index/data/2023-08.csv", anyone));
        var seal = Seal.parse(text(get("/index/data/2023-08.csv.seal", anyone))).orElseThrow();

        assertThat(seal.isOf(csv.getBytes(StandardCharsets.UTF_8), text(get("/seal-key", anyone))))
                .isTrue();
        assertThat(csv).isEqualTo(publications.content(edition));
        assertThat(text(get("/index/data/2023-08.json", anyone)))
                .contains("\"sha256\":\"" + seal.sha256() + "\"")
                .contains("\"licence\":\"CC BY 4.0\"")
                .contains("\"name\":\"UBND phường Hưng Bình\"")
                .contains("\"state\":\"no-source\"")
                .contains("\"denominator\":{\"vi\":\"Mẫu số", "\"ja\":\"分母")
                .contains("\"practice\":{\"of\":\"2026-09\",\"claimedFor\":false")
                .contains("không phải văn bản pháp luật", "法令ではありません");
        assertThat(csv.lines().skip(1)).allMatch(row -> row.endsWith(",2026-09"));
        assertThat(get("/index/data/2023-08.pem?edition=1", anyone)).hasStatusOk();
        assertThat(get("/index/data/1999-01.csv", anyone)).hasStatus(404);
        assertThat(get("/index/data/2023-08.csv?edition=9", anyone)).hasStatus(404);
        assertThat(text(get("/index/data", anyone)))
                .contains(seal.sha256().substring(0, 16))
                .contains("Điểm thành phần theo thông lệ 9/2026");
    }

    @Test
    void a_month_is_drafted_and_published_by_pages() {
        var drafted = post("/index/desk", control, "period", "2023-09", "reason", "");
        assertThat(drafted).hasStatus(303);
        var path = drafted.getResponse().getHeader("Location");
        assertThat(text(get(path, control)))
                .contains("Chờ phê duyệt")
                .as("the seal breaks where a phone ends")
                .contains("mc-code mc-code--long")
                .contains("503 đơn vị")
                .doesNotContain("Phê duyệt và công bố");
        assertThat(text(get(path, leader)))
                .contains("dự thảo phải được gửi các đơn vị")
                .doesNotContain("Phê duyệt và công bố");
        var early = post(path + "/approval", leader, "version", "1");
        assertThat(early).hasStatus(409);
        assertThat(text(early)).contains("Dự thảo chưa được gửi các đơn vị");
        assertThat(post(path + "/notice", control, "version", "1")).hasStatus(303);
        assertThat(text(get(path, leader))).doesNotContain("Phê duyệt và công bố");
        clock.set(Instant.parse("2024-01-25T01:00:00Z"));
        assertThat(text(get(path, leader))).contains("Phê duyệt và công bố");

        assertThat(post(path + "/approval", leader, "version", "2")).hasStatus(303);

        assertThat(text(get(path, control))).contains("Đã công bố");
        assertThat(post(path + "/approval", leader, "version", "2")).hasStatus(409);
        assertThat(post("/index/desk", control, "period", "2023-09", "reason", "")).hasStatus(422);
        assertThat(post("/index/desk", control, "period", "hôm qua", "reason", "")).hasStatus(422);
    }

    @Test
    void who_holds_the_post_at_another_unit_is_told_where_the_index_is_drafted() {
        var office = As.officer(id("H41.01").value(), Role.PROCEDURE_CONTROL);
        var elsewhere = As.officer(id("H41.01").value(), Role.LEADER);

        assertThat(text(get("/index/desk", office)))
                .contains("id=\"elsewhere\"", "giao thêm cho bạn vị trí đó")
                .doesNotContain("id=\"new\"");
        assertThat(text(get("/index/desk", control)))
                .contains("id=\"new\"")
                .doesNotContain("id=\"elsewhere\"");
        assertThat(text(get("/index/desk", leader))).contains("Công bố chỉ số");
        assertThat(text(get("/index/desk", elsewhere))).doesNotContain("Công bố chỉ số");
    }

    @Test
    void the_ranking_leads_to_the_desk_only_those_who_draft_or_approve_there() {
        var link = "<a class=\"govuk-link\" href=\"/index/desk\">";
        var elsewhere = As.officer(id("H41.01").value(), Role.LEADER, Role.PROCEDURE_CONTROL);

        for (var actor : List.of(control, leader)) {
            assertThat(text(get("/index?period=2023-12", actor))).contains(link);
        }
        for (var actor : List.of(elsewhere, As.officer(id("H41").value(), Role.INSPECTOR))) {
            assertThat(text(get("/index?period=2023-12", actor))).doesNotContain(link);
        }
        assertThat(text(get("/index?period=2023-12", anyone))).doesNotContain(link);
    }

    @Test
    void only_those_who_may_see_the_desk() {
        assertThat(get("/index/desk", As.officer(id("H41").value(), Role.INSPECTOR)))
                .hasStatus(403);
        assertThat(post("/index/desk", leader, "period", "2023-10", "reason", "")).hasStatus(403);
    }

    @Test
    void drafts_of_all_units_are_for_who_drafts_and_who_approves_them() {
        var draft = desk.draft(control, Period.month(2022, 11), "");
        var path = "/index/desk/" + draft;

        assertThat(get(path, control)).hasStatusOk();
        assertThat(get(path, leader)).hasStatusOk();
        for (var role : List.of(Role.PROCEDURE_CONTROL, Role.LEADER)) {
            var elsewhere = As.officer(id("H41.31").value(), role);
            assertThat(get(path, elsewhere)).as(role.code()).hasStatus(404);
            assertThat(text(get("/index/desk", elsewhere))).as(role.code()).doesNotContain(path);
        }
        desk.discard(control, draft, 1);
    }

    @Test
    void a_unit_reads_its_notice_and_asks_by_the_form() {
        var draft = desk.draft(control, Period.month(2023, 10), "");
        var head = As.officer(id("H41.31.11").value(), Role.HEAD);
        var path = "/index/drafts/" + draft + "/H41.31.11";
        assertThat(get(path, head)).hasStatus(404);
        desk.send(control, draft, 1);

        assertThat(text(get("/index/corrections", head))).contains(path);
        assertThat(text(get(path, head))).contains("Đề nghị hiệu chỉnh").contains("24/01/2024");
        assertThat(HEADING.matcher(text(get(path, head))).results().map(r -> r.group(1)))
                .contains("Các đề nghị đã gửi", "Đề nghị hiệu chỉnh")
                .doesNotHaveDuplicates();
        var faulty = post(path, head, "component", "", "caseCode", "không phải mã", "reason", "");
        assertThat(faulty).hasStatus(422);
        assertThat(text(faulty)).contains("không phải mã").contains("Ghi lý do đề nghị");
        assertThat(post(path, head, "component", "2.1", "caseCode", "", "reason", "Sai ngày trả"))
                .hasStatus(303);
        assertThat(get("/index/drafts/" + draft + "/H41.31.12", head)).hasStatus(404);

        var list = text(get("/index/corrections?draft=" + draft, control));
        assertThat(list).contains("Sai ngày trả");
        var answers = new TreeSet<String>();
        Pattern.compile("/index/corrections/\\d+")
                .matcher(list)
                .results()
                .forEach(found -> answers.add(found.group()));
        var answer = answers.getFirst();
        assertThat(get(answer, As.officer(id("H41.31").value(), Role.PROCEDURE_CONTROL)))
                .hasStatus(404);
        assertThat(post(answer, control, "version", "1", "verdict", "", "answer", ""))
                .hasStatus(422);
        assertThat(
                        post(
                                answer,
                                control,
                                "version",
                                "1",
                                "verdict",
                                "accepted",
                                "answer",
                                "Đã sửa ngày trả"))
                .hasStatus(303);
        assertThat(post(answer, control, "version", "1", "verdict", "rejected", "answer", "Không"))
                .hasStatus(409);
        assertThat(text(get(path, head))).contains("Đã sửa ngày trả").contains("Đã chấp nhận");
    }

    @Test
    void a_correction_is_about_a_case_there_is() {
        var draft = desk.draft(control, Period.year(2023), "");
        desk.send(control, draft, 1);
        var head = As.officer(id("H41.31.14").value(), Role.HEAD);
        var path = "/index/drafts/" + draft + "/H41.31.14";
        var code = "H41.31.14-221201-" + Instant.now().getNano();
        var asked = new String[] {"component", "2.1", "caseCode", code, "reason", "Trả đúng hẹn"};

        var unknown = post(path, head, asked);
        assertThat(unknown).hasStatus(422);
        assertThat(text(unknown))
                .contains("Hệ thống không có hồ sơ " + code, "value=\"" + code + "\"")
                .contains("Trả đúng hẹn");
        assertThat(text(get(path, head))).doesNotContain(code);

        file(code, id("H41.31.14"));
        assertThat(post(path, head, asked)).hasStatus(303);
        assertThat(text(get(path, head))).contains("/cases/" + code);
        desk.discard(control, draft, 2);
    }

    private void file(String code, AgencyId unit) {
        db.execute(
                """
                insert into casework.case_file (id, code, version, procedure_version, procedure_code,
                    channel, filed_by, receiving_unit, unit, filed, state, since, desk, clock)
                values (gen_random_uuid(), ?, 1, 1, '1.001193', 'online', 'person', ?, ?,
                    timestamptz '2022-12-01', 'submitted', timestamptz '2022-12-01', ?, 'not_started')
                """,
                code,
                unit.value(),
                unit.value(),
                unit.value());
    }

    @Test
    void a_unit_confirms_its_figures_and_who_publishes_sees_how_many_have() {
        var draft = desk.draft(control, Period.parse("2023-Q4").orElseThrow(), "");
        var head = As.officer(id("H41.31.13").value(), Role.HEAD);
        var path = "/index/drafts/" + draft + "/H41.31.13";
        var form = "action=\"" + path + "/confirmation\"";
        assertThat(text(get("/index/desk/" + draft, control)))
                .as("not sent yet")
                .doesNotContain("Xác nhận số liệu");
        desk.send(control, draft, 1);
        var all = desk.sheet(desk.get(draft)).units().size();
        assertThat(text(get("/index/desk/" + draft, control)))
                .contains("0 trên %d đơn vị".formatted(all));
        assertThat(text(get(path, head))).contains(form, "Xác nhận số liệu đúng");
        assertThat(text(get(path, control))).as("who publishes").doesNotContain(form);
        assertThat(post(path + "/confirmation", control, "version", "2")).hasStatus(403);

        assertThat(post(path + "/confirmation", head, "version", "1")).hasStatus(409);
        assertThat(post(path + "/confirmation", head, "version", "2")).hasStatus(303);
        assertThat(post(path + "/confirmation", head, "version", "2")).hasStatus(303);

        assertThat(text(get(path, head)))
                .contains("Đã xác nhận", "19/01/2024")
                .doesNotContain(form);
        assertThat(text(get("/index/desk/" + draft, leader)))
                .contains("1 trên %d đơn vị".formatted(all))
                .containsPattern("(?s)H41\\.31\\.13</span>.{0,900}19/01/2024");
        assertThat(post(path, head, "component", "2.1", "caseCode", "", "reason", "Sai ngày trả"))
                .hasStatus(303);
        assertThat(text(get(path, head))).contains("chưa xác nhận được").doesNotContain(form);
        var waits = post(path + "/confirmation", head, "version", "2");
        assertThat(waits).hasStatus(409);
        assertThat(text(waits)).contains("Đơn vị còn đề nghị chưa được trả lời");
    }

    @Test
    void every_page_has_its_words_in_three_languages() {
        published(Period.month(2023, 11));
        var draft =
                desk.draft(control, Period.of(Period.Kind.QUARTER, LocalDate.of(2023, 5, 1)), "");
        var sent = desk.draft(control, Period.parse("2023-H2").orElseThrow(), "");
        desk.send(control, sent, 1);
        var unit = id("H41.31.05");
        confirmations.confirm(As.officer(unit.value(), Role.HEAD), sent, unit, 2);
        for (var language : List.of("vi", "en", "ja")) {
            for (var address :
                    List.of(
                            "/index?period=2023-11",
                            "/index?period=2023-12&tier=district",
                            "/index?period=2023-05&tier=department&day=1/1/2030",
                            "/index/H41?period=2023-11",
                            "/index/H41.31.05?period=2023-12",
                            "/index/H41.31?period=2023-12&reach=itself",
                            "/index/H41.31/components/3.2?period=2023-12",
                            "/index/H41.31/components/2.2?period=2023-12",
                            "/figures?period=2023-12",
                            "/figures/index-points?period=2023-12",
                            "/index/data",
                            "/index/desk",
                            "/index/desk/" + draft,
                            "/index/drafts/" + draft + "/H41.31",
                            "/index/drafts/" + sent + "/H41.31.05",
                            "/index/desk/" + sent,
                            "/index/corrections")) {
                var sign = address.contains("?") ? "&" : "?";
                var answer = get(address + sign + "lang=" + language, control);
                assertThat(answer).as(address).hasStatusOk();
                assertThat(text(answer)).as(address).doesNotContainPattern(">\\s*index\\.[a-z]");
            }
        }
    }

    private void publishedOnce(Period period) {
        if (publications.latest(period).isEmpty()) {
            published(period);
        }
    }

    private void published(Period period) {
        InTime.approved(desk, clock, control, leader, desk.draft(control, period, ""));
    }

    private MvcTestResult get(String address, Actor actor) {
        var request = mvc.get().uri(address);
        return actor.kind() == Actor.Kind.ANYONE
                ? request.exchange()
                : request.with(As.signedIn(actor)).exchange();
    }

    private MvcTestResult post(String address, Actor actor, String... pairs) {
        var request = mvc.post().uri(address).with(As.signedIn(actor)).with(csrf());
        for (int i = 0; i < pairs.length; i += 2) {
            request = request.param(pairs[i], pairs[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AgencyId id(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }
}
