package vn.motcua.operations.process;

/// From one activity to the next, as often as it happened.
///
/// @param count how often
/// @param working how long it waited, in working minutes; empty where nothing waits (filing, end)
/// @param workingSum all working minutes together
/// @param elapsedSum all minutes together
/// @param persons how often another member of staff did the second
/// @param offices how often the case went to another unit
public record Arrow(
        Activity source,
        Activity target,
        long count,
        Histogram working,
        long workingSum,
        long elapsedSum,
        long persons,
        long offices) {

    /// Both ends of it.
    public record Ends(Activity source, Activity target) {}

    public Ends ends() {
        return new Ends(source, target);
    }

    /// Mean minutes from one to the other, nights and weekends included.
    public long meanElapsed() {
        return working.isEmpty() ? 0 : elapsedSum / working.total();
    }

    Arrow plus(Arrow other) {
        return new Arrow(
                source,
                target,
                count + other.count,
                working.plus(other.working),
                workingSum + other.workingSum,
                elapsedSum + other.elapsedSum,
                persons + other.persons,
                offices + other.offices);
    }
}
