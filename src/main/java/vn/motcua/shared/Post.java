package vn.motcua.shared;

/// A post (vị trí) as it is held now: the role counts in the agency and in all units below it.
public record Post(PostId id, AgencyId agency, Role role) {}
