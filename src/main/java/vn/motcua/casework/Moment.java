package vn.motcua.casework;

import java.time.Instant;
import vn.motcua.casework.deadline.DeadlineClock;
import vn.motcua.catalogue.Route;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.TimeLimit;

/// All that a transition may ask about the world: when, who, by which route, by which clocks.
record Moment(Instant now, AccountId who, Route route, Clocks clocks) {

    /// Makes the clocks of cases.
    interface Clocks {

        /// A clock by the rule in force now.
        DeadlineClock start(TimeLimit limit, AgencyId unit);

        /// A clock by the rule and the calendar the case was received under.
        DeadlineClock of(TimeLimit limit, CaseClock.Basis basis, AgencyId unit);

        /// Number of the calendar that new clocks of a unit go by.
        long calendar(AgencyId unit);

        /// Number of the calendar by which a clock goes on that stood still: the one in force now,
        /// unless an editor let open cases keep the earlier one.
        long onward(AgencyId unit, long earlier);
    }
}
