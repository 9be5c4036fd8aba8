package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FieldNamesTests {

    /// A field named `form` makes `element.form` of its own form that field, and htmx sends
    /// nothing.
    private static final Pattern HIDING =
            Pattern.compile("\\bname ?= ?\"(closest|elements|form|matches|parentNode|submit)\"");

    @Test
    void no_field_of_a_page_hides_what_scripts_ask_of_its_form() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "jte"))) {
            assertThat(files.filter(Files::isRegularFile).filter(FieldNamesTests::hides)).isEmpty();
        }
    }

    private static boolean hides(Path page) {
        try {
            return HIDING.matcher(Files.readString(page)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
