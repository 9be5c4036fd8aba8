package vn.motcua.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.TestTime;
import vn.motcua.TestTime.HandClock;
import vn.motcua.operations.OfficeCases;
import vn.motcua.operations.Wall;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;
import vn.motcua.web.Messages;
import vn.motcua.web.WallPanel;

/// The wall while the panel of cases fails.
@ModuleTest
@Import(BrokenPanelTests.Faults.class)
class BrokenPanelTests {

    private static final List<String> PANELS = List.of("cases", "alerts");
    private static final AtomicBoolean BROKEN = new AtomicBoolean();
    private static final String NO_ANSWER = "Bảng này hiện không trả lời";

    @Autowired Wall wall;
    @Autowired PanelDrawing drawing;
    @Autowired MockMvcTester mvc;
    @Autowired AgencyImport agencies;
    @Autowired ApplicationContext context;
    @Autowired Organisation organisation;
    @Autowired HandClock clock;
    @Autowired DSLContext db;

    @BeforeEach
    void load() {
        agencies.load();
        BROKEN.set(false);
    }

    @AfterEach
    void whole_again() {
        BROKEN.set(false);
        clock.reset();
    }

    @Test
    void a_panel_that_gives_no_answer_takes_nothing_from_the_others() {
        BROKEN.set(true);
        var leader = As.officer(unit("H41.50.01").value(), Role.LEADER);

        var page = mvc.get().uri("/wall").with(As.signedIn(leader)).exchange();

        assertThat(page).hasStatusOk();
        assertThat(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("id=\"panel-cases\"", NO_ANSWER)
                .containsPattern("(?s)id=\"panel-alerts\".*aria-label=\"Đang mở: \\d");
    }

    @Test
    void what_a_panel_showed_last_stays_with_the_time_of_that() {
        var unit = unit("H41.50.02");
        var before = cases(unit);
        BROKEN.set(true);
        clock.pass(Duration.ofMinutes(10));

        var meanwhile = cases(unit);

        assertThat(before.numbers()).isNotEmpty().anyMatch(n -> n.asOf() == null);
        assertThat(meanwhile.numbers())
                .extracting(WallPanel.Number::value)
                .isEqualTo(before.numbers().stream().map(WallPanel.Number::value).toList());
        assertThat(meanwhile.numbers())
                .extracting(WallPanel.Number::asOf)
                .doesNotContainNull()
                .contains(TestTime.START);

        BROKEN.set(false);
        assertThat(cases(unit).numbers()).anyMatch(n -> n.asOf() == null);
    }

    private Wall.Shown cases(AgencyId unit) {
        return wall.compute(unit, List.of("cases")).getFirst();
    }

    @Test
    void the_stream_goes_on_while_a_panel_fails_and_tells_when_it_answers_again() {
        var unit = unit("H41.50.03");
        var time = new HandClock();
        var hub = new WallHub(wall, drawing, time, 10);
        var line = new Line();
        BROKEN.set(true);
        hub.join(
                new Watcher(
                        new Watcher.Group(unit, PANELS, Set.of(), Messages.VIETNAMESE),
                        line,
                        () -> true));
        await().until(() -> line.saw("panel-alerts") && line.saw(NO_ANSWER));
        line.said.clear();

        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
        time.pass(Duration.ofSeconds(10));
        hub.tick();
        await().until(() -> line.said.stream().anyMatch(s -> s.event().equals("alive")));
        BROKEN.set(false);
        time.pass(Duration.ofSeconds(10));
        hub.tick();

        await().until(() -> line.saw("Đang quá hạn"));
        hub.end(new ContextClosedEvent(context));
    }

    private AgencyId unit(String code) {
        return organisation.byCode(code, LocalDate.of(2024, 1, 19)).orElseThrow().id();
    }

    private static final class Line implements Watcher.Line {

        private final Queue<Watcher.Said> said = new ConcurrentLinkedQueue<>();

        @Override
        public void send(Watcher.Said news) {
            said.add(news);
        }

        @Override
        public void close() {}

        boolean saw(String text) {
            return said.stream().anyMatch(s -> s.text().contains(text));
        }
    }

    /// Has the panel of cases fail while a test says so.
    @TestConfiguration
    static class Faults {

        @Bean
        static BeanPostProcessor breaking() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof WallPanel panel && panel.key().equals("cases")
                            ? new Breaking(panel)
                            : bean;
                }
            };
        }
    }

    private record Breaking(WallPanel panel) implements WallPanel {

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
            failIfBroken();
            return panel.numbers(unit);
        }

        @Override
        public String pulse() {
            failIfBroken();
            return panel.pulse();
        }

        private static void failIfBroken() {
            if (BROKEN.get()) {
                throw new IllegalStateException("broken by the test");
            }
        }
    }
}
