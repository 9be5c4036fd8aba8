package vn.motcua.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import vn.motcua.ModuleTest;
import vn.motcua.Statements;
import vn.motcua.TestTime;
import vn.motcua.operations.OfficeCases;
import vn.motcua.operations.Wall;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Fragments;
import vn.motcua.web.Messages;

@ModuleTest
class WallHubTests {

    private static final List<String> PANELS = List.of("cases", "alerts");
    private static final Duration SETTLED = Duration.ofMillis(700);

    @Autowired WallHub hub;
    @Autowired Wall wall;
    @Autowired PanelDrawing drawing;
    @Autowired Fragments fragments;

    @Autowired AgencyImport agencies;
    @Autowired ApplicationContext context;
    @Autowired Organisation organisation;
    @Autowired DSLContext db;

    private final List<Watcher> watchers = new ArrayList<>();

    @BeforeEach
    void load() {
        agencies.load();
        hub.end(new ContextClosedEvent(context));
        hub.tick();
    }

    @AfterEach
    void over() {
        watchers.forEach(Watcher::close);
        hub.tick();
    }

    @Test
    void what_happens_outside_the_log_of_cases_is_told_as_soon() {
        var unit = unit("H41.36.06");
        var time = new TestTime.HandClock();
        var own = new WallHub(wall, drawing, time, 10);
        var line = new Line(new CountDownLatch(0));
        own.join(watcher(unit, line, new AtomicBoolean(true)));
        for (int i = 0; i < 3; i++) {
            time.pass(Duration.ofSeconds(2));
            own.tick();
        }
        await().until(() -> line.saw("panel-alerts"));
        line.said.clear();
        found(unit);

        time.pass(Duration.ofMillis(700));
        own.tick();

        await().until(() -> line.saw("panel-alerts"));
        own.end(new ContextClosedEvent(context));
    }

    /// An alert of a rule, as the round of all rules would have written it.
    private void found(AgencyId unit) {
        db.execute(
                """
                with rule as (
                    insert into operations.alert_rule (name, figure, unit, spread, period, comparison, threshold,
                        lasting, owner_unit, owner_role, active)
                    values ('found', 'none', ?, 'whole', 'day', 'above', 0, 0, ?, 'head', false) returning id)
                insert into operations.alert (rule, unit, noticed, opened, measured, numerator)
                select id, ?, now(), now(), now(), 1 from rule
                """,
                unit.value(),
                unit.value(),
                unit.value());
    }

    @Test
    void while_nobody_watches_nothing_is_asked() {
        assertThat(Statements.during(this::tick)).isEmpty();
    }

    @Test
    void only_panels_that_show_something_else_are_sent() throws InterruptedException {
        var unit = unit("H41.36.07");
        var line = join(unit, 1).getFirst();
        hub.tick();
        await().until(() -> line.saw("panel-cases") && line.saw("panel-alerts"));
        // what was sent at joining and what the look found are the same: let both arrive
        Thread.sleep(SETTLED);
        line.said.clear();
        changed(unit);

        hub.tick();

        await().until(() -> line.saw("panel-cases"));
        assertThat(line.saw("panel-alerts")).isFalse();
    }

    @Test
    void who_joins_has_the_whole_state_at_once() {
        var line = join(unit("H41.36.08"), 1).getFirst();

        await().until(() -> line.saw("panel-cases") && line.saw("panel-alerts"));
    }

    @Test
    void who_could_not_join_holds_no_place() {
        var unit = unit("H41.50.04");
        var broken =
                new PanelDrawing(fragments, new TestTime.HandClock()) {
                    @Override
                    String draw(Panel panel, Locale language) {
                        throw new IllegalStateException("broken by the test");
                    }
                };
        var own = new WallHub(wall, broken, new TestTime.HandClock(), 1);
        var line = new Line(new CountDownLatch(0));
        var watcher = watcher(unit, line, new AtomicBoolean(true));

        assertThatIllegalStateException().isThrownBy(() -> own.join(watcher));

        assertThat(own.watching()).isZero();
        assertThat(own.isFull()).isFalse();
        assertThat(line.closed).isTrue();
    }

    @Test
    void a_watcher_that_takes_nothing_keeps_nobody_waiting_and_nothing_piles_up_for_it() {
        var unit = unit("H41.36.09");
        var stuck = new Line(new CountDownLatch(1));
        add(unit, stuck, new AtomicBoolean(true));
        var quick = join(unit, 1).getFirst();
        hub.tick();
        quick.said.clear();

        changed(unit);
        hub.tick();

        await().until(() -> quick.saw("panel-cases"));
        assertThat(stuck.said).isEmpty();
        stuck.door.countDown();
    }

    @Test
    void a_stream_ends_when_the_right_to_it_has_ended() {
        var unit = unit("H41.36.10");
        var line = new Line(new CountDownLatch(0));
        var entitled = new AtomicBoolean(true);
        var watcher = add(unit, line, entitled);

        entitled.set(false);

        assertThat(watcher.isEntitled(TestTime.START)).isFalse();
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    hub.tick();
                    return line.closed.get();
                });
    }

    @Test
    void rights_of_many_are_asked_again_a_few_at_a_time_and_of_each_once() {
        var unit = unit("H41.38.13");
        var time = new TestTime.HandClock();
        var own = new WallHub(wall, drawing, time, 1_000);
        var asked = new AtomicInteger();
        var many = new ArrayList<Watcher>();
        for (int i = 0; i < 200; i++) {
            var watcher =
                    new Watcher(
                            new Watcher.Group(unit, PANELS, Set.of(), Messages.VIETNAMESE),
                            new Line(new CountDownLatch(0)),
                            () -> asked.incrementAndGet() > 0);
            own.join(watcher);
            many.add(watcher);
        }

        own.tick();
        assertThat(asked).as("those who have just come").hasValue(0);
        // who had not taken its news by then would be dropped, and not asked
        await().until(() -> many.stream().noneMatch(w -> w.stuckSince(Instant.MAX)));
        time.pass(Duration.ofSeconds(20));
        own.tick();
        assertThat(asked).hasValueBetween(1, 20);
        for (int i = 0; i < 20; i++) {
            time.pass(Duration.ofMillis(700));
            own.tick();
        }

        assertThat(asked).hasValue(200);
        own.end(new ContextClosedEvent(context));
    }

    private Object tick() {
        hub.tick();
        return this;
    }

    private void changed(AgencyId unit) {
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
    }

    private List<Line> join(AgencyId unit, int number) {
        var lines =
                IntStream.range(0, number).mapToObj(_ -> new Line(new CountDownLatch(0))).toList();
        lines.forEach(line -> add(unit, line, new AtomicBoolean(true)));
        return lines;
    }

    private Watcher add(AgencyId unit, Line line, AtomicBoolean entitled) {
        var watcher = watcher(unit, line, entitled);
        watchers.add(watcher);
        hub.join(watcher);
        return watcher;
    }

    private static Watcher watcher(AgencyId unit, Line line, AtomicBoolean entitled) {
        var group = new Watcher.Group(unit, PANELS, Set.copyOf(PANELS), Messages.VIETNAMESE);
        return new Watcher(group, line, entitled::get);
    }

    private AgencyId unit(String code) {
        return organisation.byCode(code, LocalDate.of(2024, 1, 19)).orElseThrow().id();
    }

    private static final class Line implements Watcher.Line {

        final Queue<Watcher.Said> said = new ConcurrentLinkedQueue<>();
        final AtomicBoolean closed = new AtomicBoolean();
        final CountDownLatch door;

        Line(CountDownLatch door) {
            this.door = door;
        }

        @Override
        public void send(Watcher.Said news) throws IOException {
            try {
                door.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            said.add(news);
        }

        @Override
        public void close() {
            closed.set(true);
        }

        boolean saw(String id) {
            return said.stream().anyMatch(s -> s.text().contains("id=\"" + id + "\""));
        }
    }
}
