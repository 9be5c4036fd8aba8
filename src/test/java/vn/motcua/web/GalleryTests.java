package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateNotFoundException;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.shared.Actor;

/// Draws every component into `target/gallery`, to be looked at, and holds them to what a strict
/// content policy and assistive technology need.
class GalleryTests {

    private static final Path OUT = Path.of("target/gallery");
    private static final TemplateEngine ENGINE = engine();

    @ParameterizedTest
    @CsvSource({
        "home, vi",
        "form, vi",
        "case, vi",
        "officer, vi",
        "pieces, vi",
        "wall, vi",
        "charts, vi",
        "form, en",
        "form, ja"
    })
    void pages_hold_to_the_policy_and_name_every_part(String page, String language)
            throws IOException {
        var html = draw(page, Locale.of(language));

        assertThat(html).doesNotContain(" style=").doesNotContainPattern("\\son[a-z]+=");
        assertThat(html).doesNotContainPattern("<script(?![^>]*src=)");
        assertThat(html).as("a text without translation").doesNotContainPattern(">\\s*web\\.[a-z]");
        var ids = all(html, "\\sid=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all(html, "\\sfor=\"([^\"]+)\""));
        assertThat(ids).containsAll(references(html));
    }

    private static String draw(String page, Locale language) throws IOException {
        var shell =
                new Shell(
                        "/cases/1",
                        language,
                        Actor.anyone(),
                        "Nguyễn Thị Hương",
                        "token",
                        "0",
                        List.of(
                                new NavItem(1, "/procedures", "web.search", "*"),
                                new NavItem(2, "/cases", "web.steps", "*"),
                                new NavItem(3, "/mailbox", "web.notice.important", "*"),
                                new NavItem(4, "/calendar", "web.contents", "*")),
                        List.of(
                                "Ngày làm việc: thứ Sáu, 19/01/2024, 08:12. Người và hồ sơ ở đây đều do máy sinh ra."),
                        null);
        var out = new StringOutput();
        ScopedValue.where(Shell.CURRENT, shell)
                .run(() -> ENGINE.render("gallery/" + page + ".jte", Map.of(), out));
        Files.createDirectories(OUT);
        Files.writeString(
                OUT.resolve(page + "-" + language.getLanguage() + ".html"), out.toString());
        return out.toString();
    }

    private static List<String> references(String html) {
        return all(html, "\\saria-(?:describedby|labelledby)=\"([^\"]+)\"").stream()
                .flatMap(names -> List.of(names.split(" ")).stream())
                .toList();
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static TemplateEngine engine() {
        var engine =
                TemplateEngine.create(
                        new Both(),
                        Path.of("target/gallery-classes"),
                        ContentType.Html,
                        GalleryTests.class.getClassLoader(),
                        "vn.motcua.drawn");
        engine.setClassPath(List.of(System.getProperty("java.class.path").split(":")));
        return engine;
    }

    /// The components of the program and the pages of the gallery.
    private static class Both implements CodeResolver {

        private final CodeResolver ours = new DirectoryCodeResolver(Path.of("src/main/jte"));
        private final CodeResolver gallery = new DirectoryCodeResolver(Path.of("src/test/jte"));

        @Override
        public String resolve(String name) {
            return (gallery.exists(name) ? gallery : ours).resolve(name);
        }

        @Override
        public String resolveRequired(String name) throws TemplateNotFoundException {
            return (gallery.exists(name) ? gallery : ours).resolveRequired(name);
        }

        @Override
        public long getLastModified(String name) {
            return 0L;
        }

        @Override
        public boolean exists(String name) {
            return gallery.exists(name) || ours.exists(name);
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return ours.resolveAllTemplateNames();
        }
    }
}
