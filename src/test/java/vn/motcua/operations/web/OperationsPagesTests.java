package vn.motcua.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.Statements;
import vn.motcua.TestTime;
import vn.motcua.TestTime.HandClock;
import vn.motcua.operations.OfficeCases;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Staff;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Post;
import vn.motcua.shared.RecurringJob;
import vn.motcua.shared.Role;
import vn.motcua.web.Messages;

@ModuleTest
class OperationsPagesTests {

    private static final Pattern LINKS =
            Pattern.compile("<a [^>]*href=\"([^\"]+)\"[^>]*aria-label=");

    private static final Pattern NEWLY =
            Pattern.compile("<a [^>]*href=\"([^\"]+since=[^\"]+)\"[^>]*>([^<]+)</a>");

    @Autowired MockMvcTester mvc;
    @Autowired AgencyImport agencies;
    @Autowired Organisation organisation;
    @Autowired Staff people;
    @Autowired DSLContext db;
    @Autowired HandClock clock;

    @Autowired
    @Qualifier("alertRound")
    RecurringJob round;

    @AfterEach
    void back() {
        clock.reset();
    }

    @BeforeEach
    void load() {
        agencies.load();
        clock.reset();
    }

    @Test
    void the_wall_counts_late_cases_and_opens_to_them() {
        var leader = leader("H41.36.11");
        var code = new OfficeCases(db).due(unit("H41.36.11"), TestTime.START.minusSeconds(60));

        assertThat(mvc.get().uri("/wall").with(As.signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"panel-cases\"", "Đang quá hạn: 1", "/wall/late?unit=H41.36.11");
        assertThat(mvc.get().uri("/wall/late?unit=H41.36.11").with(As.signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .contains(code, "/cases/" + code);
    }

    @Test
    void cases_at_risk_are_listed_apart_from_late_ones() {
        var leader = leader("H41.36.12");
        var unit = unit("H41.36.12");
        var soon = new OfficeCases(db).due(unit, TestTime.START.plus(Duration.ofHours(2)));

        assertThat(mvc.get().uri("/wall/late?unit=H41.36.12").with(As.signedIn(leader)))
                .bodyText()
                .doesNotContain(soon);
        assertThat(mvc.get().uri("/wall/late?unit=H41.36.12&risk=yes").with(As.signedIn(leader)))
                .bodyText()
                .contains(soon);
    }

    @Test
    void what_became_late_since_the_working_day_before_is_counted_and_listed_apart() {
        var leader = leader("H41.33.09");
        var unit = unit("H41.33.09");
        var old = new OfficeCases(db).due(unit, TestTime.START.minus(Duration.ofDays(30)));
        var lately = new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));

        var page = body(get(leader, "/leader"));
        var link = NEWLY.matcher(page);
        assertThat(link.find()).as(page).isTrue();
        assertThat(link.group(2)).startsWith("1 mới quá hạn từ");
        assertThat(body(get(leader, link.group(1).replace("&amp;", "&"))))
                .contains(lately, "hẹn trả từ", "href=\"/wall/late?unit=H41.33.09\"")
                .doesNotContain(old);
        assertThat(body(get(leader, "/wall/late?unit=H41.33.09"))).contains(lately, old);
    }

    @Test
    void every_number_of_the_wall_that_is_a_link_opens() {
        var leader = leader("H41.36.21");
        var panels = new TreeSet<String>();
        LINKS.matcher(body(get(leader, "/wall?unit=H41.36.21")))
                .results()
                .map(r -> r.group(1).replace("&amp;", "&"))
                .forEach(panels::add);

        assertThat(panels)
                .hasSizeGreaterThan(12)
                .anyMatch(p -> p.startsWith("/complaints"))
                .anyMatch(p -> p.startsWith("/ratings"));
        assertThat(panels).allSatisfy(p -> assertThat(get(leader, p)).as(p).hasStatusOk());
    }

    @Test
    void who_deals_with_complaints_reaches_them_from_the_wall() {
        var control = As.officer(unit("H41.36.21").value(), Role.PROCEDURE_CONTROL);

        assertThat(body(get(control, "/wall"))).contains("/complaints?unit=", "/ratings?unit=");
    }

    @Test
    void a_unit_with_most_late_cases_opens_to_its_own_and_not_to_those_below_it() {
        var leader = leader("H41.35");
        var own = new OfficeCases(db).due(unit("H41.35"), TestTime.START.minusSeconds(60));
        var below = new OfficeCases(db).due(unit("H41.35.01"), TestTime.START.minusSeconds(60));

        assertThat(body(get(leader, "/leader")))
                .contains("/wall/late?unit=H41.35&amp;alone=yes", own, below);
        assertThat(body(get(leader, "/wall/late?unit=H41.35&alone=yes")))
                .contains(own, "chỉ của chính đơn vị")
                .doesNotContain(below);
        assertThat(body(get(leader, "/wall/late?unit=H41.35"))).contains(own, below);
    }

    @Test
    void the_number_of_alerts_opens_to_just_those() {
        var control = As.officer(unit("H41.35").value(), Role.PROGRAMME_STAFF);
        assertThat(rule(control, "H41.35.02")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(rule(control, "H41.35.03")).hasStatus(HttpStatus.SEE_OTHER);
        new OfficeCases(db).due(unit("H41.35.02"), TestTime.START.minusSeconds(60));
        new OfficeCases(db).due(unit("H41.35.03"), TestTime.START.minusSeconds(60));
        round.work().run();

        var one = "/alerts?unit=H41.35.02&only=";
        assertThat(alertsIn(body(get(control, "/wall?unit=H41.35.02")))).isEqualTo(1);
        assertThat(body(get(control, "/wall?unit=H41.35.02")))
                .contains(one.replace("&", "&amp;") + "waiting");
        var waiting = body(get(control, one + "waiting"));
        assertThat(waiting.split("id=\"alert-\\d+\"", -1)).hasSize(2);
        var id = waiting.replaceFirst("(?s).*id=\"alert-(\\d+)\".*", "$1");
        assertThat(
                        mvc.post()
                                .uri("/alerts/" + id + "/acknowledgement")
                                .with(csrf())
                                .with(As.signedIn(control)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(body(get(control, one + "waiting"))).doesNotContain("id=\"alert-" + id);
        assertThat(body(get(control, one + "loud"))).contains("id=\"alert-" + id);
        assertThat(get(control, "/alerts?unit=H41.99&only=loud")).hasStatus(HttpStatus.NOT_FOUND);
    }

    /// What the wall counts as open.
    private static int alertsIn(String wall) {
        var count = Pattern.compile("aria-label=\"Đang mở: (\\d+)\"").matcher(wall);
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult get(
            Actor actor, String address) {
        return mvc.get().uri(address).with(As.signedIn(actor)).exchange();
    }

    @Test
    void another_unit_is_not_there_and_strangers_see_no_wall() {
        var leader = leader("H41.36.11");

        for (var page : new String[] {"/wall", "/wall/late", "/leader", "/map", "/wall/events"}) {
            assertThat(mvc.get().uri(page + "?unit=H41.32").with(As.signedIn(leader)))
                    .as(page)
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mvc.get().uri(page).with(As.signedIn(As.officer(5, Role.CASE_OFFICER))))
                    .as(page)
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void the_stream_begins_with_all_panels() {
        var answer =
                mvc.get()
                        .uri("/wall/events?unit=H41.36.13&speaks=en")
                        .with(As.signedIn(leader("H41.36.13")))
                        .asyncExchange();

        assertThat(answer.getResponse().getContentType()).startsWith("text/event-stream");
        org.awaitility.Awaitility.await()
                .until(() ->
                        answer.getResponse()
                                .getContentAsString(StandardCharsets.UTF_8)
                                .contains("panel-cases"));
    }

    @Test
    void the_first_page_says_what_is_late_and_whose() {
        var leader = leader("H41.36.14");
        var code = new OfficeCases(db).due(unit("H41.36.14"), TestTime.START.minusSeconds(60));

        assertThat(mvc.get().uri("/leader").with(As.signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .contains(code, "Trễ hạn và của ai", "Chờ tôi quyết định");
    }

    @Test
    void the_index_on_the_map_says_whose_practice_it_is() {
        var leader = leader("H41");
        for (var path :
                List.of(
                        "/map?figure=index-points&period=2023-12",
                        "/map/comparison?one=H41.32&two=H41.36&figure=index-points&period=2023-12")) {
            assertThat(mvc.get().uri(path).with(As.signedIn(leader)))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .contains("thông lệ 9/2026, không phải luật");
        }
        assertThat(mvc.get().uri("/map?figure=late-share").with(As.signedIn(leader)))
                .bodyText()
                .doesNotContain("thông lệ 9/2026");
    }

    @Test
    void an_alert_about_the_index_says_whose_practice_it_is_as_long_as_it_is_listed() {
        var unit = unit("H41.49.05");
        var staff = staff(unit);
        var practice = "thông lệ 9/2026, không phải luật";
        assertThat(ofTheIndex(staff, "H41.49.05")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(rows(staff, "rules")).as("the rule").contains("Điểm thấp", practice);

        notInTime(unit);
        try {
            round.work().run();
        } finally {
            db.execute("delete from indicators.tally where unit = ?", unit.value());
        }

        var open = body(get(staff, "/alerts?unit=H41.49.05&only=loud"));
        assertThat(open.replaceFirst("(?s)<table.*", ""))
                .as("the alert")
                .contains("id=\"alert-", practice);
        assertThat(toldOf("Điểm thấp"))
                .isEqualTo(
                        "Cảnh báo tại %s: Điểm thấp (điểm thành phần theo thông lệ 9/2026, không phải luật)"
                                .formatted(organisation.get(unit).name()));
        db.execute("update operations.alert_rule set active = false where name = 'Điểm thấp'");
        round.work().run();
        assertThat(rows(staff, "closed")).as("when it is over").contains("Điểm thấp", practice);
    }

    /// Of the cases filed yesterday fewer have ended than of those of the day before: that is no
    /// change of anything.
    @Test
    void days_are_held_against_each_other_by_what_later_days_leave_as_it_is() {
        var unit = unit("H41.49.06");
        var leader = leader("H41.49.06");

        notInTime(unit, "day", "2024-01-17");
        notInTime(unit, "day", "2024-01-18");
        try {
            var page = body(get(leader, "/leader"));
            assertThat(page)
                    .contains("/figures/received?unit=H41.49.06")
                    .doesNotContain("/figures/finished?", "/figures/index-in-time?");
        } finally {
            db.execute("delete from indicators.tally where unit = ?", unit.value());
        }
    }

    /// Somebody who holds the post of those who run the programme.
    private Actor staff(AgencyId unit) {
        var account =
                people.hire(
                        Actor.program(), "Trần Thị Thử", UUID.randomUUID() + "@example.invalid");
        var post = people.give(Actor.program(), account, unit, Role.PROGRAMME_STAFF, HIRED);
        return Actor.staff(account, List.of(new Post(post, unit, Role.PROGRAMME_STAFF)));
    }

    private static final LocalDate HIRED = LocalDate.of(2023, 1, 1);

    private MvcTestResult ofTheIndex(Actor staff, String unit) {
        return mvc.post()
                .uri("/alerts/rules")
                .param("name", "Điểm thấp")
                .param("figure", "index-points")
                .param("unit", unit)
                .param("spread", "whole")
                .param("period", "month")
                .param("comparison", "below")
                .param("threshold", "100")
                .param("lasting", "0")
                .param("role", "programme_staff")
                .with(csrf())
                .with(As.signedIn(staff))
                .exchange();
    }

    /// The only case of a unit this month was not finished in time, as the index adds it up.
    private void notInTime(AgencyId unit) {
        notInTime(unit, "month", "2024-01-01");
    }

    private void notInTime(AgencyId unit, String kind, String first) {
        db.execute(
                """
                insert into indicators.tally
                select r.*
                  from indicators.generation g,
                       (select jsonb_object_agg(attname, 0) as zeros from pg_attribute
                         where attrelid = 'indicators.tally'::regclass and attnum > 0
                           and not attisdropped) nothing,
                       jsonb_populate_record(null::indicators.tally, nothing.zeros
                           || jsonb_build_object('generation', g.number, 'kind', ?::text,
                               'unit', ?::int, 'first', ?::text, 'procedure', '',
                               'cases', 1)) r
                 where g.state = 'current'
                """,
                kind,
                unit.value(),
                first);
    }

    /// A table of the page of alerts.
    private String rows(Actor staff, String table) {
        var page = body(get(staff, "/alerts"));
        var from = page.indexOf("id=\"" + table + "\"");
        return from < 0 ? "" : page.substring(from, page.indexOf("</table>", from));
    }

    private String toldOf(String rule) {
        var told =
                db.fetchSingle(
                        "select text_key, parts from notification.staff_notice where ? = any (parts)",
                        rule);
        return Messages.bundles()
                .text(
                        Messages.VIETNAMESE,
                        told.get(0, String.class),
                        (Object[]) told.get(1, String[].class));
    }

    @Test
    void the_map_shows_21_districts_and_the_communes_of_one() {
        var leader = leader("H41");
        new OfficeCases(db).due(unit("H41.36.15"), TestTime.START.minusSeconds(60));

        var province = mvc.get().uri("/map").with(As.signedIn(leader)).exchange();
        assertThat(province).hasStatusOk();
        assertThat(body(province).split("class=\"mc-tile mc-tile--", -1)).hasSize(22);
        assertThat(mvc.get().uri("/map?unit=H41.36&figure=late-share").with(As.signedIn(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("100,00\u00a0%", "/wall/late?unit=H41.36.15");
        assertThat(mvc.get().uri("/map?figure=none").with(As.signedIn(leader)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_share_of_late_cases_opens_to_them_for_those_who_watch_the_unit() {
        var leader = leader("H41.38.19");
        var code = new OfficeCases(db).due(unit("H41.38.19"), TestTime.START.minusSeconds(60));
        var figure = "/figures/late-share?unit=H41.38.19&period=2024-01";
        var list = "/wall/late?unit=H41.38.19";

        assertThat(body(get(leader, figure)).split("href=\"" + Pattern.quote(list) + "\"", -1))
                .as("numerator and denominator")
                .hasSize(3);
        assertThat(body(get(leader, list))).contains(code);
        assertThat(body(get(leader("H41.38.20"), figure))).doesNotContain("/wall/late?");
        assertThat(mvc.get().uri(figure)).bodyText().doesNotContain("/wall/late?");
    }

    @Test
    void the_map_begins_with_a_figure_that_has_a_past_to_go_through() {
        assertThat(body(get(leader("H41"), "/map")))
                .contains("<option value=\"in-time-rate\" selected");
        assertThat(body(get(leader("H41"), "/wall")))
                .as("on the wall one asks of this moment")
                .contains("/map?unit=H41&amp;figure=late-share\"");
    }

    @Test
    void who_only_watches_sees_no_button_of_an_alert_and_is_refused() {
        var unit = unit("H41.50.17");
        var staff = As.officer(unit.value(), Role.PROGRAMME_STAFF);
        assertThat(rule(staff, "H41.50.17")).hasStatus(HttpStatus.SEE_OTHER);
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
        round.work().run();
        var theirs = body(get(staff, "/alerts"));
        var id = theirs.replaceFirst("(?s).*id=\"alert-(\\d+)\".*", "$1");
        assertThat(theirs).contains(id + "/acknowledgement", id + "/silence");

        var leader = leader("H41.50.17");
        assertThat(body(get(leader, "/alerts")))
                .contains("id=\"alert-" + id)
                .doesNotContain("/acknowledgement", "/silence");
        for (var what : new String[] {"acknowledgement", "silence"}) {
            assertThat(
                            mvc.post()
                                    .uri("/alerts/" + id + "/" + what)
                                    .param("until", "hôm kia")
                                    .with(csrf())
                                    .with(As.signedIn(leader)))
                    .as(what)
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyText()
                    .contains("Cảnh báo này do người khác xử lý");
        }
    }

    @Test
    void the_day_chosen_on_the_slider_stays_chosen_among_the_same_twelve() {
        var leader = leader("H41");

        var chosen =
                body(
                        mvc.get()
                                .uri("/map?period=2023-12&at=3")
                                .with(As.signedIn(leader))
                                .exchange());

        assertThat(chosen)
                .contains(
                        "<output id=\"at-name\">Tháng 04/2023</output>",
                        "name=\"period\" value=\"2023-12\"",
                        "min=\"0\" max=\"11\" value=\"3\"",
                        "|Tháng 12/2023\"")
                .contains("period=2023-12&amp;at=4\"", "period=2023-12&amp;at=2\"");
        assertThat(body(mvc.get().uri("/map?period=2023-12").with(As.signedIn(leader)).exchange()))
                .contains("min=\"0\" max=\"11\" value=\"11\"", "period=2024-01\"");
    }

    @Test
    void each_file_replaces_the_outlines_of_its_own_tier_and_a_district_fills_its_map() {
        var administrator = As.officer(unit("H41").value(), Role.ADMINISTRATOR);
        var leader = leader("H41");
        load(administrator, outline("412", 104, 18, 2) + "," + outline("413", 106, 18, 1));
        var communes = organisation.children(unit("H41.32"), LocalDate.of(2024, 1, 19));
        var first = communes.getFirst().gsoCode();
        var second = communes.get(1).gsoCode();
        load(administrator, outline(first, 105, 19, 0.1) + "," + outline(second, 105.1, 19, 0.1));

        var page = body(mvc.get().uri("/map/outlines").with(As.signedIn(administrator)).exchange());
        assertThat(page).contains("Cấp huyện: a.geojson", "Cấp xã: a.geojson");
        assertThat(shapes(mvc.get().uri("/map").with(As.signedIn(leader)).exchange()))
                .as("districts")
                .isEqualTo(2);
        var district = mvc.get().uri("/map?unit=H41.32").with(As.signedIn(leader)).exchange();
        assertThat(shapes(district)).as("communes").isEqualTo(2);
        assertThat(body(district)).containsPattern("viewBox=\"0 0 1000 5\\d\\d\"");
        mvc.post()
                .uri("/map/outlines/removal")
                .with(csrf())
                .with(As.signedIn(administrator))
                .exchange();
        assertThat(shapes(mvc.get().uri("/map").with(As.signedIn(leader)).exchange())).isZero();
    }

    @Test
    void a_period_before_a_merger_is_shown_with_the_units_and_outlines_of_then() {
        var administrator = As.officer(unit("H41").value(), Role.ADMINISTRATOR);
        var gone = organisation.get(unit("H41.50.08"));
        clock.set(Instant.parse("2024-12-10T02:00:00Z"));
        var leader = As.officer(unit("H41.50").value(), Role.LEADER);
        load(administrator, outline(gone.gsoCode(), 105, 19, 0.1));
        try {
            var before = get(leader, "/map?unit=H41.50&period=2024-11");
            assertThat(body(before))
                    .contains(gone.name(), "/figures/in-time-rate?unit=H41.50.08")
                    .doesNotContain("/map?unit=H41.50.08", "/wall/late?unit=H41.50.08");
            assertThat(shapes(before)).isEqualTo(1);
            var after = get(leader, "/map?unit=H41.50&period=2024-12");
            assertThat(body(after)).contains("/map?unit=H41.50.19").doesNotContain("H41.50.08");
            assertThat(shapes(after)).isZero();
        } finally {
            mvc.post()
                    .uri("/map/outlines/removal")
                    .with(csrf())
                    .with(As.signedIn(administrator))
                    .exchange();
        }
    }

    private void load(Actor administrator, String features) {
        var file = "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
        assertThat(
                        mvc.post()
                                .uri("/map/outlines")
                                .multipart()
                                .file(
                                        new MockMultipartFile(
                                                "file",
                                                "a.geojson",
                                                "application/geo+json",
                                                file.getBytes(StandardCharsets.UTF_8)))
                                .with(csrf())
                                .with(As.signedIn(administrator)))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private static String outline(String code, double west, double south, double side) {
        return "{\"type\":\"Feature\",\"properties\":{\"ma\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%2$s,%3$s],[%4$s,%3$s],[%4$s,%5$s],[%2$s,%5$s],[%2$s,%3$s]]]}}"
                .formatted(code, west, south, west + side, south + side);
    }

    private static int shapes(MvcTestResult page) {
        return body(page).split("class=\"mc-outline__shape", -1).length - 1;
    }

    @Test
    void two_units_are_compared_over_twelve_periods() {
        assertThat(
                        mvc.get()
                                .uri("/map/comparison?one=H41.32&two=H41.36&figure=late-share")
                                .with(As.signedIn(leader("H41"))))
                .hasStatusOk()
                .bodyText()
                .contains("mc-chart__line", "01/2024", "02/2023");
    }

    @Test
    void a_faulty_rule_is_shown_again_with_what_was_typed() {
        var staff = As.officer(unit("H41.36").value(), Role.PROGRAMME_STAFF);

        assertThat(
                        mvc.post()
                                .uri("/alerts/rules")
                                .param("name", "Quy tắc thử")
                                .param("threshold", "nhiều")
                                .with(csrf())
                                .with(As.signedIn(staff)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Quy tắc thử", "nhiều", "Nhập ngưỡng là số");
        assertThat(mvc.get().uri("/alerts").with(As.signedIn(staff))).hasStatusOk();
    }

    @Test
    void a_rule_whose_post_nobody_holds_says_so_and_who_is_told_instead() {
        var unit = unit("H41.41.04");
        var head =
                people.hire(
                        Actor.program(), "Trần Thị Thử", UUID.randomUUID() + "@example.invalid");
        people.give(Actor.program(), head, unit, Role.HEAD, HIRED);
        var visitor = As.officer(unit.value(), Role.PROGRAMME_STAFF);
        assertThat(rule(visitor, "H41.41.04")).hasStatus(HttpStatus.SEE_OTHER);
        var vacant = "Chưa ai giữ vị trí này: cảnh báo được gửi cho ";

        assertThat(rows(visitor, "rules")).contains(vacant, organisation.get(unit).name());
        var staff = staff(unit);
        assertThat(rows(staff, "rules")).doesNotContain(vacant);
    }

    @Test
    void a_faulty_time_of_silence_or_border_of_a_rule_stays_as_it_was_typed() {
        var unit = unit("H41.36.17");
        var staff = As.officer(unit.value(), Role.PROGRAMME_STAFF);
        assertThat(rule(staff, "H41.36.17")).hasStatus(HttpStatus.SEE_OTHER);
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
        round.work().run();
        var page = body(mvc.get().uri("/alerts").with(As.signedIn(staff)).exchange());
        var alert = page.replaceFirst("(?s).*id=\"alert-(\\d+)\".*", "$1");
        var rule = page.replaceFirst("(?s).*/alerts/rules/(\\d+)\".*", "$1");

        var silence =
                mvc.post()
                        .uri("/alerts/" + alert + "/silence")
                        .param("until", "hôm kia")
                        .with(csrf())
                        .with(As.signedIn(staff));
        assertThat(silence)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"hôm kia\"", "Nhập một ngày sau hôm nay");
        var change =
                mvc.post()
                        .uri("/alerts/rules/" + rule)
                        .param("threshold", "rất cao")
                        .param("lasting", "lâu")
                        .with(csrf())
                        .with(As.signedIn(staff));
        assertThat(change)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"rất cao\"", "value=\"lâu\"");
    }

    @Test
    void who_has_to_act_is_changed_later_and_who_acts_is_named() {
        var unit = unit("H41.38.12");
        var staff = As.officer(unit.value(), Role.PROGRAMME_STAFF);
        rule(staff, "H41.38.12");
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
        round.work().run();
        var page = body(mvc.get().uri("/alerts").with(As.signedIn(staff)).exchange());
        var alert = page.replaceFirst("(?s).*id=\"alert-(\\d+)\".*", "$1");
        var rule = page.replaceFirst("(?s).*/alerts/rules/(\\d+)\".*", "$1");

        assertThat(owner(staff, rule, "nobody", "H41.38.12"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chọn người phụ trách");
        assertThat(owner(staff, rule, "head", "H41"))
                .as("a unit that is not theirs")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(owner(staff, rule, "head", "H41.38.12")).hasStatus(HttpStatus.SEE_OTHER);
        mvc.post()
                .uri("/alerts/" + alert + "/acknowledgement")
                .with(csrf())
                .with(As.signedIn(staff))
                .exchange();

        assertThat(body(mvc.get().uri("/alerts").with(As.signedIn(staff)).exchange()))
                .containsPattern("Phụ trách: [^.]*" + organisation.get(unit).name())
                .doesNotContain("Phụ trách: Cán bộ Đề án 06")
                .contains("nhận xử lý lúc");
    }

    private MvcTestResult owner(Actor staff, String rule, String role, String unit) {
        return mvc.post()
                .uri("/alerts/rules/" + rule)
                .param("version", "1")
                .param("threshold", "0")
                .param("lasting", "0")
                .param("role", role)
                .param("unit", unit)
                .param("active", "yes")
                .with(csrf())
                .with(As.signedIn(staff))
                .exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult rule(
            Actor staff, String unit) {
        return mvc.post()
                .uri("/alerts/rules")
                .param("name", "Thử " + unit)
                .param("figure", "late-share")
                .param("unit", unit)
                .param("spread", "whole")
                .param("period", "day")
                .param("comparison", "above")
                .param("threshold", "0")
                .param("lasting", "0")
                .param("role", "programme_staff")
                .with(csrf())
                .with(As.signedIn(staff))
                .exchange();
    }

    @Test
    void a_day_that_goes_on_is_not_held_against_a_whole_one() {
        var leader = leader("H41.36.18");
        var friday = LocalDate.of(2024, 1, 19);

        clock.set(at(friday, "08:00"));
        assertThat(body(get(leader, "/leader")))
                .contains("Thay đổi ngày 18/01/2024 so với ngày 17/01/2024");
        clock.set(at(friday, "17:00"));
        assertThat(body(get(leader, "/leader")))
                .contains("Thay đổi ngày 19/01/2024 so với ngày 18/01/2024");
        clock.set(at(friday.plusDays(1), "10:00"));
        assertThat(body(get(leader, "/leader")))
                .as("on a Saturday")
                .contains("Thay đổi ngày 19/01/2024 so với ngày 18/01/2024");
        clock.set(at(friday.plusDays(3), "10:00"));
        assertThat(body(get(leader, "/leader?lang=en")))
                .as("on Monday morning Friday against Thursday")
                .contains(
                        "What changed on 19 Jan 2024 against 18 Jan 2024",
                        "The last two working days that are over");
    }

    private static Instant at(LocalDate day, String time) {
        return WorkingCalendar.instant(day.atTime(LocalTime.parse(time)));
    }

    @Test
    void the_first_page_is_taken_along_as_a_file_in_the_readers_language() {
        var leader = leader("H41.36.18");

        var answer = mvc.get().uri("/leader/paper?lang=ja").with(As.signedIn(leader)).exchange();

        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .contains("attachment", "motcua-H41.36.18-2024-01-19.pdf");
    }

    @Test
    void who_has_no_address_is_told_so_and_nothing_is_sent() {
        var leader = leader("H41.36.18");

        assertThat(mvc.post().uri("/leader/mail").with(csrf()).with(As.signedIn(leader)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Chưa có địa chỉ thư của bạn");
    }

    @Test
    void the_first_page_asks_as_often_for_many_late_cases_as_for_one() {
        new OfficeCases(db).due(unit("H41.36.19"), TestTime.START.minusSeconds(60));
        for (int i = 1; i <= 12; i++) {
            new OfficeCases(db).due(unit("H41.36.20"), TestTime.START.minusSeconds(60L * i));
        }

        var one = asked(leader("H41.36.19"), "/leader");
        var many = asked(leader("H41.36.20"), "/leader");

        assertThat(many).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(16);
    }

    private List<String> asked(Actor actor, String address) {
        var request = mvc.get().uri(address).with(As.signedIn(actor));
        assertThat(request).hasStatusOk();
        return Statements.during(request::exchange).stream()
                .filter(s -> !s.contains("\"edition\""))
                .toList();
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Actor leader(String code) {
        return As.officer(unit(code).value(), Role.LEADER);
    }

    private AgencyId unit(String code) {
        return organisation.byCode(code, LocalDate.of(2024, 1, 19)).orElseThrow().id();
    }
}
