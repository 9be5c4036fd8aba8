package vn.motcua.indicators.signal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.CaseEvent.Position;
import vn.motcua.casework.CaseEvents;
import vn.motcua.casework.CaseLogFollower;

/// Follows the log of cases and keeps what looks like a signal; the position moves in the
/// transaction that keeps it.
@Component
class SignalFollower implements CaseLogFollower {

    private static final int BATCH = 500;

    private final CaseEvents log;
    private final SeenEventRepository events;
    private final SignalRepository signals;
    private final SignalSettings settings;
    private final SignalRules rules;
    private final TransactionTemplate transaction;
    private volatile int size = BATCH;

    SignalFollower(
            CaseEvents log,
            SeenEventRepository events,
            SignalRepository signals,
            SignalSettings settings,
            TransactionTemplate transaction) {
        this.log = log;
        this.events = events;
        this.signals = signals;
        this.settings = settings;
        this.rules = new SignalRules(settings);
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public Position position() {
        return events.read();
    }

    @Override
    public boolean step() {
        return log.hasAfter(events.read()) && Boolean.TRUE.equals(transaction.execute(_ -> look()));
    }

    private boolean look() {
        var batch = log.after(events.lock(), size);
        size = batch.size() == size ? FAR : BATCH;
        if (batch.isEmpty()) {
            return false;
        }
        signals.add(found(events.of(batch)));
        events.move(batch.getLast().position());
        forget(batch);
        return true;
    }

    private List<Signal> found(List<SeenEvent> seen) {
        var refusals = new Refusals(signals, settings.anew(), seen);
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
