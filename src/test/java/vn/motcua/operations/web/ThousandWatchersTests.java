package vn.motcua.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import vn.motcua.Statements;
import vn.motcua.TestSessions;
import vn.motcua.TestTime;
import vn.motcua.operations.OfficeCases;
import vn.motcua.operations.Wall;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Messages;
import vn.motcua.web.WallPanel;

/// The wall with the panels of all modules, each of which is listened to.
@AutoConfigureMockMvc
@Import({TestTime.class, TestSessions.class, Statements.class, ThousandWatchersTests.Heard.class})
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"web", "feedback", "directive"})
class ThousandWatchersTests {

    private static final List<String> PANELS =
            List.of("cases", "stuck", "index", "online", "feedback", "tasks", "alerts");

    private static final Map<String, List<List<String>>> COMPUTED = new ConcurrentHashMap<>();

    @Autowired Wall wall;
    @Autowired PanelDrawing drawing;
    @Autowired List<WallPanel> panels;
    @Autowired AgencyImport agencies;
    @Autowired ApplicationContext context;
    @Autowired Organisation organisation;
    @Autowired DSLContext db;

    private final TestTime.HandClock time = new TestTime.HandClock();
    private WallHub hub;

    @BeforeEach
    void load() {
        agencies.load();
        hub = new WallHub(wall, drawing, time, 2_000);
    }

    @AfterEach
    void over() {
        hub.end(new ContextClosedEvent(context));
    }

    @Test
    void a_change_is_computed_once_for_each_panel_however_many_of_equal_rights_watch() {
        var unit = organisation.byCode("H41.36.06", LocalDate.of(2024, 1, 19)).orElseThrow().id();
        join(unit, 10);
        change(unit);
        var ten = computedFor(unit);
        var more = join(unit, 990);

        var thousand = computedFor(unit);

        assertThat(panels).extracting(WallPanel::key).containsExactlyInAnyOrderElementsOf(PANELS);
        assertThat(thousand).containsOnlyKeys(PANELS);
        assertThat(thousand.values()).allSatisfy(times -> assertThat(times).hasSize(1));
        assertThat(thousand.get("cases").getFirst()).isNotEmpty();
        assertThat(statements(thousand)).isEqualTo(statements(ten));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> more.stream().allMatch(line -> line.saw("panel-cases")));
    }

    @Test
    void those_who_read_another_language_or_see_less_cost_nothing_more() {
        var unit = organisation.byCode("H41.36.07", LocalDate.of(2024, 1, 19)).orElseThrow().id();
        join(unit, 5);
        var less = List.of("cases", "alerts");
        hub.join(
                new Watcher(
                        new Watcher.Group(unit, less, Set.of(), java.util.Locale.ENGLISH),
                        new Line(),
                        () -> true));
        change(unit);

        var computed = computedFor(unit);

        assertThat(computed).containsOnlyKeys(PANELS);
        assertThat(computed.values()).allSatisfy(times -> assertThat(times).hasSize(1));
    }

    /// What each panel asked the database, once a computation, for one change of a case.
    private Map<String, List<List<String>>> computedFor(AgencyId unit) {
        COMPUTED.clear();
        change(unit);
        return new HashMap<>(COMPUTED);
    }

    private void change(AgencyId unit) {
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
        time.pass(Duration.ofMillis(700));
        hub.tick();
    }

    /// Without the look whether the units have changed, which whoever asks first takes every few
    /// moments.
    private static Map<String, Long> statements(Map<String, List<List<String>>> computed) {
        var numbers = new HashMap<String, Long>();
        computed.forEach((key, times) ->
                numbers.put(
                        key,
                        times.stream()
                                .flatMap(List::stream)
                                .filter(s -> !s.contains("\"organisation\".\"edition\""))
                                .count()));
        return numbers;
    }

    private List<Line> join(AgencyId unit, int number) {
        var lines = IntStream.range(0, number).mapToObj(_ -> new Line()).toList();
        var group = new Watcher.Group(unit, PANELS, Set.copyOf(PANELS), Messages.VIETNAMESE);
        lines.forEach(line -> hub.join(new Watcher(group, line, () -> true)));
        return lines;
    }

    private static final class Line implements Watcher.Line {

        private final ConcurrentLinkedQueue<Watcher.Said> said = new ConcurrentLinkedQueue<>();

        @Override
        public void send(Watcher.Said news) {
            said.add(news);
        }

        @Override
        public void close() {}

        boolean saw(String id) {
            return said.stream().anyMatch(s -> s.text().contains("id=\"" + id + "\""));
        }
    }

    /// Listens to each panel of the program.
    @TestConfiguration
    static class Heard {

        @Bean
        static BeanPostProcessor listeningToPanels() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof WallPanel panel ? new HeardPanel(panel) : bean;
                }
            };
        }
    }

    private record HeardPanel(WallPanel panel) implements WallPanel {

        @Override
        public String key() {
            return panel.key();
        }

        @Override
        public int order() {
            return panel.order();
        }

        @Override
        public String authority() {
            return panel.authority();
        }

        @Override
        public String opensFor() {
            return panel.opensFor();
        }

        @Override
        public List<WallPanel.Number> numbers(AgencyId unit) {
            var numbers = new CopyOnWriteArrayList<WallPanel.Number>();
            var asked = Statements.during(() -> numbers.addAll(panel.numbers(unit)));
            COMPUTED.computeIfAbsent(key(), _ -> new CopyOnWriteArrayList<>()).add(asked);
            return numbers;
        }

        @Override
        public String pulse() {
            return panel.pulse();
        }
    }
}
