package vn.motcua.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AccountId;

/// Reminds of deadlines by the calendar of the unit that leads, and goes higher the later it gets:
/// its head, the unit above, the programme's staff. A stage that was slept through is made up for
/// when the program wakes; each is told once.
@Component
class Reminders {

    private static final int MANY = 20_000;
    private static final int DAYS_A_WORKING_DAY = 3;

    private final TaskListRepository lists;
    private final TaskNews news;
    private final DirectiveSettings settings;
    private final Organisation organisation;

    Reminders(
            TaskListRepository lists,
            TaskNews news,
            DirectiveSettings settings,
            Organisation organisation) {
        this.lists = lists;
        this.news = news;
        this.settings = settings;
        this.organisation = organisation;
    }

    /// How near or late a task is.
    ///
    /// @param kind `before`, `on` or `late`
    /// @param days working days
    record Stage(String kind, int days) {

        String once() {
            return kind + "/" + days;
        }
    }

    @Transactional
    public void remind() {
        var today = organisation.today();
        var far = settings.before().stream().max(Comparator.naturalOrder()).orElse(0);
        var until = today.plusDays((long) far * DAYS_A_WORKING_DAY + DAYS_A_WORKING_DAY);
        for (var row : lists.dueUntil(until, MANY)) {
            stage(row, today)
                    .ifPresent(
                            stage -> news.remind(row, whom(row, stage), stage.kind, stage.once()));
        }
    }

    /// The stage a task has reached on a day, if it has reached one.
    Optional<Stage> stage(TaskRow row, LocalDate today) {
        var calendar = organisation.calendar(organisation.currentSuccessor(row.lead()));
        if (today.equals(row.deadline())) {
            return Optional.of(new Stage("on", 0));
        }
        if (today.isBefore(row.deadline())) {
            var left = calendar.workingDaysBetween(today, row.deadline());
            return settings.before().stream()
                    .filter(b -> left <= b)
                    .min(Comparator.naturalOrder())
                    .map(b -> new Stage("before", b));
        }
        var late = calendar.workingDaysBetween(row.deadline(), today);
        return settings.after().stream()
                .filter(a -> late >= a)
                .max(Comparator.naturalOrder())
                .map(a -> new Stage("late", a));
    }

    private List<AccountId> whom(TaskRow row, Stage stage) {
        var whom = new ArrayList<>(news.holders(row.head()));
        if (stage.kind.equals("late") && stage.days >= settings.superior()) {
            whom.addAll(news.superiors(row.lead()));
        }
        if (stage.kind.equals("late") && stage.days >= settings.staff()) {
            whom.addAll(news.staff(row.lead()));
        }
        return whom.stream().distinct().toList();
    }
}
