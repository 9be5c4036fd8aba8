package vn.motcua.directive.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directive.Clarities;
import vn.motcua.directive.Directives;
import vn.motcua.directive.NewTask;
import vn.motcua.directive.Task;
import vn.motcua.directive.TaskCommand;
import vn.motcua.directive.TaskId;
import vn.motcua.directive.TaskRefused;
import vn.motcua.directive.TaskUnclear;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;
import vn.motcua.web.Notices;
import vn.motcua.web.Option;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Assigns tasks. The six clarities are fields of the form; whichever is missing is said at its
/// field.
@Controller
@RequestMapping("/programme/tasks")
@PreAuthorize("hasAuthority('programme:edit')")
class TaskFormController {

    private final Directives directives;
    private final ProgrammeUnits units;
    private final Organisation organisation;

    TaskFormController(Directives directives, ProgrammeUnits units, Organisation organisation) {
        this.directives = directives;
        this.units = units;
        this.organisation = organisation;
    }

    @GetMapping("/new")
    TaskFormPage form(Actor actor) {
        var start = Formats.date(organisation.today(), Messages.VIETNAMESE);
        return page(
                actor, null, TaskTyped.with(Map.of("start", start)), UUID.randomUUID().toString());
    }

    @PostMapping
    Reply assign(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new TaskTyped(sent);
        var place = place(actor, typed);
        var clarities = clarities(typed, true);
        var cooperating = cooperating(typed);
        demandOurs(actor, clarities.lead(), typed);
        if (typed.isFaulty()) {
            note(typed, clarities.missing());
            return page(actor, null, typed, typed.key());
        }
        try {
            var regular = typed.value("regular").equals("yes");
            var id =
                    directives.assign(
                            new NewTask(
                                    "form/" + typed.key(), place, clarities, cooperating, regular),
                            actor);
            Notices.leave("directive.done.assign");
            return Redirect.to("/programme/tasks/%s", id);
        } catch (TaskUnclear unclear) {
            note(typed, unclear.missing());
        } catch (TaskRefused refused) {
            typed.fault("", "problem." + refused.code());
        }
        return page(actor, null, typed, typed.key());
    }

    @GetMapping("/{id:\\d{1,15}}/clarify")
    TaskFormPage clarify(Actor actor, @PathVariable long id) {
        var task = directives.get(actor, new TaskId(id));
        return page(actor, task, TaskTyped.with(values(task)), UUID.randomUUID().toString());
    }

    @PostMapping("/{id:\\d{1,15}}/clarify")
    Reply clarify(
            Actor actor, @PathVariable long id, @RequestParam MultiValueMap<String, String> sent) {
        var task = directives.get(actor, new TaskId(id));
        var typed = new TaskTyped(sent);
        var said = clarities(typed, false);
        var words = typed.text("words");
        var cooperating = cooperating(typed);
        var clarities = untilDeadlineOf(task, said);
        if (!task.lead().equals(said.lead())) {
            demandOurs(actor, said.lead(), typed);
        }
        if (typed.isFaulty() || words == null) {
            note(typed, clarities.missing());
            return page(actor, task, typed, typed.key());
        }
        try {
            directives.act(
                    actor,
                    task.id(),
                    typed.version(),
                    new TaskCommand.Clarify(clarities, cooperating, words));
            Notices.leave("directive.done.clarify");
            return Redirect.to("/programme/tasks/%d", id);
        } catch (TaskUnclear unclear) {
            note(typed, unclear.missing());
        } catch (TaskRefused refused) {
            typed.fault("", "problem." + refused.code());
        }
        return page(actor, task, typed, typed.key());
    }

    private static Clarities untilDeadlineOf(Task task, Clarities said) {
        return new Clarities(
                said.head(),
                said.work(),
                said.start(),
                task.deadline(),
                said.lead(),
                said.responsibility(),
                said.products(),
                said.authority());
    }

    private Map<String, String> values(Task task) {
        var clear = task.clear();
        var values = new HashMap<String, String>();
        values.put("work", clear.work());
        values.put("start", Formats.date(clear.start(), Messages.VIETNAMESE));
        values.put("lead", organisation.get(clear.lead()).code());
        values.put("head", Integer.toString(clear.head().value()));
        values.put("responsibility", clear.responsibility());
        values.put("products", String.join("\n", clear.products()));
        values.put("authority", clear.authority());
        values.put(
                "cooperating",
                String.join(
                        "\n",
                        task.cooperating().stream().map(u -> organisation.get(u).code()).toList()));
        return values;
    }

    private NewTask.Place place(Actor actor, TaskTyped typed) {
        var parts = typed.value("group").split("/", 2);
        if (parts.length < 2) {
            typed.fault("group", "directive.fault.group");
        } else if (!directs(actor, parts[0])) {
            typed.fault("group", "directive.fault.programme-not-ours");
        }
        var document = typed.value("document");
        return new NewTask.Place(
                parts[0],
                parts.length < 2 ? "" : parts[1],
                document.matches("[0-9a-f-]{36}") ? UUID.fromString(document) : null,
                typed.optional("origin"),
                null);
    }

    private boolean directs(Actor actor, String programme) {
        return directives
                .programme(programme)
                .filter(p -> directives.mayDirect(actor, p))
                .isPresent();
    }

    private Clarities clarities(TaskTyped typed, boolean timed) {
        var lead = lead(typed);
        return new Clarities(
                lead == null ? null : head(typed, lead),
                typed.optional("work"),
                DateEntry.parse(typed.value("start")).orElse(null),
                timed ? DateEntry.parse(typed.value("deadline")).orElse(null) : null,
                lead,
                typed.optional("responsibility"),
                typed.lines("products"),
                typed.optional("authority"));
    }

    private @Nullable AgencyId lead(TaskTyped typed) {
        var unit = units.meant(typed.value("lead"));
        if (unit == null && !typed.value("lead").isEmpty()) {
            typed.fault("lead", "directive.fault.unit");
        }
        return unit == null ? null : unit.id();
    }

    private void demandOurs(Actor actor, @Nullable AgencyId lead, TaskTyped typed) {
        if (lead != null && !directives.mayAssign(actor, lead)) {
            typed.fault("lead", "directive.fault.not-ours");
        }
    }

    /// The post that was chosen; of a unit with one head, that of the head.
    private @Nullable PostId head(TaskTyped typed, AgencyId lead) {
        var chosen = typed.value("head");
        var heads = heads(lead);
        if (heads.stream().anyMatch(o -> o.value().equals(chosen))) {
            return new PostId(Integer.parseInt(chosen));
        }
        return heads.size() == 1 ? units.headOf(lead) : null;
    }

    private List<Option> heads(AgencyId lead) {
        return organisation.holders(lead, Role.HEAD, organisation.today()).stream()
                .filter(h -> !h.substitute())
                .map(h -> new Option(Integer.toString(h.post().value()), h.name()))
                .toList();
    }

    private List<AgencyId> cooperating(TaskTyped typed) {
        var found = new ArrayList<AgencyId>();
        for (var line : typed.lines("cooperating")) {
            var unit = units.meant(line);
            if (unit == null) {
                typed.fault("cooperating", "directive.fault.unit");
            } else {
                found.add(unit.id());
            }
        }
        return found;
    }

    private static void note(TaskTyped typed, List<String> missing) {
        missing.stream()
                .filter(m -> typed.error(m) == null)
                .forEach(m -> typed.fault(m, "directive.fault." + m));
    }

    private TaskFormPage page(Actor actor, @Nullable Task task, TaskTyped typed, String key) {
        var lead = units.meant(typed.value("lead"));
        return new TaskFormPage(
                task,
                directives.directed(actor),
                directives.documents(),
                lead == null ? List.of() : heads(lead.id()),
                typed,
                key);
    }
}
