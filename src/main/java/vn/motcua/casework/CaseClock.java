package vn.motcua.casework;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.deadline.ClockState;
import vn.motcua.shared.TimeLimit;

/// The clock of a case: not started, without a limit, going or standing still, or over.
public sealed interface CaseClock {

    /// Until when the case is to be done, if that can be said now.
    Optional<Instant> due();

    /// By what a clock is counted: the rule and the calendar the case was received under, by their
    /// numbers, so that later changes move no old due date unless somebody lets them.
    record Basis(String rule, long calendar) {}

    /// Not taken in yet; the limit is known from the procedure.
    record NotStarted(@Nullable TimeLimit limit) implements CaseClock {
        @Override
        public Optional<Instant> due() {
            return Optional.empty();
        }
    }

    /// No source gives a limit for the procedure: no date is promised.
    record Unlimited() implements CaseClock {
        @Override
        public Optional<Instant> due() {
            return Optional.empty();
        }
    }

    /// A date that another system promised, or none: nothing is counted, the date stays.
    record Promised(@Nullable Instant until) implements CaseClock {
        @Override
        public Optional<Instant> due() {
            return Optional.ofNullable(until);
        }
    }

    /// Going or standing still.
    record Started(TimeLimit limit, Basis basis, ClockState state) implements CaseClock {
        @Override
        public Optional<Instant> due() {
            return switch (state) {
                case ClockState.Running running -> Optional.of(running.due());
                case ClockState.Exhausted exhausted -> Optional.of(exhausted.due());
                case ClockState.Stopped _ -> Optional.empty();
            };
        }
    }

    /// The case is done; the last due moment stays for the record.
    record Over(TimeLimit limit, Basis basis, @Nullable Instant last) implements CaseClock {
        @Override
        public Optional<Instant> due() {
            return Optional.ofNullable(last);
        }
    }
}
