package vn.motcua.feedback.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.feedback.Complaint;
import vn.motcua.feedback.ComplaintState;
import vn.motcua.feedback.Complaints.Followed;
import vn.motcua.feedback.Said;
import vn.motcua.web.Fault;
import vn.motcua.web.Formats;
import vn.motcua.web.Page;

/// A complaint for the one who made it.
///
/// @param unit the office it is about
/// @param desk the office that deals with it
/// @param caseCode the case it is about, or null
/// @param byCode whether it was opened by its code and not by its account
/// @param typed what was typed and is not yet sent
record FollowedPage(
        Followed followed,
        String unit,
        String desk,
        @Nullable String caseCode,
        boolean byCode,
        boolean late,
        String typed,
        List<Mistake> mistakes)
        implements Page {

    @Override
    public String title() {
        return t("feedback.followed.title");
    }

    @Override
    public HttpStatus status() {
        return mistakes.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Fault> faults() {
        return Mistake.told(mistakes);
    }

    Complaint complaint() {
        return followed.complaint();
    }

    String state() {
        return complaint().state().code();
    }

    @Nullable String due() {
        return complaint().due().map(Formats::dateTime).orElse(null);
    }

    boolean isAsked() {
        return complaint().state() instanceof ComplaintState.AwaitingMore;
    }

    boolean isOpen() {
        return !complaint().isOver() && !(complaint().state() instanceof ComplaintState.Answered);
    }

    /// Whether the reader may still do something about it from here.
    boolean isActable() {
        return isOpen() && (!byCode || complaint().origin().account() == null);
    }

    String where(String step) {
        return byCode
                ? "/complaints/follow/" + step
                : "/my/complaints/" + complaint().code() + "/" + step;
    }

    /// What the office did inside is none of the complainant's.
    List<Said> history() {
        return followed.history().reversed().stream()
                .filter(s -> !s.kind().equals("concerned"))
                .filter(s -> !s.kind().equals("withheld"))
                .toList();
    }

    String who(Said said) {
        return switch (said.actorKind()) {
            case "citizen", "anyone" -> t("feedback.who.you");
            case "staff" -> desk;
            default -> "";
        };
    }

    @Override
    public String toString() {
        return "FollowedPage";
    }
}
