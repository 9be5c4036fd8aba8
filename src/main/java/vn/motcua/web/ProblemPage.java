package vn.motcua.web;

/// What a problem code means and what to do about it.
record ProblemPage(String title, String code, String advice) implements Page {}
