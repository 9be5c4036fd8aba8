package vn.motcua.casework.eventlog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.casework.NewCase;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Posting;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;
import vn.motcua.web.Formats;

/// What the codes and numbers of a mapping stand for in this installation.
@Component
class KnownHere {

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final Forms forms;
    private final Clock clock;

    KnownHere(Catalogue catalogue, Organisation organisation, Forms forms, Clock clock) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.forms = forms;
        this.clock = clock;
    }

    /// Adds a sentence for every code and number that stands for nothing.
    void check(Mapping mapping, List<String> faults) {
        var choices = mapping.choices();
        choices.procedure()
                .named()
                .filter(c -> !c.isEmpty() && procedure(c, clock.instant()).isEmpty())
                .distinct()
                .forEach(c ->
                        faults.add(
                                "procedure: there is no procedure %s in force; import the catalogue first or name another"
                                        .formatted(c)));
        java.util.stream.Stream.concat(
                        choices.unit().named(),
                        choices.decidedBy() == null
                                ? java.util.stream.Stream.empty()
                                : choices.decidedBy().named())
                .filter(c -> !c.isEmpty() && agency(c, clock.instant()).isEmpty())
                .distinct()
                .forEach(c -> faults.add("unit: there is no agency %s".formatted(c)));
        mapping.agencies()
                .forEach((group, code) -> {
                    if (agency(code, clock.instant()).isEmpty()) {
                        faults.add(
                                "agencies: \"%s\": there is no agency %s".formatted(group, code));
                    }
                });
        mapping.posts()
                .forEach((resource, number) -> {
                    if (posting(number).isEmpty()) {
                        faults.add(
                                "posts: \"%s\": there is no post %d".formatted(resource, number));
                    }
                });
    }

    /// The version in force when a case was filed; of what was published later, the one in force
    /// now.
    Optional<ProcedureVersion> procedure(String code, Instant filed) {
        return catalogue
                .current(code, day(filed))
                .or(() -> catalogue.current(code, organisation.today()));
    }

    /// The agency that bore the code when a case was filed, else the one that bears it now.
    Optional<AgencyId> agency(String code, Instant filed) {
        return organisation
                .byCode(code, day(filed))
                .or(() -> organisation.byCode(code, organisation.today()))
                .map(a -> a.id());
    }

    Optional<Posting> posting(int number) {
        return organisation.posting(new PostId(number));
    }

    /// The procedure's form with nothing filled in: the other system's answers are its attributes.
    NewCase.Content empty(ProcedureVersion procedure) {
        var form = forms.get(procedure.form());
        return new NewCase.Content(form.key(), form.version(), Answers.none(form).toJson());
    }

    Instant now() {
        return clock.instant();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Formats.VIETNAM);
    }
}
