package vn.motcua.indicators.signal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.signal.Signal.Kind;
import vn.motcua.organisation.WorkingCalendar;

/// What in an event is a signal.
final class SignalRules {

    /// With these the work on a case is finished.
    private static final Set<String> FINISHING = Set.of("issue", "refuse", "stop");

    /// Steps of work, which take time; taking a case or handing it on does not.
    private static final Set<String> WORK = Set.of("complete", "sign");

    /// Before a step of work these are taking the case in, not work that could have been rushed.
    private static final Set<String> BEGINNING = Set.of("file", "accept", "recount", "correct");

    private final SignalSettings settings;

    SignalRules(SignalSettings settings) {
        this.settings = settings;
    }

    List<Signal> in(SeenEvent event) {
        var found = new ArrayList<Signal>();
        var before = event.before();
        if (before != null) {
            beforeDue(event, before, found);
            askedOnDueDate(event, before, found);
            datedBack(event, before, found);
            noTime(event, before, found);
        }
        return found;
    }

    private void beforeDue(SeenEvent event, SeenEvent.Before before, List<Signal> found) {
        var due = before.due();
        if (due == null || !FINISHING.contains(event.kind()) || event.at().isAfter(due)) {
            return;
        }
        var left = Duration.between(event.at(), due);
        var threshold = settings.beforeDue();
        if (left.compareTo(threshold) <= 0) {
            found.add(
                    signal(event, Kind.BEFORE_DUE, left.toMinutes(), threshold.toMinutes(), null));
        }
    }

    private void askedOnDueDate(SeenEvent event, SeenEvent.Before before, List<Signal> found) {
        var due = before.due();
        if (due != null
                && event.kind().equals("request-supplement")
                && day(due).equals(day(event.at()))) {
            found.add(signal(event, Kind.ASKED_ON_DUE_DATE, 0, 0, null));
        }
    }

    private void datedBack(SeenEvent event, SeenEvent.Before before, List<Signal> found) {
        var back = Duration.between(event.at(), before.at());
        var threshold = settings.datedBack();
        if (back.compareTo(threshold) > 0) {
            found.add(
                    signal(event, Kind.DATED_BACK, back.toMinutes(), threshold.toMinutes(), null));
        }
    }

    /// Whole seconds: two acts of one script are never in the same instant.
    private void noTime(SeenEvent event, SeenEvent.Before before, List<Signal> found) {
        var took = Duration.between(before.at(), event.at());
        var threshold = settings.noTime();
        if (WORK.contains(event.kind())
                && !BEGINNING.contains(before.kind())
                && !took.isNegative()
                && took.toSeconds() <= threshold.toSeconds()) {
            found.add(signal(event, Kind.NO_TIME, took.toSeconds(), threshold.toSeconds(), null));
        }
    }

    /// A filing that follows a refusal of the same account and procedure by the same office.
    Signal filedAnew(SeenEvent event, String refused, Instant refusedAt) {
        return signal(
                event,
                Kind.FILED_ANEW,
                Duration.between(refusedAt, event.at()).toDays(),
                settings.anew().toDays(),
                refused);
    }

    private static Signal signal(
            SeenEvent event, Kind kind, long measured, long threshold, @Nullable String other) {
        return new Signal(
                0,
                kind,
                event.caseId(),
                event.version(),
                event.caseCode(),
                event.procedureCode(),
                event.unit(),
                event.at(),
                event.kind(),
                measured,
                threshold,
                other);
    }

    static LocalDate day(Instant at) {
        return at.atZone(WorkingCalendar.ZONE).toLocalDate();
    }
}
