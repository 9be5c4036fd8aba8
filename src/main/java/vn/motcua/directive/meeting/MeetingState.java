package vn.motcua.directive.meeting;

import java.time.Instant;
import java.util.Locale;

/// Where a meeting stands.
public sealed interface MeetingState {

    Instant since();

    /// Agenda and invitations are being put together.
    record Planned(Instant since) implements MeetingState {}

    /// The invited see it.
    record Invited(Instant since) implements MeetingState {}

    /// It took place; who was there is being noted, and what was concluded.
    record Held(Instant since) implements MeetingState {}

    /// The minutes are there; its conclusions can become tasks.
    record Concluded(Instant since, String minutes) implements MeetingState {}

    /// It does not take place.
    ///
    /// @param told whether the invited had been told of it
    record CalledOff(Instant since, String reason, boolean told) implements MeetingState {}

    /// Whether the invited know of it.
    default boolean isKnown() {
        return switch (this) {
            case Planned _ -> false;
            case Invited _, Held _, Concluded _ -> true;
            case CalledOff off -> off.told();
        };
    }

    default Code code() {
        return switch (this) {
            case Planned _ -> Code.PLANNED;
            case Invited _ -> Code.INVITED;
            case Held _ -> Code.HELD;
            case Concluded _ -> Code.CONCLUDED;
            case CalledOff _ -> Code.CALLED_OFF;
        };
    }

    /// The states by name, as stored and shown.
    enum Code {
        PLANNED,
        INVITED,
        HELD,
        CONCLUDED,
        CALLED_OFF;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Code of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
