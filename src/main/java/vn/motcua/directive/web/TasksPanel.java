package vn.motcua.directive.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directive.TaskInquiry;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.web.WallPanel;

/// Tasks by light on the wall: of the whole plan for the unit that directs it, of the tasks led by
/// a unit and those below it for any other. What is late or nearly late is always told of all that
/// the unit and those below it lead.
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
        return numbers(tasks.of(unit));
    }

    @Override
    public String pulse() {
        return Long.toString(inquiry.latest());
    }

    private static List<WallPanel.Number> numbers(TasksOfUnit.Meant meant) {
        var counts = meant.counts();
        var path = meant.path();
        var late = meant.led().late();
        var soon = meant.led().soon();
        return List.of(
                number("done", counts.completed(), Light.NONE, path),
                number("open", counts.inProgress(), Light.NONE, path),
                number("late", late, late == 0 ? Light.GOOD : Light.BAD, meant.ledPath()),
                number("soon", soon, soon == 0 ? Light.NONE : Light.WATCH, meant.ledPath()),
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
