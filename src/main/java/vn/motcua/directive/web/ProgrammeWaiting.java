package vn.motcua.directive.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.inspection.Finding;
import vn.motcua.directive.inspection.Inspections;
import vn.motcua.directive.merit.Commendations;
import vn.motcua.directive.need.NeedState;
import vn.motcua.directive.need.Needs;
import vn.motcua.directive.pilot.PilotModels;
import vn.motcua.directive.pilot.PilotPhase;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.web.WaitingSource;

/// What waits in the programme's direction: for a decision, a line for each kind; reports on pilot
/// models that a unit owes for the month before; needs to be put together by the finance
/// department; to be remedied by a unit after an inspection, and then to be looked at by those who
/// inspected.
@Component
class ProgrammeWaiting implements WaitingSource {

    private static final int MOST = 20;

    private final PilotModels models;
    private final Commendations merits;
    private final Needs needs;
    private final Inspections inspections;
    private final Organisation organisation;

    ProgrammeWaiting(
            PilotModels models,
            Commendations merits,
            Needs needs,
            Inspections inspections,
            Organisation organisation) {
        this.models = models;
        this.merits = merits;
        this.needs = needs;
        this.inspections = inspections;
        this.organisation = organisation;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        var waiting = new ArrayList<Waiting>();
        if (actor.may(Reach.DECIDE)) {
            decisions(actor, waiting);
        }
        if (actor.may(Reach.REPORT)) {
            var month = Period.of(Period.Kind.MONTH, organisation.today()).previous().first();
            add(
                    waiting,
                    "programme.waiting.reports",
                    models.countSilent(actor, month),
                    "/programme/models/silent");
        }
        if (needs.isFinance(actor)) {
            var registered = needed(actor, NeedState.Code.REGISTERED);
            add(
                    waiting,
                    "programme.waiting.consolidate",
                    registered,
                    "/programme/needs?state=registered");
        }
        inspections
                .toRemedy(actor, MOST)
                .forEach(f -> waiting.add(of("programme.waiting.remedy", f)));
        inspections
                .toConfirm(actor, MOST)
                .forEach(f -> waiting.add(of("programme.waiting.confirm", f)));
        return waiting;
    }

    private void decisions(Actor actor, List<Waiting> waiting) {
        var evaluated = models.counts(actor).getOrDefault(PilotPhase.Code.EVALUATED, 0);
        add(waiting, "programme.waiting.models", evaluated, "/programme/models?phase=evaluated");
        add(
                waiting,
                "programme.waiting.merits",
                merits.waiting(actor),
                MeritController.path(merits.undecided(actor)));
        var needed = needed(actor, NeedState.Code.CONSOLIDATED);
        add(waiting, "programme.waiting.needs", needed, "/programme/needs?state=consolidated");
    }

    private int needed(Actor actor, NeedState.Code state) {
        return needs.counts(actor, null).getOrDefault(state, 0);
    }

    private static Waiting of(String textKey, Finding finding) {
        return new Waiting(
                textKey,
                List.of(finding.found().what()),
                finding.path(),
                ProgrammeWords.end(finding.found().due()));
    }

    private static void add(List<Waiting> waiting, String textKey, int count, String path) {
        if (count > 0) {
            waiting.add(new Waiting(textKey, List.of(Integer.toString(count)), path, null));
        }
    }
}
