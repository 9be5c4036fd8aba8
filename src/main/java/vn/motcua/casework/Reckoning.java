package vn.motcua.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.motcua.casework.deadline.ClockEvent;
import vn.motcua.casework.deadline.DeadlineProof;
import vn.motcua.organisation.OutsideCalendar;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.TimeLimit;
import vn.motcua.web.Formats;

/// Reckons when something would be due that is received at a moment, without a case: by the rule in
/// force that day and the calendar of the agency as known today.
@Service
public class Reckoning {

    private final CaseClocks clocks;

    Reckoning(CaseClocks clocks) {
        this.clocks = clocks;
    }

    /// @throws OutsideCalendar if the calendar does not reach as far
    public DeadlineProof prove(Instant received, TimeLimit limit, AgencyId agency) {
        var day = LocalDate.ofInstant(received, Formats.VIETNAM);
        return clocks.on(day).start(limit, agency).prove(List.of(ClockEvent.started(received)));
    }
}
