package vn.motcua.directive.pilot;

import java.time.Instant;
import vn.motcua.shared.AgencyId;

/// A model in a list.
///
/// @param places units in which it runs or is to run
/// @param running of them, in how many it runs
/// @param owing of the running ones, how many owed a report for the month asked about
/// @param silent of those, how many gave none
public record PilotRow(
        PilotId id,
        int number,
        String name,
        AgencyId owner,
        PilotPhase.Code phase,
        Instant since,
        boolean sample,
        int places,
        int running,
        int owing,
        int silent) {

    public String code() {
        return "MH-%02d".formatted(number);
    }
}
