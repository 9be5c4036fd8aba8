package vn.motcua.operations.process;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.PublicStatus;

/// One event of a case, as far as the process is concerned.
///
/// @param detail of an assignment the account, of another system's step its words
/// @param state afterwards
/// @param step at which the case lay afterwards
/// @param due as it stood afterwards, while the clock ran
record Happened(
        int version,
        Instant at,
        String kind,
        String actorKind,
        UUID account,
        int unit,
        PublicStatus state,
        @Nullable Integer step,
        @Nullable Instant due,
        @Nullable String detail) {

    private static final Set<PublicStatus> FINAL =
            EnumSet.of(
                    PublicStatus.REFUSED,
                    PublicStatus.RETURNED,
                    PublicStatus.WITHDRAWN,
                    PublicStatus.STOPPED);
    private static final Set<PublicStatus> APPLICANT =
            EnumSet.of(PublicStatus.AWAITING_SUPPLEMENT, PublicStatus.AWAITING_PAYMENT);

    static Happened of(CaseEvent event) {
        return new Happened(
                event.version(),
                event.at(),
                event.kind(),
                event.by().kind(),
                event.by().account(),
                event.by().unit(),
                event.to(),
                event.by().step(),
                event.due(),
                event.detail());
    }

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
