package vn.motcua.directive.web;

import static vn.motcua.web.Shell.language;
import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.DirectiveDocument;
import vn.motcua.directive.Programme;
import vn.motcua.directive.Task;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// The form that assigns a task, or says better what one is.
///
/// @param task the task that is clarified; null for a new one
/// @param heads those who may answer for it, once the unit that leads is known and has several
record TaskFormPage(
        @Nullable Task task,
        List<Programme> programmes,
        List<DirectiveDocument> documents,
        List<Option> heads,
        TaskTyped typed,
        String key)
        implements Page {

    @Override
    public String title() {
        return task == null ? t("directive.form.title") : t("directive.form.clarify", task.id());
    }

    @Override
    public HttpStatus status() {
        return typed.status();
    }

    String action() {
        return task == null ? "/programme/tasks" : "/programme/tasks/" + task.id() + "/clarify";
    }

    String back() {
        return task == null ? "/programme" : "/programme/tasks/" + task.id();
    }

    List<Option> groups() {
        return programmes.stream()
                .flatMap(p ->
                        p.groups().stream()
                                .map(g ->
                                        new Option(
                                                p.code() + "/" + g.code(),
                                                programmes.size() == 1
                                                        ? g.name(language())
                                                        : p.name() + " – " + g.name(language()))))
                .toList();
    }

    List<Option> documentOptions() {
        return Stream.of(documents)
                .flatMap(List::stream)
                .map(d -> new Option(d.id().toString(), d.number() + " – " + d.title()))
                .toList();
    }
}
