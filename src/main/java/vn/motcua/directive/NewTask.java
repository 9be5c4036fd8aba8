package vn.motcua.directive;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// A task to be assigned. What is missing of its clarities is found by [Directives#assign].
///
/// @param key what it is assigned by, once: the key of a form, `conclusion/17`; the same key again
///   gives the same task
/// @param cooperating units that take part besides the one that leads
/// @param regular whether it is done again and again (thường xuyên), not once
public record NewTask(
        String key, Place place, Clarities clarities, List<AgencyId> cooperating, boolean regular) {

    public NewTask {
        cooperating = List.copyOf(cooperating);
    }

    /// Where a task belongs.
    ///
    /// @param programme code of the programme: `da06-2023`
    /// @param group code of one of its groups
    /// @param document the directive it comes from, if it comes from one that is entered
    /// @param origin other words for where it comes from (a meeting and its day), or null
    /// @param parent the task it was handed down from, or null
    public record Place(
            String programme,
            String group,
            @Nullable UUID document,
            @Nullable String origin,
            @Nullable TaskId parent) {}
}
