package vn.motcua.operations.process;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event of a case, as far as the process is concerned.
///
/// @param detail of an assignment the account, of another system's step its words
/// @param step at which the case lay afterwards
/// @param due as it stood afterwards, while the clock ran
record Happened(
        int version,
        Instant at,
        String kind,
        String actorKind,
        UUID account,
        int unit,
        String state,
        @Nullable Integer step,
        @Nullable Instant due,
        @Nullable String detail) {

    private static final java.util.Set<String> FINAL =
            java.util.Set.of("refused", "returned", "withdrawn", "stopped");
    private static final java.util.Set<String> APPLICANT =
            java.util.Set.of("awaiting_supplement", "awaiting_payment");

    boolean ends() {
        return FINAL.contains(state);
    }

    boolean waitsForApplicant() {
        return APPLICANT.contains(state);
    }

    boolean byStaff() {
        return actorKind.equals("staff");
    }

    boolean isBeside() {
        return Activity.BESIDE.contains(kind);
    }
}
