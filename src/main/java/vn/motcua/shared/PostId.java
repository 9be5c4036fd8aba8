package vn.motcua.shared;

/// A post (vị trí): one role of one person in one agency.
public record PostId(int value) {}
