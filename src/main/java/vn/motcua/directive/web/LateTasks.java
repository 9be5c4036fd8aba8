package vn.motcua.directive.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.directive.TaskInquiry;
import vn.motcua.directive.TaskLight;
import vn.motcua.directive.TaskRow;
import vn.motcua.directive.course.Reach;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.LateSource;

/// Tasks past their deadline, on the first page of those who direct, with those handed down. The
/// number is that of the wall.
@Component
@Order(1)
class LateTasks implements LateSource {

    private final TasksOfUnit tasks;
    private final TaskInquiry inquiry;
    private final ProgrammeUnits units;
    private final Reach reach;

    LateTasks(TasksOfUnit tasks, TaskInquiry inquiry, ProgrammeUnits units, Reach reach) {
        this.tasks = tasks;
        this.inquiry = inquiry;
        this.units = units;
        this.reach = reach;
    }

    @Override
    public @Nullable Late late(AgencyId unit, Actor actor, int limit) {
        if (!reach.covers(actor, Reach.READ, unit)) {
            return null;
        }
        var meant = tasks.of(unit);
        var rows = inquiry.find(actor, meant.filter().standing(TaskLight.LATE), limit);
        return new Late(
                "directive.late",
                "directive.late.of",
                meant.led().late(),
                meant.led().inProgress(),
                meant.ledPath() + TaskLight.LATE.code(),
                rows.stream().map(this::line).toList());
    }

    private Line line(TaskRow row) {
        return new Line(
                row.id() + ". " + row.work(),
                units.name(row.lead()),
                row.deadline(),
                "/programme/tasks/" + row.id());
    }
}
