package vn.motcua.directive;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// What a list of tasks asks for; null is any.
///
/// @param lights how they stand; none is any
/// @param leads units that lead
/// @param topOnly only tasks assigned in the programme directly, not those handed down
/// @param given only those given by the end of this day
/// @param after only those after this place of the list
public record TaskFilter(
        @Nullable String programme,
        @Nullable String group,
        Set<TaskLight> lights,
        @Nullable Set<AgencyId> leads,
        boolean topOnly,
        @Nullable LocalDate given,
        @Nullable After after) {

    /// A place in the list, which goes by deadline and number.
    public record After(LocalDate deadline, long id) {}

    /// The same, of those that stand in one way only.
    public TaskFilter standing(TaskLight light) {
        return new TaskFilter(programme, group, Set.of(light), leads, topOnly, given, after);
    }

    public static TaskFilter plan(String programme) {
        return new TaskFilter(programme, null, Set.of(), null, true, null, null);
    }

    /// The tasks of units, handed down or not.
    public static TaskFilter led(Set<TaskLight> lights, Set<AgencyId> leads) {
        return new TaskFilter(null, null, lights, leads, false, null, null);
    }

    /// The same, of those that were given by the end of a day.
    public TaskFilter givenBy(LocalDate day) {
        return new TaskFilter(programme, group, lights, leads, topOnly, day, after);
    }

    /// The same, after a place of the list; null for its beginning.
    public TaskFilter after(@Nullable After place) {
        return new TaskFilter(programme, group, lights, leads, topOnly, given, place);
    }
}
