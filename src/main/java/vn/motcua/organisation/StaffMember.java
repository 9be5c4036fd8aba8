package vn.motcua.organisation;

import vn.motcua.shared.AccountId;

/// A member of staff (cán bộ, công chức). The account of the same number signs in.
public record StaffMember(AccountId id, String name, String email) {}
