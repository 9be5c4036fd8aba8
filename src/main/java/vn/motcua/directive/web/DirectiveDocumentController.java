package vn.motcua.directive.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.directive.DirectiveDocument;
import vn.motcua.directive.Directives;
import vn.motcua.directive.TaskInquiry;
import vn.motcua.directive.TaskRefused;
import vn.motcua.documents.DocumentId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Download;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// The documents tasks come from, and the files handed in with tasks.
@Controller
@RequestMapping("/programme")
@PreAuthorize("hasAuthority('programme:read')")
class DirectiveDocumentController {

    private final Directives directives;
    private final TaskInquiry inquiry;
    private final ProgrammeFiles files;

    DirectiveDocumentController(Directives directives, TaskInquiry inquiry, ProgrammeFiles files) {
        this.directives = directives;
        this.inquiry = inquiry;
        this.files = files;
    }

    @GetMapping("/documents")
    DirectiveDocumentsPage list(Actor actor) {
        return page(actor, TaskTyped.with(Map.of()));
    }

    @PostMapping("/documents")
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply enter(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var typed = new TaskTyped(sent);
        var number = typed.text("number");
        var issued = typed.day("issued");
        var issuer = typed.text("issuer");
        var title = typed.text("title");
        if (typed.isFaulty()
                || number == null
                || issued == null
                || issuer == null
                || title == null) {
            return page(actor, typed);
        }
        var id = UUID.fromString(typed.key());
        var kept = files.keep(file, ProgrammeFiles.evidence(id), typed, actor);
        if (typed.isFaulty()) {
            return page(actor, typed);
        }
        try {
            directives.enter(
                    new DirectiveDocument(
                            id,
                            number,
                            issued,
                            issuer,
                            title,
                            kept == null ? null : kept.id(),
                            false),
                    actor);
        } catch (TaskRefused refused) {
            typed.fault("number", "problem." + refused.code());
            return page(actor, typed);
        }
        Notices.leave("directive.done.document");
        return Redirect.to("/programme/documents");
    }

    /// A file, to those who see the task or the document it belongs to.
    @GetMapping("/files/{file}")
    Download file(Actor actor, @PathVariable UUID file) {
        var id = new DocumentId(file);
        var ofDocument = directives.documents().stream().anyMatch(d -> id.equals(d.file()));
        if (!ofDocument && inquiry.taskOf(actor, id).isEmpty()) {
            throw new NotFound("file " + id);
        }
        return files.give(id);
    }

    private DirectiveDocumentsPage page(Actor actor, TaskTyped typed) {
        return new DirectiveDocumentsPage(directives.documents(), inquiry.mayAssign(actor), typed);
    }
}
