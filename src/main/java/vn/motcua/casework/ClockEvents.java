package vn.motcua.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.motcua.casework.deadline.ClockEvent;

/// What of a case's history moves its clock.
final class ClockEvents {

    static final Set<String> KINDS =
            Set.of("accept", "request-supplement", "demand-fee", "supplement", "record-payment");

    private ClockEvents() {}

    /// The events of the clock, from its start on.
    static <T> List<ClockEvent> of(
            List<T> happened, Function<T, String> kind, Function<T, Instant> at) {
        return happened.stream()
                .filter(h -> KINDS.contains(kind.apply(h)))
                .map(h -> event(kind.apply(h), at.apply(h)))
                .dropWhile(e -> e.kind() != ClockEvent.Kind.STARTED)
                .toList();
    }

    private static ClockEvent event(String kind, Instant at) {
        return switch (kind) {
            case "accept" -> ClockEvent.started(at);
            case "request-supplement", "demand-fee" -> ClockEvent.stopped(at);
            default -> ClockEvent.resumed(at);
        };
    }
}
