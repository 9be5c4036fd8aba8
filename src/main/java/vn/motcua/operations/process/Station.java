package vn.motcua.operations.process;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A kind of step at which officers of an office work (khâu): what is done in it, by the codes of
/// activities.
public enum Station {
    /// The desk: taking in and handing over.
    INTAKE("accept", "refuse", "transfer"),
    /// Naming who works on it.
    ASSIGN("assign"),
    /// Working on it.
    WORK("claim", "hand-over", "complete", "request-supplement", "demand-fee"),
    /// Signing or sending back.
    SIGN("sign", "send-back"),
    /// Numbering, sealing, issuing.
    ISSUE("issue");

    private final Set<String> kinds;

    Station(String... kinds) {
        this.kinds = Set.of(kinds);
    }

    static Optional<Station> of(String kind) {
        for (var station : values()) {
            if (station.kinds.contains(kind)) {
                return Optional.of(station);
            }
        }
        return Optional.empty();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads [#code()].
    public static Optional<Station> parse(String code) {
        for (var station : values()) {
            if (station.code().equals(code)) {
                return Optional.of(station);
            }
        }
        return Optional.empty();
    }
}
