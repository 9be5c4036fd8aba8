package vn.motcua.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
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
