package vn.motcua.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.casework.ApplicantRules;
import vn.motcua.casework.Case;
import vn.motcua.casework.Draft;
import vn.motcua.casework.Drafts;
import vn.motcua.casework.StaleDraft;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.Forms;
import vn.motcua.forms.Texts;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// Opens applications that are being prepared and says what is still to be answered in them.
@Component
class DraftDesk {

    private final Drafts drafts;
    private final Forms forms;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final ApplicantRules rules;

    DraftDesk(
            Drafts drafts,
            Forms forms,
            Catalogue catalogue,
            Organisation organisation,
            ApplicantRules rules) {
        this.drafts = drafts;
        this.forms = forms;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.rules = rules;
    }

    /// @throws NotFound for whatever is not a draft of the actor's
    Sheet open(Actor actor, String id) {
        return sheet(drafts.get(actor, number(id)));
    }

    Sheet sheet(Draft draft) {
        var procedure = catalogue.version(draft.procedureVersion());
        var form = forms.of(draft.answers());
        var filedAs = drafts.filedAs(draft).map(Case::code).orElse(null);
        return new Sheet(draft, procedure, form, journey(draft, procedure, form), filedAs);
    }

    /// A stop of a draft, to be looked at.
    StepHead stop(Actor actor, String id, String key, boolean fromCheck) {
        return stop(open(actor, id), key, fromCheck);
    }

    /// A stop of a draft whose page was sent.
    ///
    /// @param posted what the page carries along: the version it shows, and whether the person came
    ///   from the check
    StepHead sent(Actor actor, String id, String key, Map<String, String> posted) {
        return stop(actor, id, key, "true".equals(posted.get("fromCheck")))
                .sentFrom(posted.get("version"));
    }

    /// Keeps what was typed at a stop, and gives the stop as it is then: open, or changed elsewhere
    /// meanwhile, and nothing was kept.
    StepHead keep(Actor actor, StepHead head, Draft changed) {
        try {
            return stop(sheet(save(actor, changed)), head.key(), head.fromCheck());
        } catch (StaleDraft elsewhere) {
            return stop(actor, changed.id().toString(), head.key(), head.fromCheck()).changed();
        }
    }

    /// @throws StaleDraft if it was changed elsewhere meanwhile
    Draft save(Actor actor, Draft changed) {
        return drafts.save(actor, changed);
    }

    private static StepHead stop(Sheet sheet, String key, boolean fromCheck) {
        return StepHead.of(sheet, sheet.journey().at(key).key(), fromCheck);
    }

    /// The agencies that take in applications for a procedure.
    List<Agency> units(ProcedureVersion procedure) {
        return catalogue.competentAgencies(procedure, organisation.today());
    }

    static UUID number(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException noNumber) {
            throw new NotFound("draft");
        }
    }

    private Journey journey(Draft draft, ProcedureVersion procedure, FormDefinition form) {
        var stops = new ArrayList<Journey.Stop>();
        var plan = draft.plan();
        var who = plan.applicant();
        stops.add(stop(Journey.Phase.WHERE, Journey.UNIT, isCompetent(plan, procedure)));
        stops.add(stop(Journey.Phase.WHO, Journey.FOR_WHOM, who != null));
        stops.add(
                stop(
                        Journey.Phase.WHO,
                        Journey.APPLICANT,
                        who != null && rules.check(who).isEmpty()));
        stops.add(stop(Journey.Phase.WHO, Journey.HELPER, plan.filedBy() != null));
        for (var section : forms.steps(form, draft.answers())) {
            stops.add(
                    new Journey.Stop(
                            Journey.Phase.CONTENT,
                            Journey.STEPS + section.key(),
                            section.title(),
                            forms.check(form, section.key(), draft.answers()).isEmpty(),
                            true));
        }
        for (var component : procedure.components()) {
            stops.add(paper(draft, component));
        }
        return new Journey(List.copyOf(stops));
    }

    private boolean isCompetent(Draft.Plan plan, ProcedureVersion procedure) {
        return plan.unit() != null
                && organisation
                        .find(AgencyId.of(plan.unit()))
                        .filter(a -> a.isValidOn(organisation.today()))
                        .filter(a -> catalogue.handles(a, procedure))
                        .isPresent();
    }

    private static Journey.Stop paper(Draft draft, ProcedureVersion.Component component) {
        return new Journey.Stop(
                Journey.Phase.PAPERS,
                Journey.PAPERS + component.id(),
                Texts.same(component.name()),
                draft.plan().papers().stream()
                        .anyMatch(p -> Integer.valueOf(component.id()).equals(p.component())),
                component.required());
    }

    private static Journey.Stop stop(Journey.Phase phase, String key, boolean done) {
        return new Journey.Stop(phase, key, Said.of("citizen.stop." + key), done, true);
    }
}
