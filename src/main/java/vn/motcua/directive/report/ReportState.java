package vn.motcua.directive.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Seal;

/// Where a report stands.
public sealed interface ReportState {

    /// Being written.
    ///
    /// @param sentBackFor why it was sent back, if it was
    record Draft(@Nullable String sentBackFor) implements ReportState {}

    /// Waits for approval; nobody can change it.
    record Submitted(AccountId by, Instant at) implements ReportState {}

    /// Approved and sealed for good.
    ///
    /// @param number as the office numbers it
    record Approved(AccountId by, Instant at, String number, Seal seal) implements ReportState {}

    /// As stored and used in message keys.
    default String code() {
        return switch (this) {
            case Draft _ -> "draft";
            case Submitted _ -> "submitted";
            case Approved _ -> "approved";
        };
    }
}
