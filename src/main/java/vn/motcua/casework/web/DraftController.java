package vn.motcua.casework.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.casework.DraftFiles;
import vn.motcua.casework.Drafts;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.shared.Actor;
import vn.motcua.web.Download;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// An application being prepared: what is done and what is left, its files, throwing it away.
@Controller
@RequestMapping("/my/drafts/{id}")
@PreAuthorize("hasAuthority('citizen')")
class DraftController {

    private final DraftDesk desk;
    private final Drafts drafts;
    private final DraftFiles files;
    private final Documents documents;

    DraftController(DraftDesk desk, Drafts drafts, DraftFiles files, Documents documents) {
        this.desk = desk;
        this.drafts = drafts;
        this.files = files;
        this.documents = documents;
    }

    @GetMapping
    Reply show(Actor actor, @PathVariable String id) {
        var sheet = desk.open(actor, id);
        return sheet.filedAs() == null
                ? new DraftPage(sheet)
                : Redirect.to("/my/cases/%s/filed", sheet.filedAs().value());
    }

    @GetMapping("/documents/{document}")
    Download document(Actor actor, @PathVariable String id, @PathVariable String document) {
        var sheet = desk.open(actor, id);
        var file = files.get(sheet.draft(), new DocumentId(DraftDesk.number(document)));
        return new Download(file.name(), file.type(), file.size(), () -> documents.open(file.id()));
    }

    @GetMapping("/discard")
    DiscardPage ask(Actor actor, @PathVariable String id) {
        return new DiscardPage(desk.open(actor, id));
    }

    @PostMapping("/discard")
    Redirect discard(Actor actor, @PathVariable String id) {
        drafts.discard(actor, DraftDesk.number(id));
        Notices.leave("citizen.discard.done");
        return Redirect.to("/my/cases");
    }
}
