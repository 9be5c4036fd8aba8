package vn.motcua.directive;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directive.course.Escalation;
import vn.motcua.directive.course.Escalation.Stage;
import vn.motcua.notification.NoticePart;
import vn.motcua.notification.StaffNotices;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.PostHolder;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;

/// Tells those concerned what became of a task. What waits for a decision is not mailed: leaders
/// find it on their first page.
@Component
class TaskNews {

    private final StaffNotices notices;
    private final TaskListRepository lists;
    private final Escalation escalation;
    private final Organisation organisation;

    TaskNews(
            StaffNotices notices,
            TaskListRepository lists,
            Escalation escalation,
            Organisation organisation) {
        this.notices = notices;
        this.lists = lists;
        this.escalation = escalation;
        this.organisation = organisation;
    }

    static String path(TaskId task) {
        return "/programme/tasks/" + task;
    }

    void assigned(Task task) {
        tell(heads(task), "assigned", task, "assigned/" + task.head().value());
        cooperating(task);
    }

    /// Each unit is told once, also one that takes part from later on.
    private void cooperating(Task task) {
        for (var unit : task.cooperating()) {
            tell(escalation.heads(unit), "cooperating", task, "cooperating/" + unit.value());
        }
    }

    void moved(Task before, Task now, TaskCommand command) {
        var once = now.version() + "/" + command.code();
        switch (command) {
            case TaskCommand.Accept _,
                    TaskCommand.Return _,
                    TaskCommand.GrantExtension _,
                    TaskCommand.RefuseExtension _,
                    TaskCommand.DecideObstacle _,
                    TaskCommand.Withdraw _ ->
                    tell(heads(now), command.code(), now, once);
            case TaskCommand.RaiseObstacle(_, _, var owner) ->
                    tell(escalation.heads(owner), command.code(), now, once);
            case TaskCommand.Clarify _ when !before.head().equals(now.head()) -> assigned(now);
            case TaskCommand.Clarify _ -> cooperating(now);
            default -> {}
        }
        if (command instanceof TaskCommand.Accept || command instanceof TaskCommand.Withdraw) {
            lists.waiting(now.id(), null).forEach(w -> freed(w, now.id()));
        }
    }

    private void freed(TaskRow waiting, TaskId from) {
        notices.tellAll(
                heads(waiting.head(), waiting.lead()),
                "directive.notice.freed",
                List.of(waiting.id().toString(), from.toString()),
                path(waiting.id()),
                "task/%s/freed/%s".formatted(waiting.id(), from));
    }

    /// A target of the task began to miss its plan: when it will be reached if it goes on so, or
    /// that nothing can be said.
    void missed(Task task, Standing standing) {
        var forecast = standing.forecast();
        var on = forecast.on() == null ? "" : NoticePart.day(forecast.on());
        notices.tellAll(
                heads(task),
                forecast.kind() == Forecast.Kind.REACHED
                        ? "directive.notice.missed"
                        : "directive.notice.missed." + forecast.kind().code(),
                List.of(task.id().toString(), NoticePart.shortened(standing.target().name()), on),
                path(task.id()),
                "target/%d/missed/%s".formatted(standing.target().id(), standing.day()));
    }

    /// A target has missed its plan for so long that it goes one higher.
    void stillMissed(Task task, Target target, LocalDate since, List<AccountId> whom) {
        notices.tellAll(
                whom,
                "directive.notice.missed.above",
                List.of(
                        task.id().toString(),
                        NoticePart.shortened(target.name()),
                        organisation.get(organisation.currentSuccessor(task.lead())).name(),
                        NoticePart.day(since)),
                path(task.id()),
                "target/%d/missed/%s/above".formatted(target.id(), since));
    }

    void remind(TaskRow row, List<AccountId> whom, Stage stage) {
        notices.tellAll(
                whom,
                "directive.notice." + stage.kind(),
                List.of(
                        row.id().toString(),
                        NoticePart.shortened(row.work()),
                        NoticePart.day(row.deadline())),
                path(row.id()),
                "task/%s/%s/%s".formatted(row.id(), row.deadline(), stage.once()));
    }

    private void tell(List<AccountId> whom, String what, Task task, String once) {
        notices.tellAll(
                whom,
                "directive.notice." + what,
                List.of(task.id().toString(), NoticePart.shortened(task.clear().work())),
                path(task.id()),
                "task/%s/%s".formatted(task.id(), once));
    }

    private List<AccountId> heads(Task task) {
        return heads(task.head(), task.lead());
    }

    /// Who answers for a task: whoever holds the post of its head or stands in for its holder; once
    /// that post has ended, whoever heads the unit that leads.
    List<AccountId> heads(PostId head, AgencyId lead) {
        var holders = holders(head);
        return holders.isEmpty() ? escalation.heads(lead) : holders;
    }

    private List<AccountId> holders(PostId post) {
        return organisation.holder(post).stream()
                .flatMap(h ->
                        organisation.holders(h.agency(), h.role(), organisation.today()).stream())
                .filter(h -> h.post().equals(post))
                .map(PostHolder::account)
                .distinct()
                .toList();
    }
}
