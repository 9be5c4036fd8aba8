package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

/// The operations centre: its wall, its map, the first page of who directs, and alerts.
@Tag("journey")
class WallJourneys {

    private static final String LEADER = "Lãnh đạo cơ quan";
    private static final String STAFF = "Cán bộ Đề án 06";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int READABLE = 64;

    @Test
    void the_large_screen_fits_and_is_read_from_across_the_room() {
        try (var visit = Demonstration.wall("wall")) {
            visit.as(LEADER);
            visit.open("/wall");
            settled(visit);
            visit.look("first");

            assertThat(overflow(visit)).as("scrolls").isLessThanOrEqualTo(0);
            assertThat((List<?>) visit.page().evaluate(CUT_OFF)).as("cut off").isEmpty();
            assertThat((Double) visit.page().evaluate(SMALLEST_MAIN_FIGURE))
                    .as("main figures")
                    .isGreaterThanOrEqualTo(READABLE);
        }
    }

    private static final String CUT_OFF =
            """
            [...document.querySelectorAll('.mc-panel, .mc-panel__number, .mc-panel__row')]
              .filter(e => e.scrollWidth > e.clientWidth + 2
                || e.matches('.mc-panel') && e.scrollHeight > e.clientHeight + 2)
              .map(e => e.innerText)
            """;

    private static final String SMALLEST_MAIN_FIGURE =
            """
            Math.min(...[...document.querySelectorAll('.mc-panel__number:first-child .mc-panel__value')]
              .map(e => parseFloat(getComputedStyle(e).fontSize))) + 0.001
            """;

    @Test
    void a_case_taken_in_shows_on_the_wall_without_anybody_asking() {
        try (var wall = Demonstration.wall("live");
                var desk = Visitor.DESKTOP.visit("live-desk")) {
            wall.as(LEADER);
            wall.open("/wall");
            settled(wall);
            wall.page().evaluate("document.documentElement.dataset.stays = 'yes'");
            var before = filed(wall);

            Office.takenIn(desk, "Nguyễn Thị Tường", "counter");

            wall.page()
                    .waitForFunction(
                            "before => document.querySelector('#panel-cases .mc-panel__value')"
                                    + ".innerText.replace(/\\D/g, '') > before",
                            before);
            assertThat(filed(wall)).isEqualTo(before + 1);
            assertThat(wall.page().evaluate("document.documentElement.dataset.stays"))
                    .as("the page was not loaded again")
                    .isEqualTo("yes");
            wall.look("changed");
        }
    }

    private static int filed(Visit visit) {
        var shown = visit.page().locator("#panel-cases .mc-panel__value").first().innerText();
        return Integer.parseInt(shown.replaceAll("\\D", ""));
    }

    /// The stream sends all panels first.
    private static void settled(Visit visit) {
        visit.page().locator("#panel-cases .mc-panel__value").first().waitFor();
        visit.page().waitForTimeout(1_500);
    }

    private static int overflow(Visit visit) {
        return (Integer)
                visit.page().evaluate("document.documentElement.scrollHeight - window.innerHeight");
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void the_wall_on_every_desk_and_phone(Visitor visitor) {
        try (var visit = visitor.visit("wall")) {
            visit.as(LEADER);
            visit.open("/wall");
            visit.look("first");
            assertThat(visit.page().locator(".mc-panel").count()).isGreaterThan(5);
            visit.page().locator("#panel-cases a[href*='/wall/late']").first().click();
            visit.page().waitForURL("**/wall/late**");
            visit.look("late");
            visit.open("/wall");
            visit.page().locator("#panel-cases a[href*='filed=']").first().click();
            visit.page().waitForURL("**/cases?**");
            visit.look("filed-today");
            visit.open("/wall");
            visit.page().locator("#panel-alerts a").first().click();
            visit.page().waitForURL("**/alerts?**");
            visit.look("alerts");
        }
    }

    @Test
    void the_large_screen_goes_round_by_itself_and_stands_still_when_told() {
        try (var visit = Demonstration.wall("rotation")) {
            visit.as(LEADER);
            visit.open("/wall?rotate=yes");
            visit.look("wall");
            assertThat(overflow(visit)).as("scrolls").isLessThanOrEqualTo(0);
            visit.page()
                    .waitForURL(
                            "**/map**",
                            new Page.WaitForURLOptions().setTimeout(PATIENCE.toMillis()));
            visit.look("map");
            assertThat(overflow(visit)).as("scrolls").isLessThanOrEqualTo(0);
            var first = visit.page().url();
            visit.page().locator("[data-rotate-next]").waitFor();
            visit.leave(() -> visit.page().locator("[data-rotate-next]").click());
            assertThat(visit.page().url()).contains("rotate=yes").isNotEqualTo(first);
            visit.look("next");
            visit.leave(() -> visit.page().locator("[data-rotate-pause]").click());
            assertThat(visit.page().locator("[data-rotate]").count()).isZero();
        }
    }

    @Test
    void a_screen_that_goes_round_outlives_a_page_that_does_not_come() {
        try (var visit = Demonstration.wall("rotation-fault")) {
            visit.as(LEADER);
            visit.page().clock().install();
            visit.open("/wall?rotate=yes");
            settled(visit);
            var asked = new AtomicInteger();
            visit.page()
                    .route(
                            "**/map?**",
                            route -> {
                                if (asked.incrementAndGet() == 1) {
                                    route.abort();
                                } else {
                                    route.fulfill(UNAVAILABLE);
                                }
                            });

            visit.page().locator("[data-rotate-next]").click();
            stays(visit, asked, 1);
            visit.page().clock().fastForward("01:00");
            stays(visit, asked, 2);
            visit.page().unroute("**/map?**");
            visit.page().clock().fastForward("01:00");

            visit.page().waitForURL("**/map**");
            assertThat(visit.page().locator("[data-rotate-next]").count()).isEqualTo(1);
        }
    }

    private static final Route.FulfillOptions UNAVAILABLE =
            new Route.FulfillOptions()
                    .setStatus(503)
                    .setContentType("text/html")
                    .setBody("<html><body><main><h1>503</h1></main></body></html>");

    /// The wall is still to be seen when its next page was asked for so often.
    private static void stays(Visit visit, AtomicInteger asked, int times) {
        visit.page().waitForCondition(() -> asked.get() == times);
        visit.page().waitForTimeout(500);
        assertThat(URI.create(visit.page().url()).getPath()).isEqualTo("/wall");
        assertThat(visit.page().locator(".mc-panel").count()).isGreaterThan(5);
    }

    @Test
    void a_wall_whose_session_has_ended_leads_to_the_sign_in() {
        try (var visit = Demonstration.wall("session-over")) {
            visit.as(LEADER);
            visit.page().route("**/wall/events**", Route::abort);
            visit.open("/wall");
            visit.page().locator("#panel-cases").waitFor();
            visit.page().context().clearCookies();

            visit.page().waitForURL("**/sign-in**");
        }
    }

    @Test
    void what_is_on_the_wall_is_printed() throws Exception {
        try (var visit = Visitor.DESKTOP.visit("print")) {
            visit.as(LEADER);
            for (var page : new String[] {"wall", "leader", "map"}) {
                visit.open("/" + page);
                visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                visit.page().setViewportSize(1123, 794);
                visit.look(page);
                var pdf =
                        visit.page()
                                .pdf(
                                        new Page.PdfOptions()
                                                .setFormat("A4")
                                                .setLandscape(true)
                                                .setPrintBackground(false));
                Files.write(Path.of("target", "journeys", "print-" + page + ".pdf"), pdf);
                visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void why_a_district_is_red_down_to_one_late_case_in_four_steps(Visitor visitor) {
        try (var visit = visitor.visit("why-red")) {
            whyRed(visit);
        }
    }

    @Test
    void why_a_district_is_red_is_asked_at_the_large_screen_too() {
        try (var visit = Demonstration.wall("why-red")) {
            whyRed(visit);
        }
    }

    private static void whyRed(Visit visit) {
        visit.as(LEADER);
        visit.open("/wall");
        step(visit, ".mc-wall__ways a[href^='/map']");
        visit.look("1-map");
        step(visit, ".mc-tile--0 a[href^='/map?unit=H41.']");
        visit.look("2-district");
        step(visit, "main p a[href^='/wall/late?unit=H41.']");
        visit.look("3-late");
        step(visit, "#cases a.mc-code");
        assertThat(URI.create(visit.page().url()).getPath()).startsWith("/cases/H41.");
        visit.look("4-case");
    }

    @Test
    void what_people_say_opens_from_the_wall_to_its_lists() {
        try (var visit = Visitor.PHONE.visit("feedback")) {
            visit.as(LEADER);
            var links = visit.page().locator("#panel-feedback a");
            for (int i = 0; i < 3; i++) {
                visit.open("/wall");
                var link = links.nth(i);
                var path = link.getAttribute("href");
                visit.leave(link::click);
                assertThat(visit.page().url()).endsWith(path);
                visit.look(path.replaceAll("\\W+", "-"));
            }
        }
    }

    private static void step(Visit visit, String link) {
        visit.leave(() -> visit.page().locator(link).first().click());
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void any_figure_on_the_map_of_21_districts_over_time(Visitor visitor) {
        try (var visit = visitor.visit("map")) {
            visit.as(LEADER);
            visit.open("/map");
            assertThat(visit.page().locator(".mc-tile").count()).isEqualTo(21);
            visit.page().selectOption("#figure", "online-rate");
            visit.press("Xem");
            visit.open("/map?figure=online-rate&period=2023-12");
            visit.look("december");
            visit.page().locator("#at").fill("3");
            visit.press("Xem");
            assertThat(visit.text()).contains("04/2023");
            assertThat(visit.page().locator("#at").inputValue()).isEqualTo("3");
            visit.press("Xem");
            assertThat(visit.text()).as("asked again").contains("04/2023");
            visit.look("april");
            visit.open("/map?unit=H41.36&figure=online-rate&period=2023");
            visit.look("communes");
            visit.open("/map/comparison?one=H41.36&two=H41.32&figure=in-time-rate&period=2023-12");
            visit.look("comparison");
            visit.open("/map?figure=online-payment-rate&period=2023");
            visit.look("no-source");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESKTOP"})
    void official_geojson_of_districts_and_of_communes_is_loaded_and_a_faulty_one_refused(
            Visitor visitor) {
        try (var visit = visitor.visit("geojson")) {
            visit.as(Office.ADMINISTRATOR);
            visit.open("/map/outlines");
            visit.look("none");
            visit.press("Nạp ranh giới");
            visit.look("missing");
            load(visit, "hong.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}");
            visit.page().locator("main .govuk-error-summary:not([hidden])").first().waitFor();
            visit.look("refused");
            load(visit, "huyen.geojson", outlines(DISTRICTS, 104, 18.5, 0.3));
            visit.page().locator("main .govuk-notification-banner").first().waitFor();
            load(visit, "xa.geojson", outlines(COMMUNES, 105.7, 18.8, 0.02));
            visit.page()
                    .locator("main .govuk-notification-banner:has-text('cấp xã')")
                    .first()
                    .waitFor();
            assertThat(visit.text()).contains("huyen.geojson", "xa.geojson");
            visit.look("loaded");
            visit.as(LEADER);
            visit.open("/map?figure=online-rate&period=2023");
            assertThat(visit.page().locator(".mc-outline__shape").count()).isEqualTo(21);
            visit.look("drawn");
            visit.open("/map?unit=H41.32&figure=online-rate&period=2023");
            assertThat(visit.page().locator(".mc-outline__shape").count()).isEqualTo(7);
            var wide = visit.page().locator(".mc-outline").boundingBox().width;
            var drawn = visit.page().locator(".mc-outline g").boundingBox().width;
            assertThat(drawn).as("the district fills its map").isGreaterThan(wide * 0.9);
            visit.look("district");
            visit.as(Office.ADMINISTRATOR);
            visit.open("/map/outlines");
            visit.press("Bỏ ranh giới, dùng lại ô vuông");
        }
    }

    private static final List<Integer> DISTRICTS = IntStream.range(412, 433).boxed().toList();

    /// Those of a town.
    private static final List<Integer> COMMUNES =
            List.of(16717, 16720, 16723, 16726, 16729, 16732, 16735);

    private static void load(Visit visit, String name, String text) {
        visit.page()
                .locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                name,
                                "application/geo+json",
                                text.getBytes(StandardCharsets.UTF_8)));
        visit.press("Nạp ranh giới");
    }

    /// Eight-sided outlines side by side in place of those of the units.
    private static String outlines(List<Integer> codes, double west, double south, double side) {
        var features = new ArrayList<String>();
        for (int i = 0; i < codes.size(); i++) {
            features.add(
                    "{\"type\":\"Feature\",\"properties\":{\"MA\":\"%d\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}"
                            .formatted(
                                    codes.get(i),
                                    ring(west + side * (i % 6), south + side * (i / 6), side)));
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String ring(double west, double south, double side) {
        var ring = new ArrayList<String>();
        for (int i = 0; i <= 8; i++) {
            var turn = i % 8 * Math.PI / 4 + 0.4;
            ring.add(
                    "[%s,%s]"
                            .formatted(
                                    west + side * (0.5 + 0.47 * Math.cos(turn)),
                                    south + side * (0.5 + 0.47 * Math.sin(turn))));
        }
        return String.join(",", ring);
    }

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void who_directs_begins_with_what_is_late_what_changed_and_what_waits(Visitor visitor) {
        try (var visit = visitor.visit("leader")) {
            visit.as(LEADER);
            assertThat(URI.create(visit.page().url()).getPath()).isEqualTo("/leader");
            visit.look("first");
            if (visitor == Visitor.DESKTOP) {
                visit.glance("screen");
                var last =
                        "Math.max(...[...document.querySelectorAll('.mc-leader > section')]"
                                + ".map(s => s.getBoundingClientRect().bottom))";
                assertThat(((Number) visit.page().evaluate(last)).doubleValue())
                        .as("end of the page's three answers")
                        .isLessThanOrEqualTo(900);
            }
        }
    }

    @Test
    void who_directs_takes_the_page_along_as_a_file_and_by_mail() throws Exception {
        try (var visit = Visitor.DESKTOP.visit("leader-paper")) {
            visit.as(LEADER);
            var download =
                    visit.page()
                            .waitForDownload(
                                    () -> visit.page().locator("a[href^='/leader/paper']").click());
            assertThat(download.suggestedFilename()).endsWith(".pdf");
            var file = Path.of("target", "journeys", "leader-paper.pdf");
            download.saveAs(file);
            assertThat(Files.readAllBytes(file))
                    .startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
            Demonstration.emptyPost();
            visit.press("Gửi vào thư của tôi");
            visit.page().locator("main .govuk-notification-banner").first().waitFor();
            visit.look("sent");
            assertThat(Demonstration.mailTo("demo.invalid", ".pdf")).isNotBlank();
        }
    }

    @Test
    void an_alert_is_found_told_taken_on_and_silenced() {
        try (var visit = Visitor.DESKTOP.visit("alerts")) {
            visit.as(STAFF);
            visit.open("/alerts");
            visit.look("before");
            Demonstration.emptyPost();
            ruled(visit);
            until(visit, "section.mc-sheet:has-text('Quá nhiều hồ sơ trễ')");
            visit.look("open");
            Demonstration.mailTo("demo.invalid", "/alerts#alert-");
            visit.leave(
                    () -> alert(visit).locator("form[action$='/acknowledgement'] button").click());
            assertThat(alert(visit).innerText()).contains("Đã có người xử lý");
            alert(visit).locator("details > summary").click();
            alert(visit).locator("input[name=until]").fill("hôm kia");
            visit.leave(() -> alert(visit).locator("form[action$='/silence'] button").click());
            assertThat(alert(visit).locator("input[name=until]").inputValue()).isEqualTo("hôm kia");
            visit.look("faulty");
            alert(visit).locator("input[name=until]").fill("31/12/2030");
            visit.leave(() -> alert(visit).locator("form[action$='/silence'] button").click());
            assertThat(alert(visit).innerText()).contains("Im lặng đến");
            visit.look("silent");
        }
        try (var phone = Visitor.PHONE.visit("alerts")) {
            phone.as(STAFF);
            phone.open("/alerts");
            phone.look("open");
        }
        try (var plain = Visitor.WITHOUT_SCRIPT.visit("alerts")) {
            plain.as(LEADER);
            plain.open("/alerts");
            plain.look("open");
        }
    }

    private static com.microsoft.playwright.Locator alert(Visit visit) {
        return visit.page().locator("section.mc-sheet:has-text('Quá nhiều hồ sơ trễ')").first();
    }

    private static void ruled(Visit visit) {
        visit.page().locator("#new-rule > summary").click();
        visit.press("Thêm quy tắc");
        visit.look("faulty-rule");
        visit.page().fill("#name", "Quá nhiều hồ sơ trễ");
        visit.page().selectOption("#figure", "late-share");
        visit.page().selectOption("#unit", "H41");
        visit.page().check("input[name=spread][value=whole]");
        visit.page().selectOption("#period", "day");
        visit.page().fill("#threshold", "0");
        visit.page().fill("#lasting", "0");
        visit.press("Thêm quy tắc");
        visit.page().locator("main .govuk-notification-banner").first().waitFor();
    }

    private static void until(Visit visit, String there) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            visit.open("/alerts");
            if (visit.page().locator(there).count() > 0) {
                return;
            }
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        }
        throw new AssertionError("No alert came");
    }
}
