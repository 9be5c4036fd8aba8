package vn.motcua.directive.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directive.Directives;
import vn.motcua.directive.NewProgramme;
import vn.motcua.directive.TaskRefused;
import vn.motcua.directive.course.Reach;
import vn.motcua.shared.Actor;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Enters programmes: without one no task can be given. The code is what the form makes, so that
/// sending it twice enters one programme.
@Controller
@RequestMapping("/programme/new")
@PreAuthorize("hasAuthority('programme:edit')")
class NewProgrammeController {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_CODE = 40;

    private final Directives directives;
    private final ProgrammeUnits units;
    private final Reach reach;

    NewProgrammeController(Directives directives, ProgrammeUnits units, Reach reach) {
        this.directives = directives;
        this.units = units;
        this.reach = reach;
    }

    @GetMapping
    NewProgrammePage form(Actor actor) {
        var own = units.own(actor, Reach.EDIT).map(units::code).orElse("");
        return page(ProgrammeForm.with(Map.of("owner", own)));
    }

    @PostMapping
    Reply enter(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var form = new ProgrammeForm(sent);
        var programme = read(form);
        if (!form.isFaultyAt("owner") && !reach.covers(actor, Reach.EDIT, programme.owner())) {
            form.fault("owner", "directive.fault.owner");
        }
        if (form.isFaulty()) {
            return page(form);
        }
        try {
            directives.enter(programme, actor);
        } catch (TaskRefused refused) {
            form.fault("code", "problem." + refused.code());
            return page(form);
        }
        Notices.leave("directive.done.programme");
        return Redirect.to("/programme?programme=%s", programme.code());
    }

    private NewProgramme read(ProgrammeForm form) {
        var code = form.text("code", LONGEST_CODE);
        if (!code.isEmpty() && !code.matches(CODE)) {
            form.fault("code", "directive.fault.code");
        }
        var first = form.day("first");
        var last = form.day("last");
        if (!form.isFaultyAt("first", "last") && last.isBefore(first)) {
            form.fault("last", "programme.fault.last");
        }
        return new NewProgramme(
                code,
                form.text("name", 300),
                units.read(form, "owner"),
                NewProgramme.UTILITY_GROUPS,
                first,
                last,
                document(form),
                false);
    }

    private @Nullable UUID document(ProgrammeForm form) {
        var chosen = form.value("document");
        if (chosen.isEmpty()) {
            return null;
        }
        var found =
                directives.documents().stream()
                        .filter(d -> d.id().toString().equals(chosen))
                        .findFirst();
        if (found.isEmpty()) {
            form.fault("document", "programme.fault.choose");
        }
        return found.map(d -> d.id()).orElse(null);
    }

    private NewProgrammePage page(ProgrammeForm form) {
        return new NewProgrammePage(directives.utilityGroups(), directives.documents(), form);
    }
}
