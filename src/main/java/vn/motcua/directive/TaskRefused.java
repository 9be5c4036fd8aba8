package vn.motcua.directive;

import java.util.List;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Refusal;

/// A rule of tasks and targets says no; the code says which.
public final class TaskRefused extends Refusal {

    private final transient List<AgencyId> units;

    TaskRefused(String code, String detail) {
        this(code, detail, List.of());
    }

    private TaskRefused(String code, String detail, List<AgencyId> units) {
        super(Kind.CONFLICT, code, detail);
        this.units = List.copyOf(units);
    }

    static TaskRefused withoutHead(List<AgencyId> units) {
        return new TaskRefused("unit-without-head", "Nobody heads " + units, units);
    }

    /// The units for which it says no; empty where it is not about single units.
    public List<AgencyId> units() {
        return units;
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
