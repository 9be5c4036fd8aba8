package vn.motcua.web;

/// A way to another place: of breadcrumbs, tabs, lists of links.
public record Link(String text, String href) {}
