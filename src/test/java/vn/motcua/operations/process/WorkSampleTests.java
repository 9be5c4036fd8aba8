package vn.motcua.operations.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.casework.PublicStatus;

class WorkSampleTests {

    private static final Instant MONDAY = Instant.parse("2024-01-15T00:00:00Z");
    private static final UUID DESK = new UUID(0, 1);
    private static final UUID OFFICER = new UUID(0, 2);
    private static final CaseHistory.WorkingTime ALWAYS =
            (_, from, to) -> (int) Math.max(0, (to.getEpochSecond() - from.getEpochSecond()) / 60);

    @Test
    void a_step_takes_as_long_as_since_the_officer_could_begin() {
        var cases = List.of(finished(0, 60), finished(0, 90));
        var sample = new WorkSample(5, MONDAY, 2, 2 * 1_440, cases, ALWAYS);

        var services =
                sample.draw(new SplittableRandom(1)).stream()
                        .flatMap(j -> j.visits().stream())
                        .filter(v -> v.station() == Station.WORK.ordinal())
                        .map(Simulator.Visit::minutes)
                        .distinct()
                        .sorted();

        // the second was there at once, but the officer was at the first until minute 60
        assertThat(services).isSubsetOf(30.0, 50.0);
        assertThat(sample.officers(Station.WORK)).isEqualTo(1);
        assertThat(sample.medianTook()).isEqualTo(100);
    }

    @Test
    void the_simulated_present_comes_near_what_really_happened() {
        var random = new SplittableRandom(3);
        var cases = new ArrayList<CaseHistory>();
        int free = 0;
        int at = 0;
        for (int i = 0; i < 600; i++) {
            at += 10 + random.nextInt(100);
            free = Math.max(free, at + 10) + 5 + random.nextInt(70);
            cases.add(finished(at, free - at));
        }
        var days = at / 1_440 + 1;
        var sample = new WorkSample(5, MONDAY, days, days * 1_440, cases, ALWAYS);
        var runs = new ArrayList<Outcome.Run>();
        for (int i = 1; i <= 10; i++) {
            var jobs = sample.draw(new SplittableRandom(i));
            runs.add(Outcome.Run.of(jobs, Simulator.run(jobs, sample.officers()), sample));
        }

        assertThat(Outcome.of(runs).perDay().mean())
                .isCloseTo(sample.perDay(), within(sample.perDay() * 0.1));
        assertThat(Outcome.of(runs).took().mean())
                .isCloseTo(sample.medianTook(), within(sample.medianTook() * 0.35));
    }

    /// Filed at a minute, taken in ten minutes later, worked on until `done` minutes after filing,
    /// issued by the desk ten minutes after that.
    private static CaseHistory finished(int minute, int done) {
        return CaseHistory.of(
                UUID.randomUUID(),
                "H41-1",
                "1.000001",
                null,
                List.of(
                        event(1, minute, "file", "submitted", DESK),
                        event(2, minute + 10, "accept", "working", DESK),
                        event(3, minute + done, "complete", "awaiting_issue", OFFICER),
                        event(4, minute + done + 10, "issue", "issued", DESK)));
    }

    private static Happened event(int version, int minute, String kind, String state, UUID who) {
        return new Happened(
                version,
                MONDAY.plusSeconds(60L * minute),
                kind,
                "staff",
                who,
                5,
                PublicStatus.stored(state),
                1,
                null,
                null);
    }
}
