package vn.motcua.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.shared.Ratio;

class ServiceIndexTests {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 19);

    private final IndexFormulas formulas = IndexFormulas.shipped();
    private final IndexVersion index = formulas.at("service-index", DAY).orElseThrow();

    // req~indicators.groups-and-points
    @Test
    void the_five_groups_have_the_points_of_the_decision() {
        var points =
                index.components().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Component::group, Collectors.summingInt(Component::most)));

        assertThat(points)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "transparency", 18,
                                "progress", 20,
                                "digitisation", 22,
                                "online", 22,
                                "satisfaction", 18));
    }

    // req~indicators.six-groups-of-the-portal
    @Test
    void the_portal_shows_six_groups_by_splitting_online_services_from_payment() {
        var points =
                index.components().stream()
                        .filter(c -> c.group().equals("online"))
                        .collect(
                                Collectors.groupingBy(
                                        Component::portalGroup,
                                        Collectors.summingInt(Component::most)));

        assertThat(points).containsExactlyInAnyOrderEntriesOf(Map.of("online", 12, "payment", 10));
    }

    @ParameterizedTest(name = "{0}: {1} of {2} give {3}")
    @CsvSource({
        // in proportion
        "2.1, 950, 1000, 19.00",
        "2.1, 1, 3, 6.67",
        "2.1, 0, 5, 0.00",
        "2.1, 5, 5, 20.00",
        // all points from 50 %, 80 % or 90 % on, and no more than all
        "3.3, 250, 1000, 3.00",
        "3.3, 500, 1000, 6.00",
        "3.3, 900, 1000, 6.00",
        "3.1, 40, 100, 1.00",
        "3.1, 80, 100, 2.00",
        "3.5, 40, 100, 1.00",
        "3.5b, 80, 100, 2.00",
        "5.4, 45, 100, 3.00",
        "5.4, 90, 100, 6.00",
        "5.4, 100, 100, 6.00",
        // half a hundredth is rounded up
        "1.3, 1, 400, 0.01",
        "1.3, 3, 400, 0.02",
        // nothing to take a share of
        "1.4, 0, 0, 0.00",
        "5.2, 0, 0, 6.00",
        "5.3, 0, 0, 6.00",
        "5.4, 0, 0, 0.00"
    })
    void a_share_gives_points(String code, long numerator, long denominator, String points) {
        assertThat(component(code).score(new Ratio(numerator, denominator)))
                .isInstanceOfSatisfying(
                        Score.Points.class, p -> assertThat(p.points()).hasToString(points));
    }

    // req~indicators.null-is-not-zero
    @Test
    void no_source_nothing_there_and_zero_are_three_things() {
        var onTime = component("2.1");

        assertThat(onTime.score(null)).isInstanceOf(Score.NoSource.class);
        assertThat(onTime.score(new Ratio(0, 0))).isInstanceOf(Score.NotApplicable.class);
        assertThat(onTime.score(new Ratio(0, 9))).isInstanceOf(Score.Points.class);
    }

    @Test
    void a_component_without_points_is_shown_beside_the_index() {
        assertThat(component("2.2").score(new Ratio(70, 10))).isInstanceOf(Score.Shown.class);
    }

    @Test
    void points_are_reached_of_those_that_can_be_measured() {
        var result = index.score(Map.of("2.1", new Ratio(9, 10), "3.3", new Ratio(1, 4)));

        assertThat(result.reached()).hasToString("21.00");
        assertThat(result.measurable()).isEqualTo(26);
        assertThat(result.reached("online")).hasToString("3.00");
        assertThat(result.measurable("online")).isEqualTo(6);
    }

    // req~indicators.class-needs-every-source
    @Test
    void a_class_is_given_only_when_every_point_has_a_source() {
        var all = new HashMap<String, Ratio>();
        index.components().forEach(c -> all.put(c.code(), new Ratio(1, 1)));

        assertThat(formulas.classOf(index.score(all), DAY))
                .hasValueSatisfying(c -> assertThat(c.code()).isEqualTo("excellent"));
        all.remove("4.6");
        assertThat(formulas.classOf(index.score(all), DAY)).isEmpty();
    }

    // req~indicators.classes
    @ParameterizedTest(name = "{0} % of everything is {1}")
    @CsvSource({
        "0, weak",
        "30, weak",
        "50, average",
        "60, average",
        "72, fair",
        "80, good",
        "95, excellent"
    })
    void classes_follow_the_points(int percent, String expected) {
        var all = new HashMap<String, Ratio>();
        index.components().forEach(c -> all.put(c.code(), new Ratio(percent, 100)));

        var result = index.score(all);

        assertThat(formulas.classOf(result, DAY).orElseThrow().code())
                .as("%s points", result.reached())
                .isEqualTo(expected);
    }

    // req~indicators.points-are-practice
    @Test
    void only_what_the_decision_says_is_called_law() {
        assertThat(index.components()).noneMatch(c -> c.trust() == Trust.LAW);
        assertThat(index.components()).allMatch(c -> !c.source().isBlank());
    }

    // req~indicators.points-of-another-time
    @Test
    void on_the_data_of_2023_the_points_are_those_of_another_time() {
        assertThat(index.isPracticeOf(YearMonth.of(2023, 12))).isFalse();
        assertThat(index.isPracticeOf(YearMonth.of(2026, 9))).isTrue();
    }

    @Test
    void before_the_index_was_in_operation_there_is_none() {
        assertThat(formulas.at("service-index", LocalDate.of(2022, 7, 31))).isEmpty();
        assertThat(index.id()).isEqualTo("service-index@2022-08-01");
    }

    @Test
    void a_share_is_of_whole_things() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(-1, 4));
        assertThat(new Ratio(1, 2).plus(new Ratio(2, 6))).isEqualTo(new Ratio(3, 8));
    }

    private Component component(String code) {
        return index.components().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
