package vn.motcua.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.AuditTrail.Subject;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.web.Formats;

/// Takes in applications, from every channel. At the desk a case is accepted as it is filed; online
/// and by post it waits to be looked at.
@Service
@Transactional
public class Intake {

    private final CaseRepository cases;
    private final DossierRepository dossiers;
    private final WorklistRepository worklists;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final CaseClocks clocks;
    private final AuditTrail audit;
    private final Clock clock;

    Intake(
            CaseRepository cases,
            DossierRepository dossiers,
            WorklistRepository worklists,
            Catalogue catalogue,
            Organisation organisation,
            CaseClocks clocks,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.worklists = worklists;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /// Files an application: gives it a code and the secret of its receipt.
    ///
    /// @throws FilingRefused if the unit does not handle the procedure or the actor may not file so
    public Filed file(Actor actor, NewCase input) {
        FilingRules.check(actor, input, organisation, catalogue);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var opened = open(input, now);
        var route = input.procedure().route();
        var happened = new ArrayList<Happening>();
        happened.add(new Happening("file", actor, now, null, opened, null, null));
        var current = opened;
        if (input.channel() == Channel.COUNTER) {
            var at = new Moment(now, actor.account(), route, clocks);
            var accept = new Command.Accept();
            current = opened.on(accept, at).atVersion(2);
            happened.add(Happening.of(accept, actor, now, opened, current));
        }
        var code = store(current, input, happened);
        var token = TrackingToken.next();
        dossiers.insert(current.id(), input, token, now);
        audit.change(actor, "filing", Subject.of("case", current.id().value()));
        return new Filed(current.withCode(code), token);
    }

    /// Open cases of the same procedure and identity number at the actor's desks: likely the same
    /// thing brought twice. Empty without a number.
    public List<CaseRow> likelyDuplicates(Actor actor, String procedure, String idNumber) {
        var desks = organisation.subtree(actor.agenciesWith(Entitlement.INTAKE));
        if (desks.isEmpty() || idNumber.isBlank()) {
            return List.of();
        }
        var found = worklists.alike(desks, procedure, idNumber.strip());
        audit.list(actor, "filing", new Subject("case", found.stream().map(CaseRow::id).toList()));
        return found;
    }

    private Case open(NewCase input, Instant now) {
        var filing =
                new Filing(
                        input.procedure().id(),
                        input.procedure().code(),
                        input.channel(),
                        input.filedBy(),
                        input.receivingUnit(),
                        input.account(),
                        now);
        return new Case(
                CaseId.next(now),
                new CaseCode(""),
                1,
                filing,
                input.receivingUnit(),
                null,
                null,
                new CaseState.Submitted(now),
                new CaseClock.NotStarted(input.procedure().limit(input.channel()).orElse(null)),
                null);
    }

    private CaseCode store(Case file, NewCase input, List<Happening> happened) {
        var unit = organisation.get(input.receivingUnit());
        var day = LocalDate.ofInstant(file.filing().at(), Formats.VIETNAM);
        var desk = Desk.of(file, input.procedure().route());
        return cases.insert(file, desk, CaseCode.stem(unit.code(), day), day, happened);
    }

    /// A new case and the secret for its receipt, which is nowhere else in the clear.
    public record Filed(Case file, TrackingToken token) {}
}
