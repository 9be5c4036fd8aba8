package vn.motcua.directive;

import java.math.BigDecimal;

/// A target that the system measures and that had not reached its goal when its task was reported
/// done.
///
/// @param value what was measured then
public record MissedTarget(long target, BigDecimal value) {}
