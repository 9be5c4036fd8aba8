package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTests {

    @Test
    void all_faults_are_told_at_once_with_where_they_are() {
        var body = read("{\"name\": 7, \"papers\": [{\"count\": 1.5}], \"extra\": true}");
        body.text("name", 10);
        body.text("unit", 10);
        body.objects("papers", 5).forEach(p -> p.whole("count", 1, 9));

        assertThatExceptionOfType(FaultyRequest.class)
                .isThrownBy(body::check)
                .extracting(
                        f -> f.wrongs(Locale.ENGLISH),
                        InstanceOfAssertFactories.list(Problem.Wrong.class))
                .extracting(w -> w.pointer() + " " + w.code())
                .containsExactlyInAnyOrder(
                        "/name not-text",
                        "/unit missing",
                        "/papers/0/count not-a-whole-number",
                        "/extra unknown-property");
    }

    @Test
    void text_is_kept_in_form_c_whatever_it_was_sent_in() {
        var name = "Trần Thị Bưởi";
        var apart = Normalizer.normalize(name, Normalizer.Form.NFD);

        assertThat(apart).isNotEqualTo(name);
        assertThat(read("{\"name\": \"  " + apart + " \"}").text("name", 13)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0000",
                "\\u001b[31m",
                "\\u202e",
                "\\ud800",
                "\\ufffd",
                "a\\u0301\\u0301\\u0301\\u0301"
            })
    void text_that_nobody_can_read_is_refused(String hostile) {
        var body = read("{\"name\": \"An " + hostile + "\"}");
        body.text("name", 100);

        assertThat(faults(body)).containsExactly("unreadable");
    }

    @Test
    void length_is_counted_in_characters_as_people_see_them() {
        var body = read("{\"a\": \"" + "𠀀".repeat(10) + "\", \"b\": \"" + "𠀀".repeat(11) + "\"}");

        assertThat(body.text("a", 10)).hasSize(20);
        body.text("b", 10);
        assertThat(faults(body)).containsExactly("too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "7",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "nul",
                "{\"a\":NaN}"
            })
    void what_is_not_one_json_object_cannot_be_read(String content) {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> read(content))
                .satisfies(m -> assertThat(m.code()).isEqualTo("malformed-json"));
    }

    @Test
    void a_well_of_brackets_cannot_be_read() {
        var deep = "{\"a\":".repeat(5_000);

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> read(deep));
    }

    @Test
    void numbers_beyond_all_measure_are_out_of_range() {
        var body = read("{\"n\": 99999999999999999999999999}");
        body.whole("n", 1, 10);

        assertThat(faults(body)).containsExactly("out-of-range");
    }

    @Test
    void faults_within_a_missing_object_are_not_told() {
        var body = read("{}");
        body.object("applicant").text("name", 10);

        assertThat(faults(body)).containsExactly("missing");
    }

    @Test
    void a_word_is_one_of_those_there_are() {
        var body = read("{\"channel\": \"fax\"}");
        body.oneOf("channel", Map.of("counter", 1, "online", 2));

        assertThat(faults(body)).containsExactly("not-one-of");
    }

    private static java.util.List<String> faults(JsonBody body) {
        try {
            body.check();
            return java.util.List.of();
        } catch (FaultyRequest e) {
            return e.codes();
        }
    }

    private static JsonBody read(String content) {
        return JsonBody.read(content.getBytes(StandardCharsets.UTF_8));
    }
}
