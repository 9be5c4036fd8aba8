package vn.motcua.casework.web;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.casework.Printouts;
import vn.motcua.casework.Results;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.StoredFile;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Download;

/// The papers of a case, to save and print. A receipt is printed by a post: each print gets a
/// secret of its own.
@Controller
@RequestMapping("/cases/{code}")
@PreAuthorize("hasAuthority('case:read')")
class PrintController {

    private static final String PDF = "application/pdf";

    private final Printouts printouts;
    private final Results results;
    private final Documents documents;

    PrintController(Printouts printouts, Results results, Documents documents) {
        this.printouts = printouts;
        this.results = results;
        this.documents = documents;
    }

    @PostMapping("/receipt")
    Download receipt(Actor actor, @PathVariable String code) {
        var known = CaseAddress.code(code);
        return pdf("giay-tiep-nhan-" + known + ".pdf", printouts.receipt(actor, known));
    }

    @GetMapping("/request-supplement.pdf")
    Download supplementRequest(Actor actor, @PathVariable String code) {
        var known = CaseAddress.code(code);
        return pdf("yeu-cau-bo-sung-" + known + ".pdf", printouts.supplementRequest(actor, known));
    }

    @GetMapping("/refuse.pdf")
    Download refusal(Actor actor, @PathVariable String code) {
        var known = CaseAddress.code(code);
        return pdf("tu-choi-tiep-nhan-" + known + ".pdf", printouts.refusal(actor, known));
    }

    @GetMapping("/result")
    Download result(Actor actor, @PathVariable String code) {
        return file(
                results.of(actor, CaseAddress.code(code))
                        .orElseThrow(() -> new NotFound("result")));
    }

    @GetMapping("/papers/{document}")
    Download paper(Actor actor, @PathVariable String code, @PathVariable UUID document) {
        return file(results.handedIn(actor, CaseAddress.code(code), new DocumentId(document)));
    }

    private Download file(StoredFile file) {
        return new Download(file.name(), file.type(), file.size(), () -> documents.open(file.id()));
    }

    private static Download pdf(String name, byte[] content) {
        return new Download(name, PDF, content.length, () -> new ByteArrayInputStream(content));
    }
}
