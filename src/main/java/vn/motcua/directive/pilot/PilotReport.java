package vn.motcua.directive.pilot;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.shared.AgencyId;

/// What a unit reported on a model for a month.
///
/// @param month its first day
/// @param obstacle what stands in the way, may be empty
public record PilotReport(
        AgencyId unit, LocalDate month, String done, String obstacle, Instant at) {}
