package vn.motcua.casework;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.casework.CaseInquiry.Opened;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.Letterhead;
import vn.motcua.documents.Papers;
import vn.motcua.documents.ResultPaper;
import vn.motcua.documents.StoredFile;
import vn.motcua.documents.Upload;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Formats;

/// Numbers and issues results (số hoá, phát hành kết quả): the case moves, the paper is made from
/// its template and stored, in one transaction.
@Service
@Transactional
public class Results {

    private final Casework casework;
    private final CaseInquiry inquiry;
    private final ResultRepository results;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Papers papers;
    private final Documents documents;
    private final Printouts printouts;
    private final Clock clock;

    Results(
            Casework casework,
            CaseInquiry inquiry,
            ResultRepository results,
            Organisation organisation,
            Catalogue catalogue,
            Papers papers,
            Documents documents,
            Printouts printouts,
            Clock clock) {
        this.casework = casework;
        this.inquiry = inquiry;
        this.results = results;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.papers = papers;
        this.documents = documents;
        this.printouts = printouts;
        this.clock = clock;
    }

    /// Issues the result; an electronic one is a PDF made from the template.
    public Case issue(Actor actor, CaseId id, int version, Command.Issue command) {
        var issued = casework.act(actor, id, version, command);
        var opened = inquiry.open(actor, issued.code());
        // A second click finds the paper made.
        if (command.form() != ResultForm.PAPER && opened.dossier().result() == null) {
            var file = store(actor, opened, papers.pdf(paper(opened, command)));
            results.insert(id, file.id().value(), clock.instant());
        }
        return issued;
    }

    /// The issued paper, for those who may see the case.
    public Optional<StoredFile> of(Actor actor, CaseCode code) {
        var opened = inquiry.open(actor, code);
        return opened.dossier().result() == null
                ? Optional.empty()
                : documents.find(new DocumentId(opened.dossier().result()));
    }

    /// A file handed in with the case.
    ///
    /// @throws NotFound unless it belongs to the case
    public StoredFile handedIn(Actor actor, CaseCode code, DocumentId document) {
        var opened = inquiry.open(actor, code);
        var belongs =
                opened.dossier().papers().stream()
                                .anyMatch(p -> document.value().equals(p.document()))
                        || opened.dossier()
                                .content()
                                .answers()
                                .contains(document.value().toString());
        if (!belongs) {
            throw new NotFound("document");
        }
        return documents.get(document);
    }

    private StoredFile store(Actor actor, Opened opened, byte[] pdf) {
        return documents.store(
                new Upload(
                        "ket-qua-" + opened.file().code().value() + ".pdf",
                        "application/pdf",
                        new ByteArrayInputStream(pdf),
                        new Upload.Owner("result", opened.file().id().value()),
                        actor));
    }

    private ResultPaper paper(Opened opened, Command.Issue command) {
        var version = catalogue.version(opened.file().filing().procedureVersion());
        var unit = organisation.get(opened.file().unit());
        var head = printouts.head(clock.instant(), unit);
        return new ResultPaper(
                new Letterhead(
                        head.superior(),
                        head.agency(),
                        command.number(),
                        head.place(),
                        LocalDate.ofInstant(clock.instant(), Formats.VIETNAM)),
                printouts.lines(opened, version, null),
                version.results().isEmpty()
                        ? "Kết quả giải quyết thủ tục hành chính"
                        : version.results().getFirst(),
                Printouts.party(opened.dossier().applicant()),
                List.of(new ResultPaper.Line("Thủ tục", version.name())),
                null,
                new ResultPaper.Signer(List.of("TM. " + unit.name().toUpperCase()), null));
    }
}
