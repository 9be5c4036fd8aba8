package vn.motcua.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.casework.Applicant;
import vn.motcua.casework.ApplicantRules;
import vn.motcua.casework.Draft;
import vn.motcua.casework.web.Declared.ForWhom;
import vn.motcua.shared.Actor;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Who applies: for whom, and their particulars.
@Controller
@RequestMapping("/my/drafts/{id}")
@PreAuthorize("hasAuthority('citizen')")
class DraftApplicantController {

    private final DraftDesk desk;
    private final ApplicantRules rules;
    private final KnownApplicant known;

    DraftApplicantController(DraftDesk desk, ApplicantRules rules, KnownApplicant known) {
        this.desk = desk;
        this.rules = rules;
        this.known = known;
    }

    @GetMapping("/for-whom")
    ForWhomPage showForWhom(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean fromCheck) {
        var head = desk.stop(actor, id, Journey.FOR_WHOM, fromCheck);
        var chosen = ForWhom.of(head.draft().plan().applicant());
        return new ForWhomPage(head, chosen == null ? "" : ForWhomPage.code(chosen), List.of());
    }

    @PostMapping("/for-whom")
    Reply chooseForWhom(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String forWhom,
            @RequestParam Map<String, String> posted) {
        var head = desk.sent(actor, id, Journey.FOR_WHOM, posted);
        var chosen = ForWhomPage.read(forWhom);
        if (chosen == null || !head.open()) {
            var missing = Mistake.at("forWhom", "citizen.for-whom.missing");
            return new ForWhomPage(head, forWhom, List.of(missing));
        }
        var draft = head.draft();
        if (ForWhom.of(draft.plan().applicant()) == chosen) {
            return Redirect.to("%s", head.next());
        }
        var now = desk.keep(actor, head, with(draft, known.guess(actor, chosen)));
        return now.open()
                ? Redirect.to(
                        "%s%s",
                        now.sheet().address(Journey.APPLICANT),
                        now.fromCheck() ? "?fromCheck=true" : "")
                : new ForWhomPage(now, forWhom, List.of());
    }

    @GetMapping("/applicant")
    Reply showApplicant(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean fromCheck) {
        var head = desk.stop(actor, id, Journey.APPLICANT, fromCheck);
        var who = head.draft().plan().applicant();
        return who == null
                ? Redirect.to("%s", head.sheet().address(Journey.FOR_WHOM))
                : new ApplicantPage(head, Declared.of(who), List.of());
    }

    @PostMapping("/applicant")
    Reply saveApplicant(
            Actor actor, @PathVariable String id, @RequestParam Map<String, String> posted) {
        var head = desk.sent(actor, id, Journey.APPLICANT, posted);
        var before = head.draft().plan().applicant();
        if (before == null) {
            return Redirect.to("%s", head.sheet().address(Journey.FOR_WHOM));
        }
        var forWhom = ForWhom.of(before);
        var declared = Declared.typed(forWhom == null ? ForWhom.SELF : forWhom, grounded(posted));
        if (!head.open()) {
            return new ApplicantPage(head, declared, List.of());
        }
        return keep(actor, head, declared, before.helper());
    }

    /// Saved even when something is wrong, so that nothing is typed twice.
    private Reply keep(
            Actor actor, StepHead head, Declared declared, Applicant.@Nullable Assistance helper) {
        var who = declared.applicant(helper);
        var mistakes = new ArrayList<>(declared.slips());
        rules.check(who).forEach(f -> mistakes.add(Mistake.of(f)));
        var answers = known.prefill(head.sheet().form(), head.draft(), who);
        var draft = head.draft();
        var changed = mistakes.isEmpty() ? draft.with(answers) : draft;
        var now = desk.keep(actor, head, with(changed, who));
        return now.open() && mistakes.isEmpty()
                ? Redirect.to("%s", now.next())
                : new ApplicantPage(now, declared, now.open() ? mistakes : List.of());
    }

    /// The ground goes into the record in words.
    private static Map<String, String> grounded(Map<String, String> posted) {
        var own = new java.util.TreeMap<>(posted);
        own.put("ground", Ground.inWords(posted.getOrDefault("ground", "")));
        return own;
    }

    private static Draft with(Draft draft, Applicant who) {
        var plan = draft.plan();
        return draft.with(
                new Draft.Plan(plan.unit(), plan.filedBy(), who, plan.papers(), plan.channel()));
    }
}
