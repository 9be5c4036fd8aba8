package vn.motcua.indicators.publication;

import java.time.Instant;
import vn.motcua.indicators.Period;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Seal;

/// One publication of a period; it never changes.
///
/// @param number 1 for the first, more for each restatement beside it
/// @param reason why it was restated; empty for the first
/// @param formula by which versions of the formulas
/// @param publicKey the public key, in PEM, of the key that sealed it
public record Edition(
        Period period,
        int number,
        String reason,
        String formula,
        AccountId draftedBy,
        Instant drafted,
        AccountId approvedBy,
        Instant approved,
        Seal seal,
        String publicKey) {}
