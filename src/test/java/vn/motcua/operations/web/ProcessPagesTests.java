package vn.motcua.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.TestTime.HandClock;
import vn.motcua.operations.process.Forecasts;
import vn.motcua.operations.process.ProcessFixtures;
import vn.motcua.operations.process.ProcessTest;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Staff;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

@ProcessTest
class ProcessPagesTests {

    @Autowired MockMvcTester mvc;
    @Autowired ProcessFixtures cases;
    @Autowired ProcessReader reader;
    @Autowired Organisation organisation;
    @Autowired Staff people;
    @Autowired DSLContext db;
    @Autowired HandClock clock;

    private AgencyId unit;
    private Actor head;

    @BeforeEach
    void a_unit_with_work() {
        clock.reset();
        cases.province();
        unit = cases.unit("H41.36.01");
        head = As.officer(unit.value(), Role.HEAD);
    }

    @Test
    void the_overview_counts_ways_slow_steps_and_work_done_again() {
        cases.straight(unit, "2023-11-06");
        cases.follow();

        var page = get(head, "/process?period=2023-11");

        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains(
                        "Làm xong → Ký duyệt", "/process/cases?unit=H41.36.01", "Người ký trả lại");
    }

    @Test
    void the_map_is_drawn_with_a_table_of_its_arrows() {
        cases.straight(unit, "2023-11-07");
        cases.follow();

        var page = get(head, "/process/map?period=2023-11&paths=100");

        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains("<svg class=\"mc-flow__drawing\"", "flow-description", "Trả kết quả")
                .doesNotContain("style=");
    }

    @Test
    void a_unit_without_work_says_so() {
        assertThat(get(head, "/process/map?period=2019-01"))
                .bodyText()
                .contains("Chưa có bước xử lý nào");
    }

    @Test
    void an_arrow_opens_to_its_cases_which_only_those_see_who_may_read_them() {
        var id = cases.straight(unit, "2023-11-08");
        cases.follow();
        var address = "/process/cases?period=2023-11&from=complete&to=sign";
        var reads = As.officer(unit.value(), Role.HEAD);

        assertThat(get(reads, address)).hasStatusOk().bodyText().contains(code(id));
        assertThat(get(head, "/process/cases?period=2023-11")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void long_lists_of_cases_are_paged_by_where_the_page_before_ended() {
        var busy = cases.unit("H41.36.02");
        for (int i = 0; i < 30; i++) {
            cases.straight(busy, "2023-11-09");
        }
        cases.follow();
        var actor = As.officer(busy.value(), Role.HEAD);

        var first = get(actor, "/process/cases?period=2023-11&from=complete&to=sign");
        assertThat(first).bodyText().contains("rel=\"next\"");
        var body = text(first);
        var next =
                body.replaceAll("(?s).*href=\"([^\"]+)\" rel=\"next\".*", "$1")
                        .replace("&amp;", "&");
        var second = get(actor, next);

        assertThat(codes(body)).isEqualTo(25);
        assertThat(codes(text(second))).isEqualTo(5);
    }

    private static int codes(String body) {
        return body.split("mc-code").length - 1;
    }

    @Test
    void each_number_of_the_overview_opens_exactly_the_cases_that_it_counts() {
        var busy = cases.unit("H41.38.11");
        var straight = code(cases.straight(busy, "2023-10-03"));
        var back = cases.open(busy, "2023-10-04T08:00");
        var other = new UUID(0, 2);
        cases.happened(back, 1, "2023-10-04T08:00", "file", "submitted", busy);
        cases.happened(back, 2, "2023-10-04T09:00", "accept", "accepted", busy);
        cases.happened(back, 3, "2023-10-04T10:00", "complete", "awaiting_signature", busy);
        cases.happened(back, 4, "2023-10-04T11:00", "send-back", "working", busy, null, other);
        cases.happened(back, 5, "2023-10-04T14:00", "complete", "awaiting_signature", busy);
        cases.happened(back, 6, "2023-10-04T15:00", "return", "returned", busy);
        cases.follow();
        var actor = As.officer(busy.value(), Role.HEAD);
        var address = "/process/cases?unit=H41.38.11&period=2023-10&list=";

        assertThat(text(get(actor, "/process?period=2023-10")))
                .contains("list=begun", "list=persons", "list=offices", "list=sent-back");
        assertThat(codes(text(get(actor, address + "begun")))).isEqualTo(2);
        assertThat(codes(text(get(actor, address + "ended")))).isEqualTo(2);
        assertThat(text(get(actor, address + "straight")))
                .contains(straight)
                .doesNotContain(code(back));
        for (var list : new String[] {"sent-back", "repeated"}) {
            assertThat(text(get(actor, address + list)))
                    .as(list)
                    .contains(code(back))
                    .doesNotContain(straight);
        }
        assertThat(codes(text(get(actor, address + "persons"))))
                .as("to the signer and back again")
                .isEqualTo(2);
        assertThat(codes(text(get(actor, address + "offices")))).isZero();
        assertThat(codes(text(get(actor, address + "supplement")))).isZero();
        assertThat(get(actor, address + "nothing")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String code(UUID id) {
        return db.fetchOne("select code from casework.case_file where id = ?", id)
                .get(0, String.class);
    }

    @Test
    void somebody_elses_unit_is_not_found() {
        assertThat(get(head, "/process?unit=H41.36.03")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(As.officer(unit.value(), Role.CASE_OFFICER), "/process"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void open_cases_stand_where_they_wait_and_open_to_a_list() {
        var place = cases.unit("H41.36.15");
        var open = cases.open(place, "2024-01-02T08:00");
        cases.happened(open, 1, "2024-01-02T08:00", "file", "submitted", place);
        cases.happened(open, 2, "2024-01-02T09:00", "accept", "accepted", place);
        cases.follow();
        var actor = As.officer(place.value(), Role.HEAD);

        assertThat(get(actor, "/process/stuck"))
                .hasStatusOk()
                .bodyText()
                .contains("Tiếp nhận", "step=accept");
        assertThat(get(actor, "/process/stuck/cases?step=accept"))
                .hasStatusOk()
                .bodyText()
                .contains("Hồ sơ đang chờ, chờ lâu nhất trước", "/cases/");
    }

    @Test
    void a_long_list_of_open_cases_goes_on_where_the_page_before_ended() {
        var place = cases.unit("H41.36.16");
        for (int i = 0; i < 30; i++) {
            var at = "2024-01-03T08:%02d".formatted(i);
            var open = cases.open(place, at);
            cases.happened(open, 1, at, "file", "submitted", place);
        }
        cases.follow();
        var actor = As.officer(place.value(), Role.HEAD);

        var first = text(get(actor, "/process/stuck/cases"));
        var next =
                java.util.regex.Pattern.compile("/process/stuck/cases\\?after=\\d+_[0-9a-f-]{36}");
        var found = next.matcher(first);
        assertThat(found.find()).isTrue();
        var second = text(get(actor, found.group()));

        assertThat(codes(first) + codes(second)).isEqualTo(30);
        // the page's own address stands in the links to other languages
        assertThat(second).doesNotContainPattern("after=[0-9a-f_-]+\"");
        assertThat(get(actor, "/process/stuck/cases?after=nonsense")).hasStatusOk();
    }

    @Test
    void pages_without_forecasts_say_that_there_are_none() {
        assertThat(get(head, "/process/forecast")).hasStatusOk();
        assertThat(get(head, "/process/forecast/backtest")).hasStatusOk();
        assertThat(get(head, "/process/forecast/cases?day=tomorrow"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_unit_with_cases_to_come_opens_to_its_own_forecast() {
        var district = As.officer(cases.unit("H41.36").value(), Role.HEAD);
        var address = reader.read(district, new ProcessReader.Asked(null, null, null));
        var page =
                new ForecastPage(
                        reader.top(district, address, ProcessAddress.FORECAST),
                        null,
                        reader,
                        List.of());

        var way = page.path(expected(unit));

        assertThat(way).isEqualTo("/process/forecast?unit=H41.36.01");
        assertThat(get(district, way)).hasStatusOk();
        assertThat(page.path(expected(cases.unit("H41.36")))).as("this page").isNull();
        assertThat(page.path(expected(cases.unit("H41.50.18")))).isNotNull();
        clock.set(Instant.parse("2024-12-10T02:00:00Z"));
        assertThat(page.path(expected(organisation.byCode("H41.50.12", DAY).orElseThrow().id())))
                .as("a unit that has ended")
                .isNull();
        clock.reset();
    }

    private static final LocalDate DAY = LocalDate.of(2024, 1, 19);

    private static Forecasts.OfUnit expected(AgencyId unit) {
        return new Forecasts.OfUnit(unit, new Forecasts.Day(DAY, 1, 0.5, 0, 1));
    }

    @Test
    void load_is_for_the_head_of_the_unit_alone() {
        var leader = As.officer(cases.unit("H41").value(), Role.LEADER);

        assertThat(get(head, "/process/load?at=" + unit.value())).hasStatusOk();
        assertThat(get(head, "/process/load")).hasStatusOk();
        assertThat(get(leader, "/process/load")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(leader, "/process/load?at=" + unit.value())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_cases_an_officer_has_open_for_the_head_of_the_unit_alone() {
        var office = cases.unit("H41.47.05");
        var own = As.officer(office.value(), Role.HEAD);
        var officer = hired(office);
        var held = claimed(office, officer.value());
        var others = claimed(office, new UUID(7, 7));
        cases.follow();

        var load = text(get(own, "/process/load?at=" + office.value()));
        var way = "/process/stuck/cases?unit=H41.47.05&holder=" + officer.value();
        assertThat(load).contains(way.replace("&", "&amp;"), "1 hồ sơ Cao Thị Thử đang giữ");
        assertThat(get(own, way)).hasStatusOk();
        assertThat(text(get(own, way)))
                .contains(code(held), "Cao Thị Thử")
                .doesNotContain(code(others));
        var leader = As.officer(cases.unit("H41").value(), Role.LEADER);
        assertThat(get(leader, way)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private AccountId hired(AgencyId office) {
        var account =
                people.hire(Actor.program(), "Cao Thị Thử", UUID.randomUUID() + "@motcua.invalid");
        people.give(Actor.program(), account, office, Role.CASE_OFFICER, LocalDate.of(2023, 1, 1));
        return account;
    }

    private UUID claimed(AgencyId office, UUID who) {
        var id = cases.open(office, "2024-01-16T08:00");
        cases.happened(id, 1, "2024-01-16T08:00", "file", "submitted", office);
        cases.happened(id, 2, "2024-01-16T09:00", "accept", "accepted", office);
        cases.happened(id, 3, "2024-01-16T10:00", "claim", "working", office, null, who);
        return id;
    }

    @Test
    void a_question_that_makes_no_sense_is_explained_and_nothing_typed_is_lost() {
        var answer = post("/process/what-if?unit=H41.36.01", "more", "999", "station", "sign");

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(answer).bodyText().contains("Hãy nhập một số từ 1 đến 20", "value=\"999\"");
    }

    @Test
    void too_few_cases_are_no_ground_for_a_simulation() {
        var key = UUID.randomUUID().toString();
        var answer = post("/process/what-if", "more", "2", "station", "work", "_key", key);

        assertThat(answer)
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/process/what-if/" + key);
        assertThat(get(head, "/process/what-if/" + key))
                .bodyText()
                .contains("Chưa đủ hồ sơ để mô phỏng");
    }

    @Test
    void a_simulation_shows_before_and_after_with_its_assumptions_and_is_nobody_elses() {
        var busy = cases.unit("H41.36.05");
        for (int day = 11; day <= 30; day++) {
            if (day % 7 != 4 && day % 7 != 5) {
                cases.straight(busy, "2023-12-%02d".formatted(day));
                cases.straight(busy, "2023-12-%02d".formatted(day));
            }
        }
        cases.follow();
        var actor = As.officer(busy.value(), Role.HEAD);
        var key = UUID.randomUUID().toString();

        var leader = As.officer(cases.unit("H41.36").value(), Role.LEADER);
        assertThat(text(get(leader, "/process/what-if")))
                .as("a place that had cases enough")
                .contains("<option value=\"H41.36.05\" selected");
        assertThat(text(get(leader, "/process/what-if?unit=H41.36")))
                .contains("<option value=\"H41.36\" selected");

        var answer = post(actor, "/process/what-if", "more", "2", "station", "sign", "_key", key);
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        var page = settled(actor, "/process/what-if/" + key);

        assertThat(page).contains("Ký duyệt", "1 → 3", "Các giả định", "30 lần chạy");
        assertThat(get(head, "/process/what-if/" + key)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private String settled(Actor actor, String address) {
        for (int i = 0; i < 50; i++) {
            var body = text(get(actor, address));
            if (!body.contains("mc-progress")) {
                return body;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000L);
        }
        throw new AssertionError("The simulation did not end");
    }

    private static String text(MvcTestResult result) {
        return new String(
                result.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).with(As.signedIn(actor)).exchange();
    }

    private MvcTestResult post(String address, String... fields) {
        return post(head, address, fields);
    }

    private MvcTestResult post(Actor actor, String address, String... fields) {
        var request =
                mvc.post()
                        .uri(address)
                        .with(As.signedIn(actor))
                        .with(csrf())
                        .param("_key", UUID.randomUUID().toString());
        if (java.util.List.of(fields).contains("_key")) {
            request = mvc.post().uri(address).with(As.signedIn(actor)).with(csrf());
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
