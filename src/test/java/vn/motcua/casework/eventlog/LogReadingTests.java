package vn.motcua.casework.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.casework.eventlog.LogFiles.sample;
import static vn.motcua.casework.eventlog.LogFiles.text;
import static vn.motcua.casework.eventlog.LogFiles.traces;
import static vn.motcua.casework.eventlog.LogFiles.write;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Other people's files, well and badly made.
class LogReadingTests {

    private static final String HEAD =
            "<log xes.version=\"1.0\"><trace><string key=\"concept:name\"";

    @TempDir Path folder;

    private final Mapping mapping = LogFiles.permits();

    @Test
    void what_a_file_is_is_seen_in_it_and_not_in_its_name() {
        var table = LogFiles.packed(folder, sample("permits.csv"), "a.xes");
        var xes = LogFiles.packed(folder, sample("permits.xes"), "b.csv");

        assertThat(LogFile.open(table).isXes()).isFalse();
        assertThat(traces(table, mapping)).hasSize(5);
        assertThat(LogFile.open(xes).isXes()).isTrue();
        assertThat(traces(xes, mapping)).hasSize(2);
    }

    @Test
    void a_byte_order_mark_before_a_table_or_xes_is_none_of_its_words() {
        var table = write(folder.resolve("a.csv"), "\uFEFF" + text(sample("permits.csv")));
        var xes = write(folder.resolve("b.xes"), "\uFEFF" + text(sample("permits.xes")));

        assertThat(traces(table, mapping)).isEqualTo(traces(sample("permits.csv"), mapping));
        assertThat(LogFile.open(xes).isXes()).isTrue();
    }

    @Test
    void a_case_of_a_table_has_what_its_columns_say_and_knows_its_line() {
        var first = traces(sample("permits.csv"), mapping).getFirst();

        assertThat(first.line()).isEqualTo(2);
        assertThat(first.attributes())
                .contains(
                        Attribute.text("kenh", "Web"),
                        Attribute.date("han_tra", "2023-05-20T17:00:00.000+07:00"));
        assertThat(first.steps()).extracting(LogEvent::line).containsExactly(2L, 3L, 4L);
        assertThat(first.steps().getFirst().attributes())
                .contains(Attribute.text("task", "t1"))
                .noneMatch(a -> a.key().equals("kenh"));
    }

    @Test
    void rows_in_any_order_give_the_same_cases() throws IOException {
        var rows = new ArrayList<>(Files.readAllLines(sample("permits.csv")));
        var head = rows.removeFirst();
        var order = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
        Collections.shuffle(order, new Random(7));
        var mixed = new ArrayList<>(List.of(head));
        order.forEach(i -> mixed.add(rows.get(i)));
        var file = Files.write(folder.resolve("mixed.csv"), mixed);
        var log = LogFile.open(file);

        assertThat(log.survey(mapping).isGrouped()).isFalse();
        assertThat(traces(file, mapping))
                .extracting(t -> t.attributes().getFirst().value() + " " + t.events())
                .containsExactly("hs-1 3", "hs-2 2", "hs-3 1", "hs-4 1", "hs-5 1");
    }

    @Test
    void more_rows_than_one_run_are_merged_in_order() throws IOException {
        var file = folder.resolve("many.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write(Files.readAllLines(sample("permits.csv")).getFirst() + "\n");
            for (int i = 0; i < 120_000; i++) {
                out.write("c%d,Web,,,,,t%d,A,,,,2023-05-02 09:00:00+07:00\n".formatted(i % 7, i));
            }
        }

        var steps = new ArrayList<Integer>();
        LogTrace first = null;
        for (var trace : traces(file, mapping)) {
            steps.add(trace.events());
            first = first == null ? trace : first;
        }

        assertThat(steps).hasSize(7);
        assertThat(steps.stream().mapToInt(i -> i).sum()).isEqualTo(120_000);
        assertThat(first.fault().reason()).isEqualTo("too-many-steps");
        assertThat(first.steps().get(1).attributes()).contains(Attribute.text("task", "t7"));
    }

    @Test
    void a_column_of_the_case_that_changes_within_it_is_a_fault_with_its_line() {
        var file =
                write(
                        folder.resolve("a.csv"),
                        text(sample("permits.csv"))
                                .replaceFirst("hs-2,Quầy,2023-05-10", "hs-2,Quầy,2023-05-12"));

        assertThat(traces(file, mapping).get(1).fault())
                .isEqualTo(
                        new LogTrace.Fault(
                                6,
                                "differing-case-column",
                                "case:han_tra is another than in the case's first row"));
    }

    @Test
    void another_charset_and_delimiter_are_read_as_the_mapping_says() throws IOException {
        var file = folder.resolve("a.csv");
        Files.writeString(
                file, "No;Café;Luc\n1;a;2023-05-02 09:00\n", Charset.forName("windows-1252"));
        var json =
                text(sample("permits.json"))
                        .replace(
                                "\"source\"",
                                "\"charset\": \"windows-1252\", \"delimiter\": \";\", \"source\"");

        assertThatExceptionOfType(UnreadableLog.class)
                .isThrownBy(() -> LogFile.open(file).columns(mapping));
        assertThat(LogFile.open(file).columns(LogFiles.mapping(json)).orElseThrow().get(1))
                .isEqualTo("Café");
    }

    @Test
    void nested_attributes_and_lists_of_xes_are_kept() {
        var attributes = traces(sample("permits.xes"), mapping).getFirst().attributes();

        assertThat(attributes)
                .contains(
                        new Attribute(
                                Attribute.Type.STRING,
                                "phu_trach",
                                "An Văn Thử",
                                List.of(new Attribute(Attribute.Type.INT, "bậc", "3", List.of()))))
                .anySatisfy(a -> assertThat(a.children()).hasSize(2));
        assertThat(AttributeJson.read(AttributeJson.write(attributes))).isEqualTo(attributes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE log [<!ENTITY a \"b\">]><log><trace/></log>",
                "<!DOCTYPE log SYSTEM \"file:///etc/passwd\"><log/>",
                "<?xml version=\"1.0\"?><!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + HEAD
                        + " value=\"&x;\"/></trace></log>",
                "<html></html>",
                "<log><trace><string key=\"a\"/></trace></log>",
                "<log><trace><blob key=\"a\" value=\"b\"/></trace></log>",
                "<log><trace>",
                "<log><trace><string key=\"a\" value=\"&nothing;\"/></trace></log>"
            })
    void what_is_no_plain_xes_is_refused(String text) {
        var file = write(folder.resolve("a.xes"), text);

        assertThatExceptionOfType(UnreadableLog.class).isThrownBy(() -> traces(file, mapping));
    }

    @Test
    void a_case_deeper_or_longer_than_can_be_kept_does_not_fill_the_memory() {
        var deep = HEAD + " value=\"a\">" + "<string key=\"a\" value=\"b\">".repeat(5_000);
        var wide =
                HEAD
                        + " value=\"a\"/>"
                        + "<event></event>".repeat(Limits.STEPS + 5)
                        + "</trace></log>";
        var endless = HEAD + " value=\"" + "x".repeat((int) BoundedInput.LONGEST + (1 << 20));

        assertThatExceptionOfType(UnreadableLog.class)
                .isThrownBy(() -> traces(write(folder.resolve("d.xes"), deep), mapping));
        assertThat(
                        traces(write(folder.resolve("w.xes"), wide), mapping)
                                .getFirst()
                                .fault()
                                .reason())
                .isEqualTo("too-many-steps");
        assertThatExceptionOfType(UnreadableLog.class)
                .isThrownBy(() -> traces(write(folder.resolve("e.xes"), endless), mapping));
    }

    @Test
    void an_archive_of_nothing_but_zeros_is_refused() throws IOException {
        var zeros = folder.resolve("zeros");
        try (var out = Files.newOutputStream(zeros)) {
            out.write(new byte[(int) BoundedInput.LONGEST + (4 << 20)]);
        }
        var bomb = LogFiles.packed(folder, zeros, "bomb.csv.gz");

        assertThatExceptionOfType(UnreadableLog.class).isThrownBy(() -> traces(bomb, mapping));
    }

    @Test
    void keys_become_names_of_xml_and_come_back() {
        for (var key :
                List.of("Hạn xử lý", "case:han_tra", "1", "a_x0020_b", "_x", "né", "ﬀ-😀", "-")) {
            assertThat(XmlName.decode(XmlName.encode(key))).isEqualTo(key);
            assertThat(XmlName.encode(key)).matches("[\\p{L}_:][\\p{L}\\p{N}_:.-]*");
        }
    }
}
