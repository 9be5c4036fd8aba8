package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.Obstacle;
import vn.motcua.directive.PlanCounts;
import vn.motcua.web.Page;

/// What a unit has to do, what it waits for and what waits for it.
///
/// @param decide what the reader is to accept or give more time
/// @param answer what the reader has not acknowledged, or was returned to them
/// @param obstacles those the reader's unit can remove
/// @param next where the list of own tasks goes on, or null
record MyTasksPage(
        String units,
        PlanCounts counts,
        List<TaskLine> decide,
        List<TaskLine> answer,
        List<TaskLine> own,
        List<TaskLine> needs,
        List<TaskLine> waiting,
        List<OwnObstacle> obstacles,
        @Nullable String next)
        implements Page {

    /// @param since how many days it has been open
    record OwnObstacle(Obstacle obstacle, long since) {}

    @Override
    public String title() {
        return t("directive.mine.title");
    }
}
