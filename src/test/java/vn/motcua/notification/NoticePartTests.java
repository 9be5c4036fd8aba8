package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NoticePartTests {

    private static final Instant AT = Instant.parse("2024-01-22T01:30:00Z");

    @Test
    void days_and_moments_are_read_in_the_language_of_whoever_is_told() {
        var day = NoticePart.day(LocalDate.of(2024, 1, 22));
        var moment = NoticePart.moment(AT);

        assertThat(NoticePart.in(Locale.of("vi"), day)).isEqualTo("22/01/2024");
        assertThat(NoticePart.in(Locale.ENGLISH, day)).isEqualTo("22 Jan 2024");
        assertThat(
                        List.of(
                                NoticePart.in(Locale.of("vi"), moment),
                                NoticePart.in(Locale.ENGLISH, moment),
                                NoticePart.in(Locale.JAPANESE, moment)))
                .allMatch(said -> said.contains("8:30") && !said.contains("moment"))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_somebody_wrote_is_cut_off_and_a_day_or_a_moment_is_not() {
        var moment = NoticePart.moment(AT);

        assertThat(NoticePart.shortened("Số hoá ".repeat(30)))
                .hasSizeLessThanOrEqualTo(90)
                .endsWith("…");
        assertThat(NoticePart.shortened("Số hoá")).isEqualTo("Số hoá");
        assertThat(NoticePart.shortened(moment)).isEqualTo(moment);
    }
}
