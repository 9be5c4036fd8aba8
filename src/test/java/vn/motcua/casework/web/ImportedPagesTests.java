package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import vn.motcua.As;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Arguments;
import vn.motcua.shared.OperatorCommand;
import vn.motcua.shared.Role;

/// Cases of another system on the officers' pages.
class ImportedPagesTests extends OfficerPages {

    private static final String SOURCE = "hệ-cũ-hơn";

    @Autowired List<OperatorCommand> commands;

    @TempDir Path folder;

    private AgencyId unit;

    @BeforeEach
    void cases_of_another_system() throws IOException {
        unit = commune("H41.11");
        var command =
                commands.stream()
                        .filter(c -> c.name().equals("import event-log"))
                        .findFirst()
                        .orElseThrow();
        var mapping =
                Files.readString(Path.of(sample("permits.json")))
                        .replace("H41.10", "H41.11")
                        .replace("hệ-cũ", SOURCE);
        Files.writeString(folder.resolve("mapping.json"), mapping);
        var words =
                List.of(
                        sample("permits.csv"),
                        "--mapping",
                        folder.resolve("mapping.json").toString());
        command.run(
                Arguments.parse(Path.of("").toAbsolutePath(), words),
                new PrintWriter(new StringWriter()));
    }

    @Test
    void the_figures_are_counted_from_the_records_and_open_them() {
        var leader = hired("Lê Văn Cả", unit, Role.LEADER);

        assertThat(get(leader, "/cases")).bodyText().contains("/cases/imported");
        assertThat(get(leader, "/cases/imported"))
                .hasStatusOk()
                .bodyText()
                .contains(SOURCE, "Kết thúc trễ hạn", "which=late\">1</a>");
        assertThat(get(leader, "/cases/imported?source=hệ-cũ-hơn&which=late"))
                .hasStatusOk()
                .bodyText()
                .contains("hs-2")
                .doesNotContain("hs-1", "hs-3");
        assertThat(get(leader, "/cases/imported?source=hệ-cũ-hơn&which=bad&before=x"))
                .hasStatusOk()
                .bodyText()
                .contains("hs-1", "hs-2", "hs-3");
        assertThat(get(leader, "/cases/imported?source=none")).hasStatusOk();
    }

    @Test
    void who_may_not_look_into_the_unit_sees_none_of_it() {
        var stranger = hired("Phan Thị Lạ", commune("H41.46.02"), Role.LEADER);

        assertThat(get(stranger, "/cases/imported?source=hệ-cũ-hơn"))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có hồ sơ nào chuyển từ hệ thống khác")
                .doesNotContain("hs-1");
        assertThat(get(As.citizen(5), "/cases/imported")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void the_history_speaks_in_the_other_system_s_words() {
        var leader = hired("Lê Văn Cả", unit, Role.LEADER);

        assertThat(get(leader, "/cases/" + code("hs-1")))
                .hasStatusOk()
                .bodyText()
                .contains("Thẩm định", "An Văn Thử · Phòng A", "Việc ở hệ thống trước (hệ-cũ-hơn)")
                .contains("Tiếp nhận từ hệ thống trước", "Dữ liệu của hệ thống trước", "kenh")
                .contains("Hệ thống trước không cho biết tên", "Không rõ ai làm")
                .doesNotContain("casework.event");
    }

    @Test
    void the_deadline_says_that_the_other_system_promised_it() {
        var leader = hired("Lê Văn Cả", unit, Role.LEADER);
        var at = "/cases/" + code("hs-3");

        assertThat(get(leader, at))
                .bodyText()
                .contains("Ngày hẹn do hệ thống trước đã hứa", at + "/deadline");
        assertThat(get(leader, at + "/deadline"))
                .hasStatusOk()
                .bodyText()
                .contains("10/06/2023", "hệ thống trước đã hứa với người nộp");
    }

    @Test
    void an_open_case_lies_on_the_desk_and_goes_on_here() {
        var officer = hired("Lê Văn Sáu", unit, Role.CASE_OFFICER);
        var code = code("hs-3");

        assertThat(get(officer, "/work?time=late")).hasStatusOk().bodyText().contains(code);
        assertThat(get(officer, "/work?open=" + code)).hasStatusOk();
        var seen = inquiry.get(officer, vn.motcua.casework.CaseCode.parse(code).orElseThrow());
        assertThat(command(officer, seen, "claim")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(officer, "/cases/" + code)).bodyText().contains("Lê Văn Sáu");
    }

    @Test
    void a_receipt_can_be_printed_and_the_case_followed() throws Exception {
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);

        assertThat(post(desk, "/cases/" + code("hs-2") + "/receipt"))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "application/pdf");
        assertThat(
                        mvc.get()
                                .uri("/api/v1/cases/" + code("hs-2"))
                                .with(As.signedIn(desk))
                                .exchange())
                .hasStatusOk();
    }

    private String code(String foreignId) {
        return db.fetchOne(
                        "select f.code from casework.case_file f join casework.foreign_case o on"
                                + " o.case_id = f.id where o.foreign_id = ? and o.source = ?",
                        foreignId,
                        SOURCE)
                .get(0, String.class);
    }

    private static String sample(String name) {
        try {
            return Path.of(
                            Objects.requireNonNull(
                                            ImportedPagesTests.class.getResource(
                                                    "/eventlog/" + name))
                                    .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
