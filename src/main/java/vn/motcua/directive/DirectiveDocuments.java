package vn.motcua.directive;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.directive.course.Courses;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;

/// Corrects documents that direct, and gives them their file later: what they were stays in their
/// course.
@Service
@Transactional
public class DirectiveDocuments {

    private final ProgrammeRepository programmes;
    private final TaskRights rights;
    private final Courses courses;
    private final Documents files;
    private final AuditTrail audit;

    DirectiveDocuments(
            ProgrammeRepository programmes,
            TaskRights rights,
            Courses courses,
            Documents files,
            AuditTrail audit) {
        this.programmes = programmes;
        this.rights = rights;
        this.courses = courses;
        this.files = files;
        this.audit = audit;
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public EnteredDocument get(UUID id) {
        return programmes.entered(id).orElseThrow(() -> new NotFound("document " + id));
    }

    /// Whether the actor may correct a document: who entered it and still edits the programme, who
    /// directs a programme that it founds, and who edits for the whole province.
    @Transactional(readOnly = true)
    public boolean mayCorrect(Actor actor, EnteredDocument entered) {
        if (actor.kind() == Actor.Kind.OPERATOR) {
            return true;
        }
        return actor.may(TaskRights.EDIT)
                && (actor.account().equals(entered.by())
                        || rights.mayEditAll(actor)
                        || founds(actor, entered.document().id()));
    }

    private boolean founds(Actor actor, UUID document) {
        return programmes.all().stream()
                .filter(p -> document.equals(p.document()))
                .anyMatch(p -> rights.mayEdit(actor, p.owner()));
    }

    /// Says anew what a document is; the very same again changes nothing.
    ///
    /// @param next with a file that takes the place of the one there was, or null to leave that
    /// @param version the version the actor saw; another one in the meantime wins
    /// @throws TaskNotEntitled if the actor may not correct it
    /// @throws TaskRefused if another one has its number and day, or somebody was faster
    public void correct(DirectiveDocument next, int version, Actor actor) {
        var entered = get(next.id());
        if (!mayCorrect(actor, entered)) {
            throw new TaskNotEntitled("correct a document");
        }
        var before = entered.document();
        if (says(before, next) && next.file() == null) {
            return;
        }
        if (programmes.isAnother(next)) {
            throw new TaskRefused("document-entered", next.number() + " of that day is there");
        }
        if (!programmes.correct(next, version)) {
            throw new TaskRefused("stale-document", next.id().toString());
        }
        courses.note(
                next.id(),
                courses.now(actor),
                says(before, next) ? "file-document" : "correct-document",
                says(before, next) ? "" : words(before),
                next.file() == null ? null : paper(before.file()));
        audit.manage(actor, "correct-document", Subject.of("document", next.id()));
    }

    private static boolean says(DirectiveDocument before, DirectiveDocument next) {
        return before.number().equals(next.number())
                && before.issued().equals(next.issued())
                && before.issuer().equals(next.issuer())
                && before.title().equals(next.title());
    }

    private static String words(DirectiveDocument before) {
        return "%s, %s, %s – %s"
                .formatted(
                        before.number(),
                        Formats.date(before.issued(), Messages.VIETNAMESE),
                        before.issuer(),
                        before.title());
    }

    private Courses.@Nullable Paper paper(@Nullable DocumentId file) {
        return file == null ? null : new Courses.Paper(file, files.get(file).name());
    }

    /// A file that once was a document's.
    ///
    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public DocumentId paper(UUID document, UUID paper) {
        return courses.paper(get(document).document().id(), paper);
    }
}
