package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The agencies of another province, as a file.
class AgencyFileTests {

    private static final String HEAD = "code,parent_code,tier,kind,name_vi,gso_code\n";
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 19);

    @TempDir Path directory;

    @Test
    void a_table_becomes_a_tree() throws IOException {
        var file =
                file(
                        "\uFEFF"
                                + HEAD
                                + "# ba cấp\n"
                                + "H61,,province,province,UBND tỉnh Vĩnh Long,86\n"
                                + "H61.01,H61,department,department,\"Sở Tư pháp, tỉnh\",\n"
                                + "H61.21,H61,district,city,UBND thành phố Vĩnh Long,855\n"
                                + "H61.21.01,H61.21,commune,ward,UBND Phường 1,29542\n");

        var tree = ReferenceAgencies.of(AgencyFile.read(file)).history().at(TODAY);

        var ward = tree.byCode("H61.21.01").orElseThrow();
        assertThat(ward.tier()).isEqualTo(Tier.COMMUNE);
        assertThat(ward.gsoCode()).isEqualTo("29542");
        assertThat(ward.parent()).isEqualTo(tree.byCode("H61.21").orElseThrow().id());
        assertThat(tree.byCode("H61.01").orElseThrow().name()).isEqualTo("Sở Tư pháp, tỉnh");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_line() throws IOException {
        var file =
                file(
                        HEAD
                                + "H61,,province,province,UBND tỉnh,86\n"
                                + "H61,H61,department,department,Hai lần,\n"
                                + "H61.02,H61.99,village,department,,\n"
                                + "H61.03,H61.04,district,city,Vòng,\n"
                                + "H61.04,H61.03,district,city,Quanh,\n");

        assertThatThrownBy(() -> AgencyFile.read(file))
                .hasMessageContaining("line 3: the code H61 is there twice")
                .hasMessageContaining("line 4: name_vi is empty")
                .hasMessageContaining("line 4: tier is province, department, district or commune")
                .hasMessageContaining("line 4: there is no agency H61.99")
                .hasMessageContaining("line 5: is its own parent");
    }

    @Test
    void a_file_without_the_columns_or_without_a_province_is_refused() throws IOException {
        assertThatThrownBy(() -> AgencyFile.read(file("code,name\nH61,UBND\n")))
                .hasMessageContaining("columns are missing: parent_code, tier, kind, name_vi");
        assertThatThrownBy(() -> AgencyFile.read(file(HEAD)))
                .hasMessageContaining("nothing in the file");
        assertThatThrownBy(() -> AgencyFile.read(directory.resolve("none.csv")))
                .hasMessageContaining("cannot be read");
        var latin = directory.resolve("latin.csv");
        Files.write(latin, "t\u00ean".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> AgencyFile.read(latin)).hasMessageContaining("not UTF-8");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("agencies.csv"), text);
    }
}
