package vn.motcua.indicators.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.motcua.indicators.Component;
import vn.motcua.indicators.IndexFormulas;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Score;
import vn.motcua.indicators.Trust;
import vn.motcua.shared.Ratio;

class ExplanationTests {

    private static final IndexFormulas FORMULAS = IndexFormulas.shipped();
    private static final IndexVersion VERSION =
            FORMULAS.at("service-index", LocalDate.of(2024, 1, 1)).orElseThrow();

    @Test
    void the_components_add_up_to_the_change_of_the_whole() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var change =
                    Change.between(VERSION.score(shares(random)), VERSION.score(shares(random)));

            assertThat(
                            change.parts().stream()
                                    .map(Change.Part::points)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(change.points());
        }
    }

    @Test
    void the_units_add_up_to_the_change_of_the_component_to_the_hundredth() {
        var random = new Random(11);
        int split = 0;
        for (int i = 0; i < 2_000; i++) {
            var before = units(random);
            var now = units(random);
            var component = List.of("2.1", "3.3", "5.4", "4.2").get(random.nextInt(4));
            var change =
                    Change.between(
                            VERSION.score(Map.of(component, sum(before))),
                            VERSION.score(Map.of(component, sum(now))));
            var part =
                    change.parts().stream()
                            .filter(p -> p.component().code().equals(component))
                            .findFirst()
                            .orElseThrow();
            var found = UnitSplit.of(part, before, now);
            if (found.isPresent()) {
                split++;
                var sum =
                        found.get().parts().stream()
                                .map(UnitSplit.Part::points)
                                .reduce(found.get().rest(), BigDecimal::add);
                assertThat(sum).isEqualByComparingTo(part.points());
            }
        }
        assertThat(split).isGreaterThan(1_000);
    }

    @Test
    void a_unit_that_alone_got_better_is_the_whole_reason() {
        var before = new LinkedHashMap<>(Map.of("a", new Ratio(50, 100), "b", new Ratio(80, 100)));
        var now = new LinkedHashMap<>(Map.of("a", new Ratio(70, 100), "b", new Ratio(80, 100)));

        var split = UnitSplit.of(onTime(before, now), before, now).orElseThrow();

        assertThat(points(split, "a")).isEqualByComparingTo("2.00");
        assertThat(points(split, "b")).isEqualByComparingTo("0.00");
        assertThat(split.rest()).isEqualByComparingTo("0.00");
    }

    @Test
    void a_better_unit_that_gets_more_cases_raises_the_whole_though_nobody_changed() {
        var before = Map.of("a", new Ratio(50, 100), "b", new Ratio(100, 100));
        var now = Map.of("a", new Ratio(50, 100), "b", new Ratio(300, 300));

        var split = UnitSplit.of(onTime(before, now), before, now).orElseThrow();

        assertThat(points(split, "a").add(points(split, "b")).add(split.rest()))
                .isEqualByComparingTo("2.50");
        assertThat(points(split, "b")).isPositive();
    }

    @Test
    void what_the_ceiling_takes_away_stands_for_itself() {
        var before = Map.of("a", new Ratio(40, 100));
        var now = Map.of("a", new Ratio(90, 100));
        var change =
                Change.between(
                        VERSION.score(Map.of("3.3", sum(before))),
                        VERSION.score(Map.of("3.3", sum(now))));
        var part = part(change, "3.3");

        var split = UnitSplit.of(part, before, now).orElseThrow();

        assertThat(part.points()).isEqualByComparingTo("1.20");
        assertThat(points(split, "a")).isEqualByComparingTo("6.00");
        assertThat(split.rest()).isEqualByComparingTo("-4.80");
    }

    @Test
    void a_component_that_got_a_source_says_so() {
        var change =
                Change.between(
                        VERSION.score(Map.of()), VERSION.score(Map.of("2.1", new Ratio(1, 2))));

        var part = part(change, "2.1");
        assertThat(part.measurableOnOneSide()).isTrue();
        assertThat(part.points()).isEqualByComparingTo("10.00");
        assertThat(UnitSplit.of(part, Map.of("a", new Ratio(0, 0)), Map.of("a", new Ratio(1, 2))))
                .isEmpty();
    }

    @Test
    void points_are_compared_only_where_the_same_was_measured() {
        var only = VERSION.score(Map.of("2.1", new Ratio(1, 2)));
        var better = VERSION.score(Map.of("2.1", new Ratio(3, 4)));
        var more = VERSION.score(Map.of("2.1", new Ratio(3, 4), "3.3", new Ratio(1, 10)));

        assertThat(Change.between(only, better).comparison())
                .isEqualTo(new Comparison.OfPoints(new BigDecimal("5.00")));
        assertThat(Change.between(only, more).comparison())
                .isEqualTo(new Comparison.None(only.measurable(), more.measurable()));
        assertThat(Change.between(only, more).isComparable()).isFalse();
        assertThat(Comparison.of(VERSION.score(Map.of()), VERSION.score(Map.of())))
                .as("nothing measured either time")
                .isEqualTo(new Comparison.None(0, 0));
    }

    @Test
    void where_the_same_components_gave_other_points_at_most_the_shares_are_compared() {
        assertThat(Comparison.of(inTime(10, "5.00"), inTime(20, "15.00")))
                .isEqualTo(new Comparison.OfShares(new BigDecimal("25.00")));
    }

    private static IndexResult inTime(int most, String points) {
        var component =
                new Component("2.1", "2", "2", most, 100, Component.None.NOTHING, Trust.LAW, "");
        var score = new Score.Points(new BigDecimal(points), new Ratio(1, 2));
        return new IndexResult(VERSION, List.of(new IndexResult.Line(component, score)));
    }

    @Test
    void what_would_raise_it_most_stands_first() {
        var result =
                VERSION.score(
                        Map.of(
                                "2.1", new Ratio(90, 100),
                                "3.3", new Ratio(10, 1_000),
                                "5.4", new Ratio(95, 100)));

        var gains = Gain.of(result);

        assertThat(gains).extracting(g -> g.component().code()).containsExactly("3.3", "2.1");
        assertThat(gains.getFirst().points()).isEqualByComparingTo("0.01");
        assertThat(gains.getFirst().possible()).isEqualByComparingTo("5.88");
        assertThat(gains.getLast().more()).isEqualTo(1);
        assertThat(gains.getLast().points()).isEqualByComparingTo("0.20");
        assertThat(gains.getLast().possible()).isEqualByComparingTo("2.00");
    }

    @Test
    void as_many_cases_as_it_takes_to_the_next_hundredth() {
        var gain = Gain.of(VERSION.score(Map.of("4.3", new Ratio(0, 100_000)))).getFirst();

        // 2 points at 80 %: half a hundredth is 200 cases of a hundred thousand
        assertThat(gain.more()).isEqualTo(200);
        assertThat(gain.points()).isEqualByComparingTo("0.01");
    }

    @Test
    void the_canonical_rows_are_sorted_and_read_back_as_they_were_written() {
        var units = new TreeMap<String, vn.motcua.indicators.IndexResult>();
        units.put(
                "H41.31.02", VERSION.score(Map.of("2.1", new Ratio(2, 3), "5.2", new Ratio(0, 0))));
        units.put("H41", VERSION.score(Map.of("2.2", new Ratio(40, 20), "1.1", new Ratio(0, 0))));
        var sheet = new ScoreSheet(Period.month(2023, 12), 2, units);

        var text = sheet.text();

        assertThat(text)
                .startsWith(
                        "index,period,edition,unit,component,state,numerator,denominator,points,formula,trust,practice_of\n")
                .contains(
                        "service-index,2023-12,2,H41,1.1,nothing,0,0,,service-index@2022-08-01,practice,2026-09\n")
                .contains(
                        "service-index,2023-12,2,H41,2.2,shown,40,20,,service-index@2022-08-01,practice,2026-09\n")
                .contains(
                        "service-index,2023-12,2,H41.31.02,2.1,points,2,3,13.33,service-index@2022-08-01,practice,2026-09\n")
                .contains(
                        "service-index,2023-12,2,H41.31.02,5.2,points,0,0,6.00,service-index@2022-08-01,practice,2026-09\n")
                .contains(
                        "service-index,2023-12,2,H41,4.6,no-source,,,,service-index@2022-08-01,practice,2026-09\n");
        assertThat(text.lines().skip(1)).isSorted();
        assertThat(ScoreSheet.parse(text, FORMULAS).text()).isEqualTo(text);
        assertThat(ScoreSheet.parse(text, FORMULAS).differing(sheet)).isEmpty();
    }

    @Test
    void rows_sealed_before_they_said_whose_practice_they_are_are_read_as_they_were() {
        var sheet = ScoreSheet.parse(EARLIER, FORMULAS);

        assertThat(sheet.edition()).isEqualTo(1);
        assertThat(sheet.units().get("H41").reached()).hasToString("13.33");
        assertThat(sheet.differing(ScoreSheet.parse(sheet.text(), FORMULAS))).isEmpty();
    }

    private static final String EARLIER =
            """
            index,period,edition,unit,component,state,numerator,denominator,points,formula
            service-index,2023-12,1,H41,2.1,points,2,3,13.33,service-index@2022-08-01
            service-index,2023-12,1,H41,4.6,no-source,,,,service-index@2022-08-01
            """;

    private static Change.Part onTime(Map<String, Ratio> before, Map<String, Ratio> now) {
        return part(
                Change.between(
                        VERSION.score(Map.of("2.1", sum(before))),
                        VERSION.score(Map.of("2.1", sum(now)))),
                "2.1");
    }

    private static Change.Part part(Change change, String code) {
        return change.parts().stream()
                .filter(p -> p.component().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal points(UnitSplit<String> split, String unit) {
        return split.parts().stream()
                .filter(p -> p.unit().equals(unit))
                .findFirst()
                .orElseThrow()
                .points();
    }

    private static Map<String, Ratio> shares(Random random) {
        var shares = new HashMap<String, Ratio>();
        for (var component : VERSION.components()) {
            if (random.nextInt(5) > 0) {
                shares.put(component.code(), ratio(random, 2_000));
            }
        }
        return shares;
    }

    private static Map<String, Ratio> units(Random random) {
        var units = new LinkedHashMap<String, Ratio>();
        for (int i = 0; i < 1 + random.nextInt(25); i++) {
            if (random.nextInt(6) > 0) {
                units.put("u" + i, ratio(random, random.nextBoolean() ? 5 : 3_000));
            }
        }
        return units;
    }

    private static Ratio ratio(Random random, int most) {
        var denominator = random.nextInt(most + 1);
        return new Ratio(denominator == 0 ? 0 : random.nextInt(denominator + 1), denominator);
    }

    private static Ratio sum(Map<?, Ratio> parts) {
        return parts.values().stream().reduce(new Ratio(0, 0), Ratio::plus);
    }
}
