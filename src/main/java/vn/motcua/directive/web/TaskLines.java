package vn.motcua.directive.web;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directive.TaskInquiry;
import vn.motcua.directive.TaskRow;
import vn.motcua.organisation.Organisation;

/// Makes lines of tasks with the names that belong to them.
@Component
class TaskLines {

    private final TaskInquiry inquiry;
    private final ProgrammeUnits units;
    private final Organisation organisation;

    TaskLines(TaskInquiry inquiry, ProgrammeUnits units, Organisation organisation) {
        this.inquiry = inquiry;
        this.units = units;
        this.organisation = organisation;
    }

    List<TaskLine> of(Collection<TaskRow> rows) {
        return rows.stream().map(this::of).toList();
    }

    TaskLine of(TaskRow row) {
        return new TaskLine(
                row,
                units.name(row.lead()),
                units.head(row.head()),
                row.light(organisation.today(), inquiry.soon()));
    }
}
