package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.Task;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Tier;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Hands a task down to many units at once.
///
/// @param tier which units are listed
/// @param under the unit above them, by number; empty for all
/// @param had those that have a task of it already
record HandDownPage(
        Task task,
        Tier tier,
        String under,
        List<Agency> units,
        List<Option> districts,
        Set<Integer> had,
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

    boolean marked(Agency unit) {
        return typed.values("unit").contains(Integer.toString(unit.id().value()));
    }

    boolean has(Agency unit) {
        return had.contains(unit.id().value());
    }
}
