package vn.motcua.directive.merit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import vn.motcua.shared.AgencyId;

/// Where a proposal to commend stands.
public sealed interface MeritState {

    Instant since();

    /// It waits for the decision.
    record Proposed(Instant since) implements MeritState {}

    /// Commended, by a decision with its number and day.
    ///
    /// @param decider the unit that decided
    record Awarded(Instant since, String decision, LocalDate decided, AgencyId decider)
            implements MeritState {}

    /// Not commended.
    record Declined(Instant since, String reason) implements MeritState {}

    default Code code() {
        return switch (this) {
            case Proposed _ -> Code.PROPOSED;
            case Awarded _ -> Code.AWARDED;
            case Declined _ -> Code.DECLINED;
        };
    }

    /// The states by name, as stored and shown.
    enum Code {
        PROPOSED,
        AWARDED,
        DECLINED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Code of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
