package vn.motcua.operations.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.casework.PublicStatus;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.Step;
import vn.motcua.operations.process.CaseHistory.Move;
import vn.motcua.shared.Role;

class CaseHistoryTests {

    private static final Instant MORNING = Instant.parse("2024-01-15T01:00:00Z");
    private static final UUID ANH = new UUID(0, 1);
    private static final UUID BINH = new UUID(0, 2);

    /// An office that works half of all time.
    private static final CaseHistory.WorkingTime HALF =
            (_, from, to) -> (int) Math.max(0, (to.getEpochSecond() - from.getEpochSecond()) / 120);

    private final List<Happened> events = new ArrayList<>();

    @Test
    void the_first_event_comes_from_the_start_and_waited_for_nothing() {
        add(1, 0, "file", "submitted", null, ANH);

        assertThat(moves(1))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.source()).isEqualTo(Activity.START);
                    assertThat(m.target().code()).isEqualTo("file");
                    assertThat(m.bucket()).isEqualTo(-1);
                });
    }

    @Test
    void an_arrow_waits_from_one_event_to_the_next_in_the_unit_that_had_the_case() {
        add(1, 0, "file", "submitted", null, ANH);
        add(2, 120, "accept", "accepted", 0, BINH);

        assertThat(moves(2))
                .containsExactly(
                        new Move(
                                2,
                                LocalDate.of(2024, 1, 15),
                                5,
                                new Activity("file"),
                                new Activity("accept"),
                                60,
                                120,
                                true,
                                false));
    }

    @Test
    void the_last_event_leads_to_the_end_as_well() {
        add(1, 0, "file", "submitted", null, ANH);
        add(2, 10, "refuse", "refused", null, ANH);

        assertThat(moves(2)).extracting(m -> m.target().code()).containsExactly("refuse", "end");
        assertThat(requireNonNull(history().endedBy(2, HALF)).path())
                .containsExactly("file", "refuse");
    }

    @Test
    void papers_names_and_moved_dates_lie_beside_the_way() {
        add(1, 0, "file", "submitted", null, ANH);
        add(2, 10, "paper-brought", "submitted", null, ANH);
        add(3, 20, "recount", "submitted", null, ANH);
        add(4, 30, "accept", "accepted", 0, ANH);

        assertThat(moves(2)).isEmpty();
        assertThat(moves(3)).isEmpty();
        assertThat(moves(4)).extracting(m -> m.source().code()).containsExactly("file");
    }

    @Test
    void an_event_dated_before_the_one_that_led_to_it_waited_no_time() {
        add(1, 100, "file", "submitted", null, ANH);
        add(2, 40, "accept", "accepted", 0, ANH);

        assertThat(moves(2))
                .extracting(Move::working, Move::elapsed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 0));
    }

    @Test
    void work_of_several_steps_goes_by_their_names() {
        add(1, 0, "file", "submitted", null, ANH);
        add(2, 1, "transfer", "working", 1, ANH);
        add(3, 2, "complete", "working", 2, ANH);
        add(4, 3, "complete", "awaiting_signature", 3, ANH);

        assertThat(moves(3)).extracting(m -> m.target().code()).containsExactly("complete.check");
        assertThat(moves(4)).extracting(m -> m.target().code()).containsExactly("complete.decide");
    }

    @Test
    void steps_of_another_system_keep_its_words() {
        add(1, 0, "taken-over", "working", 1, ANH);
        events.add(event(2, 5, "imported", "working", 1, ANH, "T02 Check confirmation"));

        assertThat(moves(2))
                .extracting(m -> m.target().code())
                .containsExactly("~T02 Check confirmation");
    }

    @Test
    void an_open_case_stands_after_its_last_step_with_who_has_it() {
        add(1, 0, "file", "submitted", null, ANH);
        events.add(event(2, 5, "assign", "working", 1, ANH, BINH.toString()));
        add(3, 9, "paper-brought", "working", 1, ANH);

        var standing = requireNonNull(history().standing());

        assertThat(standing.activity().code()).isEqualTo("assign");
        assertThat(standing.holder()).isEqualTo(BINH);
        assertThat(standing.since()).isEqualTo(MORNING.plusSeconds(300));
        assertThat(standing.version()).isEqualTo(3);
    }

    @Test
    void where_a_case_stood_then_does_not_know_what_came_later() {
        add(1, 0, "file", "submitted", null, ANH);
        add(2, 60, "accept", "accepted", 0, ANH);
        add(3, 120, "refuse", "refused", null, ANH);

        assertThat(history().standing()).isNull();
        assertThat(
                        requireNonNull(history().standingAt(MORNING.plusSeconds(4_000)))
                                .activity()
                                .code())
                .isEqualTo("accept");
        assertThat(history().standingAt(MORNING.minusSeconds(1))).isNull();
    }

    private void add(
            int version, int minutes, String kind, String state, @Nullable Integer step, UUID who) {
        events.add(event(version, minutes, kind, state, step, who, null));
    }

    private static Happened event(
            int version,
            int minutes,
            String kind,
            String state,
            @Nullable Integer step,
            UUID who,
            @Nullable String detail) {
        return new Happened(
                version,
                MORNING.plusSeconds(60L * minutes),
                kind,
                "staff",
                who,
                5,
                PublicStatus.stored(state),
                step,
                null,
                detail);
    }

    private List<Move> moves(int version) {
        return history().movesOf(version, HALF);
    }

    private CaseHistory history() {
        return CaseHistory.of(new UUID(1, 1), "H41-1", "1.000001", route(), events);
    }

    private static Route route() {
        return new Route(
                List.of(
                        step("transfer", Step.Kind.TRANSFER),
                        step("check", Step.Kind.WORK),
                        step("decide", Step.Kind.WORK),
                        step("sign", Step.Kind.SIGN),
                        step("return", Step.Kind.RETURN)));
    }

    private static Step step(String key, Step.Kind kind) {
        return new Step(key, key, kind, Role.CASE_OFFICER, 0, Set.of());
    }
}
