package vn.motcua.directive.report;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicators.Period;
import vn.motcua.shared.AgencyId;

/// One line of the list of reports.
///
/// @param state `draft`, `submitted`, `approved`
public record ReportRow(
        ReportId id,
        String title,
        AgencyId unit,
        Period period,
        Locale language,
        String state,
        @Nullable String number,
        Instant touched) {}
