package vn.motcua.directive.web;

/// A part of the programme's direction that its first page leads to, contributed as a bean: the
/// navigation has one entry for all of them.
///
/// @param order position, small first
/// @param path the address
/// @param textKey its name; `<textKey>.text` says what is there
public record ProgrammeLink(int order, String path, String textKey) {}
