package vn.motcua.directive.report;

import java.util.UUID;

/// A report.
public record ReportId(UUID value) {

    static ReportId random() {
        return new ReportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
