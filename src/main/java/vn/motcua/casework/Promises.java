package vn.motcua.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.shared.AgencyId;

/// By when a result could be promised, before anything is filed.
@Component
public class Promises {

    private final CaseClocks clocks;
    private final Clock clock;

    Promises(CaseClocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    /// When the result would be due if the unit took the case in now; empty when no source gives a
    /// limit, for then no date is promised.
    public Optional<Instant> ifAcceptedNow(
            ProcedureVersion procedure, Channel channel, AgencyId unit) {
        return procedure
                .limit(channel)
                .map(limit -> clocks.start(limit, unit).start(clock.instant()).due());
    }
}
