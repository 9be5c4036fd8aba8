package vn.motcua.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.indicators.Period;

class ReviewTests {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "ja"})
    void every_line_of_the_review_has_its_name_in_every_language(String language) throws Exception {
        var texts = new Properties();
        var file = "/messages/demonstration_" + language + ".properties";
        try (var in =
                new java.io.InputStreamReader(
                        ReviewTests.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        }

        assertThat(Stream.of(ReviewLine.values()).map(l -> "review." + l.code()))
                .allMatch(texts::containsKey);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "vi; Năm 2023; Tính đến ngày 19/01/2024; Giao đến hết ngày 31/12/2023, tính đến ngày"
                        + " 19/01/2024; Từ ngày 01/01/2023 đến ngày 19/01/2024",
                "en; Year 2023; As of 19 Jan 2024; Given by 31 Dec 2023, as of 19 Jan 2024;"
                        + " From 1 Jan 2023 to 19 Jan 2024",
                "ja; 2023年; 2024年1月19日現在; 2023年12月31日までに割り当て、2024年1月19日現在;"
                        + " 2023年1月1日から2024年1月19日まで"
            })
    void each_line_says_whether_it_is_of_the_period_or_as_of_the_day_of_drafting(
            String language, String period, String day, String given, String since) {
        var times =
                Stream.of(ReviewLine.values())
                        .collect(
                                Collectors.groupingBy(line ->
                                        ReviewSection.time(
                                                line,
                                                Period.year(2023),
                                                LocalDate.of(2024, 1, 19),
                                                Locale.of(language))));

        assertThat(times).containsOnlyKeys(period, day, given, since);
        assertThat(times.get(period)).contains(ReviewLine.ONLINE, ReviewLine.EID_COLLECTED);
        assertThat(times.get(day))
                .contains(ReviewLine.ESSENTIAL_SERVICES, ReviewLine.LOCALITIES_CONNECTED);
        assertThat(times.get(given))
                .containsExactlyInAnyOrder(
                        ReviewLine.TASKS,
                        ReviewLine.TASKS_COMPLETED,
                        ReviewLine.TASKS_CARRIED_ON,
                        ReviewLine.TASKS_IN_PROGRESS);
        assertThat(times.get(since)).containsExactly(ReviewLine.COMMENDED);
    }

    @Test
    void things_are_given_out_to_the_last_one() {
        assertThat(Shares.apportion(10, new double[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(Shares.apportion(7, new double[] {5, 1, 0})).containsExactly(6, 1, 0);
        assertThat(Shares.apportion(10, new double[] {8, 1, 1}, new int[] {3, 9, 9}))
                .containsExactly(3, 4, 3);
    }
}
