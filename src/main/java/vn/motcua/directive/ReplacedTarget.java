package vn.motcua.directive;

import java.time.Instant;
import vn.motcua.shared.AccountId;

/// A target that another took the place of. It counts nowhere any more.
///
/// @param because why, in words
public record ReplacedTarget(Target target, Instant at, AccountId by, String because) {}
