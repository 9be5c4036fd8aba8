package vn.motcua.indicators.signal;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Agencies;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// Signals as an inspector sees them: those of the agencies below the inspector's own.
@Service
public class Signals {

    private static final String READ = "signal:read";

    private final SignalRepository signals;
    private final Organisation organisation;
    private final Clock clock;

    Signals(SignalRepository signals, Organisation organisation, Clock clock) {
        this.signals = signals;
        this.organisation = organisation;
        this.clock = clock;
    }

    /// The latest first.
    public List<Signal> list(Actor actor, SignalFilter filter, int limit) {
        return signals.list(filter, units(actor, filter), limit);
    }

    /// How many each unit has, most first.
    public Map<AgencyId, Integer> byUnit(Actor actor, SignalFilter filter) {
        return signals.byUnit(filter, units(actor, filter));
    }

    public Signal get(Actor actor, long id) {
        return signals.find(id)
                .filter(signal -> organisation.covers(actor.agenciesWith(READ), signal.unit()))
                .orElseThrow(() -> new NotFound("signal"));
    }

    public List<SignalNote> notes(Signal signal) {
        return signals.notes(signal.id());
    }

    /// Keeps what was found on looking into it.
    @Transactional
    public void note(Actor actor, long id, String finding, String text) {
        var signal = get(actor, id);
        signals.note(
                signal.id(),
                new SignalNote(finding, text.strip(), actor.account(), clock.instant()));
    }

    private Agencies units(Actor actor, SignalFilter filter) {
        var own = new HashSet<>(organisation.subtree(actor.agenciesWith(READ)));
        var unit = filter.unit();
        if (unit != null) {
            own.retainAll(organisation.subtree(List.of(unit)));
        }
        return organisation.asked(own);
    }
}
