package vn.motcua.directive.inspection;

/// Findings that are not confirmed.
///
/// @param late how many of them are past their day
public record FindingCounts(int open, int late) {}
