package vn.motcua.indicators.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
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
import vn.motcua.organisation.Reorganisation;
import vn.motcua.organisation.Reorganisations;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Role;
import vn.motcua.shared.TableCopy;

@IndexTest
class SignalTests {

    static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final Instant NINE = Instant.parse("2024-01-10T02:00:00Z");
    private static final Instant DUE = Instant.parse("2024-01-12T10:00:00Z");
    private static final int MANY = 2 * TableCopy.MANY;

    @Autowired SignalFollower follower;
    @Autowired Signals signals;
    @Autowired AgencyImport agencies;
    @Autowired Organisation organisation;
    @Autowired Reorganisations reorganisations;
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
    void hundreds_found_at_once_stand_once_each_even_when_the_log_is_read_again() {
        var unit = id("H41.46.05");
        var file = open(unit);
        var then = LocalDate.of(2023, 6, 1);
        var june = filter(unit, then, then.plusDays(29), null);
        var nine = NINE.minus(Duration.ofDays(220));
        happened(file, 1, "file", nine, null, "staff", null);
        for (int i = 0; i < MANY; i++) {
            happened(file, 2 + 2 * i, "claim", nine.plusSeconds(60L * i), null, "staff", null);
            happened(file, 3 + 2 * i, "complete", nine.plusSeconds(60L * i), null, "staff", null);
        }

        follower.catchUp();
        db.execute("update indicators.signal_follower set transaction = 0, id = 0");
        follower.catchUp();

        assertThat(signals.byUnit(inspector, june)).containsEntry(unit, MANY);
        assertThat(signals.list(inspector, june, 50))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.kind()).isEqualTo(Signal.Kind.NO_TIME));
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
    void filed_with_another_office_after_a_refusal_is_none() {
        var account = UUID.randomUUID();
        refused(id("H41.38.14"), account, NINE);
        filed(id("H41.38.15"), account, NINE.plusSeconds(4 * 86_400L));

        follower.catchUp();

        assertThat(of(id("H41.38.14"))).isEmpty();
        assertThat(of(id("H41.38.15"))).isEmpty();
    }

    @Test
    void filed_with_the_office_that_goes_on_for_the_one_that_refused_is_one() {
        var gone = id("H41.38.16");
        var into = id("H41.38.17");
        reorganisations.enter(
                Actor.program(),
                new Reorganisation.Merge(LocalDate.of(2025, 2, 15), Set.of(gone), into),
                "13/NQ (test)");
        var account = UUID.randomUUID();
        var before = refused(gone, account, Instant.parse("2025-02-13T02:00:00Z"));
        var after = filed(into, account, Instant.parse("2025-02-17T02:00:00Z"));
        var stranger = UUID.randomUUID();
        refused(gone, stranger, Instant.parse("2025-02-10T02:00:00Z"));
        filed(into, stranger, Instant.parse("2025-02-14T02:00:00Z"));

        follower.catchUp();

        var year = filter(into, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), null);
        assertThat(signals.list(inspector, year, 50))
                .as("before they were one, these were two offices")
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.kind()).isEqualTo(Signal.Kind.FILED_ANEW);
                    assertThat(signal.caseId()).isEqualTo(after);
                    assertThat(signal.otherCode()).isEqualTo(code(before));
                    assertThat(signal.measured()).isEqualTo(4);
                });
    }

    @Test
    void what_happened_last_stands_first_whenever_it_was_found_and_pages_go_on_from_there() {
        var unit = id("H41.38.18");
        var late = datedBack(unit, NINE.plusSeconds(7_200));
        follower.catchUp();
        var early = datedBack(unit, NINE);
        var same = datedBack(unit, NINE);
        follower.catchUp();

        var all = of(unit);
        assertThat(all).extracting(Signal::caseId).startsWith(late).contains(early, same);
        assertThat(all).hasSize(3);

        for (int i = 0; i < all.size(); i++) {
            var cursor = SignalFilter.Place.of(all.get(i)).cursor();
            var place = SignalFilter.Place.parse(cursor);
            var next = filter(unit, JANUARY, JANUARY.plusMonths(1), place);
            assertThat(signals.list(inspector, next, 50)).isEqualTo(all.subList(i + 1, all.size()));
        }
        assertThat(SignalFilter.Place.parse("17")).isNull();
    }

    @Test
    void every_unit_with_signals_can_be_opened_however_many_they_are() {
        var units =
                organisation.at(TODAY).stream()
                        .filter(unit -> unit.code().startsWith("H41.40."))
                        .limit(21)
                        .toList();
        units.forEach(unit -> datedBack(unit.id(), NINE));
        follower.catchUp();

        var page =
                mvc.get()
                        .uri("/signals?unit=H41.40&kind=nonsense")
                        .with(As.signedIn(inspector))
                        .exchange();

        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .containsPattern("Xem \\d+ đơn vị còn lại")
                .contains(
                        units.stream()
                                .map(unit -> "/signals?unit=" + unit.code() + "&amp;kind=&amp;")
                                .toList())
                .doesNotContain("kind=nonsense&amp;period");
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
        return filter(unit, JANUARY, LocalDate.of(2024, 12, 31), null);
    }

    private static SignalFilter filter(
            @Nullable AgencyId unit,
            LocalDate from,
            LocalDate to,
            SignalFilter.@Nullable Place before) {
        return new SignalFilter(unit, null, from, to, false, before);
    }

    private UUID filed(AgencyId unit, UUID account, Instant at) {
        var file = open(unit);
        happened(file, 1, "file", at, null, "citizen", account);
        return file;
    }

    /// Filed the day before.
    private UUID refused(AgencyId unit, UUID account, Instant at) {
        var file = filed(unit, account, at.minusSeconds(86_400));
        happened(file, 2, "refuse", at, null, "staff", null);
        return file;
    }

    private UUID datedBack(AgencyId unit, Instant at) {
        var file = open(unit);
        happened(file, 1, "file", at.plusSeconds(600), null, "staff", null);
        happened(file, 2, "complete", at, null, "staff", null);
        return file;
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
