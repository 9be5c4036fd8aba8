package vn.motcua.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// Mends a mistyped intake. The history keeps what was said before and after.
@Service
@Transactional
public class Corrections {

    private static final List<Correctable> FIELDS =
            List.of(
                    new Correctable("name", Applicant::name),
                    new Correctable(
                            "birth-date",
                            a -> a.birthDate() == null ? null : a.birthDate().toString()),
                    new Correctable("id-number", Applicant::idNumber),
                    new Correctable("phone", Applicant::phone),
                    new Correctable("email", Applicant::email),
                    new Correctable("address", Applicant::address),
                    new Correctable("kind", a -> DossierRepository.lower(a.kind())),
                    new Correctable(
                            "representative-name", a -> of(a, Applicant.Representative::name)),
                    new Correctable(
                            "representative-id-number",
                            a -> of(a, Applicant.Representative::idNumber)),
                    new Correctable(
                            "representative-ground", a -> of(a, Applicant.Representative::ground)));

    private final CaseRepository cases;
    private final DossierRepository dossiers;
    private final CorrectionRepository corrections;
    private final Catalogue catalogue;
    private final Entitlement entitlement;
    private final AuditTrail audit;
    private final Clock clock;

    Corrections(
            CaseRepository cases,
            DossierRepository dossiers,
            CorrectionRepository corrections,
            Catalogue catalogue,
            Entitlement entitlement,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.corrections = corrections;
        this.catalogue = catalogue;
        this.entitlement = entitlement;
        this.audit = audit;
        this.clock = clock;
    }

    /// Replaces what was declared about the applicant; nothing happens when nothing differs.
    ///
    /// @throws StaleCase if somebody was faster
    /// @throws NotEntitled unless the actor takes in cases at the receiving unit
    public Case correct(Actor actor, CaseId id, int version, Applicant corrected) {
        var file = cases.find(id).orElseThrow(() -> new NotFound("case"));
        entitlement.demand(actor, file, new Command.CloseInError(""));
        if (file.version() != version) {
            throw new StaleCase(id, version);
        }
        if (file.state() instanceof CaseState.Final) {
            throw new TransitionRefused(file.state(), new Command.CloseInError(""));
        }
        var before = ApplicantColumns.toApplicant(dossiers.applicant(id));
        var changes = changes(before, corrected);
        if (changes.isEmpty()) {
            return file;
        }
        var after = file.atVersion(version + 1);
        var what = changes.stream().map(Change::field).reduce((a, b) -> a + "," + b).orElse("");
        var happening =
                new Happening("correct", actor, clock.instant(), file.state(), after, what, null);
        var route = catalogue.version(file.filing().procedureVersion()).route();
        cases.move(file, after, Desk.of(after, route), List.of(happening));
        dossiers.replace(id, corrected);
        corrections.insert(after, changes);
        audit.change(actor, "correction", Subject.of("case", id.value()));
        return after;
    }

    private static @Nullable String of(
            Applicant who, Function<Applicant.Representative, @Nullable String> part) {
        return who.representative() == null ? null : part.apply(who.representative());
    }

    private static List<Change> changes(Applicant before, Applicant after) {
        var changes = new ArrayList<Change>();
        for (var field : FIELDS) {
            var old = field.value().apply(before);
            var now = field.value().apply(after);
            if (!Objects.equals(old, now)) {
                changes.add(new Change(0, field.name(), old, now));
            }
        }
        return changes;
    }

    /// One field before and after.
    public record Change(
            int version, String field, @Nullable String before, @Nullable String after) {

        @Override
        public String toString() {
            return "Change[" + field + "]";
        }
    }

    private record Correctable(String name, Function<Applicant, @Nullable String> value) {}
}
