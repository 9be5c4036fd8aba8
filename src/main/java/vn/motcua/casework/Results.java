package vn.motcua.casework;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.casework.CaseInquiry.Opened;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.FileTypeRefused;
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
/// its template, or the scan of the signed paper is taken in, and stored, in one transaction.
@Service
@Transactional
public class Results {

    /// What a scanner makes of a paper; an office document is no scan.
    private static final Set<String> SCANS =
            Set.of("application/pdf", "image/jpeg", "image/png", "image/tiff");

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
            var pdf = new ByteArrayInputStream(papers.pdf(paper(opened, command)));
            keep(opened, store(actor, opened, "application/pdf", pdf));
        }
        return issued;
    }

    /// Issues a result that was signed on paper: its scan is the file the applicant gets.
    ///
    /// @throws vn.motcua.shared.Refusal if the file is too large, empty, or no PDF or picture;
    ///   nothing has happened to the case then
    /// @throws StaleCase if the result was issued meanwhile with another file
    public Case issueScanned(Actor actor, CaseId id, int version, Scanned result) {
        var issued = casework.act(actor, id, version, result.command());
        var opened = inquiry.open(actor, issued.code());
        var scan = result.scan();
        var stored = store(actor, opened, scan.type(), scan.content());
        if (!SCANS.contains(stored.type())) {
            throw FileTypeRefused.notTaken(stored.type());
        }
        var before = opened.dossier().result();
        if (before == null) {
            keep(opened, stored);
        } else if (documents.get(new DocumentId(before)).sha256().equals(stored.sha256())) {
            // A second click brings the same scan again: one is enough.
            documents.remove(stored.id());
        } else {
            throw new StaleCase(id, version);
        }
        return issued;
    }

    /// A result on paper and its scan.
    public record Scanned(Command.Issue command, DraftFiles.Incoming scan) {}

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

    private void keep(Opened opened, StoredFile file) {
        results.insert(opened.file().id(), file.id().value(), clock.instant());
    }

    /// Named after the case, whatever the scanner called it: file names are often people's names.
    private StoredFile store(
            Actor actor, Opened opened, @Nullable String type, InputStream content) {
        return documents.store(
                new Upload(
                        "ket-qua-" + opened.file().code().value(),
                        type,
                        content,
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
