package vn.motcua.directive.report;

import vn.motcua.shared.Refusal;

/// What cannot be done with a report as it stands.
public final class ReportRefused extends Refusal {

    private ReportRefused(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    static ReportRefused notNow(Report report, String command) {
        return new ReportRefused(
                "report-not-now", command + " while " + report.state().code() + ": " + report.id());
    }

    static ReportRefused sameHands(Report report) {
        return new ReportRefused("report-same-hands", "its writer approves " + report.id());
    }

    static ReportRefused stale(ReportId id) {
        return new ReportRefused("report-stale", "somebody else changed it meanwhile: " + id);
    }
}
