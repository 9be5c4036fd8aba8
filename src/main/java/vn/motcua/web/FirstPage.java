package vn.motcua.web;

import vn.motcua.shared.Role;

/// Where those who hold a post begin when they asked for no page in particular, where that is not
/// the first place of the navigation; contributed by a module as a bean.
public record FirstPage(Role role, String path) {}
