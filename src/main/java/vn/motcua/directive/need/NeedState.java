package vn.motcua.directive.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Money;

/// Where a line of need stands.
public sealed interface NeedState {

    Instant since();

    /// The unit has asked.
    record Registered(Instant since) implements NeedState {}

    /// The finance department has put it together with the others.
    record Consolidated(Instant since) implements NeedState {}

    /// It is to be given, perhaps less than was asked for.
    record Granted(Instant since, Grant grant) implements NeedState {}

    /// It is not to be given.
    record Refused(Instant since, String reason) implements NeedState {}

    /// It was given.
    ///
    /// @param receipt number of the paper that says so
    record Delivered(Instant since, Grant grant, LocalDate day, String receipt)
            implements NeedState {}

    /// What was decided.
    ///
    /// @param decision number of the decision
    record Grant(String decision, int quantity, Money amount) {}

    default Code code() {
        return switch (this) {
            case Registered _ -> Code.REGISTERED;
            case Consolidated _ -> Code.CONSOLIDATED;
            case Granted _ -> Code.GRANTED;
            case Refused _ -> Code.REFUSED;
            case Delivered _ -> Code.DELIVERED;
        };
    }

    default @Nullable Grant grantOrNull() {
        return switch (this) {
            case Granted granted -> granted.grant();
            case Delivered delivered -> delivered.grant();
            case Registered _, Consolidated _, Refused _ -> null;
        };
    }

    /// The states by name, as stored and shown.
    enum Code {
        REGISTERED,
        CONSOLIDATED,
        GRANTED,
        REFUSED,
        DELIVERED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Code of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
