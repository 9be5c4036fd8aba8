package vn.motcua.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

/// A post with its holder and days. It stays with the unit in which it was given; after a merger it
/// counts in the unit that goes on.
///
/// @param to first day on which it is no longer held
public record Posting(
        PostId id,
        AccountId account,
        AgencyId agency,
        Role role,
        LocalDate from,
        @Nullable LocalDate to) {

    public boolean heldOn(LocalDate date) {
        return !date.isBefore(from) && (to == null || date.isBefore(to));
    }
}
