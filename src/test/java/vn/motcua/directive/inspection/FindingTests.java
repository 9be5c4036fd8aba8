package vn.motcua.directive.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.inspection.Finding.Found;
import vn.motcua.directive.inspection.FindingState.Evidence;
import vn.motcua.shared.AgencyId;

class FindingTests {

    static final Instant AT = Instant.parse("2024-01-19T01:00:00Z");
    static final LocalDate DUE = LocalDate.of(2024, 1, 31);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    open,      remedy,    remedied
                    open,      confirm,   refused
                    open,      send-back, refused
                    remedied,  remedy,    refused
                    remedied,  confirm,   confirmed
                    remedied,  send-back, open
                    confirmed, remedy,    refused
                    confirmed, confirm,   refused
                    confirmed, send-back, refused
                    """)
    void every_step_leads_on_or_is_refused(String state, String step, String next) {
        var finding = in(state);

        if (next.equals("refused")) {
            assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> take(finding, step));
        } else {
            assertThat(take(finding, step).state().code().code()).isEqualTo(next);
        }
    }

    @Test
    void a_finding_is_late_until_its_remedy_is_confirmed() {
        assertThat(in("open").isLate(DUE)).isFalse();
        assertThat(in("open").isLate(DUE.plusDays(1))).isTrue();
        assertThat(in("remedied").isLate(DUE.plusDays(1))).isTrue();
        assertThat(in("confirmed").isLate(DUE.plusDays(1))).isFalse();
    }

    private static Finding in(String state) {
        var found = new Found(AgencyId.of(1), "Chưa công khai thủ tục", DUE);
        var open =
                new Finding(
                        new FindingId(new UUID(1, 1)),
                        new InspectionId(new UUID(2, 2)),
                        found,
                        new FindingState.Open(AT),
                        0);
        return switch (state) {
            case "remedied" -> take(open, "remedy");
            case "confirmed" -> take(take(open, "remedy"), "confirm");
            default -> open;
        };
    }

    private static Finding take(Finding finding, String step) {
        return switch (step) {
            case "remedy" -> finding.remedy(AT, new Evidence("Đã niêm yết", null, null));
            case "confirm" -> finding.confirm(AT);
            case "send-back" -> finding.sendBack(AT);
            default -> throw new AssertionError(step);
        };
    }
}
