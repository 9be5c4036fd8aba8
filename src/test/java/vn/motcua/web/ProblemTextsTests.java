package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// Partners program against the codes; people read the texts.
class ProblemTextsTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern REFUSAL =
            Pattern.compile("class (\\w+)\\s+extends (Refusal|\\w+Refused)\\b");
    private static final Pattern OWN =
            Pattern.compile("super\\(\\s*(?:Refusal\\.)?Kind\\.\\w+,\\s*\"([a-z-]+)\"");
    private static final Pattern FINDING =
            Pattern.compile(
                    "(?:fault|wrong|parameter|faultWithin|findings\\.body)\\((?:[^;\"]|\"[a-zA-Z]+\",)*?\"([a-z]+(?:-[a-z]+)+|missing|unknown|unreadable)\"");

    /// Told on the command line to whoever runs the installation, by their detail.
    private static final String OF_THE_OPERATOR = "ServerRefusal";

    /// Always `not-found`; what it is given is for the log only.
    private static final String NOT_FOUND = "NotFound";

    private final List<String> sources = read();

    @Test
    void every_code_of_a_refusal_has_a_text_and_advice_in_every_language() {
        assertThat(codes()).contains("stale-case", "idempotency-key-reused", "post-held");
        assertThat(missing(codes().stream().flatMap(c -> Stream.of(c, c + ".advice")))).isEmpty();
    }

    @Test
    void every_fault_of_a_request_has_its_sentence_in_every_language() {
        var faults =
                sources.stream()
                        .filter(s -> s.contains("JsonBody") || s.contains("QueryText"))
                        .flatMap(s -> FINDING.matcher(s).results())
                        .map(r -> "fault." + r.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(faults).contains("fault.too-long", "fault.unknown-property", "fault.held-where");
        assertThat(missing(faults.stream())).isEmpty();
    }

    @Test
    void no_code_has_two_texts() throws IOException {
        for (var language : Messages.LOCALES) {
            var said = new HashMap<String, Path>();
            var twice = new ArrayList<String>();
            for (var bundle : bundles(language.getLanguage())) {
                for (var key : keys(bundle)) {
                    var before = said.put(key, bundle);
                    if (before != null) {
                        twice.add(
                                key + " in " + before.getFileName() + ", " + bundle.getFileName());
                    }
                }
            }
            assertThat(twice).isEmpty();
        }
    }

    @Test
    void every_code_has_a_page_that_explains_it() {
        var pages = new ProblemController(Messages.bundles());
        var request = new org.springframework.mock.web.MockHttpServletRequest();

        assertThat(codes())
                .allSatisfy(code -> assertThat(pages.show(code, request).advice()).isNotBlank());
    }

    @Test
    void what_is_not_there_answers_without_a_word_of_what_it_was() {
        var hidden = Problem.of(new vn.motcua.shared.NotFound("case 7"), Messages.VIETNAMESE);

        assertThat(hidden)
                .isEqualTo(Problem.of("not-found", HttpStatus.NOT_FOUND, Messages.VIETNAMESE));
    }

    private TreeSet<String> codes() {
        var own = sources.stream().flatMap(s -> OWN.matcher(s).results()).map(r -> r.group(1));
        var names =
                sources.stream()
                        .flatMap(s -> REFUSAL.matcher(s).results())
                        .map(r -> r.group(1))
                        .filter(n -> !n.equals(OF_THE_OPERATOR) && !n.equals(NOT_FOUND))
                        .collect(Collectors.joining("|"));
        var made = Pattern.compile("new (?:\\w+\\.)?(?:" + names + ")\\(\\s*\"([a-z-]+)\"");
        var given = sources.stream().flatMap(s -> made.matcher(s).results()).map(r -> r.group(1));
        return Stream.concat(own, given).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> missing(Stream<String> codes) {
        var texts = Messages.bundles();
        return codes.flatMap(c ->
                        Messages.LOCALES.stream()
                                .filter(l -> !texts.has(l, "problem." + c))
                                .map(l -> l + " problem." + c))
                .toList();
    }

    private static List<Path> bundles(String language) throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            return files.filter(f -> f.toString().endsWith("_" + language + ".properties"))
                    .toList();
        }
    }

    private static List<String> keys(Path bundle) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(bundle)) {
            texts.load(in);
        }
        return texts.stringPropertyNames().stream().toList();
    }

    private static List<String> read() {
        try (var files = Files.walk(SOURCES)) {
            var all = new ArrayList<String>();
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.add(Files.readString(file));
            }
            return all;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
