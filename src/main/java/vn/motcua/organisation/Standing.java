package vn.motcua.organisation;

/// How firmly it is known what a day is. A due date that rests on a projected day says so.
public enum Standing {
    /// Follows from the office's ordinary week.
    REGULAR,
    /// Fixed by a decision, or by the office itself, and checked against its source.
    DECIDED,
    /// Reported as decided, but not checked against a source.
    UNVERIFIED,
    /// Computed from the law; the decision of that year was not known.
    PROJECTED
}
