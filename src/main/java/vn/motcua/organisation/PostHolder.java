package vn.motcua.organisation;

import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;

/// Who acts in a post on a date: its holder, or one who stands in for the holder.
///
/// @param agency the unit in which the post counts on that date
/// @param substitute whether the account stands in for the holder
public record PostHolder(
        PostId post,
        AccountId account,
        String name,
        AgencyId agency,
        Role role,
        boolean substitute) {}
