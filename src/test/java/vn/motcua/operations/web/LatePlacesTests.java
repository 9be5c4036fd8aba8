package vn.motcua.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.operations.Lateness.Glance;
import vn.motcua.web.LateSource;
import vn.motcua.web.LateSource.Line;

class LatePlacesTests {

    static final Line LINE = new Line("Kiểm tra", "Sở Y tế", LocalDate.of(2024, 1, 10), "/x");

    @Test
    void the_first_kind_is_named_at_once_and_the_others_in_a_fold_as_far_as_any_is_late() {
        var tasks = kind("tasks", List.of(LINE));
        var findings = kind("findings", List.of(LINE));
        var none = kind("none", List.of());

        assertThat(late(tasks, findings, none).named()).containsExactly(tasks);
        assertThat(late(tasks, findings, none).folded()).containsExactly(findings);
        assertThat(late(none, findings).named()).isEmpty();
        assertThat(late(none, findings).folded()).containsExactly(findings);
    }

    private static LateSource.Late kind(String key, List<Line> lines) {
        return new LateSource.Late(key, key + ".of", lines.size(), 2, "/" + key, lines);
    }

    private static LeaderPage.Late late(LateSource.Late... others) {
        Glance nothing = null;
        LeaderPage.Newly none = null;
        return new LeaderPage.Late(nothing, none, List.of(), Map.of(), List.of(), List.of(others));
    }
}
