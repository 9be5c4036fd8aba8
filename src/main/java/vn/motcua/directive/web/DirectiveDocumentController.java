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
import vn.motcua.directive.DirectiveDocuments;
import vn.motcua.directive.Directives;
import vn.motcua.directive.TaskInquiry;
import vn.motcua.directive.TaskRefused;
import vn.motcua.documents.DocumentId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Download;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// The documents tasks come from, and the files handed in with tasks.
@Controller
@RequestMapping("/programme")
@PreAuthorize("hasAuthority('programme:read')")
class DirectiveDocumentController {

    private static final String ONE = "/documents/{id:[0-9a-f-]{36}}";

    private final Directives directives;
    private final DirectiveDocuments documents;
    private final TaskInquiry inquiry;
    private final ProgrammeFiles files;
    private final ProgrammeWords words;

    DirectiveDocumentController(
            Directives directives,
            DirectiveDocuments documents,
            TaskInquiry inquiry,
            ProgrammeFiles files,
            ProgrammeWords words) {
        this.directives = directives;
        this.documents = documents;
        this.inquiry = inquiry;
        this.files = files;
        this.words = words;
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
        var id = UUID.fromString(typed.key());
        var read = read(id, typed, file, actor);
        if (read == null) {
            return page(actor, typed);
        }
        try {
            directives.enter(read, actor);
        } catch (TaskRefused refused) {
            typed.fault("number", "problem." + refused.code());
            return page(actor, typed);
        }
        Notices.leave("directive.done.document");
        return Redirect.to("/programme/documents");
    }

    /// What was typed, with the file if one was sent; null when something is wrong with it.
    private @Nullable DirectiveDocument read(
            UUID id, TaskTyped typed, @Nullable MultipartFile file, Actor actor) {
        var number = typed.text("number");
        var issued = typed.day("issued");
        var issuer = typed.text("issuer");
        var title = typed.text("title");
        if (number == null || issued == null || issuer == null || title == null) {
            return null;
        }
        var kept = files.keep(file, ProgrammeFiles.evidence(id), typed, actor);
        return typed.isFaulty()
                ? null
                : new DirectiveDocument(
                        id, number, issued, issuer, title, kept == null ? null : kept.id(), false);
    }

    @GetMapping(ONE)
    DirectiveDocumentPage show(Actor actor, @PathVariable UUID id) {
        var document = documents.get(id).document();
        var values =
                Map.of(
                        "number", document.number(),
                        "issued", Formats.date(document.issued(), Messages.VIETNAMESE),
                        "issuer", document.issuer(),
                        "title", document.title());
        return page(actor, id, TaskTyped.with(values));
    }

    @PostMapping(ONE)
    @PreAuthorize("hasAuthority('programme:edit')")
    Reply correct(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        if (!documents.mayCorrect(actor, documents.get(id))) {
            throw new NotFound("document to correct " + id);
        }
        var typed = new TaskTyped(sent);
        var read = read(id, typed, file, actor);
        if (read == null) {
            return page(actor, id, typed);
        }
        try {
            documents.correct(read, typed.version(), actor);
        } catch (TaskRefused refused) {
            var ofNumber = refused.code().equals("document-entered");
            typed.fault(ofNumber ? "number" : "", "problem." + refused.code());
            return page(actor, id, typed);
        }
        Notices.leave("directive.done.correct-document");
        return Redirect.to("/programme/documents/%s", id);
    }

    /// A file that the document once had.
    @GetMapping(ONE + "/papers/{paper}")
    Download paper(@PathVariable UUID id, @PathVariable UUID paper) {
        return files.give(documents.paper(id, paper));
    }

    private DirectiveDocumentPage page(Actor actor, UUID id, TaskTyped typed) {
        var entered = documents.get(id);
        return new DirectiveDocumentPage(
                entered, documents.mayCorrect(actor, entered), words.course(id), typed);
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
