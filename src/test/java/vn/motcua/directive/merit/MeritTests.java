package vn.motcua.directive.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.merit.Merit.Honour;
import vn.motcua.directive.merit.Merit.Plan;
import vn.motcua.shared.AgencyId;

class MeritTests {

    static final Instant AT = Instant.parse("2024-01-19T01:00:00Z");

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    proposed, award,   awarded
                    proposed, decline, declined
                    awarded,  award,   refused
                    awarded,  decline, refused
                    declined, award,   refused
                    declined, decline, refused
                    """)
    void every_step_leads_on_or_is_refused(String state, String step, String next) {
        var plan = new Plan(AgencyId.of(1), null, Honour.MERIT, "Đi đầu");
        var proposed =
                new Merit(new MeritId(new UUID(1, 1)), 1, plan, new MeritState.Proposed(AT), 0);
        var merit =
                switch (state) {
                    case "awarded" -> take(proposed, "award");
                    case "declined" -> take(proposed, "decline");
                    default -> proposed;
                };

        if (next.equals("refused")) {
            assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> take(merit, step));
        } else {
            assertThat(take(merit, step).state().code().code()).isEqualTo(next);
        }
    }

    private static Merit take(Merit merit, String step) {
        return step.equals("award")
                ? merit.award(AT, "12/QĐ-UBND", LocalDate.of(2024, 1, 19), AgencyId.of(1))
                : merit.decline(AT, "chưa đủ căn cứ");
    }
}
