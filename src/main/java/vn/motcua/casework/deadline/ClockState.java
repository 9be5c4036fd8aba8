package vn.motcua.casework.deadline;

import java.time.Instant;

/// Where a clock stands. This is all that needs to be stored of it beside the limit and the rule's
/// id; what is left is counted in the clock's own unit.
public sealed interface ClockState {

    /// When the clock came into this state.
    Instant since();

    /// Runs since `since`, when `left` was left, and is due at `due`. A clock that was stopped too
    /// late runs on with its old due moment, which is then not after `since`.
    record Running(Instant since, int left, Instant due) implements ClockState {

        boolean wasDueBefore() {
            return !due.isAfter(since);
        }
    }

    /// Does not run.
    sealed interface Paused extends ClockState {}

    /// Stopped in time, with `left` still left: possibly nothing, when the last day was begun.
    record Stopped(Instant since, int left) implements Paused {}

    /// Stopped when the due moment had come: nothing is left, and the due moment stays.
    record Exhausted(Instant since, Instant due) implements Paused {}
}
