package vn.motcua.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;

/// One line of a task's history; never changed.
///
/// @param kind what was done: the code of a [TaskCommand], or `assign`
/// @param state where the task stood afterwards
/// @param deadline its deadline afterwards
/// @param missed of a report: the measured targets whose goal was not reached then
public record TaskHappening(
        int version,
        Instant at,
        String kind,
        AccountId by,
        String state,
        LocalDate deadline,
        @Nullable String words,
        List<Evidence> evidence,
        List<MissedTarget> missed) {

    public TaskHappening {
        evidence = List.copyOf(evidence);
        missed = List.copyOf(missed);
    }
}
