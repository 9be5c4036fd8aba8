package vn.motcua.directive.pilot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// A unit that owes a report on a model for a month and gave none.
///
/// @param lastReport the last month it reported on, or null when it never did
public record Silence(
        AgencyId unit, PilotId model, int number, String name, @Nullable LocalDate lastReport) {}
