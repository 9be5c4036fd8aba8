package vn.motcua.casework.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.TestTime;
import vn.motcua.catalogue.ShippedProcedures;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;

@ModuleTest
class CasesApiTests {

    private static final String CASES = "/api/v1/cases";
    private static final String UNIT = "H41.31.05";

    @Autowired MockMvcTester mvc;
    @Autowired AgencyImport agencies;
    @Autowired ShippedProcedures procedures;
    @Autowired Organisation organisation;
    @Autowired TestTime.HandClock clock;
    @Autowired DSLContext db;

    private Actor desk;

    @BeforeEach
    void a_desk() {
        agencies.load();
        procedures.load();
        clock.reset();
        desk = As.officer(unit(UNIT), Role.INTAKE);
    }

    @Test
    void a_case_is_filed_and_found_again_with_its_history_and_proof() {
        var answer = post(desk, CASES, key(), filing("Trần Thị Bưởi"));
        assertThat(answer).hasStatus(201).headers().hasValue("ETag", "\"2\"");
        var filed = json(answer);
        assertThat(answer).headers().hasValue("Location", filed.at("/links/self").asString());
        assertThat(filed.at("/code").asString()).startsWith(UNIT + "-240119-");
        assertThat(filed.at("/due").asString()).isEqualTo("2024-01-22T10:00:00Z");
        assertThat(filed.at("/tracking/token").asString()).hasSize(22);

        var found = json(get(desk, filed.at("/links/self").asString()));
        assertThat(found.at("/applicant/name").asString()).isEqualTo("Trần Thị Bưởi");
        assertThat(found.at("/history").findValuesAsString("kind"))
                .containsExactly("file", "accept");
        assertThat(found.at("/deadline/proof").findValuesAsString("reason"))
                .containsExactly("first_day", "day_off", "day_off", "counted");
        assertThat(json(get(desk, filed.at("/links/proof").asString())))
                .isEqualTo(found.at("/deadline"));
    }

    @Test
    void a_repeated_post_gets_the_same_bytes_and_files_nothing() throws Exception {
        var key = key();
        var first = post(desk, CASES, key, filing("Lê Văn Cam"));
        var second = post(desk, CASES, key, filing("Lê Văn Cam"));

        assertThat(second.getResponse().getContentAsByteArray())
                .isEqualTo(first.getResponse().getContentAsByteArray());
        assertThat(second).hasStatus(201).headers().hasValue("Idempotent-Replayed", "true");
        assertThat(second.getResponse().getHeader("Location"))
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(first).headers().doesNotContainHeader("Idempotent-Replayed");
    }

    @Test
    void another_body_under_the_same_key_is_a_conflict() {
        var key = key();
        post(desk, CASES, key, filing("Lê Văn Cam"));

        assertProblem(post(desk, CASES, key, filing("Lê Văn Mận")), 409, "idempotency-key-reused");
    }

    @Test
    void without_a_key_nothing_is_done() {
        assertProblem(post(desk, CASES, null, filing("An")), 400, "idempotency-key-missing");
        assertProblem(
                post(desk, CASES + "/H41.31.05-240119-0001/accept", null, "{}"),
                400,
                "idempotency-key-missing");
    }

    @Test
    void posts_sent_at_once_file_one_case_and_all_get_its_answer() throws Exception {
        var key = key();
        Callable<String> sending =
                () ->
                        post(desk, CASES, key, filing("Hồ Thị Đào"))
                                .getResponse()
                                .getContentAsString(UTF_8);

        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers =
                    pool.invokeAll(IntStream.range(0, 8).mapToObj(_ -> sending).toList()).stream()
                            .map(f -> f.resultNow())
                            .distinct()
                            .toList();
            assertThat(answers).singleElement().asString().contains("\"code\":\"H41");
        }
    }

    @Test
    void a_faulty_filing_says_all_that_is_wrong_and_keeps_the_key_free() {
        var key = key();
        var faulty =
                """
                {"procedure": "9.999999", "channel": "fax", "unit": "H41.31.05", "colour": "red",
                 "applicant": {"kind": "citizen", "name": "%s", "birthDate": "2024-02-30", "phone": "đây"},
                 "papers": [{"handedIn": "held", "name": "Sổ"}]}
                """
                        .formatted("A".repeat(201));

        var answer = post(desk, CASES, key, faulty);

        assertProblem(answer, 422, "faulty-request");
        assertThat(json(answer).at("/errors").valueStream().map(CasesApiTests::place))
                .containsExactlyInAnyOrder(
                        "/procedure unknown",
                        "/channel not-one-of",
                        "/filedBy missing",
                        "/applicant/name too-long",
                        "/applicant/birthDate not-a-date",
                        "/applicant/phone wrong-form",
                        "/papers/0/heldRef held-where",
                        "/colour unknown-property");
        assertThat(post(desk, CASES, key, filing("An"))).hasStatus(201);
    }

    @Test
    void what_is_wrong_is_said_in_the_language_asked_for() {
        assertThat(message("en")).isEqualTo("Missing. Add it.");
        assertThat(message("ja")).isEqualTo("ありません。追加してください。");
        assertThat(message("fr, vi;q=0.5")).isEqualTo("Chưa có. Hãy bổ sung.");
    }

    @Test
    void a_hidden_case_answers_like_none_byte_for_byte() throws Exception {
        var code = json(post(desk, CASES, key(), filing("Vũ Thị Mơ"))).at("/code").asString();
        var elsewhere = As.officer(unit("H41.40.01"), Role.INTAKE);

        var hidden = get(elsewhere, CASES + "/" + code).getResponse().getContentAsByteArray();

        assertThat(get(elsewhere, CASES + "/H41.31.05-240119-9998"))
                .hasStatus(404)
                .body()
                .isEqualTo(hidden);
        assertThat(get(elsewhere, CASES + "/H41..05'--")).hasStatus(404).body().isEqualTo(hidden);
        assertThat(
                        post(
                                elsewhere,
                                CASES + "/" + code + "/transfer",
                                key(),
                                "{\"to\":\"H41.31.05\"}"))
                .hasStatus(404)
                .body()
                .isEqualTo(hidden);
    }

    @Test
    void a_command_moves_the_case_from_the_version_that_was_seen() {
        var code = json(post(desk, CASES, key(), filing("Cao Văn Khế"))).at("/code").asString();
        var transfer = CASES + "/" + code + "/transfer";

        var moved = post(desk, transfer, key(), "{\"to\": \"H41.31.05\", \"version\": 2}");
        assertThat(moved).hasStatusOk().headers().hasValue("ETag", "\"3\"");
        assertThat(json(moved).at("/status/state").asString()).isEqualTo("working");

        var close = CASES + "/" + code + "/withdraw";
        assertProblem(
                post(desk, close, key(), "{\"reason\": \"Nhầm\", \"version\": 2}"),
                409,
                "stale-case");
        assertProblem(
                post(desk, transfer, key(), "{\"to\": \"H41.31.05\"}"), 409, "transition-refused");
        assertProblem(post(desk, CASES + "/" + code + "/sign", key(), ""), 403, "not-entitled");
    }

    @Test
    void a_commands_body_is_checked_and_an_unknown_command_is_not_there() {
        var code = json(post(desk, CASES, key(), filing("Ngô Thị Lê"))).at("/code").asString();
        var address = CASES + "/" + code + "/";

        assertThat(places(post(desk, address + "refuse", key(), "{\"note\": \"x\"}")))
                .containsExactlyInAnyOrder("/reason missing", "/note unknown-property");
        assertThat(
                        places(
                                post(
                                        desk,
                                        address + "demand-fee",
                                        key(),
                                        "{\"amount\": 0, \"reason\": 5}")))
                .containsExactlyInAnyOrder("/amount out-of-range", "/reason not-text");
        assertThat(
                        places(
                                post(
                                        desk,
                                        address + "assign",
                                        key(),
                                        "{\"officer\": \"" + UUID.randomUUID() + "\"}")))
                .containsExactly("/officer unknown");
        assertProblem(post(desk, address + "explode", key(), "{}"), 404, "unknown-command");
    }

    @Test
    void a_list_goes_page_by_page_and_leaves_out_nothing() {
        var commune = "H41.33.02";
        var there = As.officer(unit(commune), Role.INTAKE);
        for (int i = 0; i < 5; i++) {
            post(there, CASES, key(), filing("Phan Văn " + i).replace(UNIT, commune));
        }

        var first = json(get(there, CASES + "?limit=2"));
        var second = json(get(there, CASES + "?limit=2&after=" + first.at("/next").asString()));
        var third = json(get(there, CASES + "?limit=2&after=" + second.at("/next").asString()));

        assertThat(List.of(first, second, third))
                .flatExtracting(p ->
                        p.at("/cases").valueStream().map(c -> c.at("/code").asString()).toList())
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(third.has("next")).isFalse();
        assertThat(json(get(there, CASES + "?code=H41.33.02-24")).at("/cases").size()).isEqualTo(5);
        assertThat(json(get(there, CASES + "?code=H41.33.03")).at("/cases").size()).isZero();
        assertThat(json(get(there, CASES + "?state=returned")).at("/cases").size()).isZero();
    }

    @Test
    void a_name_is_no_filter_of_an_address() {
        assertThat(places(get(desk, CASES + "?text=Phan Van&code=Phan Van")))
                .containsExactlyInAnyOrder("text unknown-parameter", "code unknown");
    }

    @Test
    void a_misspelt_filter_is_refused_and_not_ignored() {
        assertThat(places(get(desk, CASES + "?stat=working&limit=1000&after=x&unit=H99")))
                .containsExactlyInAnyOrder(
                        "stat unknown-parameter",
                        "limit out-of-range",
                        "after unknown",
                        "unit unknown");
    }

    @Test
    void a_look_at_a_case_costs_three_statements_and_one_entry_of_the_trail() {
        var self =
                json(post(desk, CASES, key(), filing("Tô Thị Hồng"))).at("/links/self").asString();
        get(desk, self);
        var before = entries();

        get(desk, self);

        assertThat(entries() - before).isEqualTo(1);
    }

    @Test
    void somebody_unknown_gets_nowhere() {
        assertThat(mvc.get().uri(CASES)).hasStatus4xxClientError();
    }

    private long entries() {
        return (Long) db.fetchValue("select count(*) from audit.entry where act = 'read'");
    }

    private String message(String language) {
        var answer =
                mvc.post()
                        .uri(CASES)
                        .with(As.signedIn(desk))
                        .header("Idempotency-Key", key())
                        .header("Accept-Language", language)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(filing("An").replace("\"filedBy\": \"officer\",", ""))
                        .exchange();
        return json(answer).at("/errors/0/message").asString();
    }

    private static List<String> places(MvcTestResult answer) {
        assertProblem(answer, 422, "faulty-request");
        return json(answer).at("/errors").valueStream().map(CasesApiTests::place).toList();
    }

    private static String place(JsonNode wrong) {
        var where = wrong.has("pointer") ? wrong.get("pointer") : wrong.get("parameter");
        return where.asString() + " " + wrong.get("code").asString();
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(json(answer).at("/code").asString()).isEqualTo(code);
        assertThat(json(answer).at("/type").asString()).isEqualTo("/problems/" + code);
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).with(As.signedIn(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String address, String key, String content) {
        var request =
                mvc.post()
                        .uri(address)
                        .with(As.signedIn(actor))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(content);
        return key == null ? request.exchange() : request.header("Idempotency-Key", key).exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private int unit(String code) {
        return organisation.byCode(code, LocalDate.of(2024, 1, 19)).orElseThrow().id().value();
    }

    private static String filing(String name) {
        return """
        {"procedure": "1.001193", "channel": "counter", "filedBy": "officer", "unit": "H41.31.05",
         "applicant": {"kind": "citizen", "name": "%s", "birthDate": "1990-02-03",
                       "idNumber": "040190004567", "phone": "0900000001"},
         "papers": [{"name": "Giấy chứng sinh", "handedIn": "original"}]}
        """
                .formatted(name);
    }
}
