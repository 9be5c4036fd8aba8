package vn.motcua.directive.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;

/// What was done with a report.
///
/// @param kind `draft`, `edit`, `renew`, `submit`, `send-back`, `approve`
public record ReportStep(Instant at, String kind, AccountId by, @Nullable String words) {}
