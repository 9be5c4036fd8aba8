package vn.motcua.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.Casework;
import vn.motcua.casework.Command;
import vn.motcua.casework.Results;
import vn.motcua.casework.SameHands;
import vn.motcua.casework.StaleCase;
import vn.motcua.casework.TransitionRefused;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.documents.FileTooLarge;
import vn.motcua.documents.FileTypeRefused;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Refusal;
import vn.motcua.web.Fault;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Does one thing to a case. When somebody was faster, the page says what happened and keeps what
/// was typed.
@Controller
@RequestMapping("/cases/{code}")
@PreAuthorize("hasAuthority('case:read')")
class CaseCommandController {

    private final CaseInquiry inquiry;
    private final Casework casework;
    private final Results results;
    private final Catalogue catalogue;
    private final CaseViews views;

    CaseCommandController(
            CaseInquiry inquiry,
            Casework casework,
            Results results,
            Catalogue catalogue,
            CaseViews views) {
        this.inquiry = inquiry;
        this.casework = casework;
        this.results = results;
        this.catalogue = catalogue;
        this.views = views;
    }

    @PostMapping("/{command}")
    Reply act(
            Actor actor,
            @PathVariable String code,
            @PathVariable String command,
            CommandForm typed,
            @RequestParam(required = false) @Nullable MultipartFile scan) {
        var known = CaseAddress.code(code);
        var file = inquiry.get(actor, known);
        var reader = new CommandReader(command, typed, choices(file, typed));
        var read = reader.read();
        if (read.isEmpty()) {
            return again(actor, known, new Attempt(command, typed, reader.faults(), null));
        }
        try {
            act(actor, file, typed.seen(), read.get(), scan);
        } catch (FileTooLarge | FileTypeRefused no) {
            var fault = new Fault("issue-scan", "casework.officer.fault.scan." + no.code());
            return again(actor, known, new Attempt(command, typed, List.of(fault), null));
        } catch (StaleCase | TransitionRefused | SameHands no) {
            return again(actor, known, refused(command, typed, no));
        }
        Notices.leave("casework.event." + command);
        return new Redirect(back(typed.back(), known));
    }

    /// Of a case that moved on, the choices offered then are no longer known: whoever may be named
    /// is judged when the case is seen to have moved.
    private CaseView.Choices choices(Case file, CommandForm typed) {
        var choices = views.choices(file, catalogue.version(file.filing().procedureVersion()));
        return file.version() == typed.seen() ? choices : ChoicesOfThen.of(choices, typed);
    }

    private void act(
            Actor actor, Case file, int version, Command command, @Nullable MultipartFile scan) {
        if (!(command instanceof Command.Issue issue)) {
            casework.act(actor, file.id(), version, command);
        } else if (scan == null || FormFiles.isNone(scan)) {
            results.issue(actor, file.id(), version, issue);
        } else {
            FormFiles.reading(
                    scan,
                    incoming ->
                            results.issueScanned(
                                    actor,
                                    file.id(),
                                    version,
                                    new Results.Scanned(issue, incoming)));
        }
    }

    private static Attempt refused(String command, CommandForm typed, Refusal no) {
        return new Attempt(command, typed, List.<Fault>of(), no.code());
    }

    private CasePage again(Actor actor, CaseCode code, Attempt attempt) {
        var opened = inquiry.open(actor, code);
        return new CasePage(
                views.of(actor, opened, attempt, WorkAddress.checked(attempt.typed().back())));
    }

    private static String back(@Nullable String typed, CaseCode code) {
        var list = WorkAddress.checked(typed);
        return list == null ? CaseAddress.of(code) : list;
    }
}
