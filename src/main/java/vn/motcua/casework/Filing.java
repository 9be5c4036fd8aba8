package vn.motcua.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Channel;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// How a case came in: what never changes about it.
///
/// @param procedureVersion the version it is decided under, for good
/// @param account the applicant's account when they have one: it makes the case theirs to follow
public record Filing(
        int procedureVersion,
        String procedureCode,
        Channel channel,
        FiledBy filedBy,
        AgencyId receivingUnit,
        @Nullable AccountId account,
        Instant at) {}
