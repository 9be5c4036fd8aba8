package vn.motcua.catalogue;

import java.time.Instant;
import java.util.UUID;
import vn.motcua.shared.AccountId;

/// A version of a procedure being prepared (dự thảo); one a procedure at a time.
///
/// @param version counts the changes, so that two editors do not overwrite each other
public record Draft(
        UUID id, ProcedureSheet sheet, Instant changedAt, AccountId changedBy, int version) {

    public String code() {
        return sheet.code();
    }
}
