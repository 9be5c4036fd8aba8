package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

/// Cases of another system, from the operator's command to the officers' pages and the public
/// tracking.
@Tag("journey")
class ImportedJourneys {

    private static final Path LOGS = Path.of("src", "test", "resources", "eventlog");
    private static final Pattern CODE = Pattern.compile("H41[.\\d]*-\\d{6}-\\d{4,}");

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_figure_opens_its_cases_and_a_case_tells_its_life_elsewhere(Visitor visitor)
            throws IOException {
        takenOver();
        try (var visit = visitor.visit("imported")) {
            visit.as("Chuyên viên thụ lý");
            visit.open("/cases/imported");
            visit.look("figures");
            visit.page().locator("#sources a[href*='which=late']").first().click();
            visit.page().waitForURL("**which=late");
            visit.look("late");
            assertThat(visit.text()).contains("hs-2").doesNotContain("hs-1");

            visit.open("/cases/imported?source=he-cu&which=open");
            visit.page().locator("#cases a[href^='/cases/H41']").first().click();
            visit.page().waitForURL("**/cases/H41*");
            visit.look("open-case");
            assertThat(visit.text()).contains("Ngày hẹn do hệ thống trước đã hứa", "Tiếp nhận");
            var code = code(visit);
            visit.open("/cases/" + code + "/deadline");
            visit.look("deadline");
            assertThat(visit.text()).contains("10/06/2023");

            visit.open("/cases/imported?source=he-cu&which=late");
            visit.page().locator("#cases a[href^='/cases/H41']").first().click();
            visit.page().waitForURL("**/cases/H41*");
            visit.look("ended-case");
            assertThat(visit.text()).contains("Bình Thị Thử · Một cửa", "Trần Thị Kín");
            tracked(visit, code(visit));
        }
    }

    private static void tracked(Visit visit, String code) {
        visit.context().clearCookies();
        visit.open("/track");
        visit.page().fill("[name=code]", code);
        visit.page().fill("[name=digits]", "5678");
        visit.page().locator("main button[type=submit]").click();
        visit.page().getByText(code).first().waitFor();
        visit.look("tracked");
        assertThat(visit.text()).contains(code, "10/05/2023").doesNotContain("Trần Thị Kín");
    }

    private static String code(Visit visit) {
        var found = CODE.matcher(visit.page().url());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void takenOver() throws IOException {
        var table =
                Files.readString(LOGS.resolve("permits.csv"))
                        .replaceFirst("task,", "case:ten,case:dt,")
                        .replaceAll(",t\\d,", ",Trần Thị Kín,0900005678,");
        var mapping =
                Files.readString(LOGS.resolve("permits.json"))
                        .replace("hệ-cũ", "he-cu")
                        .replace("H41.10", "H41.31.01")
                        .replace(
                                "{\"kind\": \"business\"}",
                                "{\"kind\": \"citizen\", \"name\": \"case:ten\", \"phone\":"
                                        + " \"case:dt\"}");
        Files.writeString(folder.resolve("log.csv"), table);
        Files.writeString(folder.resolve("mapping.json"), mapping);
        Demonstration.command(
                "import event-log",
                folder.resolve("log.csv").toString(),
                "--mapping",
                folder.resolve("mapping.json").toString());
    }
}
