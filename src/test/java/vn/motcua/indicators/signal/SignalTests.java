package vn.motcua.indicators.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import vn.motcua.indicators.publication.IndexTest;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Role;

@IndexTest
class SignalTests {

    static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    private static final Instant NINE = Instant.parse("2024-01-10T02:00:00Z");
    private static final Instant DUE = Instant.parse("2024-01-12T10:00:00Z");

    @Autowired SignalFollower follower;
    @Autowired Signals signals;
    @Autowired AgencyImport agencies;
    @Autowired Organisation organisation;
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;

    private Actor inspector = Actor.anyone();

    @BeforeEach
    void people() {
        agencies.load();
        inspector = As.officer(id("H41").value(), Role.INSPECTOR);
    }

    @Test
    void signals_are_found_by_following_the_log_and_not_twice() {
        var unit = id("H41.32.01");
        var file = open(unit);
        happened(file, 1, "file", NINE, null, "staff", null);
        happened(file, 2, "claim", NINE.plusSeconds(60), DUE, "staff", null);
        happened(file, 3, "issue", DUE.minusSeconds(300), null, "staff", null);

        follower.catchUp();
        db.execute("update indicators.signal_follower set transaction = 0, id = 0");
        follower.catchUp();

        var found = of(unit);
        assertThat(found).extracting(Signal::kind).containsExactly(Signal.Kind.BEFORE_DUE);
        assertThat(found.getFirst().measured()).isEqualTo(5);
        assertThat(signals.byUnit(inspector, filter(unit))).containsEntry(unit, 1);
    }

    @Test
    void filed_anew_after_a_refusal_is_seen_of_those_with_an_account() {
        var unit = id("H41.32.02");
        var account = UUID.randomUUID();
        var first = open(unit);
        happened(first, 1, "file", NINE, null, "citizen", account);
        happened(first, 2, "refuse", NINE.plusSeconds(90_000), null, "staff", null);
        var second = open(unit);
        happened(second, 1, "file", NINE.plusSeconds(4 * 86_400L), null, "citizen", account);
        var atTheCounter = open(unit);
        happened(atTheCounter, 1, "file", NINE.plusSeconds(4 * 86_400L), null, "staff", account);

        follower.catchUp();

        assertThat(of(unit))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.kind()).isEqualTo(Signal.Kind.FILED_ANEW);
                    assertThat(signal.caseId()).isEqualTo(second);
                    assertThat(signal.otherCode()).isEqualTo(code(first));
                });
    }

    @Test
    void an_inspector_sees_those_of_the_units_below_only() {
        var unit = id("H41.32.03");
        var file = open(unit);
        happened(file, 1, "file", NINE, null, "staff", null);
        happened(file, 2, "complete", NINE.minusSeconds(600), null, "staff", null);
        follower.catchUp();
        var signal = of(unit).getFirst();
        var elsewhere = As.officer(id("H41.33").value(), Role.INSPECTOR);

        assertThat(signals.list(elsewhere, filter(null), 50)).noneMatch(s -> s.id() == signal.id());
        assertThatThrownBy(() -> signals.get(elsewhere, signal.id())).isInstanceOf(NotFound.class);

        var above = As.officer(id("H41.32").value(), Role.INSPECTOR);
        var highest = As.officer(id("H41").value(), Role.INSPECTOR);
        assertThat(List.of(above, highest))
                .allSatisfy(inspector -> {
                    assertThat(signals.list(inspector, filter(null), 50))
                            .anyMatch(s -> s.id() == signal.id());
                    assertThat(signals.byUnit(inspector, filter(null))).containsEntry(unit, 1);
                });
    }

    @Test
    void the_list_leads_to_the_case_and_a_note_is_kept() {
        var unit = id("H41.32.04");
        var file = open(unit);
        happened(file, 1, "file", NINE, null, "staff", null);
        happened(file, 2, "claim", NINE, DUE, "staff", null);
        happened(file, 3, "request-supplement", DUE.minusSeconds(7_200), null, "staff", null);
        follower.catchUp();
        var path = "/signals/" + of(unit).getFirst().id();

        for (var language : List.of("vi", "en", "ja")) {
            assertThat(
                            mvc.get()
                                    .uri("/signals?unit=H41.32.04&lang=" + language)
                                    .with(As.signedIn(inspector)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(path, "/cases/" + code(file))
                    .doesNotContainPattern(">\\s*index\\.[a-z]");
        }
        assertThat(post(path, "", "")).isEqualTo(422);
        assertThat(post(path, "follow_up", "Hỏi lại cán bộ")).isEqualTo(303);
        assertThat(post(path, "follow_up", "Hỏi lại cán bộ")).isEqualTo(303);

        assertThat(signals.notes(of(unit).getFirst()))
                .singleElement()
                .satisfies(note -> assertThat(note.by()).isEqualTo(inspector.account()));
        assertThat(mvc.get().uri(path).with(As.signedIn(inspector)))
                .bodyText()
                .contains("Hỏi lại cán bộ");
        assertThat(
                        mvc.get()
                                .uri("/signals?unit=H41.32.04&unlooked=yes")
                                .with(As.signedIn(inspector)))
                .bodyText()
                .contains("Không có dấu hiệu nào");
        assertThat(mvc.get().uri("/signals").with(As.signedIn(As.officer(5, Role.HEAD))))
                .hasStatus(403);
    }

    private int post(String path, String finding, String text) {
        return mvc.post()
                .uri(path)
                .with(As.signedIn(inspector))
                .with(csrf())
                .param("finding", finding)
                .param("text", text)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private List<Signal> of(AgencyId unit) {
        return signals.list(inspector, filter(unit), 50);
    }

    private static SignalFilter filter(@Nullable AgencyId unit) {
        return new SignalFilter(
                unit, null, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), false, null);
    }

    private UUID open(AgencyId unit) {
        var id = UUID.randomUUID();
        db.execute(
                """
                insert into casework.case_file (id, code, version, procedure_version, procedure_code,
                    channel, filed_by, receiving_unit, unit, filed, state, since, desk, clock)
                values (?, ?, 1, 1, '1.001193', 'online', 'person', ?, ?, ?::timestamptz, 'submitted',
                    ?::timestamptz, ?, 'not_started')
                """,
                id,
                code(id),
                unit.value(),
                unit.value(),
                NINE.atOffset(ZoneOffset.UTC),
                NINE.atOffset(ZoneOffset.UTC),
                unit.value());
        return id;
    }

    private static String code(UUID id) {
        return "H41.32.01-240110-" + (id.getMostSignificantBits() >>> 34);
    }

    private void happened(
            UUID id,
            int version,
            String kind,
            Instant at,
            @Nullable Instant due,
            String actor,
            @Nullable UUID account) {
        db.execute(
                """
                insert into casework.case_event (case_id, version, at, kind, actor_kind, account,
                    unit, to_state, due)
                values (?, ?, ?::timestamptz, ?, ?, ?, 5, 'working', ?::timestamptz)
                """,
                id,
                version,
                at.atOffset(ZoneOffset.UTC),
                kind,
                actor,
                account == null ? new UUID(0, 1) : account,
                due == null ? null : due.atOffset(ZoneOffset.UTC));
    }

    private AgencyId id(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }
}
