package vn.motcua.operations.process;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// An open case and where it stands.
///
/// @param version of the case at its last step
/// @param activity what was done last
/// @param since when that was
/// @param due while its clock runs
/// @param waits the applicant has to act
public record OpenCase(
        UUID id,
        int version,
        String code,
        AgencyId unit,
        String procedure,
        Activity activity,
        Instant since,
        @Nullable Instant due,
        boolean waits) {}
