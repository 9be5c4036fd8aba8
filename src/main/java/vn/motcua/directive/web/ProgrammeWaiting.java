package vn.motcua.directive.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.merit.Commendations;
import vn.motcua.directive.merit.MeritState;
import vn.motcua.directive.need.NeedState;
import vn.motcua.directive.need.Needs;
import vn.motcua.directive.pilot.PilotModels;
import vn.motcua.directive.pilot.PilotPhase;
import vn.motcua.shared.Actor;
import vn.motcua.web.WaitingSource;

/// What waits for a decision in the programme's direction, a line for each kind.
@Component
class ProgrammeWaiting implements WaitingSource {

    private final PilotModels models;
    private final Commendations merits;
    private final Needs needs;

    ProgrammeWaiting(PilotModels models, Commendations merits, Needs needs) {
        this.models = models;
        this.merits = merits;
        this.needs = needs;
    }

    @Override
    public List<Waiting> waitingFor(Actor actor) {
        if (!actor.may(Reach.DECIDE)) {
            return List.of();
        }
        var waiting = new ArrayList<Waiting>();
        var evaluated = models.counts(actor).getOrDefault(PilotPhase.Code.EVALUATED, 0);
        add(waiting, "programme.waiting.models", evaluated, "/programme/models?phase=evaluated");
        var proposed = merits.counts(actor).getOrDefault(MeritState.Code.PROPOSED, 0);
        add(waiting, "programme.waiting.merits", proposed, "/programme/merits?state=proposed");
        var needed = needs.counts(actor).getOrDefault(NeedState.Code.CONSOLIDATED, 0);
        add(waiting, "programme.waiting.needs", needed, "/programme/needs?state=consolidated");
        return waiting;
    }

    private static void add(List<Waiting> waiting, String textKey, int count, String path) {
        if (count > 0) {
            waiting.add(new Waiting(textKey, List.of(Integer.toString(count)), path, null));
        }
    }
}
