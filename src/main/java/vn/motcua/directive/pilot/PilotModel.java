package vn.motcua.directive.pilot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.pilot.PilotPhase.Evaluated;
import vn.motcua.directive.pilot.PilotPhase.Finding;
import vn.motcua.directive.pilot.PilotPhase.Proposed;
import vn.motcua.directive.pilot.PilotPhase.Replicated;
import vn.motcua.directive.pilot.PilotPhase.Stopped;
import vn.motcua.directive.pilot.PilotPhase.Trying;
import vn.motcua.shared.AgencyId;

/// A pilot model (mô hình điểm). Immutable; a step returns the model after it.
///
/// @param number counted by this installation
public record PilotModel(PilotId id, int number, Plan plan, PilotPhase phase, int version) {

    /// What is to be tried.
    ///
    /// @param group the utility group it belongs to, 1 to 5
    /// @param owner the unit that leads it
    /// @param figure the figure of the system that measures it, or null
    /// @param evidence what shows its effect where no figure does, or null
    /// @param source where its name is known from, or null when it is a sample
    public record Plan(
            String name,
            String purpose,
            int group,
            AgencyId owner,
            @Nullable String figure,
            @Nullable String evidence,
            @Nullable String source) {}

    /// As it stands on pages and papers.
    public String code() {
        return "MH-%02d".formatted(number);
    }

    PilotModel start(Instant at, Finding baseline) {
        if (phase instanceof Proposed) {
            return in(new Trying(at, baseline));
        }
        throw refused("start");
    }

    PilotModel evaluate(Instant at, Finding result) {
        if (phase instanceof Trying(_, var baseline)) {
            return in(new Evaluated(at, baseline, result));
        }
        throw refused("evaluate");
    }

    PilotModel replicate(Instant at, String reason) {
        if (phase instanceof Evaluated(_, var baseline, var result)) {
            return in(new Replicated(at, baseline, result, reason));
        }
        throw refused("replicate");
    }

    PilotModel stop(Instant at, String reason) {
        if (phase instanceof Stopped) {
            throw refused("stop");
        }
        return in(new Stopped(at, phase.baselineOrNull(), phase.resultOrNull(), reason));
    }

    private PilotModel in(PilotPhase next) {
        return new PilotModel(id, number, plan, next, version);
    }

    StepRefused refused(String step) {
        return StepRefused.notNow(phase.code().code(), step);
    }
}
