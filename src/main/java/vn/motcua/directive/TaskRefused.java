package vn.motcua.directive;

import vn.motcua.shared.Refusal;

/// A rule of tasks and targets says no; the code says which.
public final class TaskRefused extends Refusal {

    TaskRefused(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    static TaskRefused transition(TaskState state, TaskCommand command) {
        return new TaskRefused(
                "task-transition-refused", command.code() + " does not fit " + state.code());
    }

    static TaskRefused stale(TaskId id, int version) {
        return new TaskRefused(
                "stale-task", "Task %s is no longer at version %d".formatted(id, version));
    }
}
