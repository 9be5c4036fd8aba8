package vn.motcua.directive.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directive.PlanCounts;
import vn.motcua.directive.TaskInquiry;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.web.WallPanel;

/// Tasks by light on the wall: of the whole plan for the unit that directs it, of the tasks led by
/// a unit and those below it for any other.
@Component
class TasksPanel implements WallPanel {

    private static final int ORDER = 60;

    private final TasksOfUnit tasks;
    private final TaskInquiry inquiry;

    TasksPanel(TasksOfUnit tasks, TaskInquiry inquiry) {
        this.tasks = tasks;
        this.inquiry = inquiry;
    }

    @Override
    public String key() {
        return "tasks";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String authority() {
        return "programme:read";
    }

    @Override
    public List<WallPanel.Number> numbers(AgencyId unit) {
        var meant = tasks.of(unit);
        return numbers(meant.counts(), meant.path());
    }

    @Override
    public String pulse() {
        return Long.toString(inquiry.latest());
    }

    private static List<WallPanel.Number> numbers(PlanCounts counts, String path) {
        return List.of(
                number("done", counts.completed(), Light.NONE, path),
                number("open", counts.inProgress(), Light.NONE, path),
                number("late", counts.late(), counts.late() == 0 ? Light.GOOD : Light.BAD, path),
                number("soon", counts.soon(), counts.soon() == 0 ? Light.NONE : Light.WATCH, path),
                number("carried-on", counts.carriedOn(), Light.NONE, path));
    }

    private static WallPanel.Number number(String light, int count, Light shines, String path) {
        return new WallPanel.Number(
                "directive.light." + light,
                Measured.count(count),
                null,
                null,
                List.of(),
                shines,
                path + light,
                null);
    }
}
