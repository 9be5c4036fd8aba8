package vn.motcua.indicators.signal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.CaseLogFollower;
import vn.motcua.casework.CaseLogReading;
import vn.motcua.organisation.Organisation;

/// Follows the log of cases and keeps what looks like a signal; the position moves in the
/// transaction that keeps it.
@Component
class SignalFollower implements CaseLogFollower {

    private static final int BATCH = 500;

    private final CaseLogReading reading;
    private final SeenEventRepository events;
    private final SignalRepository signals;
    private final SignalSettings settings;
    private final Organisation organisation;
    private final SignalRules rules;

    SignalFollower(
            CaseLogReading.Maker readings,
            SeenEventRepository events,
            SignalRepository signals,
            SignalSettings settings,
            Organisation organisation) {
        this.reading =
                readings.of(
                        new CaseLogReading.Follower(BATCH, events::read, events::lock, this::look));
        this.events = events;
        this.signals = signals;
        this.settings = settings;
        this.organisation = organisation;
        this.rules = new SignalRules(settings);
    }

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public CaseLogReading reading() {
        return reading;
    }

    private void look(List<CaseEvent> batch) {
        signals.add(found(events.of(batch)));
        events.move(batch.getLast().position());
        forget(batch);
    }

    private List<Signal> found(List<SeenEvent> seen) {
        var refusals = new Refusals(signals, settings.anew(), organisation, seen);
        var found = new ArrayList<Signal>();
        for (var event : seen) {
            found.addAll(rules.in(event));
            refusals.before(event)
                    .map(refusal -> rules.filedAnew(event, refusal.caseCode(), refusal.at()))
                    .ifPresent(found::add);
        }
        refusals.keep();
        return found;
    }

    /// A refusal is kept no longer than a new filing could be a signal.
    private void forget(List<CaseEvent> batch) {
        var span = settings.anew().multipliedBy(2);
        signals.forgetRefusalsBefore(batch.getLast().at().minus(span));
    }
}
