package vn.motcua.indicators.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Period;
import vn.motcua.shared.AccountId;

/// What is to be published (dự thảo).
///
/// @param edition which edition of the period it is to become
/// @param version for whoever changes it: a stale one is refused
/// @param reason why the period is restated; empty for a first edition
/// @param sent when the units were told their figures, or null
/// @param correctionsUntil last day on which a unit may ask for a correction, or null
public record IndexDraft(
        int id,
        Period period,
        int edition,
        int version,
        State state,
        String reason,
        AccountId draftedBy,
        Instant drafted,
        @Nullable Instant sent,
        @Nullable LocalDate correctionsUntil) {

    /// What became of it.
    public enum State {
        OPEN,
        PUBLISHED,
        DISCARDED
    }

    /// Whether units may still ask for corrections.
    public boolean correctable(LocalDate today) {
        return state == State.OPEN && correctionsUntil != null && !today.isAfter(correctionsUntil);
    }
}
