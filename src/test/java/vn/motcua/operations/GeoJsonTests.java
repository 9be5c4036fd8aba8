package vn.motcua.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.organisation.Tier;

class GeoJsonTests {

    private static final Map<String, Tier> KNOWN =
            Map.of(
                    "412", Tier.DISTRICT,
                    "413", Tier.DISTRICT,
                    "16681", Tier.COMMUNE,
                    "16690", Tier.COMMUNE);

    @Test
    void north_is_up_and_a_degree_of_longitude_is_as_short_as_it_is_there() {
        var drawn =
                read(feature("412", "Polygon", "[[[104,18],[106,18],[106,20],[104,20],[104,18]]]"));

        assertThat(drawn.width()).isEqualTo(1000);
        assertThat(drawn.height()).isBetween(1040, 1070);
        assertThat(drawn.shapes().get("412").path())
                .startsWith("M0 " + drawn.height())
                .contains("L1000 0")
                .endsWith("Z");
    }

    @Test
    void islands_belong_to_one_unit_and_features_of_others_are_left_out() {
        var islands =
                "[[[[104,18],[105,18],[105,19],[104,18]]],[[[106,18],[107,18],[107,19],[106,18]]]]";
        var drawn =
                read(
                        feature("413", "MultiPolygon", islands)
                                + ","
                                + feature("999", "Point", "[1,1]"));

        assertThat(drawn.shapes()).containsOnlyKeys("413");
        assertThat(drawn.shapes().get("413").path().chars().filter(c -> c == 'M')).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    412 | Polygon    | [[[500,18],[501,18],[501,19],[500,18]]]     | map-not-degrees
                    412 | Polygon    | [[["a",18],[105,18],[105,19],[104,18]]]     | map-not-degrees
                    412 | Polygon    | [[[104,18],[105,18],[104,18]]]              | map-faulty-ring
                    412 | Polygon    | "none"                                       | map-no-area
                    412 | LineString | [[104,18],[105,18]]                         | map-no-polygon
                    999 | Polygon    | [[[104,18],[105,18],[105,19],[104,18]]]     | map-no-units
                    """)
    void what_is_wrong_with_a_file_is_said(
            String code, String type, String coordinates, String fault) {
        assertThatExceptionOfType(GeoJsonRefused.class)
                .isThrownBy(() -> read(feature(code, type, coordinates)))
                .extracting(GeoJsonRefused::code)
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "{, map-not-json",
        "[1], map-no-features",
        "{\"type\":\"Feature\"}, map-no-features"
    })
    void a_file_of_another_kind_is_refused(String file, String fault) {
        assertThatExceptionOfType(GeoJsonRefused.class)
                .isThrownBy(() ->
                        GeoJson.read(
                                "x", file.getBytes(StandardCharsets.UTF_8), KNOWN, Instant.EPOCH))
                .extracting(GeoJsonRefused::code)
                .isEqualTo(fault);
    }

    @Test
    void communes_are_told_apart_by_their_own_codes_and_not_by_that_of_their_district() {
        var square = "[[[104,18],[105,18],[105,19],[104,18]]]";
        var found =
                readAll(
                        commune("412", "16681", square)
                                + ","
                                + commune("412", "16690", square.replace("104", "103")));

        assertThat(found)
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.tier()).isEqualTo(Tier.COMMUNE);
                    assertThat(d.shapes()).containsOnlyKeys("16681", "16690");
                });
    }

    @Test
    void a_file_of_both_tiers_has_a_drawing_for_each() {
        var square = "[[[104,18],[105,18],[105,19],[104,18]]]";

        var found =
                readAll(
                        feature("412", "Polygon", square)
                                + ","
                                + feature("16681", "Polygon", square));

        assertThat(found)
                .extracting(Outlines.Drawn::tier)
                .containsExactly(Tier.DISTRICT, Tier.COMMUNE);
        assertThat(found.getLast().width()).isGreaterThan(found.getFirst().width());
    }

    private static String commune(String district, String code, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"huyen\":\"%s\",\"xa\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":%s}}"
                .formatted(district, code, coordinates);
    }

    private static Outlines.Drawn read(String features) {
        return readAll(features).getFirst();
    }

    private static List<Outlines.Drawn> readAll(String features) {
        var file = "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}";
        return GeoJson.read(
                "test.geojson", file.getBytes(StandardCharsets.UTF_8), KNOWN, Instant.EPOCH);
    }

    private static String feature(String code, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"x\",\"ma\":\"%s\"},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
                .formatted(code, type, coordinates);
    }
}
