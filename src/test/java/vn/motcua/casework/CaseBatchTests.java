package vn.motcua.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.casework.CaseEvent.Position;

class CaseBatchTests {

    private static final Instant MORNING = Instant.parse("2024-01-19T01:00:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void a_case_has_begun_in_a_batch_that_has_all_its_events_from_the_first_on() {
        var batch = CaseBatch.of(List.of(event(ONE, 1), event(OTHER, 1), event(ONE, 2)));

        assertThat(batch.begun().get(ONE)).extracting(CaseEvent::version).containsExactly(1, 2);
        assertThat(batch.begun()).containsKey(OTHER);
        assertThat(batch.others()).isEmpty();
    }

    @Test
    void a_case_that_goes_on_or_has_a_gap_has_not() {
        var batch = CaseBatch.of(List.of(event(ONE, 2), event(OTHER, 1), event(OTHER, 3)));

        assertThat(batch.begun()).isEmpty();
        assertThat(batch.others()).containsExactly(ONE, OTHER);
    }

    /// Transactions end in another order than they began in.
    @Test
    void the_events_of_a_case_come_in_its_own_order() {
        var batch = CaseBatch.of(List.of(event(ONE, 2), event(ONE, 1)));

        assertThat(batch.begun().get(ONE)).extracting(CaseEvent::version).containsExactly(1, 2);
    }

    private static CaseEvent event(UUID of, int version) {
        return new CaseEvent(
                Position.START,
                new CaseId(of),
                version,
                MORNING,
                "claim",
                null,
                PublicStatus.IN_PROGRESS,
                null,
                null,
                new CaseEvent.By("staff", new UUID(1, 1), 5, null));
    }
}
