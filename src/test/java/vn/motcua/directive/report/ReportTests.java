package vn.motcua.directive.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.directive.report.Report.Section;
import vn.motcua.indicators.Period;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Seal;

class ReportTests {

    private static final AccountId WRITER = new AccountId(new UUID(1, 1));
    private static final AccountId OTHER = new AccountId(new UUID(1, 2));
    private static final Instant NOW = Instant.parse("2024-01-19T01:00:00Z");
    private static final Seal SEAL = new Seal("00", "key", "signature");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    draft,     edit,      draft
                    draft,     renew,     draft
                    draft,     submit,    submitted
                    draft,     send-back, refused
                    draft,     approve,   refused
                    submitted, edit,      refused
                    submitted, renew,     refused
                    submitted, submit,    refused
                    submitted, send-back, draft
                    submitted, approve,   approved
                    approved,  edit,      refused
                    approved,  renew,     refused
                    approved,  submit,    refused
                    approved,  send-back, refused
                    approved,  approve,   refused
                    """)
    void every_state_says_what_can_be_done_with_a_report(
            String state, String command, String next) {
        var report = in(state);

        if (next.equals("refused")) {
            assertThatThrownBy(() -> done(report, command))
                    .isInstanceOfSatisfying(
                            ReportRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("report-not-now"));
        } else {
            assertThat(done(report, command).state().code()).isEqualTo(next);
        }
    }

    @Test
    void whoever_wrote_or_submitted_a_report_does_not_approve_it() {
        var submitted = in("draft").submit(OTHER, NOW);

        assertThatThrownBy(() -> submitted.approve(WRITER, NOW, "1", SEAL))
                .isInstanceOf(ReportRefused.class);
        assertThatThrownBy(() -> submitted.approve(OTHER, NOW, "1", SEAL))
                .isInstanceOf(ReportRefused.class);
    }

    @Test
    void measuring_again_keeps_what_was_written() {
        var fresh = List.<Block>of(new Block.Values(List.of(value(45))));

        var renewed = in("draft").renew(Map.of("services", fresh), NOW, WRITER);

        assertThat(renewed.section("services").text()).isEqualTo("Đạt {online-rate}.");
        assertThat(renewed.figures()).containsEntry("online-rate@all", Measured.share(45, 100));
    }

    @Test
    void the_same_report_is_sealed_as_the_same_bytes_and_another_is_not() {
        var report = in("draft");

        assertThat(report.canonical("1", Object::toString))
                .isEqualTo(in("draft").canonical("1", Object::toString))
                .isNotEqualTo(report.canonical("2", Object::toString))
                .isNotEqualTo(
                        report.edit("services", "Đạt {online-rate}!", WRITER)
                                .canonical("1", Object::toString));
    }

    @Test
    void what_stands_in_one_field_cannot_pretend_to_be_the_next() {
        var one = in("draft").edit("services", "a\nfigures 1 b", WRITER);
        var two = in("draft").edit("services", "a", WRITER);

        assertThat(
                        new String(
                                one.canonical("1", _ -> "x"),
                                java.nio.charset.StandardCharsets.UTF_8))
                .contains("text 13 a\nfigures 1 b");
        assertThat(two.canonical("1", _ -> "x")).isNotEqualTo(one.canonical("1", _ -> "x"));
    }

    @Test
    void a_text_names_its_figures_and_their_values_are_written_in_its_language() {
        var figures = Map.of("online-rate@all", Measured.share(4503, 10_000));

        assertThat(ReportText.written("Đạt {online-rate}.", figures, Locale.of("vi")))
                .isEqualTo("Đạt 45,03\u00a0%.");
        assertThat(ReportText.written("{online-rate@all} online", figures, Locale.ENGLISH))
                .isEqualTo("45.03% online");
        assertThat(ReportText.unknown("{online-rate} {late-open@itself}", figures))
                .containsExactly("late-open@itself");
    }

    @ParameterizedTest
    @CsvSource({
        "vi, 45.030 trên 100.000, '450,30 trên 1.000,00'",
        "en, '45,030 of 100,000', '450.30 of 1,000.00'",
        "ja, '45,030／100,000', '450.30／1,000.00'"
    })
    void numerators_and_denominators_are_written_in_the_language_of_the_report(
            String language, String cases, String points) {
        var locale = Locale.of(language);
        var rate = new Block.Value("online-rate", "all", "share", 45_030, 100_000);
        var index = new Block.Value("index-points", "all", "share", 45_030, 100_000);

        assertThat(ReportPrinting.of(rate, locale)).isEqualTo(cases);
        assertThat(ReportPrinting.of(index, locale)).isEqualTo(points);
        assertThat(ReportView.first(locale, "report.merit.caption", 1_234, 1_234))
                .contains(vn.motcua.web.Formats.number(1_234, locale));
    }

    /// The language of the page on which somebody drafts a report is not that of the report.
    @Test
    void whatever_tells_a_part_of_a_report_formats_it_in_the_language_of_the_report()
            throws java.io.IOException {
        var call =
                Pattern.compile("Formats\\s*\\.(?:number|date|dateTime|percent|share|measured)\\(");
        var sources = new java.util.ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                if (text.contains("implements ReportSource")) {
                    sources.add(text);
                }
            }
        }

        assertThat(sources).hasSizeGreaterThan(4);
        for (var source : sources) {
            assertThat(call.matcher(source).results().map(c -> arguments(source, c.end())))
                    .isNotEmpty()
                    .allMatch(said -> said.endsWith("language"));
        }
    }

    /// What stands between the brackets of a call.
    private static String arguments(String source, int from) {
        int open = 1;
        int at = from;
        while (open > 0) {
            open += source.charAt(at) == '(' ? 1 : source.charAt(at) == ')' ? -1 : 0;
            at++;
        }
        return source.substring(from, at - 1).strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Đạt 45,03 % trong kỳ         | 45,03 %
                    Có 21 huyện                  | 21
                    Ngày 19/01/2024              | ''
                    Kế hoạch 63/KH-UBND          | ''
                    Đạt {online-rate} trong kỳ   | ''
                    Decision H41                 | ''
                    """)
    void numbers_that_somebody_typed_are_found(String text, String typed) {
        assertThat(String.join(" ", ReportText.typed(text))).isEqualTo(typed);
    }

    @Test
    void a_figure_pasted_as_pages_show_it_is_found_with_its_sign() {
        assertThat(ReportText.typed("Đạt 45,03\u00a0%")).containsExactly("45,03\u00a0%");
    }

    private static Report done(Report report, String command) {
        return switch (command) {
            case "edit" -> report.edit("services", "x", WRITER);
            case "renew" -> report.renew(Map.of(), NOW, WRITER);
            case "submit" -> report.submit(WRITER, NOW);
            case "send-back" -> report.sendBack("Thiếu số liệu");
            default -> report.approve(OTHER, NOW, "1", SEAL);
        };
    }

    private static Report in(String state) {
        var draft =
                new Report(
                        new ReportId(new UUID(0, 1)),
                        "service",
                        new AgencyId(1),
                        Period.year(2023),
                        Locale.of("vi"),
                        "Báo cáo",
                        List.of(
                                new Section(
                                        "services",
                                        "Dịch vụ công",
                                        "Đạt {online-rate}.",
                                        List.of(new Block.Values(List.of(value(44)))))),
                        new ReportState.Draft(null),
                        WRITER,
                        NOW,
                        0);
        return switch (state) {
            case "draft" -> draft;
            case "submitted" -> draft.submit(WRITER, NOW);
            default -> draft.submit(WRITER, NOW).approve(OTHER, NOW, "1", SEAL);
        };
    }

    private static Block.Value value(long first) {
        return new Block.Value("online-rate", "all", "share", first, 100);
    }
}
