package vn.motcua.indicators.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.indicators.signal.Signal.Kind;
import vn.motcua.shared.AgencyId;

class SignalRulesTests {

    private static final Instant DUE = Instant.parse("2024-01-19T10:00:00Z");
    private static final Instant MORNING = Instant.parse("2024-01-19T01:00:00Z");

    private final SignalRules rules =
            new SignalRules(
                    new SignalSettings(
                            Duration.ofMinutes(30),
                            Duration.ofDays(10),
                            Duration.ZERO,
                            Duration.ZERO));

    @Test
    void finished_minutes_before_it_was_due() {
        var signals = rules.in(event("issue", DUE.minusSeconds(17 * 60), MORNING, "sign", DUE));

        assertThat(signals).extracting(Signal::kind).containsExactly(Kind.BEFORE_DUE);
        assertThat(signals.getFirst().measured()).isEqualTo(17);
        assertThat(signals.getFirst().threshold()).isEqualTo(30);
    }

    @Test
    void finished_in_good_time_or_late_is_none() {
        assertThat(rules.in(event("issue", DUE.minusSeconds(31 * 60), MORNING, "sign", DUE)))
                .isEmpty();
        assertThat(rules.in(event("issue", DUE.plusSeconds(60), MORNING, "sign", DUE))).isEmpty();
        assertThat(rules.in(event("issue", DUE, MORNING, "sign", null))).isEmpty();
    }

    @Test
    void a_supplement_asked_for_on_the_due_date() {
        assertThat(
                        rules.in(
                                event(
                                        "request-supplement",
                                        MORNING,
                                        MORNING.minusSeconds(9),
                                        "claim",
                                        DUE)))
                .extracting(Signal::kind)
                .containsExactly(Kind.ASKED_ON_DUE_DATE);
        assertThat(
                        rules.in(
                                event(
                                        "request-supplement",
                                        MORNING.minus(Duration.ofDays(1)),
                                        MORNING.minus(Duration.ofDays(2)),
                                        "claim",
                                        DUE)))
                .isEmpty();
    }

    @Test
    void a_step_dated_before_the_one_before_it() {
        var signals =
                rules.in(event("complete", MORNING, MORNING.plusSeconds(7_200), "claim", null));

        assertThat(signals).extracting(Signal::kind).containsExactly(Kind.DATED_BACK);
        assertThat(signals.getFirst().measured()).isEqualTo(120);
    }

    @Test
    void a_step_of_work_that_took_no_time() {
        assertThat(rules.in(event("sign", MORNING, MORNING, "complete", null)))
                .extracting(Signal::kind)
                .containsExactly(Kind.NO_TIME);
        assertThat(rules.in(event("sign", MORNING, MORNING.minusMillis(300), "complete", null)))
                .as("by a script")
                .extracting(Signal::kind)
                .containsExactly(Kind.NO_TIME);
        assertThat(rules.in(event("sign", MORNING, MORNING.minusSeconds(1), "complete", null)))
                .isEmpty();
        assertThat(rules.in(event("accept", MORNING, MORNING, "file", null))).isEmpty();
        assertThat(rules.in(event("complete", MORNING, MORNING, "accept", null))).isEmpty();
    }

    private static SeenEvent event(
            String kind, Instant at, Instant before, String beforeKind, @Nullable Instant due) {
        return new SeenEvent(
                UUID.randomUUID(),
                4,
                "H41.31.05-240119-0001",
                "1.001193",
                new AgencyId(5),
                at,
                kind,
                new SeenEvent.Before(before, beforeKind, due),
                null);
    }
}
