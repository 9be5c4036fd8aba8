package vn.motcua.directive;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One task with all that belongs to it, for a reader.
///
/// @param belowTargets how those of the tasks below stand, without their courses
/// @param above the task it was handed down from, if the reader may see it
/// @param below the tasks handed down from it that the reader may see
/// @param needs what it waits for
/// @param waiting what waits for it
/// @param possible codes of the commands the reader may give now
public record TaskView(
        Task task,
        TaskRow row,
        Programme programme,
        @Nullable DirectiveDocument document,
        List<TaskHappening> history,
        List<Extension> extensions,
        List<Obstacle> obstacles,
        List<Standing> targets,
        List<ReplacedTarget> replacedTargets,
        List<Standing> belowTargets,
        @Nullable TaskRow above,
        List<TaskRow> below,
        List<TaskRow> needs,
        List<TaskRow> waiting,
        Set<String> possible) {

    public boolean may(String command) {
        return possible.contains(command);
    }
}
