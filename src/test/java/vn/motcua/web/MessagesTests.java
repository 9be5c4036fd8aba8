package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTests {

    /// A whole key in a call: what is put together from parts is found by the page's own test.
    private static final Pattern USED =
            Pattern.compile("\\bt\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"\\s*[,)]");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void a_language_has_every_text_that_vietnamese_has_and_no_other(String language) {
        var vietnamese = Messages.bundles().all(Messages.VIETNAMESE).keySet();
        var other = Messages.bundles().all(java.util.Locale.of(language)).keySet();

        assertThat(new TreeSet<>(other)).isEqualTo(new TreeSet<>(vietnamese));
    }

    @Test
    void every_text_that_a_page_asks_for_exists() throws IOException {
        var known = Messages.bundles().all(Messages.VIETNAMESE).keySet();
        var missing = new TreeSet<String>();
        try (var java = Files.walk(Path.of("src/main/java"));
                var pages = Files.walk(Path.of("src/main/jte"))) {
            for (var file : Stream.concat(java, pages).filter(Files::isRegularFile).toList()) {
                USED.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> key.contains(".") && !known.contains(key))
                        .forEach(key -> missing.add(key + " in " + file.getFileName()));
            }
        }

        assertThat(missing).isEmpty();
    }
}
