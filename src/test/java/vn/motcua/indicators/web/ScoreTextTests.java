package vn.motcua.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.indicators.Component;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Score;
import vn.motcua.indicators.Trust;
import vn.motcua.shared.Ratio;

class ScoreTextTests {

    private static final int THREE_DAYS = 3 * 24 * 60;

    @Test
    void what_is_measured_in_minutes_by_cases_is_a_length_of_time_and_no_share() {
        var line = line("2.2", new Ratio(4L * THREE_DAYS, 4));

        assertThat(ScoreText.share(line)).contains("3").doesNotContain("%");
        assertThat(ScoreText.counts(line.component(), line.score()))
                .endsWith(" / 4")
                .contains("12");
    }

    @Test
    void of_no_cases_at_all_there_is_no_length_of_time() {
        assertThat(ScoreText.share(line("2.2", new Ratio(0, 0)))).doesNotContain("0");
    }

    @Test
    void what_is_measured_in_cases_by_cases_is_a_share() {
        assertThat(ScoreText.share(line("2.1", new Ratio(1, 4)))).contains("25").contains("%");
    }

    private static IndexResult.Line line(String code, Ratio measured) {
        var component =
                new Component(code, "2", "2", 0, 100, Component.None.NOTHING, Trust.PRACTICE, "");
        return new IndexResult.Line(component, new Score.Shown(measured));
    }
}
