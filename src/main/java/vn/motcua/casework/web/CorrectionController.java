package vn.motcua.casework.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.casework.CaseCode;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.CaseInquiry.Opened;
import vn.motcua.casework.Corrections;
import vn.motcua.casework.StaleCase;
import vn.motcua.casework.TransitionRefused;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Refusal;
import vn.motcua.web.Fault;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Corrects a mistyped intake; the history keeps both.
@Controller
@RequestMapping("/cases/{code}/correction")
@PreAuthorize("hasAuthority('case:intake')")
class CorrectionController {

    private final CaseInquiry inquiry;
    private final Corrections corrections;

    CorrectionController(CaseInquiry inquiry, Corrections corrections) {
        this.inquiry = inquiry;
        this.corrections = corrections;
    }

    @GetMapping
    CorrectionPage show(Actor actor, @PathVariable String code) {
        var opened = inquiry.open(actor, CaseAddress.code(code));
        return page(opened, ApplicantForm.of(opened.dossier().applicant()), List.of());
    }

    @PostMapping
    Reply correct(
            Actor actor,
            @PathVariable String code,
            @RequestParam int version,
            ApplicantForm typed) {
        var known = CaseAddress.code(code);
        var opened = inquiry.open(actor, known);
        var faults = typed.faults();
        if (!faults.isEmpty()) {
            return page(opened, typed, faults);
        }
        var helper = opened.dossier().applicant().helper();
        try {
            corrections.correct(actor, opened.file().id(), version, typed.applicant(helper));
        } catch (StaleCase | TransitionRefused no) {
            return refused(actor, known, typed, no);
        }
        Notices.leave("casework.event.correct");
        return new Redirect(CaseAddress.of(known));
    }

    private static CorrectionPage page(Opened opened, ApplicantForm form, List<Fault> faults) {
        return new CorrectionPage(
                opened.file().code().value(),
                Integer.toString(opened.file().version()),
                form,
                faults,
                null);
    }

    /// A second click finds its own correction done.
    private Reply refused(Actor actor, CaseCode code, ApplicantForm typed, Refusal no) {
        var opened = inquiry.open(actor, code);
        var now = opened.dossier().applicant();
        if (now.equals(typed.applicant(now.helper()))) {
            return new Redirect(CaseAddress.of(code));
        }
        return new CorrectionPage(
                code.value(),
                Integer.toString(opened.file().version()),
                typed,
                List.of(),
                no.code());
    }
}
