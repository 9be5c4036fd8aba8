package vn.motcua.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// A change of a working calendar: who made it, why, and what became of the open cases.
///
/// @param number counts up over all calendars; null before it is stored
/// @param kind `first`, `hours`, `day_set`, `day_removed`
/// @param cases `moved`, `kept` or `none`
public record NumberedChange(
        @Nullable Long number,
        AgencyId agency,
        String kind,
        String reason,
        String cases,
        Instant at,
        AccountId by) {}
