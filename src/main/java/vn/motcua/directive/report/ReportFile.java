package vn.motcua.directive.report;

/// A file of an approved report.
///
/// @param form `pdf`, `docx` or `sealed` (the text that was sealed)
public record ReportFile(String form, String name, byte[] content) {}
