package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.DigestUtils;
import vn.motcua.As;
import vn.motcua.Statements;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.CaseFilter;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Role;
import vn.motcua.shared.Sha256;

/// With many cases stored, no page reads them all: the shape of the database's plans, not its
/// speed.
class PlansTests extends OfficerPages {

    private static final int CASES = 20_000;
    private static final String CODE = "H41.31.05-990101-";
    private static final String ACCOUNT = "00000000-0000-0007-0000-00000000beef";
    private static final String TOKEN =
            Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("sixteen bytes 00".getBytes(StandardCharsets.UTF_8));
    private static final String NAME =
            "nguoi%20"
                    + DigestUtils.md5DigestAsHex((CODE + "00017").getBytes(StandardCharsets.UTF_8));
    private static boolean stored;

    @BeforeEach
    void many_cases() throws SQLException {
        if (stored) {
            return;
        }
        var communes =
                organisation.at(TODAY).stream()
                        .filter(a -> a.tier() == Tier.COMMUNE)
                        .map(a -> Integer.toString(a.id().value()))
                        .collect(Collectors.joining(","));
        asOwner(
                """
                insert into casework.case_file (id, code, version, procedure_version,
                    procedure_code, channel, filed_by, receiving_unit, unit, account, filed, state,
                    since, step, desk, queue, clock, due)
                select ('99000000-0000-0000-0000-' || lpad(i::text, 12, '0'))::uuid,
                    '%s' || lpad(i::text, 5, '0'), 3, %d, '1.001193', 'counter', 'person', u, u,
                    case when i <= 3 then '%s'::uuid end,
                    timestamptz '2023-06-01' + i * interval '10 minutes',
                    case when i %% 4 = 0 then 'working' else 'returned' end, now(),
                    case when i %% 4 = 0 then 1 end, u,
                    case when i %% 4 = 0 then 'case_officer' end, 'promised',
                    timestamptz '2023-06-05' + i * interval '10 minutes'
                from (select i, (array[%s])[1 + i %% 460] as u
                      from generate_series(1, %d) as i) as numbered
                """
                        .formatted(CODE, birth.id(), ACCOUNT, communes, CASES),
                """
                insert into casework.applicant (case_id, kind, name, phone, id_number, search)
                select id, 'citizen', 'Người ' || md5(code), '09' || right(code, 5), '040' || right(code, 5),
                    'nguoi ' || md5(code)
                from casework.case_file where code like '%s%%'
                """
                        .formatted(CODE),
                """
                insert into casework.content (case_id, form, form_version, answers)
                select id, 'generic', 1, '{}' from casework.case_file where code like '%s%%'
                """
                        .formatted(CODE),
                """
                insert into casework.case_event
                    (case_id, version, at, kind, actor_kind, account, unit, to_state)
                select id, v, now(), 'file', 'staff', id, unit, 'working'
                from casework.case_file, generate_series(1, 3) as v where code like '%s%%'
                """
                        .formatted(CODE),
                """
                insert into casework.tracking_token (hash, case_id, issued)
                select case when code = '%s00001' then '\\x%s'::bytea
                    else sha256(code::bytea) end, id, now()
                from casework.case_file where code like '%s%%'
                """
                        .formatted(CODE, hex(), CODE),
                "analyze casework.case_file, casework.applicant, casework.content, casework.case_event,"
                        + " casework.tracking_token");
        stored = true;
    }

    private static String hex() {
        return java.util.HexFormat.of().formatHex(Sha256.of(TOKEN));
    }

    @AfterAll
    static void none() throws SQLException {
        for (var table : List.of("tracking_token", "case_event", "content", "applicant")) {
            asOwner(
                    """
                    delete from casework.%s where case_id in
                        (select id from casework.case_file where code like '%s%%')
                    """
                            .formatted(table, CODE));
        }
        asOwner("delete from casework.case_file where code like '%s%%'".formatted(CODE));
        stored = false;
    }

    @Test
    void worklists_of_a_commune_and_of_the_whole_province() {
        var officer = hired("Lê Văn Sáu", commune("H41.31.06"), Role.CASE_OFFICER);
        var leader = hired("Đặng Thị Tỉnh", commune("H41"), Role.LEADER);

        for (var actor : List.of(officer, leader)) {
            assertNothingIsReadWhole(actor, "/work");
            assertNothingIsReadWhole(actor, "/work?time=late");
            assertNothingIsReadWhole(actor, "/work?whose=mine");
        }
    }

    @Test
    void searches_for_cases_of_a_commune_and_of_the_whole_province() {
        var officer = hired("Lê Văn Sáu", commune("H41.31.06"), Role.CASE_OFFICER);
        var leader = hired("Đặng Thị Tỉnh", commune("H41"), Role.LEADER);

        for (var actor : List.of(officer, leader)) {
            for (var list : List.of("/cases", "/api/v1/cases")) {
                assertNothingIsReadWhole(actor, list);
                assertNothingIsReadWhole(actor, list + "?code=" + CODE + "00017");
                assertNothingIsReadWhole(actor, list + "?code=" + CODE + "000");
            }
            assertNothingIsReadWhole(() -> inquiry.ofUnits(actor, named(NAME)));
            assertNothingIsReadWhole(actor, "/cases?filed=2024-01-19&channel=post&stage=new");
            assertNothingIsReadWhole(actor, "/cases?ended=2024-01-19");
        }
    }

    private static CaseFilter named(String name) {
        return new CaseFilter(null, null, null, name, null, null, CaseInquiry.pageSize() + 1);
    }

    @Test
    void one_case_and_its_history() {
        var officer = hired("Lê Văn Sáu", commune("H41"), Role.LEADER, Role.INSPECTOR);

        var code = CaseCode.parse(CODE + "00017").orElseThrow();

        assertNothingIsReadWhole(() -> inquiry.open(officer, code));
        assertNothingIsReadWhole(() -> inquiry.trail(officer, code, null));
    }

    @Test
    void the_cases_of_a_citizen() {
        var citizen = Actor.citizen(new AccountId(UUID.fromString(ACCOUNT)));

        assertNothingIsReadWhole(citizen, "/my/cases");
    }

    @Test
    void public_tracking_by_token_and_by_code() {
        assertNothingIsReadWhole(() -> mvc.get().uri("/t/" + TOKEN).exchange());
        assertNothingIsReadWhole(() ->
                mvc.post()
                        .uri("/track")
                        .with(csrf())
                        .param("code", CODE + "00017")
                        .param("digits", "0017")
                        .exchange());
    }

    private void assertNothingIsReadWhole(Actor actor, String address) {
        assertNothingIsReadWhole(() -> {
            var answer =
                    mvc.get().uri(java.net.URI.create(address)).with(As.signedIn(actor)).exchange();
            assertThat(answer).hasStatusOk();
            return answer;
        });
    }

    private void assertNothingIsReadWhole(Supplier<?> what) {
        var reads =
                Statements.during(what).stream()
                        .filter(s -> s.startsWith("select") || s.startsWith("with"))
                        .filter(s -> s.contains("\"casework\"."))
                        .toList();
        assertThat(reads).isNotEmpty();
        for (var read : reads) {
            var plan =
                    read.contains("$1")
                            ? generic(read)
                            : String.join("\n", db.fetch("explain " + read).into(String.class));
            assertThat(plan)
                    .as(read)
                    .doesNotContain("Seq Scan on case_file")
                    .doesNotContain("Seq Scan on case_event")
                    .doesNotContain("Seq Scan on tracking_token");
        }
    }

    /// The plan that serves for any values; asked in one message, since none are sent.
    private static String generic(String read) {
        var address = System.getProperty("spring.flyway.url");
        try (var connection =
                        DriverManager.getConnection(
                                address
                                        + (address.contains("?") ? "&" : "?")
                                        + "preferQueryMode=simple",
                                System.getProperty("spring.flyway.user"),
                                System.getProperty("spring.flyway.password"));
                var statement = connection.createStatement();
                var lines = statement.executeQuery("explain (generic_plan) " + read)) {
            var plan = new StringJoiner("\n");
            while (lines.next()) {
                plan.add(lines.getString(1));
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(read, e);
        }
    }

    private static void asOwner(String... statements) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                System.getProperty("spring.flyway.url"),
                                System.getProperty("spring.flyway.user"),
                                System.getProperty("spring.flyway.password"));
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }
}
