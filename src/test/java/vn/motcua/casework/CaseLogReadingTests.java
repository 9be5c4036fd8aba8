package vn.motcua.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.ModuleTest;
import vn.motcua.TestTime;
import vn.motcua.casework.CaseEvent.Position;
import vn.motcua.operations.OfficeCases;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;

@ModuleTest
class CaseLogReadingTests {

    private static final int USUAL = 2;

    @Autowired CaseLogReading.Maker readings;
    @Autowired CaseEvents log;
    @Autowired Organisation organisation;
    @Autowired AgencyImport agencies;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    private final AtomicReference<Position> place = new AtomicReference<>();
    private final List<Integer> batches = new ArrayList<>();
    private AgencyId unit;

    @BeforeEach
    void at_the_end_of_the_log() {
        agencies.load();
        unit = organisation.byCode("H41.40.20", LocalDate.of(2024, 1, 19)).orElseThrow().id();
        place.set(Position.START);
        while (log.hasAfter(place.get())) {
            move(log.after(place.get(), 5_000));
        }
        batches.clear();
    }

    @Test
    void who_is_far_behind_takes_larger_batches_until_it_is_near_again() {
        var reading = reading(this::move);

        happen(5);
        readToTheEnd(reading);
        assertThat(batches).as("a full batch, then all the rest at once").containsExactly(2, 3);

        batches.clear();
        happen(3);
        readToTheEnd(reading);
        assertThat(batches).as("the usual batch again").containsExactly(2, 1);
    }

    @Test
    void what_happens_while_a_follower_reads_waits_for_the_next_time() {
        var more = new AtomicBoolean(true);
        var reading =
                reading(events -> {
                    move(events);
                    if (more.getAndSet(false)) {
                        happen(1);
                    }
                });
        happen(1);
        Awaitility.await().until(reading::isBehind);

        assertThat(reading.step()).isFalse();

        assertThat(batches).containsExactly(1);
        Awaitility.await().until(reading::isBehind);
    }

    @Test
    void work_that_fails_is_taken_back_and_done_again() {
        var fails = new AtomicBoolean(true);
        var reading =
                reading(events -> {
                    db.execute(
                            "update casework.case_file set channel = 'post' where id = ?",
                            events.getFirst().caseId().value());
                    if (fails.getAndSet(false)) {
                        throw new IllegalStateException("in the middle");
                    }
                    move(events);
                });
        happen(1);
        var before = reading.position();

        assertThatIllegalStateException().isThrownBy(() -> readToTheEnd(reading));
        assertThat(reading.position()).isEqualTo(before);
        assertThat(byPost()).isZero();

        readToTheEnd(reading);
        assertThat(byPost()).isEqualTo(1);
        assertThat(reading.isBehind()).isFalse();
        assertThat(reading.lag(TestTime.START.plusSeconds(60))).isZero();
    }

    @Test
    void who_passes_over_what_is_old_reads_on_with_the_first_that_is_not() {
        happen(3);
        Awaitility.await().until(() -> log.hasAfter(place.get()));
        var happened = log.after(place.get(), 5_000);
        var end = happened.getLast().position();

        var sinceThen = log.passOver(place.get(), TestTime.START);
        var later = log.passOver(place.get(), TestTime.START.plusSeconds(1));

        assertThat(happened).hasSize(3);
        assertThat(log.after(sinceThen, 5_000)).isEqualTo(happened);
        assertThat(later).as("all were older").isEqualTo(end);
        assertThat(log.passOver(end, TestTime.START)).as("nothing is left").isEqualTo(end);
    }

    private CaseLogReading reading(Consumer<List<CaseEvent>> work) {
        return readings.of(new CaseLogReading.Follower(USUAL, place::get, place::get, work));
    }

    private void move(List<CaseEvent> events) {
        batches.add(events.size());
        place.set(events.getLast().position());
    }

    /// All at once, so that no reader sees a part of them.
    private void happen(int events) {
        transaction.executeWithoutResult(_ -> {
            for (int i = 0; i < events; i++) {
                new OfficeCases(db).due(unit, TestTime.START);
            }
        });
    }

    /// Other transactions of the server may hold the end of the log back for a moment.
    private static void readToTheEnd(CaseLogReading reading) {
        Awaitility.await().until(reading::isBehind);
        while (reading.step()) {}
    }

    private int byPost() {
        return db.fetchOne(
                        "select count(*) from casework.case_file where unit = ? and channel = 'post'",
                        unit.value())
                .get(0, Integer.class);
    }
}
