package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.Motcua;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;

/// The whole program with its reference province and a real browser, once for all journeys.
final class Demonstration {

    private static final Path PICTURES = Path.of("target", "journeys");
    private static final List<String> LEVELS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PORT = freePort();
    private static final GreenMail POST = post();
    private static final ConfigurableApplicationContext PROGRAM = start();
    private static final Browser BROWSER = launch();

    private Demonstration() {}

    private static ConfigurableApplicationContext start() {
        return SpringApplication.run(
                Motcua.class,
                "--server.port=" + PORT,
                "--motcua.address=http://localhost:" + PORT,
                "--motcua.clock-file=target/journeys/clock",
                "--motcua.data-directory=target/journeys/data",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + POST.getSmtp().getPort());
    }

    /// A mail server of the journeys' own.
    private static GreenMail post() {
        var post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        post.start();
        return post;
    }

    /// The text of the latest mail to an address that says something, once it has come: the program
    /// writes others by itself.
    static String mailTo(String address, String saying) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (var mail : List.of(POST.getReceivedMessagesForDomain(address)).reversed()) {
                var text = text(mail);
                if (text.contains(saying)) {
                    return text;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("No mail that says " + saying + " came to " + address);
    }

    /// The text of a mail; of one with files their names as well.
    private static String text(MimeMessage mail) {
        try {
            if (mail.getContent() instanceof MimeMultipart parts) {
                var text = new StringBuilder();
                for (int i = 0; i < parts.getCount(); i++) {
                    var part = parts.getBodyPart(i);
                    var name = part.getFileName();
                    text.append(name == null ? part.getContent() : name).append('\n');
                }
                return text.toString();
            }
            return String.valueOf(mail.getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The last day on which units may ask for corrections of a draft of the index is gone.
    static void timeForCorrectionsIsOver(String draft) {
        PROGRAM.getBean(DSLContext.class)
                .execute(
                        "update indicators.index_draft set corrections_until = corrections_until -"
                                + " 30 where id = ?::int and sent is not null",
                        draft);
    }

    /// Forgets the mails that came so far.
    static void emptyPost() {
        try {
            POST.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
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
            return Demonstration.visit(width, height, script, journey + "-" + name().toLowerCase());
        }
    }

    /// Who looks at the large screen on the wall of the operations centre.
    static Visit wall(String journey) {
        return visit(1920, 1080, true, journey + "-wall");
    }

    private static Visit visit(int width, int height, boolean script, String name) {
        var context =
                BROWSER.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setJavaScriptEnabled(script)
                                .setLocale("vi-VN")
                                .setTimezoneId("Asia/Ho_Chi_Minh"));
        context.setDefaultTimeout(PATIENCE.toMillis() / 2);
        return new Visit(context, context.newPage(), name, script);
    }

    /// One visitor's way through the program.
    record Visit(BrowserContext context, Page page, String name, boolean script)
            implements AutoCloseable {

        void open(String path) {
            page.navigate("http://localhost:" + PORT + path);
        }

        /// Another tab of the same browser.
        Visit tab(String what) {
            return new Visit(context, context.newPage(), name + "-" + what, script);
        }

        /// Signs in as one of the demonstration's people, by what their face says.
        void as(String who) {
            enter(faces(who).first());
        }

        /// Signs in as the last of those with this face.
        void asAnother(String who) {
            enter(faces(who).last());
        }

        /// What stands on the first face of this kind: a name, and where they work.
        String face(String who) {
            return faces(who).first().innerText();
        }

        private Locator faces(String who) {
            context.clearCookies();
            open("/sign-in");
            return page.locator("button.mc-face", new Page.LocatorOptions().setHasText(who));
        }

        private void enter(Locator face) {
            face.click();
            page.waitForURL(url -> !url.contains("/sign-in"));
        }

        /// Presses a button of the page by its words, and waits until another page is there.
        void press(String button) {
            var name = new Page.GetByRoleOptions().setName(button).setExact(true);
            leave(() -> page.getByRole(AriaRole.BUTTON, name).first().click());
        }

        /// Does what leads to another page, and waits until it is there: whether the browser loads
        /// it or the script puts it in place of the old one.
        void leave(Runnable action) {
            page.evaluate("document.querySelector('main').dataset.left = 'yes'");
            action.run();
            page.locator("main:not([data-left])").waitFor();
            page.waitForLoadState();
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

        /// Takes a picture of what is seen without scrolling.
        void glance(String what) {
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(name + "-" + what + ".png")));
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
