package vn.motcua.casework.web;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.casework.Draft;
import vn.motcua.casework.Drafts;
import vn.motcua.casework.web.IntakePage.Unfinished;
import vn.motcua.casework.web.IntakeReader.Sent;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.Actor;

/// Application forms (tờ khai) that officers fill in for the person in front of them. Each is a
/// draft like a citizen's, kept while it is typed, with the applicant and the papers already known.
@Component
class IntakeSheets {

    private final Drafts drafts;
    private final Forms forms;
    private final Catalogue catalogue;
    private final KnownApplicant known;

    IntakeSheets(Drafts drafts, Forms forms, Catalogue catalogue, KnownApplicant known) {
        this.drafts = drafts;
        this.forms = forms;
        this.catalogue = catalogue;
        this.known = known;
    }

    /// Opens the form for what was typed about the applicant; the same sending opens it once.
    ///
    /// @return the address of its page
    String begin(Actor actor, Agency at, ProcedureVersion procedure, Sent sent) {
        var draft = drafts.start(actor, procedure, UUID.fromString(sent.key()));
        if (draft.filedAs() == null) {
            var applicant = sent.applicant().applicant(sent.form().helper());
            var plan =
                    new Draft.Plan(
                            at.id().value(),
                            requireNonNull(sent.form().chosenFiler()),
                            applicant,
                            sent.papers(procedure).papers(),
                            sent.form().chosenChannel());
            var answers = known.prefill(forms.of(draft.answers()), draft, applicant);
            drafts.save(actor, draft.with(plan).with(answers));
        }
        return address(draft);
    }

    /// Those the officer has begun and not finished, the latest first.
    List<Unfinished> unfinished(Actor actor) {
        return drafts.own(actor).stream()
                .filter(d -> d.plan().channel() != null && d.plan().applicant() != null)
                .map(d ->
                        new Unfinished(
                                address(d),
                                requireNonNull(d.plan().applicant()).name(),
                                catalogue.version(d.procedureVersion()).name(),
                                d.touched()))
                .toList();
    }

    private static String address(Draft draft) {
        return "/intake/sheets/" + draft.id();
    }
}
