package vn.motcua.catalogue.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.Step;
import vn.motcua.shared.Role;

/// The steps of a route as they are typed, with two empty rows for more.
record RouteForm(MultiValueMap<String, String> typed, int rows) {

    private static final int SPARE = 2;
    private static final int MOST_ROWS = 20;
    private static final int MOST_HOURS = 2_000;

    static RouteForm of(Route route) {
        var typed = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < route.steps().size(); i++) {
            var step = route.at(i);
            var row = i;
            typed.add("key-" + i, step.key());
            typed.add("name-" + i, step.name());
            typed.add("kind-" + i, code(step.kind()));
            typed.add("role-" + i, step.role().code());
            typed.add("hours-" + i, "" + step.hours());
            step.actions().forEach(a -> typed.add("actions-" + row, code(a)));
        }
        return new RouteForm(typed, route.steps().size() + SPARE);
    }

    static RouteForm of(MultiValueMap<String, String> typed) {
        var rows =
                (int)
                        IntStream.range(0, MOST_ROWS)
                                .filter(i -> typed.containsKey("kind-" + i))
                                .count();
        return new RouteForm(typed, rows);
    }

    String value(String name, int row) {
        var value = typed.getFirst(name + "-" + row);
        return value == null ? "" : value;
    }

    List<String> actions(int row) {
        return typed.getOrDefault("actions-" + row, List.of());
    }

    /// The route, or nothing when a step or their order is faulty.
    Optional<Route> route() {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < rows; i++) {
            if (!value("kind", i).isEmpty()) {
                var step = step(i, steps.size());
                if (step.isEmpty()) {
                    return Optional.empty();
                }
                steps.add(step.get());
            }
        }
        return isWhole(steps) ? Optional.of(new Route(steps)) : Optional.empty();
    }

    private Optional<Step> step(int row, int position) {
        var hours = value("hours", row).strip();
        var name = value("name", row).strip();
        if (!hours.matches("\\d{1,4}") || name.isEmpty() || value("role", row).isEmpty()) {
            return Optional.empty();
        }
        var key = value("key", row).strip();
        var kind = Step.Kind.valueOf(value("kind", row).toUpperCase(Locale.ROOT));
        var actions = new LinkedHashSet<Step.Action>();
        actions(row).forEach(a -> actions.add(Step.Action.valueOf(a.toUpperCase(Locale.ROOT))));
        return Integer.parseInt(hours) > MOST_HOURS
                ? Optional.empty()
                : Optional.of(
                        new Step(
                                key.matches("[a-z][a-z0-9-]{0,39}")
                                        ? key
                                        : code(kind) + "-" + (position + 1),
                                name,
                                kind,
                                Role.of(value("role", row)),
                                Integer.parseInt(hours),
                                actions));
    }

    /// A transfer first, the kinds in their order, work somewhere, the return at the end, and every
    /// key once.
    private static boolean isWhole(List<Step> steps) {
        if (steps.isEmpty()
                || steps.getFirst().kind() != Step.Kind.TRANSFER
                || steps.getLast().kind() != Step.Kind.RETURN
                || steps.stream().noneMatch(s -> s.kind() == Step.Kind.WORK)) {
            return false;
        }
        var ordered =
                IntStream.range(1, steps.size())
                        .allMatch(i ->
                                steps.get(i).kind().compareTo(steps.get(i - 1).kind())
                                        >= (steps.get(i).kind() == Step.Kind.WORK ? 0 : 1));
        return ordered && steps.stream().map(Step::key).distinct().count() == steps.size();
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
