package vn.motcua.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.shared.Ratio;

class FormulaFolderTests {

    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2025, 1, 1);
    private static final String CLASSES = "index;from;class;points;trust;source\n";
    private static final String RULES = "index;from;rule;text;trust;source\n";

    @TempDir Path folder;

    @Test
    void a_newer_version_counts_from_its_first_day_and_the_shipped_one_before() throws IOException {
        write(FormulaFolder.COMPONENTS, newer("2025-01-01"));

        var formulas = read();

        assertThat(component(formulas, BEFORE).most()).isEqualTo(20);
        assertThat(component(formulas, AFTER).most()).isEqualTo(18);
        assertThat(component(formulas, AFTER).score(new Ratio(1, 2)))
                .isEqualTo(new Score.Points(new BigDecimal("9.00"), new Ratio(1, 2)));
        assertThat(formulas.at(ServiceIndex.NAME, AFTER).orElseThrow().id())
                .isEqualTo("service-index@2025-01-01");
        assertThat(formulas.rulesAt(ServiceIndex.NAME, AFTER))
                .as("what the folder does not name goes on")
                .isEqualTo(IndexFormulas.shipped().rulesAt(ServiceIndex.NAME, AFTER));
    }

    @Test
    void newer_classes_and_rules_take_the_place_of_the_shipped_ones() throws IOException {
        write(
                FormulaFolder.CLASSES,
                CLASSES
                        + "service-index;2025-01-01;excellent;95;law;decision\n"
                        + "service-index;2025-01-01;weak;0;law;decision\n");
        write(
                FormulaFolder.RULES,
                RULES
                        + "service-index;2025-01-01;corrections-within:5;index.rule.corrections-within;law;plan\n");

        var formulas = read();

        var whole = whole(formulas, 92);
        assertThat(formulas.classOf(whole, BEFORE).orElseThrow().code()).isEqualTo("excellent");
        assertThat(formulas.classOf(whole, AFTER).orElseThrow().code()).isEqualTo("weak");
        assertThat(formulas.correctionDays(ServiceIndex.NAME, BEFORE)).hasValue(3);
        assertThat(formulas.correctionDays(ServiceIndex.NAME, AFTER)).hasValue(5);
    }

    @Test
    void what_ships_is_not_changed() throws IOException {
        write(FormulaFolder.COMPONENTS, newer("2022-08-01"));

        refused("service-index.csv: line ", "begins after 2022-08-01");
    }

    @Test
    void points_that_are_not_a_hundred_are_named() throws IOException {
        write(
                FormulaFolder.COMPONENTS,
                newer("2025-01-01").replace("progress;progress;18;", "progress;progress;19;"));

        refused("the points of the version of 2025-01-01 are 101 together and not 100");
    }

    @Test
    void every_faulty_value_is_named_with_its_line() throws IOException {
        write(FormulaFolder.COMPONENTS, newer("2025-01-01").replace(";2.1;", ";7.1;"));
        refused("\u201c7.1\u201d: the program measures and names no other");
        write(FormulaFolder.COMPONENTS, newer("01/01/2025"));
        refused("\u201c01/01/2025\u201d: a day such as 2025-01-01");
        write(FormulaFolder.COMPONENTS, newer("2025-01-01").replace(";100;", ";120;"));
        refused("\u201c120\u201d: a whole number from 1 to 100");
        write(FormulaFolder.COMPONENTS, "index;from\n");
        refused("line 1", "the columns are index;from;practice-of");
        Files.delete(folder.resolve(FormulaFolder.COMPONENTS));
        write(FormulaFolder.CLASSES, CLASSES + "service-index;2025-01-01;good;80;law;x\n");
        refused("one that begins at 0");
        write(FormulaFolder.CLASSES, CLASSES);
        write(FormulaFolder.RULES, RULES + "service-index;2025-01-01;be-kind;index.rule.x;law;x\n");
        refused("line 2, \u201cbe-kind\u201d: no rule the program knows");
    }

    @Test
    void a_name_that_nobody_computes_is_refused_with_its_line() throws IOException {
        for (var rule :
                List.of(
                        "factor:9.9;index.factor.liked",
                        "counted-once:2.1;index.rule.counted-once",
                        "ends:be-kind;index.rule.counted-once")) {
            write(FormulaFolder.RULES, RULES + "service-index;2025-01-01;" + rule + ";law;x\n");
            refused("service-index-rules.csv: line 2", "no rule the program knows");
        }
        write(
                FormulaFolder.RULES,
                RULES
                        + "service-index;2025-01-01;disliked-up-to:1;index.rule.counted-once;law;x\n");
        refused("line 2", "the text of the rule (index.rule.disliked-up-to)");
        Files.delete(folder.resolve(FormulaFolder.RULES));
        write(
                FormulaFolder.COMPONENTS,
                newer("2025-01-01")
                        .replace("2.2;progress;progress;0;", "2.2;progress;progress;1;")
                        .replace("2.1;progress;progress;18;", "2.1;progress;progress;17;"));
        refused("service-index.csv: line ", "2.2 is shown only");
    }

    @Test
    void a_table_under_another_name_is_refused() throws IOException {
        write("service-index-rule.csv", RULES);
        refused("service-index-rule.csv: no table of the index");
        Files.delete(folder.resolve("service-index-rule.csv"));
        write("README.txt", "what these are");

        assertThat(read().rules()).isEqualTo(IndexFormulas.shipped().rules());
    }

    @Test
    void a_rule_ends_with_the_day_before_the_row_that_ends_it() throws IOException {
        write(
                FormulaFolder.RULES,
                RULES
                        + """
                        service-index;2025-01-01;ends:asked-again-is-late;index.rule.asked-again-is-late;law;decision
                        service-index;2025-01-01;ends:disliked-up-to;index.rule.disliked-up-to;law;decision
                        service-index;2025-01-01;ends:corrections-within;index.rule.corrections-within;law;decision
                        service-index;2025-01-01;ends:factor:3.3;index.factor.synchronised;law;decision
                        service-index;2026-01-01;corrections-within:7;index.rule.corrections-within;law;decision
                        """);

        var formulas = read();

        assertThat(codes(formulas, BEFORE))
                .contains("asked-again-is-late", "disliked-up-to:2", "factor:3.3");
        assertThat(codes(formulas, AFTER))
                .containsExactly(
                        "unknown-owes-result",
                        "undated-is-in-time",
                        "counted-once:5.4",
                        "factor:5.3");
        assertThat(formulas.dislikedUpTo(ServiceIndex.NAME, AFTER)).isZero();
        assertThat(formulas.correctionDays(ServiceIndex.NAME, AFTER)).isEmpty();
        assertThat(formulas.correctionDays(ServiceIndex.NAME, LocalDate.of(2026, 1, 1)))
                .as("and may begin again")
                .hasValue(7);
    }

    @Test
    void a_rule_that_the_program_always_counts_by_cannot_end_nor_one_that_never_began()
            throws IOException {
        for (var rule : List.of("unknown-owes-result", "undated-is-in-time", "counted-once:5.4")) {
            var text = rule.startsWith("counted") ? "counted-once" : rule;
            write(
                    FormulaFolder.RULES,
                    RULES
                            + "service-index;2025-01-01;ends:%s;index.rule.%s;law;x\n"
                                    .formatted(rule, text));
            refused("line 2", "the program does not count without this rule");
        }
        write(
                FormulaFolder.RULES,
                RULES + "service-index;2025-01-01;ends:factor:4.1;index.factor.liked;law;x\n");
        refused("line 2", "no rule that could end");
        write(
                FormulaFolder.RULES,
                RULES
                        + """
                        service-index;2025-01-01;disliked-up-to:1;index.rule.disliked-up-to;law;x
                        service-index;2025-01-01;ends:disliked-up-to;index.rule.disliked-up-to;law;x
                        """);
        refused("line 3", "two rows of one rule and one day");
    }

    @Test
    void the_figure_of_a_component_counts_what_the_component_counts_with_a_rule_and_without_it() {
        for (var rules : List.of(Set.of(CaseComponent.ASKED_AGAIN_IS_LATE), Set.<String>of())) {
            for (var key : List.of("index-in-time", "index-content")) {
                var figure =
                        CaseFigure.ALL.stream()
                                .filter(f -> f.figure().key().equals(key))
                                .findFirst()
                                .orElseThrow();
                var component =
                        CaseComponent.find(
                                        ServiceIndex.componentOf(figure.figure()).orElseThrow(),
                                        rules)
                                .orElseThrow();
                var counted = rules.isEmpty() ? figure.askedAgainOrNot() : figure;

                assertThat(counted.numerator()).as(key).isEqualTo(component.numerator());
                assertThat(counted.denominator()).as(key).isEqualTo(component.denominator());
            }
        }
    }

    @Test
    void a_folder_that_is_not_there_is_no_folder_without_versions() {
        assertThatThrownBy(() ->
                        FormulaFolder.with(IndexFormulas.shipped(), folder.resolve("nowhere")))
                .isInstanceOf(FormulasFaulty.class)
                .hasMessageContaining("is no directory");
        assertThat(read().versions()).isEqualTo(IndexFormulas.shipped().versions());
    }

    /// The shipped version from another day, with two points of 2.1 given to 3.1.
    private static String newer(String from) throws IOException {
        try (var in =
                FormulaFolderTests.class.getResourceAsStream("/indicators/service-index.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace(";2022-08-01;", ";" + from + ";"))
                    .map(line -> line.replace("progress;progress;20;", "progress;progress;18;"))
                    .map(line -> line.replace("3.1;online;online;2;", "3.1;online;online;4;"))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static List<String> codes(IndexFormulas formulas, LocalDate day) {
        return formulas.rulesAt(ServiceIndex.NAME, day).stream()
                .map(IndexFormulas.Rule::code)
                .toList();
    }

    private static IndexResult whole(IndexFormulas formulas, int points) {
        var version = formulas.at(ServiceIndex.NAME, BEFORE).orElseThrow();
        var lines =
                version.components().stream()
                        .map(c ->
                                new IndexResult.Line(
                                        c,
                                        new Score.Points(
                                                c.code().equals("2.1")
                                                        ? BigDecimal.valueOf(points - 80, 0)
                                                        : BigDecimal.valueOf(c.most()),
                                                new Ratio(1, 1))))
                        .toList();
        return new IndexResult(version, lines);
    }

    private static Component component(IndexFormulas formulas, LocalDate day) {
        return formulas.at(ServiceIndex.NAME, day).orElseThrow().components().stream()
                .filter(c -> c.code().equals("2.1"))
                .findFirst()
                .orElseThrow();
    }

    private void refused(String... parts) {
        assertThatThrownBy(this::read)
                .isInstanceOf(FormulasFaulty.class)
                .hasMessageContainingAll(parts);
    }

    private IndexFormulas read() {
        return FormulaFolder.with(IndexFormulas.shipped(), folder);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
