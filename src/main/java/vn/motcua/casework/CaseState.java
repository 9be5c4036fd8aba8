package vn.motcua.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;

/// Where a case stands. A state carries exactly the facts that are true in it.
public sealed interface CaseState {

    /// Since when.
    Instant since();

    /// Nobody has anything to do with it any more.
    sealed interface Final extends CaseState {}

    /// Somebody of the agency has to act.
    sealed interface Open extends CaseState {}

    /// Lies at a step of the procedure's route.
    sealed interface OnRoute extends Open {

        /// Position on the route.
        int step();
    }

    /// What a case goes back to when the applicant has done their part.
    sealed interface Resumable extends Open {}

    /// The applicant has to act; the clock stands still.
    sealed interface Waiting extends CaseState {

        Resumable then();
    }

    /// Filed online or by post, not yet looked at.
    record Submitted(Instant since) implements Resumable {}

    /// Received at the desk, to be handed over to the unit that decides.
    record Accepted(int step, Instant since) implements OnRoute, Resumable {}

    /// With the deciding unit, nobody named yet.
    record AwaitingAssignment(int step, Instant since) implements OnRoute {}

    /// Being worked on by an officer, or free to be claimed.
    record Working(int step, @Nullable AccountId officer, Instant since)
            implements OnRoute, Resumable {}

    /// Work is done; the signer decides. Who did the work may not sign it.
    record AwaitingSignature(int step, AccountId workedBy, Instant since) implements OnRoute {}

    /// Signed; the clerk numbers, seals and issues.
    record AwaitingIssue(int step, AccountId signedBy, Instant since) implements OnRoute {}

    /// The result is ready to be handed over.
    record Issued(int step, Instant since) implements OnRoute {}

    /// A supplement (form 02) was asked for.
    record AwaitingSupplement(Resumable then, Instant since) implements Waiting {}

    /// A fee was demanded.
    record AwaitingPayment(Resumable then, Instant since) implements Waiting {}

    /// Not taken in (form 03).
    record Refused(Instant since) implements Final {}

    /// The result was handed over.
    record Returned(Instant since) implements Final {}

    /// Taken back by the applicant.
    record Withdrawn(Instant since) implements Final {}

    /// Ended without a result, with a reason.
    record Stopped(Instant since) implements Final {}
}
