package vn.motcua.web;

/// One entry of the navigation, contributed by a module as a bean.
///
/// @param order position, small first
/// @param path the address
/// @param textKey the text
/// @param authority who sees it: an authority, `citizen`, `staff` (any post), or `*` for everyone
public record NavItem(int order, String path, String textKey, String authority) {}
