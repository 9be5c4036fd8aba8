package vn.motcua.directive;

/// How a programme's plan stands: the tasks assigned in it directly, without those handed down and
/// those taken back.
///
/// @param completed accepted, closed or carried on
/// @param carriedOn those of the completed that are done regularly from then on
/// @param inProgress all others
/// @param late those in progress whose deadline has passed without a report
/// @param soon those in progress whose deadline is near, without a report
public record PlanCounts(
        int total, int completed, int carriedOn, int inProgress, int late, int soon) {}
