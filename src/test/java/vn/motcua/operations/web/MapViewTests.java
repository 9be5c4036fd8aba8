package vn.motcua.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;

/// Where units stand on a map of tiles.
class MapViewTests {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 19);

    @Test
    void a_province_without_districts_shows_each_of_its_communes_in_a_place_of_its_own() {
        var communes =
                IntStream.range(0, 168).mapToObj(i -> unit(Tier.COMMUNE, i, "9%04d".formatted(i)));

        assertThat(view().tiles(communes.toList(), "Bản đồ").tiles())
                .hasSize(168)
                .extracting(t -> List.of(t.column(), t.row()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_district_whose_place_is_not_known_takes_that_of_no_other() {
        var units = new ArrayList<Agency>();
        units.add(unit(Tier.DISTRICT, 0, "999"));
        units.add(unit(Tier.DISTRICT, 1, "415"));
        units.add(unit(Tier.DISTRICT, 2, "416"));
        units.add(unit(Tier.DISTRICT, 3, null));

        assertThat(view().tiles(units, "Bản đồ").tiles())
                .hasSize(4)
                .extracting(t -> List.of(t.column(), t.row()))
                .doesNotHaveDuplicates();
    }

    @Test
    void few_things_have_a_colour_for_each_number_and_nothing_has_no_legend() {
        assertThat(counted(Map.of(AgencyId.of(1), Measured.count(1))).legend())
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(counted(Map.of(AgencyId.of(1), Measured.noSource())).legend()).isEmpty();
    }

    private static MapView counted(Map<AgencyId, Measured> values) {
        return new MapView(
                Figure.count("late-open", Figure.Better.LESS),
                Period.of(Period.Kind.MONTH, DAY),
                Measured.count(1),
                Measured.noSource(),
                values,
                DAY);
    }

    private static MapView view() {
        return new MapView(
                Figure.share("in-time-rate", Figure.Better.MORE),
                Period.of(Period.Kind.MONTH, DAY),
                Measured.share(1, 2),
                Measured.noSource(),
                Map.of(),
                DAY);
    }

    private static Agency unit(Tier tier, int number, @Nullable String gsoCode) {
        return new Agency(
                AgencyId.of(number + 1),
                "H99." + number,
                "UBND xã " + number,
                tier,
                AgencyId.of(1000),
                gsoCode,
                true,
                DAY,
                null,
                null);
    }
}
