package vn.motcua.indicators.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.casework.CaseEvent;
import vn.motcua.casework.CaseLogFollower;
import vn.motcua.casework.CaseLogReading;

/// Follows the log of cases and keeps what looks like a signal; the position moves in the
/// transaction that keeps it.
@Component
class SignalFollower implements CaseLogFollower {

    private static final int BATCH = 500;

    private final CaseLogReading reading;
    private final SeenEventRepository events;
    private final SignalRepository signals;
    private final SignalSettings settings;
    private final SignalRules rules;

    SignalFollower(
            CaseLogReading.Maker readings,
            SeenEventRepository events,
            SignalRepository signals,
            SignalSettings settings) {
        this.reading =
                readings.of(
                        new CaseLogReading.Follower(BATCH, events::read, events::lock, this::look));
        this.events = events;
        this.signals = signals;
        this.settings = settings;
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
        var found = new ArrayList<Signal>();
        for (var event : seen) {
            found.addAll(rules.in(event));
            var applicant = event.applicant();
            if (applicant != null) {
                ofApplicant(event, applicant, found);
            }
        }
        return found;
    }

    /// Known only of those who file with an account of their own: at the counter nobody has one.
    private void ofApplicant(SeenEvent event, UUID account, List<Signal> found) {
        if (event.kind().equals("refuse")) {
            signals.refused(event, account);
        } else if (event.kind().equals("file")) {
            var from = event.at().minus(settings.anew());
            signals.refusalOf(account, event.procedureCode(), from, event.at())
                    .map(refusal -> rules.filedAnew(event, refusal.caseCode(), refusal.at()))
                    .ifPresent(found::add);
        }
    }

    /// A refusal is kept no longer than a new filing could be a signal.
    private void forget(List<CaseEvent> batch) {
        var span = settings.anew().multipliedBy(2);
        signals.forgetRefusalsBefore(batch.getLast().at().minus(span));
    }
}
