package vn.motcua.casework.deadline;

/// What a rule rests on: the point it settles, the text it is taken from, and how far that text was
/// checked. Only `LAW` may be shown as law.
public record Clause(Topic topic, Trust trust, String source) {

    /// The point a clause settles.
    public enum Topic {
        FIRST_DAY,
        DAY_OFF_END,
        HOURS,
        BLOCKS,
        PART_DAY,
        AFTER_HOURS,
        CUTOFF,
        STOPPED
    }

    /// How far its text was checked: read in the law, seen in use, or neither.
    public enum Trust {
        LAW,
        PRACTICE,
        ASSUMED
    }
}
