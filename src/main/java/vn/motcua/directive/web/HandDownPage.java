package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.Target;
import vn.motcua.directive.Task;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Formats;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Hands a task down to many units at once.
///
/// @param tier which units are listed
/// @param under the unit above them, by number; empty for all
/// @param targets those of the task, which each unit may get too
/// @param had those that have a task of it already
/// @param headless those that nobody heads, to which no task can be given
record HandDownPage(
        Task task,
        Tier tier,
        String under,
        List<Agency> units,
        List<Option> districts,
        Set<Integer> had,
        Set<AgencyId> headless,
        List<Target> targets,
        TaskTyped typed)
        implements Page {

    @Override
    public String title() {
        return t("directive.hand-down.title", task.id());
    }

    @Override
    public HttpStatus status() {
        return typed.status();
    }

    String path() {
        return "/programme/tasks/" + task.id() + "/hand-down";
    }

    String back() {
        return "/programme/tasks/" + task.id();
    }

    List<Option> tiers() {
        return Stream.of(Tier.DEPARTMENT, Tier.DISTRICT, Tier.COMMUNE)
                .map(x -> new Option(x.code(), t("organisation.tier." + x.code())))
                .toList();
    }

    List<Option> targetOptions() {
        return targets.stream()
                .map(x -> new Option(Long.toString(x.id()), x.name() + " – " + source(x)))
                .toList();
    }

    private static String source(Target target) {
        return target.measured()
                ? t("directive.target.by-system")
                : t("directive.target.by-evidence");
    }

    /// What was typed; before that a share has the goal of the task, a number none: what all reach
    /// together is no goal for each.
    String goal(Target target) {
        var field = "goal-" + target.id();
        if (typed.has(field) || target.measure() == Target.Measure.NUMBER) {
            return typed.value(field);
        }
        return Formats.decimal(target.goal().value().doubleValue(), 2);
    }

    boolean marked(Agency unit) {
        return typed.values("unit").contains(Integer.toString(unit.id().value()));
    }

    boolean isOpen(Agency unit) {
        return !has(unit) && !headless.contains(unit.id());
    }

    /// Why a unit cannot be marked; empty when it can.
    String note(Agency unit) {
        if (isOpen(unit)) {
            return "";
        }
        return has(unit) ? t("directive.hand-down.has") : t("directive.hand-down.headless");
    }

    private boolean has(Agency unit) {
        return had.contains(unit.id().value());
    }
}
