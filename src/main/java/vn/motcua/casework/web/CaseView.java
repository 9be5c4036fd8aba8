package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseClock;
import vn.motcua.casework.CaseInquiry.Opened;
import vn.motcua.casework.CaseRemarks.Remark;
import vn.motcua.casework.CaseState;
import vn.motcua.casework.Dossier;
import vn.motcua.casework.Paper;
import vn.motcua.casework.Timing;
import vn.motcua.casework.eventlog.ForeignCases;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Step;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Summary;
import vn.motcua.shared.TimeLimit;
import vn.motcua.web.Fault;
import vn.motcua.web.Option;
import vn.motcua.web.Shell;

/// A case as an officer sees it: what to do next first, then all it holds.
///
/// @param answers the filled-in form in a language
/// @param attempt what was just tried and not done, or null
/// @param back the worklist it was opened from, or null
/// @param origin its life in another system, or null when it is one of ours
/// @param remarks what was said of it, as far as the reader may know
record CaseView(
        Opened opened,
        ProcedureVersion procedure,
        Names names,
        Standing standing,
        Choices choices,
        Function<Locale, Summary> answers,
        @Nullable Attempt attempt,
        @Nullable String back,
        ForeignCases.@Nullable Origin origin,
        List<Remark> remarks) {

    /// How it stands for the actor.
    ///
    /// @param possible codes of the commands that can be given, the usual next one first
    /// @param projected whether the due date rests on a day that is not yet decided
    /// @param takesPapers whether the actor may note that a paper came
    /// @param inspects whether the actor may see who read it
    record Standing(
            Timing timing,
            List<String> possible,
            boolean projected,
            boolean takesPapers,
            boolean inspects) {}

    /// Whom and where to it can be given.
    record Choices(List<Option> officers, List<Option> units) {}

    Case file() {
        return opened.file();
    }

    Dossier dossier() {
        return opened.dossier();
    }

    Applicant applicant() {
        return dossier().applicant();
    }

    String code() {
        return file().code().value();
    }

    String address() {
        return CaseAddress.of(file().code());
    }

    String version() {
        return Integer.toString(file().version());
    }

    /// Whether the form was filled in here; taken in on paper it has no answers.
    boolean isAnswered() {
        return !Answers.fromJson(dossier().content().answers()).values().isEmpty();
    }

    Summary summary() {
        return answers.apply(Shell.language());
    }

    boolean isThere(Paper paper) {
        return paper.isThere(file().filing().channel());
    }

    /// In what shape the office has a paper, or is to get it.
    String handedIn(Paper paper) {
        return t(
                paper.isPromised(file().filing().channel())
                        ? "casework.officer.papers.promised." + paper.handedIn().code()
                        : "casework.handed-in." + paper.handedIn().code());
    }

    List<HistoryItem> history() {
        return new HistoryWords(opened, names, origin).all();
    }

    /// What others did since the version the officer saw.
    List<HistoryItem> meanwhile() {
        return attempt == null
                ? List.of()
                : new HistoryWords(opened, names, origin).since(attempt.typed().seen());
    }

    /// The next thing to do, or null when it is somebody else's turn.
    @Nullable String nextCommand() {
        return attempt != null && standing.possible().contains(attempt.command())
                ? attempt.command()
                : standing.possible().stream().filter(CaseView::leadsOn).findFirst().orElse(null);
    }

    List<String> otherCommands() {
        var next = nextCommand();
        return standing.possible().stream().filter(c -> !c.equals(next)).toList();
    }

    /// Ways out of the case are offered, but never as the next thing to do.
    private static boolean leadsOn(String command) {
        return switch (command) {
            case "refuse", "withdraw", "stop", "close-in-error", "hand-over" -> false;
            case "request-supplement", "demand-fee" -> false;
            default -> true;
        };
    }

    boolean canCorrect() {
        return standing.possible().contains("close-in-error")
                || standing.possible().contains("withdraw");
    }

    /// What was typed for a command, to be shown again.
    CommandForm typed(String command) {
        return attempt != null && attempt.command().equals(command)
                ? attempt.typed()
                : CommandForm.EMPTY;
    }

    List<Fault> faults() {
        return attempt == null ? List.of() : attempt.faultsInWords();
    }

    /// Whether what was typed has no form to stand in any more.
    boolean isOrphaned() {
        return attempt != null
                && !standing.possible().contains(attempt.command())
                && !attempt.typed().all().isEmpty();
    }

    @Nullable TimeLimit limit() {
        return switch (file().clock()) {
            case CaseClock.NotStarted(var limit) -> limit;
            case CaseClock.Unlimited _, CaseClock.Promised _ -> null;
            case CaseClock.Started(var limit, _, _) -> limit;
            case CaseClock.Over(var limit, _, _) -> limit;
        };
    }

    boolean hasProof() {
        return file().clock() instanceof CaseClock.Started
                || file().clock() instanceof CaseClock.Promised(var until) && until != null
                || file().clock() instanceof CaseClock.Over;
    }

    /// Where it is on its route: the number of the current step, one below the first before it is
    /// taken in, one above the last when all is done, null when it ended on the way.
    @Nullable Integer position() {
        var place = file().state() instanceof CaseState.Waiting w ? w.then() : file().state();
        return switch (place) {
            case CaseState.OnRoute route -> Integer.valueOf(route.step());
            case CaseState.Submitted _ -> Integer.valueOf(-1);
            case CaseState.Returned _ -> Integer.valueOf(procedure.route().steps().size());
            default -> null;
        };
    }

    List<Step> steps() {
        return procedure.route().steps();
    }

    /// Forms that can be printed: 01 always, 02 and 03 when there was one.
    List<String> printable() {
        var kinds = dossier().history().stream().map(h -> h.kind()).distinct().toList();
        return Stream.of("request-supplement", "refuse").filter(kinds::contains).toList();
    }

    /// Who has it now, when it is at a step of work.
    @Nullable String holder() {
        var place = file().state() instanceof CaseState.Waiting w ? w.then() : file().state();
        return place instanceof CaseState.Working(_, var officer, _) && officer != null
                ? names.of(officer)
                : null;
    }

    @Override
    public String toString() {
        return "CaseView[" + code() + "]";
    }
}
