package vn.motcua.casework.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseClock;
import vn.motcua.casework.deadline.ClockState;
import vn.motcua.shared.TimeLimit;

/// The clock of a case, as it stands.
///
/// @param left what is left of the limit, in the unit in which the clock counts
@Schema(name = "Clock")
record ClockAnswer(
        @Schema(
                        allowableValues = {
                            "not_started",
                            "unlimited",
                            "running",
                            "stopped",
                            "exhausted",
                            "over",
                            "promised"
                        })
                String state,
        @Nullable LimitAnswer limit,
        @Nullable String rule,
        @Nullable Instant since,
        @Nullable Integer left,
        @Nullable Instant due) {

    /// A time limit as the procedure states it.
    @Schema(name = "TimeLimit")
    record LimitAnswer(
            int amount,
            @Schema(allowableValues = {"hour", "working_day", "calendar_day"}) String unit) {

        static LimitAnswer of(TimeLimit limit) {
            return new LimitAnswer(limit.amount(), limit.unit().code());
        }

        static @Nullable LimitAnswer orNull(@Nullable TimeLimit limit) {
            return limit == null ? null : of(limit);
        }
    }

    static ClockAnswer of(CaseClock clock) {
        return switch (clock) {
            case CaseClock.NotStarted(var limit) -> of("not_started", LimitAnswer.orNull(limit));
            case CaseClock.Unlimited _ -> of("unlimited", null);
            case CaseClock.Promised(var until) ->
                    new ClockAnswer("promised", null, null, null, null, until);
            case CaseClock.Started(var limit, var basis, var state) ->
                    of(LimitAnswer.of(limit), basis.rule(), state);
            case CaseClock.Over(var limit, var basis, var last) ->
                    new ClockAnswer("over", LimitAnswer.of(limit), basis.rule(), null, null, last);
        };
    }

    static ClockAnswer of(LimitAnswer limit, String rule, ClockState state) {
        return switch (state) {
            case ClockState.Running(var since, var left, var due) ->
                    new ClockAnswer("running", limit, rule, since, left, due);
            case ClockState.Stopped(var since, var left) ->
                    new ClockAnswer("stopped", limit, rule, since, left, null);
            case ClockState.Exhausted(var since, var due) ->
                    new ClockAnswer("exhausted", limit, rule, since, 0, due);
        };
    }

    private static ClockAnswer of(String state, @Nullable LimitAnswer limit) {
        return new ClockAnswer(state, limit, null, null, null, null);
    }
}
