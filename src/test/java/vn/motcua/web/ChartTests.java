package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.shared.Measured;
import vn.motcua.web.LineChart.Line;
import vn.motcua.web.LineChart.Unit;

class ChartTests {

    @Test
    void a_missing_value_breaks_the_line_and_is_not_zero() {
        var chart = chart(Unit.NUMBER, 2.0, null, 4.0, 4.0);

        assertThat(chart.path(chart.lines().getFirst())).isEqualTo("M56 120M392 18L560 18");
        assertThat(chart.points(chart.lines().getFirst())).hasSize(3);
    }

    @Test
    void the_axis_begins_at_zero_and_holds_the_target() {
        var chart = chart(Unit.PERCENT, 12.0, 31.0).withTarget("Mục tiêu", 45);

        assertThat(chart.top()).isEqualTo(50);
        assertThat(chart.y(0)).isEqualTo(LineChart.BOTTOM);
        assertThat(chart.y(45)).isGreaterThan(LineChart.TOP);
    }

    @Test
    void the_axis_is_written_as_the_language_writes_it() {
        var chart = chart(Unit.PERCENT, 12.0, 97.5);

        assertThat(last(chart.in(Locale.of("vi")))).isEqualTo("100\u00a0%");
        assertThat(last(chart.in(Locale.ENGLISH))).isEqualTo("100%");
        assertThat(last(chart.in(Locale.JAPANESE))).isEqualTo("100%");
    }

    private static String last(LineChart chart) {
        return chart.ticks().getLast().text();
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "3, 4", "7, 8", "99, 100", "101, 200", "3500, 4000", "8001, 10000"})
    void an_axis_of_numbers_ends_at_a_round_one(double most, double top) {
        assertThat(chart(Unit.NUMBER, 0.0, most).top()).isEqualTo(top);
    }

    @Test
    void figures_at_the_ends_of_lines_do_not_cover_one_another() {
        var chart =
                LineChart.of(
                        "c",
                        "title",
                        List.of("1", "2"),
                        List.of(
                                Line.measured("a", List.of(1.0, 50.0)),
                                Line.planned("b", List.of(1.0, 51.0)),
                                Line.planned("c", List.of(1.0, 50.5))),
                        Unit.PERCENT);

        var ends = chart.ends().stream().mapToInt(LineChart.Mark::y).sorted().toArray();

        assertThat(ends[1] - ends[0]).isGreaterThanOrEqualTo(17);
        assertThat(ends[2] - ends[1]).isGreaterThanOrEqualTo(17);
    }

    @Test
    void a_line_has_a_value_for_each_label() {
        assertThatThrownBy(() ->
                        LineChart.of(
                                "c",
                                "title",
                                List.of("1", "2"),
                                List.of(Line.measured("a", List.of(1.0))),
                                Unit.NUMBER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_labels_are_thinned_and_the_last_one_stays() {
        var months = java.util.stream.IntStream.rangeClosed(1, 24).mapToObj(i -> "" + i).toList();
        var values = months.stream().map(Double::valueOf).map(v -> (Double) v).toList();
        var chart =
                LineChart.of("c", "t", months, List.of(Line.measured("a", values)), Unit.NUMBER);

        assertThat(chart.below()).hasSizeLessThanOrEqualTo(7);
        assertThat(chart.below().getLast().text()).isEqualTo("24");
    }

    @Test
    void bars_begin_at_zero_and_a_missing_one_has_no_length() {
        var none = BarChart.Bar.of("a", null, "–", null);
        var half = BarChart.Bar.of("b", 45.0, "45", null);
        var chart =
                BarChart.of("b", "t", "n", "v", List.of(none, half))
                        .ofPercent()
                        .withTarget("Mục tiêu", 90);

        assertThat(chart.length(none)).isZero();
        assertThat(chart.length(half)).isEqualTo(450);
        assertThat(chart.targetAt()).isEqualTo(900);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "19.9, 0", "20, 1", "79, 3", "80, 4", "200, 4"})
    void a_tile_takes_the_step_whose_border_its_value_reaches(double value, int step) {
        assertThat(TileMap.step(value, List.of(20.0, 40.0, 60.0, 80.0))).isEqualTo(step);
    }

    @Test
    void no_source_nothing_and_zero_read_differently() {
        var vi = Messages.VIETNAMESE;

        assertThat(Formats.measured(Measured.noSource(), vi)).isEqualTo("Chưa có nguồn dữ liệu");
        assertThat(Formats.measured(Measured.share(0, 0), vi)).isEqualTo("Không có gì để tính");
        assertThat(Formats.measured(Measured.share(0, 7), vi)).isEqualTo("0,00\u00a0%");
        assertThat(Formats.measured(Measured.count(1204), vi)).isEqualTo("1.204");
        assertThat(Formats.plotted(Measured.share(0, 0))).isNull();
    }

    @Test
    void where_there_is_little_room_a_share_has_tenths_and_no_value_is_a_dash() {
        var vi = Messages.VIETNAMESE;

        assertThat(Formats.brief(Measured.share(33_344, 58_375), vi)).isEqualTo("57,1\u00a0%");
        assertThat(Formats.brief(Measured.share(7, 7), vi)).isEqualTo("100\u00a0%");
        assertThat(Formats.brief(Measured.share(1, 8), java.util.Locale.ENGLISH))
                .isEqualTo("12.5%");
        assertThat(Formats.brief(Measured.count(1204), vi)).isEqualTo("1.204");
        assertThat(Formats.brief(Measured.share(0, 0), vi)).isEqualTo("–");
        assertThat(Formats.brief(Measured.noSource(), vi)).isEqualTo("–");
    }

    @Test
    void a_share_is_rounded_half_up_once_and_in_whole_numbers() {
        assertThat(Formats.measured(Measured.share(33_344, 58_375), java.util.Locale.ENGLISH))
                .isEqualTo("57.12%");
        assertThat(Formats.plotted(Measured.share(1, 800))).isEqualTo(0.13);
    }

    private static LineChart chart(Unit unit, @Nullable Double... values) {
        var labels = java.util.stream.IntStream.range(0, values.length).mapToObj(i -> "" + i);
        return LineChart.of(
                "c",
                "title",
                labels.toList(),
                List.of(Line.measured("a", Arrays.asList(values))),
                unit);
    }
}
