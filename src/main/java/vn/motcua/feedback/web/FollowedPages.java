package vn.motcua.feedback.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.feedback.ComplaintCommand;
import vn.motcua.feedback.ComplaintDesk;
import vn.motcua.feedback.Complaints;
import vn.motcua.feedback.Complaints.Followed;
import vn.motcua.organisation.Organisation;

/// Puts the pages of a complaint together for the one who made it.
@Component
class FollowedPages {

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final Organisation organisation;

    FollowedPages(Complaints complaints, ComplaintDesk desk, Organisation organisation) {
        this.complaints = complaints;
        this.desk = desk;
        this.organisation = organisation;
    }

    /// What the complainant wants to do, and what is wrong with how they said it.
    record Step(ComplaintCommand command, List<Mistake> mistakes) {}

    static Step step(String step, String words) {
        if (step.equals("withdrawal")) {
            return new Step(new ComplaintCommand.Withdraw(), List.of());
        }
        var mistakes =
                words.isEmpty()
                        ? List.of(new Mistake("words", "more"))
                        : Typed.length(words) > ComplaintFormPage.LONGEST
                                ? List.of(new Mistake("words", "long", ComplaintFormPage.LONGEST))
                                : List.<Mistake>of();
        return new Step(new ComplaintCommand.Tell(words), mistakes);
    }

    FollowedPage own(Followed followed, String typed, List<Mistake> mistakes) {
        return page(followed, false, typed, mistakes);
    }

    FollowedPage byCode(Followed followed, String typed, List<Mistake> mistakes) {
        return page(followed, true, typed, mistakes);
    }

    private FollowedPage page(
            Followed followed, boolean byCode, String typed, List<Mistake> mistakes) {
        var complaint = followed.complaint();
        return new FollowedPage(
                followed,
                organisation.get(complaint.about().unit()).name(),
                organisation.get(complaint.desk()).name(),
                byCode ? null : complaints.caseCode(complaint),
                byCode,
                desk.isLate(complaint.due().orElse(null)),
                typed,
                mistakes);
    }
}
