package vn.motcua.directive.web;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.directive.TaskLight;

/// The filters of the plan as they stand in its address.
///
/// @param light a light, or `done` and `open` for several of them
/// @param unit number of the unit that leads
/// @param given the last day on which what is listed was given; numbers of the whole plan open
///   without it
record PlanAddress(
        @Nullable String programme,
        @Nullable String group,
        @Nullable String light,
        @Nullable String unit,
        @Nullable String given) {

    private static final Map<String, Set<TaskLight>> SEVERAL =
            Map.of(
                    "done", EnumSet.of(TaskLight.COMPLETED, TaskLight.CARRIED_ON),
                    "open", EnumSet.of(TaskLight.IN_PROGRESS, TaskLight.SOON, TaskLight.LATE));

    static String shown(@Nullable String value) {
        return value == null ? "" : value;
    }

    boolean filtered() {
        return Stream.of(group, light, unit, given).anyMatch(f -> !shown(f).isEmpty());
    }

    boolean has(TaskLine line) {
        return (shown(group).isEmpty() || line.row().group().equals(group))
                && (shown(unit).isEmpty()
                        || Integer.toString(line.row().lead().value()).equals(unit))
                && shines(line.light());
    }

    private boolean shines(TaskLight shining) {
        return shown(light).isEmpty() || lights(shown(light)).contains(shining);
    }

    /// What one word for lights means; nothing for a word that is none.
    static Set<TaskLight> lights(String word) {
        var one = TaskLight.find(word).map(Set::of).orElse(Set.of());
        return SEVERAL.getOrDefault(word, one);
    }

    String withLight(String other) {
        return path(new PlanAddress(programme, group, other, unit, null));
    }

    String withGroup(String other) {
        return path(new PlanAddress(programme, other, light, unit, null));
    }

    String withUnit(String other) {
        return path(new PlanAddress(programme, group, light, other, null));
    }

    private static String path(PlanAddress address) {
        var path = UriComponentsBuilder.fromPath("/programme");
        add(path, "programme", address.programme);
        add(path, "group", address.group);
        add(path, "light", address.light);
        add(path, "unit", address.unit);
        return path.encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            path.queryParam(name, value);
        }
    }
}
