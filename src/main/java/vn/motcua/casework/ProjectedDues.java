package vn.motcua.casework;

import static vn.motcua.organisation.WorkingCalendar.local;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.casework.CaseClock.Started;
import vn.motcua.casework.deadline.ClockState.Running;
import vn.motcua.casework.deadline.DeadlineClock;
import vn.motcua.organisation.CalendarDay;

/// Which due dates rest on a day off that nobody has decided yet: whoever is told such a date is
/// told that it may change.
@Component
public class ProjectedDues {

    private final CaseRepository cases;
    private final WorklistRepository worklists;
    private final CaseClocks clocks;

    ProjectedDues(CaseRepository cases, WorklistRepository worklists, CaseClocks clocks) {
        this.cases = cases;
        this.worklists = worklists;
        this.clocks = clocks;
    }

    /// Only a running clock promises a date; one that is over has kept its own. The proof is made
    /// only where a projected day lies between the start and the date at all.
    public boolean rests(Case file) {
        if (!(file.clock() instanceof Started(var limit, var basis, Running running))) {
            return false;
        }
        var ticking = clocks.of(limit, basis, file.filing().receivingUnit());
        var from = file.accepted() == null ? running.since() : file.accepted();
        return isProjectedBetween(ticking, from, running.due())
                && ticking.prove(worklists.clockEvents(file.id())).restsOnProjected();
    }

    /// Those of the cases, with the due dates meant.
    public Map<CaseId, Instant> among(Collection<CaseId> asked) {
        return cases.all(asked).stream()
                .filter(this::rests)
                .collect(Collectors.toMap(Case::id, c -> c.clock().due().orElseThrow()));
    }

    private static boolean isProjectedBetween(DeadlineClock ticking, Instant from, Instant to) {
        return ticking.calendar().days(local(from).toLocalDate(), local(to).toLocalDate()).stream()
                .anyMatch(CalendarDay::projected);
    }
}
