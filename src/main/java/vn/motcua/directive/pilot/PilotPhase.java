package vn.motcua.directive.pilot;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.course.Measurement;

/// Where a pilot model stands. What was before and what came of it are kept from the phase on in
/// which they are known.
public sealed interface PilotPhase {

    Instant since();

    /// Somebody wants to try it.
    record Proposed(Instant since) implements PilotPhase {}

    /// It runs in the units chosen for the trial.
    record Trying(Instant since, Finding baseline) implements PilotPhase {}

    /// The trial was looked at; whether it goes on is not decided.
    record Evaluated(Instant since, Finding baseline, Finding result) implements PilotPhase {}

    /// It goes on in further units.
    record Replicated(Instant since, Finding baseline, Finding result, String reason)
            implements PilotPhase {}

    /// It does not go on; a proposal that was turned down has neither baseline nor result.
    record Stopped(
            Instant since, @Nullable Finding baseline, @Nullable Finding result, String reason)
            implements PilotPhase {}

    /// What was found, in words, and as measured when a figure measures it.
    record Finding(String words, @Nullable Measurement measured) {}

    default Code code() {
        return switch (this) {
            case Proposed _ -> Code.PROPOSED;
            case Trying _ -> Code.TRYING;
            case Evaluated _ -> Code.EVALUATED;
            case Replicated _ -> Code.REPLICATED;
            case Stopped _ -> Code.STOPPED;
        };
    }

    default @Nullable Finding baselineOrNull() {
        return switch (this) {
            case Proposed _ -> null;
            case Trying trying -> trying.baseline();
            case Evaluated evaluated -> evaluated.baseline();
            case Replicated replicated -> replicated.baseline();
            case Stopped stopped -> stopped.baseline();
        };
    }

    default @Nullable Finding resultOrNull() {
        return switch (this) {
            case Proposed _, Trying _ -> null;
            case Evaluated evaluated -> evaluated.result();
            case Replicated replicated -> replicated.result();
            case Stopped stopped -> stopped.result();
        };
    }

    default @Nullable String reasonOrNull() {
        return switch (this) {
            case Proposed _, Trying _, Evaluated _ -> null;
            case Replicated replicated -> replicated.reason();
            case Stopped stopped -> stopped.reason();
        };
    }

    /// Whether units in which it runs report on it.
    default boolean isReported() {
        return switch (this) {
            case Trying _, Evaluated _, Replicated _ -> true;
            case Proposed _, Stopped _ -> false;
        };
    }

    /// The phases by name, as stored and shown.
    enum Code {
        PROPOSED,
        TRYING,
        EVALUATED,
        REPLICATED,
        STOPPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
