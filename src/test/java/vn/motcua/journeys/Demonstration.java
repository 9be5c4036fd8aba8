package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import vn.motcua.Motcua;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The whole program with its reference province and a real browser, once for all journeys.
final class Demonstration {

    private static final Path PICTURES = Path.of("target", "journeys");
    private static final List<String> LEVELS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int PORT = freePort();
    private static final ConfigurableApplicationContext PROGRAM = start();
    private static final Browser BROWSER = launch();

    private Demonstration() {}

    private static ConfigurableApplicationContext start() {
        return SpringApplication.run(
                Motcua.class,
                "--server.port=" + PORT,
                "--motcua.address=http://localhost:" + PORT,
                "--motcua.clock-file=target/journeys/clock",
                "--motcua.data-directory=target/journeys/data");
    }

    private static Browser launch() {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    /// Where this machine keeps its Chromium.
    private static Path chromium() {
        var names = List.of("chromium", "chromium-browser", "google-chrome");
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            Files.createDirectories(PICTURES);
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The sizes and ways in which people visit.
    enum Visitor {
        PHONE(390, 844, true),
        DESKTOP(1280, 900, true),
        WITHOUT_SCRIPT(390, 844, false);

        private final int width;
        private final int height;
        private final boolean script;

        Visitor(int width, int height, boolean script) {
            this.width = width;
            this.height = height;
            this.script = script;
        }

        Visit visit(String journey) {
            var context =
                    BROWSER.newContext(
                            new Browser.NewContextOptions()
                                    .setViewportSize(width, height)
                                    .setJavaScriptEnabled(script)
                                    .setLocale("vi-VN")
                                    .setTimezoneId("Asia/Ho_Chi_Minh"));
            return new Visit(
                    context, context.newPage(), journey + "-" + name().toLowerCase(), script);
        }
    }

    /// One visitor's way through the program.
    record Visit(BrowserContext context, Page page, String name, boolean script)
            implements AutoCloseable {

        void open(String path) {
            page.navigate("http://localhost:" + PORT + path);
        }

        /// Signs in as one of the demonstration's people, by what their face says.
        void as(String who) {
            context.clearCookies();
            open("/sign-in");
            var face = page.locator("button.mc-face", new Page.LocatorOptions().setHasText(who));
            face.first().click();
            page.waitForURL(url -> !url.contains("/sign-in"));
        }

        /// Sends the form of a command on a case, and waits until the page says it is done.
        void send(String command) {
            form(command).locator("button[type=submit]").first().click();
            page.locator("main .govuk-notification-banner").first().waitFor();
        }

        Locator form(String command) {
            return page.locator("form[action$='/" + command + "']").first();
        }

        String text() {
            return page.locator("main").innerText();
        }

        /// Takes a picture, and asks axe and the width of the page for faults.
        void look(String what) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(name + "-" + what + ".png"))
                            .setFullPage(true));
            if (script) {
                var faults = new AxeBuilder(page).withTags(LEVELS).analyze().getViolations();
                assertThat(faults).as("%s at %s", name, what).isEmpty();
                var sideways =
                        page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
                assertThat(sideways).as("%s scrolls sideways at %s", name, what).isEqualTo(false);
            }
        }

        @Override
        public void close() {
            context.close();
        }
    }

    /// What the operator does from the command line.
    static void command(String name, String... words) {
        PROGRAM.getBeansOfType(OperatorCommand.class).values().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run(
                        Arguments.parse(Path.of("").toAbsolutePath(), List.of(words)),
                        new PrintWriter(System.out, true));
    }

    static boolean runs() {
        return PROGRAM.isRunning();
    }
}
