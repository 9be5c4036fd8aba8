package vn.motcua.feedback;

import java.time.Instant;

/// Where a complaint (phản ánh, kiến nghị) stands. Each state holds what is true only in it.
public sealed interface ComplaintState {

    /// Since when.
    Instant since();

    /// As stored and in the keys of texts.
    default String code() {
        return switch (this) {
            case Filed _ -> "filed";
            case Accepted _ -> "accepted";
            case AwaitingMore _ -> "awaiting_more";
            case Refused _ -> "refused";
            case Answered _ -> "answered";
            case Published _ -> "published";
            case Withheld _ -> "withheld";
            case Withdrawn _ -> "withdrawn";
        };
    }

    /// A state in which an office has to act by a moment.
    sealed interface Ticking extends ComplaintState {
        Instant due();
    }

    /// A state in which nothing more happens.
    sealed interface Final extends ComplaintState {}

    /// Came in; to be accepted or refused.
    record Filed(Instant since, Instant due) implements Ticking {}

    /// To be answered.
    record Accepted(Instant since, Instant due) implements Ticking {}

    /// The complainant was asked for more; the clock of answering stands still.
    ///
    /// @param daysLeft working days that were left for answering
    record AwaitingMore(Instant since, int daysLeft) implements ComplaintState {}

    /// Not for this office, or nothing that can be dealt with.
    record Refused(Instant since) implements Final {}

    /// Answered; to be decided whether the answer is for everyone.
    record Answered(Instant since, boolean upheld, Instant due) implements Ticking {}

    /// The answer is public, in words that name nobody.
    record Published(Instant since, boolean upheld) implements Final {}

    /// The answer stays between office and complainant.
    record Withheld(Instant since, boolean upheld) implements Final {}

    /// The complainant took it back.
    record Withdrawn(Instant since) implements Final {}
}
