package vn.motcua.feedback.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.feedback.Complaint;
import vn.motcua.feedback.ComplaintState;
import vn.motcua.feedback.Complaints.Followed;
import vn.motcua.feedback.Said;
import vn.motcua.shared.AccountId;
import vn.motcua.web.Fault;
import vn.motcua.web.Formats;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// A complaint for who deals with it: what to do next first, then all that was said.
///
/// @param unit the office it is about
/// @param desk the office that deals with it
/// @param above the office above that was called, or null
/// @param impartial whether the reader may deal with it
/// @param staff whom it may concern
/// @param attempt what was just tried and not done, or null
record ComplaintPage(
        Followed followed,
        String unit,
        String desk,
        @Nullable String above,
        @Nullable String caseCode,
        boolean impartial,
        boolean late,
        List<Option> staff,
        Map<AccountId, String> names,
        @Nullable Attempt attempt)
        implements Page {

    /// What was tried.
    ///
    /// @param moved whether somebody was faster
    record Attempt(String command, ComplaintAnswer typed, List<Mistake> mistakes, boolean moved) {}

    @Override
    public String title() {
        return t("feedback.one.title", t("feedback.subject." + complaint().subject().code()));
    }

    @Override
    public HttpStatus status() {
        if (attempt == null) {
            return HttpStatus.OK;
        }
        return attempt.moved() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    List<Fault> faults() {
        return attempt == null ? List.of() : Mistake.told(attempt.mistakes());
    }

    Complaint complaint() {
        return followed.complaint();
    }

    String address() {
        return "/complaints/" + complaint().id();
    }

    String version() {
        return Integer.toString(complaint().version());
    }

    String state() {
        return complaint().state().code();
    }

    boolean is(String state) {
        return state().equals(state);
    }

    @Nullable String due() {
        return complaint().due().map(Formats::dateTime).orElse(null);
    }

    @Nullable Boolean upheld() {
        return switch (complaint().state()) {
            case ComplaintState.Answered(_, var upheld, _) -> upheld;
            case ComplaintState.Published(_, var upheld) -> upheld;
            case ComplaintState.Withheld(_, var upheld) -> upheld;
            default -> null;
        };
    }

    @Nullable String concerned() {
        var who = complaint().concerns();
        return who == null ? null : names.getOrDefault(who, "");
    }

    /// What was typed for a command, to be shown again.
    ComplaintAnswer typed(String command) {
        return attempt != null && attempt.command().equals(command)
                ? attempt.typed()
                : ComplaintAnswer.EMPTY;
    }

    boolean isTried(String command) {
        return attempt != null && attempt.command().equals(command);
    }

    List<Said> history() {
        return followed.history().reversed();
    }

    String who(Said said) {
        return switch (said.actorKind()) {
            case "citizen" -> t("feedback.who.citizen");
            case "anyone" -> t("feedback.who." + complaint().origin().via().code());
            case "staff" -> names.getOrDefault(new AccountId(said.account()), "");
            default -> t("feedback.who.program");
        };
    }

    @Override
    public String toString() {
        return "ComplaintPage";
    }
}
