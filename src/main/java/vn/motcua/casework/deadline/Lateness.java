package vn.motcua.casework.deadline;

/// By how much a moment lies past the due moment: in the clock's own unit, begun days not counted,
/// and in working minutes. Late on the due day itself is late by no whole day.
public record Lateness(boolean late, int amount, CountUnit unit, int workingMinutes) {

    static Lateness none(CountUnit unit) {
        return new Lateness(false, 0, unit, 0);
    }
}
