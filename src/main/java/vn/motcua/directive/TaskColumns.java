package vn.motcua.directive;

import static java.util.Objects.requireNonNull;

import java.util.List;
import vn.motcua.directive.db.tables.records.TaskRecord;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;

/// How a task stands in its row.
final class TaskColumns {

    private TaskColumns() {}

    static ClearTask clear(TaskRecord row) {
        return new ClearTask(
                new PostId(row.getHead()),
                row.getWork(),
                row.getStart(),
                row.getDeadline(),
                new AgencyId(row.getLead()),
                row.getResponsibility(),
                List.of(row.getProducts()),
                row.getAuthority());
    }

    static void write(TaskRecord row, ClearTask clear) {
        row.setHead(clear.head().value());
        row.setWork(clear.work());
        row.setStart(clear.start());
        row.setDeadline(clear.deadline());
        row.setLead(clear.lead().value());
        row.setResponsibility(clear.responsibility());
        row.setProducts(clear.products().toArray(String[]::new));
        row.setAuthority(clear.authority());
    }

    static TaskState state(TaskRecord row) {
        var since = row.getSince();
        return switch (row.getState()) {
            case "assigned" -> new TaskState.Assigned(since);
            case "acknowledged" -> new TaskState.Acknowledged(since);
            case "in_progress" -> new TaskState.InProgress(since);
            case "reported" ->
                    new TaskState.Reported(
                            since, new AccountId(requireNonNull(row.getReportedBy())));
            case "returned" ->
                    new TaskState.Returned(since, requireNonNull(row.getReturnedWords()));
            case "accepted" -> new TaskState.Accepted(since);
            case "carried_on" -> new TaskState.CarriedOn(since, requireNonNull(row.getCompleted()));
            case "closed" -> new TaskState.Closed(since, requireNonNull(row.getCompleted()));
            case "withdrawn" -> new TaskState.Withdrawn(since);
            default -> throw new IllegalStateException("No state " + row.getState());
        };
    }

    static void write(TaskRecord row, TaskState state) {
        row.setState(state.code());
        row.setSince(state.since());
        row.setReportedBy(state instanceof TaskState.Reported(_, var by) ? by.value() : null);
        row.setReturnedWords(state instanceof TaskState.Returned(_, var words) ? words : null);
        row.setCompleted(
                switch (state) {
                    case TaskState.Accepted(var at) -> at;
                    case TaskState.CarriedOn(_, var completed) -> completed;
                    case TaskState.Closed(_, var completed) -> completed;
                    default -> null;
                });
    }
}
