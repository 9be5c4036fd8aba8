package vn.motcua.directive.inspection;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.Escalation.Stage;
import vn.motcua.directive.inspection.Inspection.Held;
import vn.motcua.notification.NoticePart;
import vn.motcua.notification.StaffNotices;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.PostHolder;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

/// Tells a unit what was found there, by when it is to be remedied and what became of its remedy,
/// and those who inspected that there is something to look at: in the program and by e-mail, nobody
/// twice. What was found is read in the program alone: it is free text, which may be about people.
@Component
class InspectionNews {

    private final StaffNotices notices;
    private final Organisation organisation;

    InspectionNews(StaffNotices notices, Organisation organisation) {
        this.notices = notices;
        this.organisation = organisation;
    }

    void found(Finding finding, Held held, By by) {
        tell(holders(finding.found().unit(), Role.HEAD), "found", finding, held, by);
    }

    void remedied(Finding finding, Held held, By by) {
        tell(holders(held.unit(), Role.PROGRAMME_STAFF), "remedied", finding, held, by);
    }

    void confirmed(Finding finding, Held held, By by) {
        tell(holders(finding.found().unit(), Role.HEAD), "confirmed", finding, held, by);
    }

    void sentBack(Finding finding, Held held, By by) {
        tell(holders(finding.found().unit(), Role.HEAD), "sent-back", finding, held, by);
    }

    /// What happened on an earlier day and is written down now is no news.
    private void tell(List<AccountId> whom, String what, Finding finding, Held held, By by) {
        if (by.day().isBefore(organisation.today())) {
            return;
        }
        notices.tellAll(
                whom,
                "programme.notice.finding." + what,
                List.of(NoticePart.shortened(held.title()), due(finding)),
                finding.path(),
                "finding/%s/%s/%d".formatted(finding.id(), what, finding.version()));
    }

    /// A finding that is to be remedied has come near its day, or has passed it.
    void due(FindingRow row, List<AccountId> whom, Stage stage) {
        var finding = row.finding();
        var unit = organisation.currentSuccessor(finding.found().unit());
        notices.tellAll(
                whom,
                "programme.notice.finding." + stage.kind(),
                List.of(
                        NoticePart.shortened(row.held().title()),
                        due(finding),
                        organisation.get(unit).name()),
                finding.path(),
                "finding/%s/%s/%s".formatted(finding.id(), finding.found().due(), stage.once()));
    }

    private static String due(Finding finding) {
        return NoticePart.day(finding.found().due());
    }

    private List<AccountId> holders(AgencyId unit, Role role) {
        return organisation
                .holders(organisation.currentSuccessor(unit), role, organisation.today())
                .stream()
                .map(PostHolder::account)
                .distinct()
                .toList();
    }
}
