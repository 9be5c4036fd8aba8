package vn.motcua.directive;

/// An obstacle that waits for a decision.
///
/// @param work what the task is that it stands in the way of
public record OpenObstacle(Obstacle obstacle, String work) {}
