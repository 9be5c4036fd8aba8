package vn.motcua.indicators.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.As;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

@IndexTest
class PortalTests {

    static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    private static final String HEAD = "unit,period,component,score,case,verdict\n";

    @Autowired PortalScores portal;
    @Autowired AgencyImport agencies;
    @Autowired Organisation organisation;
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;

    private Actor control = Actor.anyone();

    @BeforeEach
    void people() {
        agencies.load();
        control = As.officer(id("H41").value(), Role.PROCEDURE_CONTROL);
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_later_one_is_shown() {
        var period = Period.month(2023, 5);
        var unit = id("H41.34.01");
        assertThat(take("H41.34.01,2023-05,2.1,17.50,,\n").before()).isFalse();
        assertThat(take("H41.34.01,2023-05,2.1,17.50,,\n").before()).isTrue();

        take("H41.34.01,2023-05,2.1,18.25,,\n");

        assertThat(portal.of(period).get(unit).get("2.1")).isEqualByComparingTo("18.25");
        assertThat(
                        db.fetchCount(
                                db.selectOne()
                                        .from(
                                                "indicators.portal_score where unit = "
                                                        + unit.value())))
                .isEqualTo(2);
    }

    @Test
    void a_faulty_line_is_named_and_nothing_is_stored() {
        assertThatThrownBy(() -> take("H41.34.02,2023-05,2.1,10,,\nH41.34.02,2023-05,2.1,viel,,\n"))
                .isInstanceOfSatisfying(
                        PortalFileFaulty.class, no -> assertThat(no.line()).isEqualTo(3));
        assertThatThrownBy(() -> take("H41.99.99,2023-05,2.1,10,,\n"))
                .isInstanceOf(PortalFileFaulty.class);
        assertThat(portal.of(Period.month(2023, 5))).doesNotContainKey(id("H41.34.02"));
    }

    @Test
    void a_difference_is_explained_case_by_case() {
        var unit = id("H41.34.03");
        var late = open(unit, "2023-05-20T03:00:00Z", "2023-05-22T03:00:00Z");
        var inTime = open(unit, "2023-05-20T03:00:00Z", "2023-05-19T03:00:00Z");
        var stillOpen = open(unit, "2023-05-20T03:00:00Z", null);
        take(
                "H41.34.03,2023-05,2.1,,%s,met\n".formatted(late)
                        + "H41.34.03,2023-05,2.1,,%s,met\n".formatted(inTime)
                        + "H41.34.03,2023-05,2.1,,%s,not-met\n".formatted(stillOpen)
                        + "H41.34.03,2023-05,2.1,,H41.34.03-230501-9999,met\n"
                        + "H41.34.03,2023-05,4.4,,%s,met\n".formatted(late));

        var verdicts = portal.verdicts(Period.month(2023, 5), unit);

        assertThat(rule(verdicts, "2.1", late)).isEqualTo(CaseVerdict.Rule.FINISHED_LATE);
        assertThat(rule(verdicts, "2.1", inTime)).isEqualTo(CaseVerdict.Rule.FINISHED_IN_TIME);
        assertThat(rule(verdicts, "2.1", stillOpen)).isEqualTo(CaseVerdict.Rule.OPEN_LATE);
        assertThat(rule(verdicts, "2.1", "H41.34.03-230501-9999"))
                .isEqualTo(CaseVerdict.Rule.UNKNOWN_CASE);
        assertThat(rule(verdicts, "4.4", late)).isEqualTo(CaseVerdict.Rule.NO_RULE);
        assertThat(verdicts.stream().filter(v -> !v.agrees())).hasSize(3);
    }

    @Test
    void both_stand_side_by_side_on_the_pages() {
        take("H41.34.04,2023-06,2.1,12.34,,\nH41.34.04,2023-06,2.1,,H41.34.04-230601-0001,met\n");

        for (var language : List.of("vi", "en", "ja")) {
            for (var path :
                    List.of(
                            "/index/portal?period=2023-06",
                            "/index/portal/H41.34.04?period=2023-06")) {
                assertThat(mvc.get().uri(path + "&lang=" + language).with(As.signedIn(control)))
                        .hasStatusOk()
                        .bodyText()
                        .contains(language.equals("vi") ? "12,34" : "12.34")
                        .doesNotContainPattern(">\\s*index\\.[a-z]");
            }
        }
        assertThat(
                        mvc.post()
                                .multipart()
                                .uri("/index/portal")
                                .file("file", "x".getBytes(StandardCharsets.UTF_8))
                                .with(As.signedIn(control))
                                .with(csrf()))
                .hasStatus(422);
    }

    private static CaseVerdict.Rule rule(
            List<CaseVerdict> verdicts, String component, String code) {
        return verdicts.stream()
                .filter(v -> v.component().equals(component) && v.caseCode().equals(code))
                .findFirst()
                .orElseThrow()
                .rule();
    }

    private PortalScores.Taken take(String rows) {
        return portal.take(control, "portal.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    private String open(AgencyId unit, String due, @Nullable String finished) {
        var id = UUID.randomUUID();
        var code = "H41.34.03-230501-" + (id.getMostSignificantBits() >>> 36);
        db.execute(
                """
                insert into casework.case_file (id, code, version, procedure_version, procedure_code,
                    channel, filed_by, receiving_unit, unit, filed, state, since, desk, clock, due, finished)
                values (?, ?, 1, 1, '1.001193', 'counter', 'person', ?, ?, ?::timestamptz, 'submitted',
                    ?::timestamptz, ?, 'not_started', ?::timestamptz, ?::timestamptz)
                """,
                id,
                code,
                unit.value(),
                unit.value(),
                time("2023-05-02T03:00:00Z"),
                time("2023-05-02T03:00:00Z"),
                unit.value(),
                time(due),
                finished == null ? null : time(finished));
        return code;
    }

    private static java.time.OffsetDateTime time(String at) {
        return Instant.parse(at).atOffset(ZoneOffset.UTC);
    }

    private AgencyId id(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }
}
