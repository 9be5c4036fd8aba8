package vn.motcua.casework;

import vn.motcua.shared.Refusal;

/// Somebody else changed the case in the meantime.
public final class StaleCase extends Refusal {

    StaleCase(CaseId id, int version) {
        super(
                Kind.CONFLICT,
                "stale-case",
                "Case %s is no longer at version %d".formatted(id, version));
    }
}
