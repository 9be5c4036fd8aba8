package vn.motcua.directive;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directive.course.Escalation;
import vn.motcua.directive.course.Escalation.Stage;
import vn.motcua.organisation.Organisation;

/// Reminds of deadlines by the calendar of the unit that leads, and goes higher the later it gets:
/// its head, the unit above, the programme's staff. A stage that was slept through is made up for
/// when the program wakes; each is told once.
@Component
class Reminders {

    private static final int MANY = 20_000;

    private final TaskListRepository lists;
    private final TaskNews news;
    private final Escalation escalation;
    private final Organisation organisation;

    Reminders(
            TaskListRepository lists,
            TaskNews news,
            Escalation escalation,
            Organisation organisation) {
        this.lists = lists;
        this.news = news;
        this.escalation = escalation;
        this.organisation = organisation;
    }

    @Transactional
    public void remind() {
        var today = organisation.today();
        for (var row : lists.dueUntil(escalation.horizon(today), MANY)) {
            escalation
                    .stage(row.lead(), row.deadline(), today)
                    .ifPresent(stage -> remind(row, stage));
        }
    }

    private void remind(TaskRow row, Stage stage) {
        var heads = news.heads(row.head(), row.lead());
        news.remind(row, escalation.whom(heads, row.lead(), stage), stage);
    }
}
