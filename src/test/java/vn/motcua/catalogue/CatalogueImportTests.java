package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.ModuleTest;
import vn.motcua.catalogue.CatalogueImport.Progress;
import vn.motcua.catalogue.CatalogueImport.UnreadableCatalogue;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.Money;
import vn.motcua.shared.TimeLimit;

@ModuleTest
@Transactional
class CatalogueImportTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 19);

    private final CatalogueImport catalogueImport;
    private final ImportCommand command;
    private final VersionRepository versions;

    @TempDir Path folder;

    CatalogueImportTests(
            CatalogueImport catalogueImport, ImportCommand command, VersionRepository versions) {
        this.catalogueImport = catalogueImport;
        this.command = command;
        this.versions = versions;
    }

    @Test
    void every_record_is_imported_or_listed_with_its_reason() {
        var report = run("national-small.jsonl");

        assertThat(report.total()).isEqualTo(14);
        assertThat(
                        report.imported()
                                + report.completed()
                                + report.known()
                                + report.rejected().size())
                .isEqualTo(14);
        assertThat(report.rejected())
                .satisfiesExactlyInAnyOrder(
                        r -> assertThat(r).startsWith("9.000008 [no_name]"),
                        r -> assertThat(r).startsWith("khong-ma [no_code]"),
                        r -> assertThat(r).startsWith("9.000001 [twice_in_the_file]"),
                        r -> assertThat(r).startsWith("line-11 [unreadable]"),
                        r -> assertThat(r).startsWith("essential-02x [no_code]"));
    }

    @Test
    void clear_facts_are_taken_as_they_stand() {
        run("national-small.jsonl");
        var kite = version("9.000001");

        assertThat(kite.limit(Channel.COUNTER)).contains(TimeLimit.workingDays(5));
        assertThat(kite.fee(Channel.ONLINE).orElseThrow().amount()).isEqualTo(Money.ZERO);
        assertThat(kite.components())
                .extracting(c -> c.name() + " " + c.originals() + "/" + c.copies())
                .containsExactly(
                        "Đơn đề nghị thả diều 1/0",
                        "Ảnh chụp con diều (02 bản chính hoặc sao) 0/2");
        assertThat(kite.results())
                .containsExactly("Giấy phép thả diều", "Giấy xác nhận bãi thả diều");
        assertThat(kite.legalBasis()).containsExactly("12/2020/NĐ-CP", "65/2006/QH11");
    }

    // req~catalogue.levels-of-2026
    @Test
    void levels_of_2026_route_nothing() {
        run("national-small.jsonl");

        assertThat(version("9.000001").tiers()).isEmpty();
        assertThat(version("9.000001").flags()).contains("no_source:tier");
        assertThat(sheet("9.000001").provenance().printedLevel()).isEqualTo("Cấp xã");
    }

    // req~catalogue.nothing-guessed
    @Test
    void ambiguous_times_and_fees_stay_empty_and_flagged() {
        run("national-small.jsonl");

        assertThat(version("9.000002").limit(Channel.COUNTER)).isEmpty();
        assertThat(version("9.000002").flags()).contains("ambiguous:limit");
        for (var code : List.of("9.000003", "9.000004", "9.000005", "9.000006")) {
            assertThat(version(code).limit(Channel.COUNTER)).as(code).isEmpty();
            assertThat(version(code).fee(Channel.COUNTER)).as(code).isEmpty();
            assertThat(version(code).flags()).as(code).contains("ambiguous:fee", "ambiguous:limit");
        }
        assertThat(version("9.000007").limit(Channel.COUNTER)).contains(TimeLimit.hours(24));
        assertThat(version("9.000007").fee(Channel.COUNTER)).isEmpty();
        assertThat(version("9.000003").limits().getFirst().note()).isEqualTo("120,000 VNĐ");
    }

    @Test
    void a_known_procedure_keeps_its_facts_and_gets_those_it_lacks() {
        var before = version("1.001193");
        var report = run("national-small.jsonl");
        var after = version("1.001193");

        assertThat(after.limits()).isEqualTo(before.limits());
        assertThat(after.tiers()).isEqualTo(before.tiers());
        assertThat(report.remarks()).containsKey("completed limit");
        var benefit = version("1.001776");
        assertThat(benefit.limit(Channel.COUNTER)).contains(TimeLimit.workingDays(22));
        assertThat(benefit.flags()).contains("time_2026").doesNotContain("no_source:limit");
        assertThat(benefit.tiers()).contains(Tier.COMMUNE);
        assertThat(benefit.effectiveFrom()).isEqualTo(TODAY);
    }

    @Test
    void the_other_layout_is_recognised_and_read_as_carefully() {
        var report = run("danang-small.json");

        assertThat(report.source()).isEqualTo("danang-2025");
        assertThat(report.imported()).isEqualTo(4);
        assertThat(report.rejected()).singleElement().asString().startsWith("9.100005 [no_name]");
        var plate = version("9.100001");
        assertThat(plate.tiers()).containsExactly(Tier.COMMUNE);
        assertThat(plate.onlineLevel()).isEqualTo(OnlineLevel.FULL);
        assertThat(plate.localCode()).isEqualTo("9.100001.000.00.00.H17");
        assertThat(plate.limit(Channel.POST)).contains(TimeLimit.workingDays(5));
        assertThat(plate.fee(Channel.COUNTER).orElseThrow().amount()).isEqualTo(new Money(10_000));
        assertThat(plate.components()).hasSize(2);
        assertThat(plate.components().getLast().copies()).isEqualTo(2);
        assertThat(plate.components().getLast().required()).isFalse();
        var cases = version("9.100002");
        assertThat(cases.limit(Channel.COUNTER)).isEmpty();
        assertThat(cases.fee(Channel.COUNTER)).isEmpty();
        assertThat(cases.flags()).contains("ambiguous:limit", "ambiguous:fee");
        var channels = version("9.100003");
        assertThat(channels.limit(Channel.ONLINE)).contains(TimeLimit.calendarDays(2));
        assertThat(channels.limit(Channel.COUNTER)).contains(TimeLimit.workingDays(3));
        assertThat(version("QLTHU001").onlineLevel()).isEqualTo(OnlineLevel.NONE);
        assertThat(version("QLTHU001").flags()).contains("no_national_code", "no_source:limit");
    }

    @Test
    void a_second_import_changes_nothing() {
        run("national-small.jsonl");
        run("danang-small.json");
        var count = versions.count(TODAY);
        var number = version("1.001776").id();

        var again = run("national-small.jsonl");
        run("danang-small.json");

        assertThat(again.imported()).isZero();
        assertThat(again.completed()).isZero();
        assertThat(versions.count(TODAY)).isEqualTo(count);
        assertThat(version("1.001776").id()).isEqualTo(number);
    }

    @Test
    void the_command_reads_a_zipped_file_and_says_how_far_it_is() throws IOException {
        var zipped = folder.resolve("small.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(file("national-small.jsonl"), out);
        }
        var out = new StringWriter();

        command.run(Arguments.parse(folder, List.of("small.jsonl.gz")), new PrintWriter(out, true));

        assertThat(out.toString())
                .contains("14/14 records", "s left", "not taken: 9.000008 [no_name]");
    }

    @Test
    void a_file_of_another_kind_is_refused() throws IOException {
        var other = Files.writeString(folder.resolve("other.txt"), "mã;tên\n1;x\n");

        assertThatThrownBy(() -> catalogueImport.run(other, TODAY, p -> {}))
                .isInstanceOf(UnreadableCatalogue.class);
        assertThatThrownBy(() -> catalogueImport.run(folder.resolve("none"), TODAY, p -> {}))
                .isInstanceOf(UnreadableCatalogue.class);
    }

    @Test
    void the_whole_national_catalogue_goes_in() {
        var report = whole("procedures/tthc-2026-07.jsonl.gz");

        assertThat(report.total()).isEqualTo(2642);
        assertThat(report.imported() + report.completed() + report.known()).isEqualTo(2642);
        report.lines().forEach(System.out::println);
    }

    @Test
    void the_whole_catalogue_of_da_nang_goes_in() {
        var report = whole("procedures/danang-2025/danang-2025-174.json");

        assertThat(report.total()).isEqualTo(174);
        assertThat(report.imported() + report.completed() + report.known()).isEqualTo(174);
        report.lines().forEach(System.out::println);
    }

    private ImportReport whole(String name) {
        var data =
                Optional.ofNullable(System.getProperty("motcua.test.data"))
                        .or(() -> Optional.ofNullable(System.getenv("MOTCUA_TEST_DATA")));
        assumeTrue(data.isPresent(), "skipped 1 full catalogue: MOTCUA_TEST_DATA names no folder");
        var file = Path.of(data.get(), name);
        assumeTrue(Files.exists(file), "skipped 1 full catalogue: no " + file);
        var progress = new ArrayList<Progress>();
        var report = catalogueImport.run(file, TODAY, progress::add);
        assertThat(progress.getLast().done()).isEqualTo(report.total());
        assertThat(catalogueImport.run(file, TODAY, p -> {}).remarks())
                .isEqualTo(Map.of("known unchanged", report.total()));
        return report;
    }

    private ImportReport run(String name) {
        return catalogueImport.run(file(name), TODAY, p -> {});
    }

    private static Path file(String name) {
        try {
            return Path.of(
                    java.util.Objects.requireNonNull(
                                    CatalogueImportTests.class.getResource("/catalogue/" + name))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcedureVersion version(String code) {
        return sheet(code).version();
    }

    private ProcedureSheet sheet(String code) {
        return versions.latest(code).orElseThrow();
    }
}
