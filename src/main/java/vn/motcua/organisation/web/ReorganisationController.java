package vn.motcua.organisation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Reorganisations;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Enters changes of the agencies: first shown, then made.
@Controller
@RequestMapping("/organisation/changes")
@PreAuthorize("hasAuthority('organisation:manage')")
class ReorganisationController {

    private final Organisation organisation;
    private final Reorganisations reorganisations;

    ReorganisationController(Organisation organisation, Reorganisations reorganisations) {
        this.organisation = organisation;
        this.reorganisations = reorganisations;
    }

    @GetMapping("/new")
    ChangePage form(@RequestParam(required = false) @Nullable Integer unit) {
        var code =
                unit == null
                        ? ""
                        : organisation.find(new AgencyId(unit)).map(Agency::code).orElse("");
        return new ChangePage(ChangeForm.of(code), Wrong.nothing(), null);
    }

    @PostMapping
    Reply enter(
            @ModelAttribute ChangeForm form,
            @RequestParam(defaultValue = "") String confirmed,
            Actor actor) {
        var wrong = Wrong.nothing();
        var change = form.read(organisation::byCode, wrong);
        if (change.isEmpty() || confirmed.equals("back")) {
            return new ChangePage(form, wrong, null);
        }
        if (!confirmed.equals("yes")) {
            return new ChangePage(form, wrong, reorganisations.preview(change.get()));
        }
        reorganisations.enter(actor, change.get(), form.source());
        Notices.leave("organisation.change.entered");
        return Redirect.to("/organisation?at=%s", change.get().on());
    }
}
