package vn.motcua.directive.campaign;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a campaign stands.
public sealed interface CampaignState {

    Instant since();

    record Planned(Instant since) implements CampaignState {}

    record Running(Instant since) implements CampaignState {}

    /// It is over.
    ///
    /// @param outcome what came of it, in words
    record Closed(Instant since, String outcome) implements CampaignState {}

    record Cancelled(Instant since, String reason) implements CampaignState {}

    default Code code() {
        return switch (this) {
            case Planned _ -> Code.PLANNED;
            case Running _ -> Code.RUNNING;
            case Closed _ -> Code.CLOSED;
            case Cancelled _ -> Code.CANCELLED;
        };
    }

    /// What was said at its end, or null while it has none.
    default @Nullable String said() {
        return switch (this) {
            case Planned _, Running _ -> null;
            case Closed closed -> closed.outcome();
            case Cancelled cancelled -> cancelled.reason();
        };
    }

    /// The states by name, as stored and shown.
    enum Code {
        PLANNED,
        RUNNING,
        CLOSED,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Code of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
