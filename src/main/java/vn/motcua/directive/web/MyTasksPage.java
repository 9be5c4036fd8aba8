package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.directive.Obstacle;
import vn.motcua.directive.PlanCounts;
import vn.motcua.web.Page;

/// What a unit has to do, what it waits for and what waits for it.
///
/// @param decide what the reader is to accept or give more time
/// @param answer what the reader has not acknowledged, or was returned to them
/// @param obstacles those the reader's unit can remove
/// @param next where the list of own tasks goes on, or null
/// @param narrowed the unit and light that are shown instead of the reader's own part, or null
record MyTasksPage(
        String units,
        PlanCounts counts,
        List<TaskLine> decide,
        List<TaskLine> answer,
        List<TaskLine> own,
        List<TaskLine> needs,
        List<TaskLine> waiting,
        List<OwnObstacle> obstacles,
        @Nullable String next,
        @Nullable Narrowed narrowed)
        implements Page {

    /// @param since how many days it has been open
    record OwnObstacle(Obstacle obstacle, long since) {}

    /// A unit with all below it, and how its tasks stand.
    ///
    /// @param light a light, `done` or `open`; anything else is all
    record Narrowed(String unit, String light) {

        /// Where they are listed.
        String path() {
            return UriComponentsBuilder.fromPath("/programme/mine")
                    .queryParam("unit", "{unit}")
                    .queryParam("light", "{light}")
                    .build(unit, light)
                    .toString();
        }
    }

    /// What the list is of.
    String listed() {
        if (narrowed == null) {
            return t("directive.mine.own");
        }
        return t(
                PlanAddress.lights(narrowed.light()).isEmpty()
                        ? "directive.light.all"
                        : "directive.light." + narrowed.light());
    }

    @Override
    public String title() {
        return t(narrowed == null ? "directive.mine.title" : "directive.mine.of-unit");
    }
}
