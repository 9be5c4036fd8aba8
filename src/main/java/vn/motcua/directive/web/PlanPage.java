package vn.motcua.directive.web;

import static vn.motcua.web.Shell.language;
import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.DirectiveDocument;
import vn.motcua.directive.PlanCounts;
import vn.motcua.directive.Programme;
import vn.motcua.directive.Standing;
import vn.motcua.directive.TaskLight;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Formats;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// The plan of a programme.
///
/// @param founding the document that founds it
/// @param all every task of the plan the reader sees; `shown` are those the filters leave
/// @param form the day in the filters
record PlanPage(
        Programme programme,
        @Nullable DirectiveDocument founding,
        List<Programme> programmes,
        PlanAddress address,
        PlanCounts counts,
        List<TaskLine> all,
        List<TaskLine> shown,
        Heat heat,
        List<Standing> targets,
        List<ProgrammeLink> places,
        May may,
        ProgrammeForm form)
        implements Page {

    private static final Set<String> SEVERAL_AND_PARTS =
            Set.of("done", "open", "completed", "in-progress");

    /// What the reader may do: put a task into one of the programmes, and enter a programme.
    record May(boolean assign, boolean enter) {}

    /// Units by tasks.
    ///
    /// @param columns the tasks that were handed down
    record Heat(List<TaskLine> columns, List<HeatRow> rows) {}

    /// @param cells one for each column; empty where the unit has no task of it
    record HeatRow(String unit, List<Cell> cells) {}

    /// What a unit has of a task.
    record Cell(List<TaskLine> tasks) {}

    @Override
    public String title() {
        return t("directive.plan.title");
    }

    @Override
    public HttpStatus status() {
        return form.status();
    }

    /// By which day what is shown was given, in the usual way, or what was typed for it.
    String given() {
        return DateEntry.parse(form.value("given")).map(Formats::date).orElse(form.value("given"));
    }

    List<Programme.Group> groups() {
        return programme.groups();
    }

    String group(Programme.Group group) {
        return group.position() + ". " + group.name(language());
    }

    List<TaskLine> in(Programme.Group group) {
        return shown.stream().filter(l -> l.row().group().equals(group.code())).toList();
    }

    long count(Programme.Group group, TaskLight... lights) {
        var wanted = List.of(lights);
        return all.stream()
                .filter(l -> l.row().group().equals(group.code()))
                .filter(l -> wanted.isEmpty() || wanted.contains(l.light()))
                .count();
    }

    List<Option> lightOptions() {
        return Stream.concat(
                        Stream.of("done", "open"),
                        Arrays.stream(TaskLight.values())
                                .filter(l -> l != TaskLight.WITHDRAWN)
                                .map(TaskLight::code))
                .map(l -> new Option(l, t(lightKey(l))))
                .toList();
    }

    /// In one list with the words for several lights, one light says which part of them it is.
    private static String lightKey(String light) {
        var whole = "directive.light." + light;
        return SEVERAL_AND_PARTS.contains(light) ? whole + ".choice" : whole;
    }

    List<Option> groupOptions() {
        return programme.groups().stream().map(g -> new Option(g.code(), group(g))).toList();
    }

    List<Option> programmeOptions() {
        return programmes.stream().map(p -> new Option(p.code(), p.name())).toList();
    }

    List<Option> unitOptions() {
        return all.stream()
                .map(l -> new Option(Integer.toString(l.row().lead().value()), l.unit()))
                .distinct()
                .sorted(java.util.Comparator.comparing(Option::label))
                .toList();
    }

    String caption() {
        return t("directive.plan.caption", shown.size(), all.size());
    }

    String span() {
        return Formats.date(programme.first()) + " – " + Formats.date(programme.last());
    }
}
