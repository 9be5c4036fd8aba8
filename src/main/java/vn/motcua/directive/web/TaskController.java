package vn.motcua.directive.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.directive.Directives;
import vn.motcua.directive.Evidence;
import vn.motcua.directive.Obstacle;
import vn.motcua.directive.TargetValue;
import vn.motcua.directive.Targets;
import vn.motcua.directive.TaskCommand;
import vn.motcua.directive.TaskId;
import vn.motcua.directive.TaskRefused;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// One task, and what is done to it. What cannot be done says why on the same page.
@Controller
@RequestMapping("/programme/tasks/{id:\\d{1,15}}")
@PreAuthorize("hasAuthority('programme:read')")
class TaskController {

    private final Directives directives;
    private final Targets targets;
    private final TaskPages pages;
    private final ProgrammeFiles files;
    private final ProgrammeUnits units;

    TaskController(
            Directives directives,
            Targets targets,
            TaskPages pages,
            ProgrammeFiles files,
            ProgrammeUnits units) {
        this.directives = directives;
        this.targets = targets;
        this.pages = pages;
        this.files = files;
        this.units = units;
    }

    @GetMapping
    TaskPage show(Actor actor, @PathVariable long id) {
        return pages.of(actor, new TaskId(id));
    }

    @PostMapping("/{command}")
    Reply act(
            Actor actor,
            @PathVariable long id,
            @PathVariable String command,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var task = new TaskId(id);
        var typed = new TaskTyped(sent);
        directives.get(actor, task);
        var read = read(actor, task, command, typed, file);
        if (read == null) {
            return pages.of(actor, task, command, typed);
        }
        try {
            directives.act(actor, task, typed.version(), read);
        } catch (TaskRefused refused) {
            typed.fault(field(refused), "problem." + refused.code());
            return pages.of(actor, task, command, typed);
        }
        Notices.leave("directive.done." + command);
        return Redirect.to("/programme/tasks/%d", id);
    }

    /// Where what is missing is typed: the reason why it is done nevertheless.
    private static String field(TaskRefused refused) {
        return switch (refused.code()) {
            case "task-target-missed", "task-open-below", "task-waits" -> "despite";
            default -> "";
        };
    }

    @PostMapping("/targets/{target:\\d{1,15}}")
    Reply report(
            Actor actor,
            @PathVariable long id,
            @PathVariable long target,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var task = new TaskId(id);
        var typed = new TaskTyped(sent);
        directives.get(actor, task);
        var command = "value-" + target;
        var day = typed.day("day");
        var value = typed.number("value");
        var words = typed.text("words");
        var evidence = evidence(actor, task, typed, file);
        if (evidence.isEmpty() && !typed.isFaulty()) {
            typed.fault("link", "directive.fault.evidence");
        }
        if (typed.isFaulty() || day == null || value == null || words == null) {
            return pages.of(actor, task, command, typed);
        }
        try {
            targets.report(
                    actor, TargetValue.reported(target, day, value, words, evidence.getFirst()));
        } catch (TaskRefused refused) {
            typed.fault("", "problem." + refused.code());
            return pages.of(actor, task, command, typed);
        }
        Notices.leave("directive.done.value");
        return Redirect.to("/programme/tasks/%d", id);
    }

    private @Nullable TaskCommand read(
            Actor actor,
            TaskId task,
            String command,
            TaskTyped typed,
            @Nullable MultipartFile file) {
        var read =
                switch (command) {
                    case "acknowledge" -> new TaskCommand.Acknowledge();
                    case "start" -> new TaskCommand.Start();
                    case "accept" -> new TaskCommand.Accept(typed.optional("words"));
                    case "close" -> new TaskCommand.Close(typed.optional("words"));
                    case "carry-on" -> new TaskCommand.CarryOn(typed.optional("words"));
                    case "report" -> reported(actor, task, typed, file);
                    case "grant-extension", "ask-extension" -> extension(command, typed);
                    case "raise-obstacle" -> obstacle(typed);
                    case "need" -> needed(typed);
                    case "return", "withdraw", "refuse-extension", "decide-obstacle" ->
                            said(command, typed);
                    default -> throw new NotFound("command " + command);
                };
        return typed.isFaulty() ? null : read;
    }

    private TaskCommand reported(
            Actor actor, TaskId task, TaskTyped typed, @Nullable MultipartFile file) {
        var words = typed.text("words");
        var evidence = evidence(actor, task, typed, file);
        return new TaskCommand.Report(
                words == null ? "" : words, typed.optional("despite"), evidence);
    }

    /// The file and the addresses that were given, a line each.
    private List<Evidence> evidence(
            Actor actor, TaskId task, TaskTyped typed, @Nullable MultipartFile file) {
        var evidence = new ArrayList<Evidence>();
        for (var line : typed.lines("link")) {
            if (Evidence.isLink(line)) {
                evidence.add(Evidence.link(line));
            } else {
                typed.fault("link", "directive.fault.link");
            }
        }
        var kept = files.keep(file, ProgrammeFiles.evidence(task), typed, actor);
        if (kept != null) {
            evidence.addFirst(Evidence.file(kept.name(), kept.id()));
        }
        return evidence;
    }

    private static @Nullable TaskCommand extension(String command, TaskTyped typed) {
        var day = typed.day("day");
        if (command.equals("grant-extension")) {
            return day == null
                    ? null
                    : new TaskCommand.GrantExtension(day, typed.optional("words"));
        }
        var reason = typed.text("words");
        return day == null || reason == null ? null : new TaskCommand.AskExtension(day, reason);
    }

    private @Nullable TaskCommand obstacle(TaskTyped typed) {
        var words = typed.text("words");
        var owner = units.meant(typed.value("unit"));
        if (owner == null) {
            typed.fault("unit", "directive.fault.unit");
        }
        var kind = typed.value("kind");
        var known =
                java.util.Arrays.stream(Obstacle.Kind.values())
                        .anyMatch(k -> k.code().equals(kind));
        if (!known) {
            typed.fault("kind", "directive.fault.kind");
        }
        return words == null || owner == null || !known
                ? null
                : new TaskCommand.RaiseObstacle(Obstacle.Kind.of(kind), words, owner.id());
    }

    private static TaskCommand needed(TaskTyped typed) {
        var numbers = new ArrayList<TaskId>();
        for (var word : typed.value("words").split("[,;\\s]+")) {
            if (word.matches("\\d{1,15}")) {
                numbers.add(new TaskId(Long.parseLong(word)));
            } else if (!word.isEmpty()) {
                typed.fault("words", "directive.fault.tasks");
            }
        }
        return new TaskCommand.Need(numbers);
    }

    private static @Nullable TaskCommand said(String command, TaskTyped typed) {
        var words = typed.text("words");
        if (words == null) {
            return null;
        }
        return switch (command) {
            case "return" -> new TaskCommand.Return(words);
            case "withdraw" -> new TaskCommand.Withdraw(words);
            case "refuse-extension" -> new TaskCommand.RefuseExtension(words);
            default -> {
                var number = typed.value("obstacle");
                yield new TaskCommand.DecideObstacle(
                        number.matches("\\d{1,15}") ? Long.parseLong(number) : 0, words);
            }
        };
    }
}
