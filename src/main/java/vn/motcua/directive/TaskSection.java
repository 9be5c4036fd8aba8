package vn.motcua.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.motcua.directive.TaskListRepository.Stood;
import vn.motcua.directive.TaskListRepository.Then;
import vn.motcua.directive.report.Block;
import vn.motcua.directive.report.ReportSource;
import vn.motcua.directive.report.ReportView;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.web.Formats;

/// What reports tell of tasks: how many a unit with all below it was given in each group, how they
/// stood when the period ended, and those not completed by then. From the history of the tasks: a
/// report of a past period says what was true then.
@Component
class TaskSection implements ReportSource {

    private static final int LINES = 60;

    private final TaskListRepository lists;
    private final Organisation organisation;

    TaskSection(TaskListRepository lists, Organisation organisation) {
        this.lists = lists;
        this.organisation = organisation;
    }

    @Override
    public List<String> parts() {
        return List.of("tasks");
    }

    @Override
    public List<Block> blocks(String part, Asked asked) {
        var day = asked.until(organisation.today());
        var then = Then.endOf(day);
        var units = organisation.subtree(List.of(asked.unit()));
        var tasks = lists.stood(units, then, asked.language());
        return List.of(byGroup(tasks, day, asked.language()), open(tasks, day, asked.language()));
    }

    private static Block byGroup(List<Stood> tasks, LocalDate day, Locale language) {
        var groups = new LinkedHashMap<String, List<Stood>>();
        tasks.forEach(t -> groups.computeIfAbsent(t.group(), _ -> new ArrayList<>()).add(t));
        var rows = new ArrayList<List<String>>();
        groups.forEach((name, some) -> rows.add(counts(name, some, day, language)));
        rows.add(counts(say(language, "report.tasks.all"), tasks, day, language));
        return new Block.Rows(
                say(language, "report.tasks.stood", Formats.date(day, language)),
                List.of(
                        say(language, "report.tasks.group"),
                        say(language, "report.tasks.given"),
                        say(language, "report.tasks.completed"),
                        say(language, "report.tasks.carried-on"),
                        say(language, "report.tasks.in-progress"),
                        say(language, "report.tasks.late")),
                rows,
                1,
                "/programme");
    }

    /// Those carried on regularly are among the completed ones, the late ones among the others.
    private static List<String> counts(
            String name, List<Stood> tasks, LocalDate day, Locale language) {
        var completed = tasks.stream().filter(Stood::completed).count();
        return List.of(
                name,
                Formats.number(tasks.size(), language),
                Formats.number(completed, language),
                Formats.number(
                        tasks.stream().filter(t -> t.state().equals("carried_on")).count(),
                        language),
                Formats.number(tasks.size() - completed, language),
                Formats.number(tasks.stream().filter(t -> t.late(day)).count(), language));
    }

    private Block open(List<Stood> tasks, LocalDate day, Locale language) {
        var open =
                tasks.stream()
                        .filter(t -> !t.completed())
                        .sorted(Comparator.comparing(Stood::deadline))
                        .toList();
        var rows = open.stream().limit(LINES).map(t -> line(t, day, language)).toList();
        return new Block.Rows(
                ReportView.first(language, "report.tasks.open", rows.size(), open.size()),
                List.of(
                        say(language, "report.tasks.work"),
                        say(language, "report.unit"),
                        say(language, "report.tasks.deadline"),
                        say(language, "report.list.state")),
                ReportView.orNone(rows, 4, language),
                4,
                null);
    }

    private List<String> line(Stood task, LocalDate day, Locale language) {
        var state = say(language, "directive.state." + task.state());
        return List.of(
                task.work(),
                organisation.find(task.lead(), day).map(Agency::name).orElse(""),
                Formats.date(task.deadline(), language),
                task.late(day) ? state + ", " + say(language, "report.tasks.is-late") : state);
    }

    private static String say(Locale language, String key, Object... parts) {
        return ReportView.say(language, key, parts);
    }
}
