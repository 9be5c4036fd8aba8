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
import vn.motcua.casework.Applicant.Assistance;
import vn.motcua.casework.ApplicantRules;
import vn.motcua.casework.Draft;
import vn.motcua.casework.FiledBy;
import vn.motcua.shared.Actor;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Who files: the person alone, or with somebody's help, declared with consent. Never guessed from
/// anything else.
@Controller
@RequestMapping("/my/drafts/{id}/helper")
@PreAuthorize("hasAuthority('citizen')")
class DraftHelperController {

    private final DraftDesk desk;
    private final ApplicantRules rules;

    DraftHelperController(DraftDesk desk, ApplicantRules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    @GetMapping
    HelperPage show(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean fromCheck) {
        var head = desk.stop(actor, id, Journey.HELPER, fromCheck);
        var plan = head.draft().plan();
        var helper = plan.applicant() == null ? null : plan.applicant().helper();
        return new HelperPage(head, HelperPage.Typed.of(plan.filedBy(), helper), List.of());
    }

    @PostMapping
    Reply save(Actor actor, @PathVariable String id, @RequestParam Map<String, String> posted) {
        var head = desk.sent(actor, id, Journey.HELPER, posted);
        var typed = HelperPage.Typed.of(posted);
        var who = head.draft().plan().applicant();
        if (who == null) {
            return Redirect.to("%s", head.sheet().address(Journey.FOR_WHOM));
        }
        var mistakes = mistakes(typed);
        if (!mistakes.isEmpty() || !head.open()) {
            return new HelperPage(head, typed, mistakes);
        }
        var now = desk.keep(actor, head, with(head.draft(), who, typed));
        return now.open() ? Redirect.to("%s", now.next()) : new HelperPage(now, typed, List.of());
    }

    private List<Mistake> mistakes(HelperPage.Typed typed) {
        if (typed.filedBy() == null) {
            return List.of(Mistake.at("filedBy", "citizen.helper.missing"));
        }
        var mistakes = new ArrayList<Mistake>();
        if (typed.filedBy() == FiledBy.HELPED) {
            rules.check(typed.assistance()).forEach(f -> mistakes.add(Mistake.of(f)));
        }
        return mistakes;
    }

    private static Draft with(Draft draft, Applicant who, HelperPage.Typed typed) {
        var filedBy = typed.filedBy() == FiledBy.HELPED ? FiledBy.HELPED : FiledBy.PERSON;
        @Nullable Assistance helper = filedBy == FiledBy.HELPED ? typed.assistance() : null;
        var declared =
                new Applicant(
                        who.kind(),
                        who.name(),
                        who.birthDate(),
                        who.idNumber(),
                        who.phone(),
                        who.email(),
                        who.address(),
                        who.representative(),
                        helper);
        return draft.with(draft.plan().by(filedBy, declared));
    }
}
