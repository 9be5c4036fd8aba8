package vn.motcua.casework.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseClock;
import vn.motcua.casework.CaseInquiry.Opened;
import vn.motcua.casework.CaseSideline;
import vn.motcua.casework.CaseState;
import vn.motcua.casework.HistoryLine;
import vn.motcua.casework.Paper;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.forms.Summary;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Money;
import vn.motcua.web.Formats;
import vn.motcua.web.Page;
import vn.motcua.web.Shell;

/// One case as its applicant sees it.
///
/// @param holder the office that has it now
/// @param desk the office that took it in and hands out the result
/// @param projected whether the due date rests on a day off that is not decided yet
/// @param withdrawable whether the applicant may take it back
/// @param units names of the offices in the history
/// @param lines what else the applicant may do about it
record MyCasePage(
        Opened opened,
        ProcedureVersion procedure,
        Agency holder,
        Agency desk,
        boolean late,
        boolean projected,
        boolean withdrawable,
        Map<AgencyId, String> units,
        Function<Locale, Summary> answers,
        List<CaseSideline.Line> lines)
        implements Page {

    /// What is written with these is meant for the applicant; other notes are the office's own.
    private static final Set<String> FOR_THE_APPLICANT =
            Set.of(
                    "request-supplement",
                    "supplement",
                    "demand-fee",
                    "refuse",
                    "stop",
                    "close-in-error",
                    "paper-brought",
                    "withdraw");

    static boolean isOpen(Case file) {
        return !(file.state() instanceof CaseState.Final)
                && !(file.state() instanceof CaseState.Issued);
    }

    @Override
    public String title() {
        return procedure.name();
    }

    Case file() {
        return opened.file();
    }

    String code() {
        return file().code().value();
    }

    String address() {
        return "/my/cases/" + code();
    }

    String state() {
        return CaseWords.nameOf(file().state());
    }

    /// What the state means for the applicant, in a sentence.
    String meaning() {
        return t("citizen.meaning." + state());
    }

    boolean is(String state) {
        return state().equals(state);
    }

    @Nullable String request() {
        return opened.dossier().lastRequest();
    }

    /// The fee that was demanded last.
    @Nullable String amount() {
        return opened.dossier().history().reversed().stream()
                .filter(h -> h.kind().equals("demand-fee") && h.detail() != null)
                .map(h ->
                        Formats.money(
                                new Money(Long.parseLong(Objects.requireNonNull(h.detail())))))
                .findFirst()
                .orElse(null);
    }

    @Nullable String due() {
        return file().clock().due().map(Formats::dateTime).orElse(null);
    }

    /// Why there is no due date.
    String dueless() {
        return switch (file().clock()) {
            case CaseClock.NotStarted _ ->
                    t(
                            file().state() instanceof CaseState.Final
                                    ? "citizen.due.never"
                                    : "citizen.due.not-started");
            case CaseClock.Unlimited _ -> t("citizen.limit.unknown");
            case CaseClock.Started _ -> t("citizen.due.stopped");
            case CaseClock.Promised _, CaseClock.Over _ -> t("citizen.due.never");
        };
    }

    boolean proven() {
        return file().clock() instanceof CaseClock.Started
                || file().clock() instanceof CaseClock.Over;
    }

    boolean refused() {
        return file().state() instanceof CaseState.Refused;
    }

    boolean wasAsked() {
        return opened.dossier().history().stream()
                .anyMatch(h -> h.kind().equals("request-supplement"));
    }

    boolean hasResult() {
        return opened.dossier().result() != null;
    }

    @Nullable String reason() {
        return file().state() instanceof CaseState.Final
                ? told(opened.dossier().history().getLast())
                : null;
    }

    List<HistoryLine> history() {
        return opened.dossier().history().reversed();
    }

    @Nullable String told(HistoryLine line) {
        return FOR_THE_APPLICANT.contains(line.kind()) ? line.text() : null;
    }

    String who(HistoryLine line) {
        return line.actorKind() == Actor.Kind.CITIZEN
                ? t("citizen.history.you")
                : units.getOrDefault(line.unit(), "");
    }

    List<WhoLine> who() {
        return WhoLine.of(opened.dossier().applicant(), file().filing().filedBy());
    }

    Summary summary() {
        return answers.apply(Shell.language());
    }

    List<Paper> papers() {
        return opened.dossier().papers();
    }

    /// In what shape the office has a paper, or is to get it.
    String handedIn(Paper paper) {
        var promised = paper.isPromised(file().filing().channel());
        return t(
                (promised ? "citizen.promised." : "casework.handed-in.") + paper.handedIn().code());
    }

    @Override
    public String toString() {
        return "MyCasePage[" + code() + "]";
    }
}
