package vn.motcua.directive.inspection;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directive.course.Escalation;
import vn.motcua.directive.course.Escalation.Stage;
import vn.motcua.organisation.Organisation;

/// Reminds a unit of what it has to remedy, on the same days as of a task, and goes as high. A unit
/// that says that it has remedied is left in peace until it is sent back.
@Component
class FindingReminders {

    private static final int MANY = 20_000;

    private final InspectionRepository inspections;
    private final InspectionNews news;
    private final Escalation escalation;
    private final Organisation organisation;

    FindingReminders(
            InspectionRepository inspections,
            InspectionNews news,
            Escalation escalation,
            Organisation organisation) {
        this.inspections = inspections;
        this.news = news;
        this.escalation = escalation;
        this.organisation = organisation;
    }

    @Transactional
    public void remind() {
        var today = organisation.today();
        for (var row : inspections.openUntil(escalation.horizon(today), MANY)) {
            var found = row.finding().found();
            escalation
                    .stage(found.unit(), found.due(), today)
                    .ifPresent(stage -> remind(row, stage));
        }
    }

    private void remind(FindingRow row, Stage stage) {
        var unit = row.finding().found().unit();
        news.due(row, escalation.whom(escalation.heads(unit), unit, stage), stage);
    }
}
