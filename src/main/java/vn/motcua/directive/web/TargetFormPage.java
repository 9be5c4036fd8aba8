package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.Task;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.web.Messages;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// The form that sets a target. What the system measures is chosen from its figures.
///
/// @param replaced number of the target whose place it takes; null where it takes that of none
record TargetFormPage(Task task, @Nullable Long replaced, List<Figure> figures, TaskTyped typed)
        implements Page {

    @Override
    public String title() {
        return t(replaced == null ? "directive.target.new" : "directive.target.replace");
    }

    @Override
    public HttpStatus status() {
        return typed.status();
    }

    String path() {
        var targets = "/programme/tasks/" + task.id() + "/targets";
        return replaced == null ? targets : targets + "/" + replaced + "/replacement";
    }

    List<Option> figureOptions() {
        return figures.stream().map(f -> new Option(f.key(), name(f))).toList();
    }

    private static String name(Figure figure) {
        return Messages.bundles().has(Messages.VIETNAMESE, figure.textKey())
                ? t(figure.textKey())
                : figure.key();
    }

    List<Option> reaches() {
        return Arrays.stream(Scope.Reach.values())
                .map(r -> new Option(r.code(), t("directive.reach." + r.code())))
                .toList();
    }

    List<Option> spans() {
        return Arrays.stream(Period.Kind.values())
                .filter(k -> k != Period.Kind.DAY)
                .map(k -> new Option(k.code(), t("directive.span." + k.code())))
                .toList();
    }

    List<Option> measures() {
        return List.of(
                new Option("percent", t("directive.measure.percent")),
                new Option("number", t("directive.measure.number")));
    }

    List<Option> directions() {
        return List.of(
                new Option("more", t("directive.direction.more")),
                new Option("less", t("directive.direction.less")));
    }
}
