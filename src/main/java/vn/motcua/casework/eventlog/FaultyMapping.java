package vn.motcua.casework.eventlog;

import java.util.List;
import vn.motcua.shared.Refusal;

/// A mapping that does not say what it has to; every fault at once.
final class FaultyMapping extends Refusal {

    FaultyMapping(List<String> faults) {
        super(
                Kind.INVALID,
                "faulty-mapping",
                "The mapping cannot be used:\n  - "
                        + String.join("\n  - ", faults)
                        + "\ndocs/howto/event-logs.md explains each key and shows examples.");
    }
}
