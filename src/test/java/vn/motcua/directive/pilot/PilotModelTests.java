package vn.motcua.directive.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.pilot.PilotModel.Plan;
import vn.motcua.directive.pilot.PilotPhase.Finding;
import vn.motcua.shared.AgencyId;

class PilotModelTests {

    static final Instant AT = Instant.parse("2024-01-19T01:00:00Z");
    static final Finding BEFORE = new Finding("hai giờ một lượt", null);
    static final Finding AFTER = new Finding("mười phút một lượt", null);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    proposed,   start,     trying
                    proposed,   evaluate,  refused
                    proposed,   replicate, refused
                    proposed,   stop,      stopped
                    trying,     start,     refused
                    trying,     evaluate,  evaluated
                    trying,     replicate, refused
                    trying,     stop,      stopped
                    evaluated,  start,     refused
                    evaluated,  evaluate,  refused
                    evaluated,  replicate, replicated
                    evaluated,  stop,      stopped
                    replicated, start,     refused
                    replicated, evaluate,  refused
                    replicated, replicate, refused
                    replicated, stop,      stopped
                    stopped,    start,     refused
                    stopped,    evaluate,  refused
                    stopped,    replicate, refused
                    stopped,    stop,      refused
                    """)
    void every_step_leads_on_or_is_refused(String phase, String step, String next) {
        var model = in(phase);

        if (next.equals("refused")) {
            assertThatExceptionOfType(StepRefused.class).isThrownBy(() -> take(model, step));
        } else {
            assertThat(take(model, step).phase().code().code()).isEqualTo(next);
        }
    }

    @ParameterizedTest
    @CsvSource({"proposed, false", "trying, true", "replicated, true", "stopped, false"})
    void only_units_in_which_a_model_runs_report_on_it(String phase, boolean reported) {
        assertThat(in(phase).phase().isReported()).isEqualTo(reported);
    }

    @ParameterizedTest
    @CsvSource({"evaluated", "replicated", "stopped"})
    void what_was_before_and_what_came_of_it_stay(String phase) {
        var later = in(phase).phase();

        assertThat(later.baselineOrNull()).isEqualTo(BEFORE);
        assertThat(later.resultOrNull()).isEqualTo(AFTER);
    }

    static PilotModel in(String phase) {
        var plan = new Plan("Quét QR", "Đỡ chép tay", 1, AgencyId.of(1), null, "sổ", null);
        var model =
                new PilotModel(
                        new PilotId(new UUID(1, 1)), 1, plan, new PilotPhase.Proposed(AT), 0);
        return switch (PilotPhase.Code.valueOf(phase.toUpperCase(Locale.ROOT))) {
            case PROPOSED -> model;
            case TRYING -> take(model, "start");
            case EVALUATED -> take(take(model, "start"), "evaluate");
            case REPLICATED -> take(in("evaluated"), "replicate");
            case STOPPED -> take(in("evaluated"), "stop");
        };
    }

    private static PilotModel take(PilotModel model, String step) {
        return switch (step) {
            case "start" -> model.start(AT, BEFORE);
            case "evaluate" -> model.evaluate(AT, AFTER);
            case "replicate" -> model.replicate(AT, "hiệu quả rõ");
            case "stop" -> model.stop(AT, "không hiệu quả");
            default -> throw new AssertionError(step);
        };
    }
}
