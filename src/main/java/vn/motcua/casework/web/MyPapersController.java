package vn.motcua.casework.web;

import java.io.ByteArrayInputStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.casework.Printouts;
import vn.motcua.casework.Results;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.StoredFile;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Download;

/// The papers of one's own case, to save.
@Controller
@RequestMapping("/my/cases/{code}")
@PreAuthorize("hasAuthority('citizen')")
class MyPapersController {

    private final Printouts printouts;
    private final Results results;
    private final Documents documents;

    MyPapersController(Printouts printouts, Results results, Documents documents) {
        this.printouts = printouts;
        this.results = results;
        this.documents = documents;
    }

    @GetMapping("/receipt")
    Download receipt(Actor actor, @PathVariable String code) {
        var own = MyCasesController.code(code);
        return pdf("giay-tiep-nhan-" + own.value(), printouts.receipt(actor, own));
    }

    @GetMapping("/supplement-request")
    Download supplementRequest(Actor actor, @PathVariable String code) {
        var own = MyCasesController.code(code);
        return pdf("yeu-cau-bo-sung-" + own.value(), printouts.supplementRequest(actor, own));
    }

    @GetMapping("/refusal")
    Download refusal(Actor actor, @PathVariable String code) {
        var own = MyCasesController.code(code);
        return pdf("tu-choi-tiep-nhan-" + own.value(), printouts.refusal(actor, own));
    }

    @GetMapping("/result")
    Download result(Actor actor, @PathVariable String code) {
        return file(
                results.of(actor, MyCasesController.code(code))
                        .orElseThrow(() -> new NotFound("result")));
    }

    @GetMapping("/documents/{document}")
    Download document(Actor actor, @PathVariable String code, @PathVariable String document) {
        var id = new DocumentId(DraftDesk.number(document));
        return file(results.handedIn(actor, MyCasesController.code(code), id));
    }

    private Download file(StoredFile file) {
        return new Download(file.name(), file.type(), file.size(), () -> documents.open(file.id()));
    }

    private static Download pdf(String name, byte[] content) {
        return new Download(
                name + ".pdf",
                "application/pdf",
                content.length,
                () -> new ByteArrayInputStream(content));
    }
}
