package vn.motcua.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.casework.Draft;
import vn.motcua.casework.Drafts;
import vn.motcua.casework.Promises;
import vn.motcua.catalogue.Channel;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// The last look at an application, and its filing.
@Controller
@RequestMapping("/my/drafts/{id}")
@PreAuthorize("hasAuthority('citizen')")
class FilingController {

    private final DraftDesk desk;
    private final Drafts drafts;
    private final Forms forms;
    private final Promises promises;
    private final Organisation organisation;

    FilingController(
            DraftDesk desk,
            Drafts drafts,
            Forms forms,
            Promises promises,
            Organisation organisation) {
        this.desk = desk;
        this.drafts = drafts;
        this.forms = forms;
        this.promises = promises;
        this.organisation = organisation;
    }

    @GetMapping("/check")
    Reply check(Actor actor, @PathVariable String id) {
        var sheet = desk.open(actor, id);
        return sheet.filedAs() != null ? filed(sheet) : page(sheet, false, List.of());
    }

    /// Sent twice, it files once and leads to the same case.
    @PostMapping("/check")
    Reply file(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean declared,
            @RequestParam(required = false) @Nullable String version) {
        var sheet = desk.open(actor, id);
        if (sheet.filedAs() != null) {
            return filed(sheet);
        }
        if (!Integer.toString(sheet.draft().version()).equals(version)) {
            return page(sheet, true, List.of());
        }
        if (!sheet.journey().complete()) {
            return page(sheet, false, List.of(Mistake.at("missing", "citizen.check.incomplete")));
        }
        if (!declared) {
            return page(
                    sheet, false, List.of(Mistake.at("declared", "citizen.check.declare.missing")));
        }
        var filed = drafts.file(actor, sheet.draft().id());
        return Redirect.to("/my/cases/%s/filed", filed.file().code().value());
    }

    private static Redirect filed(Sheet sheet) {
        return Redirect.to(
                "/my/cases/%s/filed", java.util.Objects.requireNonNull(sheet.filedAs()).value());
    }

    private CheckPage page(Sheet sheet, boolean changed, List<Mistake> mistakes) {
        var draft = sheet.draft();
        var unit = draft.plan().unit();
        return new CheckPage(
                sheet,
                language -> forms.summary(sheet.form(), draft.answers(), language),
                unit == null ? null : organisation.find(AgencyId.of(unit)).orElse(null),
                promise(sheet, draft),
                changed,
                mistakes);
    }

    private java.time.@Nullable Instant promise(Sheet sheet, Draft draft) {
        var unit = draft.plan().unit();
        return unit == null
                ? null
                : promises.ifAcceptedNow(sheet.procedure(), Channel.ONLINE, AgencyId.of(unit))
                        .orElse(null);
    }
}
