package vn.motcua.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.casework.DraftFiles.Incoming;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.documents.StoredFile;
import vn.motcua.documents.Upload;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// The applicant's answer to a supplement request (bổ sung hồ sơ): what they say and what they add,
/// in one transaction with the step that starts the clock again.
@Service
@Transactional
public class Supplements {

    private static final String PURPOSE = "supplement";

    private final Casework casework;
    private final CaseInquiry inquiry;
    private final DossierRepository dossiers;
    private final Documents documents;

    Supplements(
            Casework casework,
            CaseInquiry inquiry,
            DossierRepository dossiers,
            Documents documents) {
        this.casework = casework;
        this.inquiry = inquiry;
        this.dossiers = dossiers;
        this.documents = documents;
    }

    /// Keeps a file that is to be added when the answer is sent: a mistake elsewhere in the answer
    /// does not ask for it again.
    ///
    /// @throws NotFound if the actor may not know of the case
    public StoredFile keep(Actor actor, Case file, Incoming incoming) {
        var owner = new Upload.Owner(PURPOSE, inquiry.get(actor, file.id()).id().value());
        return documents.store(
                new Upload(incoming.name(), incoming.type(), incoming.content(), owner, actor));
    }

    /// Those of the numbers that are files kept for an answer in this case.
    public List<StoredFile> kept(Case file, List<UUID> documentIds) {
        var ids = documentIds.stream().map(DocumentId::new).toList();
        return documents.all(ids).stream()
                .filter(f -> f.purpose().equals(PURPOSE))
                .filter(f -> f.subject().equals(file.id().value()))
                .toList();
    }

    /// Answers the request. Sent twice, it adds the papers once.
    ///
    /// @param version the version the applicant saw
    /// @throws StaleCase if the case has moved on since
    public Case answer(Actor actor, Case file, int version, Answer answer) {
        var after = casework.act(actor, file.id(), version, new Command.Supplement(answer.text()));
        if (after.version() != version + 1) {
            return after;
        }
        var before = dossiers.get(file.id()).papers();
        var there = before.stream().map(Paper::document).toList();
        var added = new ArrayList<Paper>();
        for (var document : kept(file, answer.documents())) {
            if (!there.contains(document.id().value())) {
                added.add(
                        Paper.filed(
                                null,
                                document.name(),
                                Paper.HandedIn.FILE,
                                document.id().value(),
                                null));
            }
        }
        dossiers.insertPapers(file.id(), before.size(), added);
        return after;
    }

    /// What the applicant says and the files they add.
    public record Answer(String text, List<UUID> documents) {

        public Answer {
            documents = List.copyOf(documents);
        }

        @Override
        public String toString() {
            return "Answer[" + documents.size() + " files]";
        }
    }
}
