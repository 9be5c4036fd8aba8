package vn.motcua.web;

/// What a controller answers: a page to draw, an address to go to, or a file to save.
public sealed interface Reply permits Page, Redirect, Download {}
