package vn.motcua.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;

/// One line of a list of tasks.
///
/// @param obstacles how many obstacles are not decided
/// @param below how many tasks were handed down from it, taken back ones not counted
/// @param belowDone how many of these are completed
public record TaskRow(
        TaskId id,
        @Nullable TaskId parent,
        String group,
        String work,
        AgencyId lead,
        PostId head,
        LocalDate start,
        LocalDate deadline,
        LocalDate firstDeadline,
        TaskState state,
        boolean extensionAsked,
        int obstacles,
        int below,
        int belowDone) {

    /// How it stands on a day.
    public TaskLight light(LocalDate today, int warned) {
        return TaskLight.of(state, deadline, today, warned);
    }
}
