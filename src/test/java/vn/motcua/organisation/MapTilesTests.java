package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.AgencyId;

class MapTilesTests {

    @Test
    void every_district_of_january_2024_has_a_place_of_its_own() {
        var places =
                ReferenceFile.read("/reference/agencies.csv").stream()
                        .filter(row -> row.get("tier").equals("district"))
                        .map(row -> MapTiles.of(district(row.get("gso_code"))))
                        .flatMap(Optional::stream)
                        .toList();

        assertThat(places).hasSize(21).doesNotHaveDuplicates();
        assertThat(places).allMatch(p -> p.column() < 8 && p.row() < 6);
    }

    @Test
    void another_agency_has_none() {
        assertThat(MapTiles.of(district("17056"))).isEmpty();
    }

    private static Agency district(String code) {
        return new Agency(
                new AgencyId(Objects.hash(code) & 0xffff),
                "H41." + code,
                "Huyện",
                Tier.DISTRICT,
                null,
                code,
                false,
                LocalDate.EPOCH,
                null,
                null);
    }
}
