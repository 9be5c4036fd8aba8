package vn.motcua.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.directive.Target.Point;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;

class TargetTests {

    static final LocalDate START = LocalDate.of(2023, 1, 1);
    static final LocalDate JUNE = LocalDate.of(2023, 6, 30);
    static final LocalDate END = LocalDate.of(2023, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "2022-12-01, 10",
        "2023-01-01, 10",
        "2023-04-01, 15.0000",
        "2023-06-30, 20",
        "2023-12-31, 40",
        "2024-03-01, 40"
    })
    void the_planned_curve_runs_straight_from_point_to_point(LocalDate day, BigDecimal planned) {
        assertThat(target(true, 10, 20, 40).plannedOn(day, START)).isEqualByComparingTo(planned);
    }

    @Test
    void a_forecast_goes_on_as_the_last_values_did() {
        var course = monthly(20, 22, 24, 26);

        var forecast = Forecast.of(target(true, 10, 20, 40), BigDecimal.valueOf(26), course);

        assertThat(forecast.kind()).isEqualTo(Forecast.Kind.ON);
        assertThat(forecast.points()).isEqualTo(4);
        assertThat(forecast.on())
                .as("two points a month: fourteen are seven months")
                .isBetween(LocalDate.of(2023, 10, 28), LocalDate.of(2023, 12, 5));
    }

    @Test
    void a_course_that_falls_or_stands_still_never_gets_there() {
        var target = target(true, 10, 20, 40);

        assertThat(Forecast.of(target, BigDecimal.TEN, monthly(26, 24, 22)).kind())
                .isEqualTo(Forecast.Kind.NEVER);
        assertThat(Forecast.of(target, BigDecimal.TEN, monthly(20, 20, 20)).kind())
                .isEqualTo(Forecast.Kind.NEVER);
        assertThat(Forecast.of(target, BigDecimal.TEN, monthly(20, 21)).kind())
                .isEqualTo(Forecast.Kind.TOO_FEW);
        assertThat(Forecast.of(target, BigDecimal.valueOf(40), monthly(20, 21)).kind())
                .isEqualTo(Forecast.Kind.REACHED);
    }

    @Test
    void where_less_is_better_a_falling_course_gets_there() {
        var forecast =
                Forecast.of(target(false, 10, 8, 2), BigDecimal.valueOf(6), monthly(8, 7, 6));

        assertThat(forecast.kind()).isEqualTo(Forecast.Kind.ON);
    }

    @Test
    void no_source_nothing_to_share_and_zero_are_three_things() {
        assertThat(TargetDesk.percentOrNumber(Measured.noSource())).isNull();
        assertThat(TargetDesk.percentOrNumber(Measured.share(0, 0))).isNull();
        assertThat(TargetDesk.percentOrNumber(Measured.share(0, 7)))
                .isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(TargetDesk.percentOrNumber(Measured.share(4_503, 10_000)))
                .isEqualByComparingTo("45.03");
    }

    @Test
    void what_is_handed_down_keeps_the_curve_in_proportion_and_is_due_by_the_deadline_below() {
        var above = target(true, 10, 20, 40);
        var autumn = LocalDate.of(2023, 10, 31);

        var below = new HandedDown(above, BigDecimal.valueOf(30)).to(new AgencyId(7), autumn);

        assertThat(below.scope()).isEqualTo(Scope.all(new AgencyId(7)));
        assertThat(below.plan()).hasSize(2);
        assertThat(below.plan().getFirst().day()).isEqualTo(JUNE);
        assertThat(below.plan().getFirst().value()).isEqualByComparingTo("15");
        assertThat(below.plan().getLast()).isEqualTo(new Point(autumn, BigDecimal.valueOf(30)));
    }

    @Test
    void a_deadline_below_that_comes_before_the_first_point_leaves_the_goal_alone() {
        var spring = LocalDate.of(2023, 4, 30);

        var below =
                new HandedDown(target(true, 10, 20, 40), BigDecimal.valueOf(40))
                        .to(new AgencyId(7), spring);

        assertThat(below.plan()).containsExactly(new Point(spring, BigDecimal.valueOf(40)));
    }

    @Test
    void a_number_that_is_handed_down_begins_in_proportion_and_a_share_where_that_above_does() {
        var share = target(true, 10, 20, 40);
        var number = of(share, Target.Measure.NUMBER);

        assertThat(below(number, 30).baseline()).isEqualByComparingTo("7.5");
        assertThat(below(number, 30).plan().getFirst().value()).isEqualByComparingTo("15");
        assertThat(below(share, 30).baseline()).isEqualByComparingTo("10");
    }

    private static NewTarget below(Target above, int goal) {
        return new HandedDown(above, BigDecimal.valueOf(goal)).to(new AgencyId(7), END);
    }

    private static Target of(Target share, Target.Measure measure) {
        return new Target(
                share.id(),
                share.task(),
                share.name(),
                share.figure(),
                share.formula(),
                share.scope(),
                share.span(),
                measure,
                "hồ sơ",
                share.baseline(),
                share.baselineOf(),
                share.more(),
                share.plan(),
                share.missed());
    }

    private static List<Point> monthly(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i ->
                        new Point(
                                START.plusMonths(i + 1L).minusDays(1),
                                BigDecimal.valueOf(values[i])))
                .toList();
    }

    private static Target target(boolean more, double base, double june, double end) {
        return new Target(
                1,
                new TaskId(1),
                "Tỷ lệ hồ sơ trực tuyến",
                "test-rate",
                null,
                Scope.all(new AgencyId(1)),
                Period.Kind.MONTH,
                Target.Measure.PERCENT,
                "%",
                BigDecimal.valueOf(base),
                null,
                more,
                List.of(
                        new Point(JUNE, BigDecimal.valueOf(june)),
                        new Point(END, BigDecimal.valueOf(end))),
                null);
    }
}
