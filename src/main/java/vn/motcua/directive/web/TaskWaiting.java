package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directive.OpenObstacle;
import vn.motcua.directive.TaskInquiry;
import vn.motcua.directive.TaskRow;
import vn.motcua.directive.TaskState;
import vn.motcua.shared.Actor;
import vn.motcua.web.Formats;
import vn.motcua.web.WaitingSource;

/// Tasks that wait for somebody: to be accepted, to be given more time, to be acknowledged; and
/// what stands in their way.
@Component
class TaskWaiting implements WaitingSource {

    private static final int MOST = 20;

    private final TaskInquiry inquiry;

    TaskWaiting(TaskInquiry inquiry) {
        this.inquiry = inquiry;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        inquiry.undecided(actor, MOST)
                .forEach(r ->
                        waiting.add(
                                of(
                                        r.state() instanceof TaskState.Reported
                                                ? "directive.waiting.accept"
                                                : "directive.waiting.extend",
                                        r)));
        inquiry.unanswered(actor, MOST)
                .forEach(r ->
                        waiting.add(
                                of(
                                        r.state() instanceof TaskState.Returned
                                                ? "directive.waiting.returned"
                                                : "directive.waiting.acknowledge",
                                        r)));
        inquiry.obstaclesToDecide(actor, MOST).forEach(o -> waiting.add(of(o)));
        return waiting;
    }

    /// How old it is stands where others have a deadline: nothing says by when it must be decided.
    private static Waiting of(OpenObstacle open) {
        var obstacle = open.obstacle();
        return new Waiting(
                "directive.waiting.obstacle",
                List.of(
                        obstacle.task().toString(),
                        t("directive.obstacle.kind." + obstacle.kind().code()),
                        open.work(),
                        Formats.date(obstacle.raised())),
                "/programme/tasks/" + obstacle.task() + "#obstacles",
                null);
    }

    private static Waiting of(String textKey, TaskRow row) {
        return new Waiting(
                textKey,
                List.of(row.id().toString(), row.work()),
                "/programme/tasks/" + row.id(),
                ProgrammeWords.end(row.deadline()));
    }
}
