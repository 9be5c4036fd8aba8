package vn.motcua.directive.pilot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// Which models are asked for.
///
/// @param phase only those in it
/// @param directedBy only those of the programme that this unit directs: led by it or by one of its
///   departments
/// @param unit only those led by it or running in it or below it
/// @param month whose reports are counted; its first day
/// @param after number after which the page begins
public record PilotFilter(
        PilotPhase.@Nullable Code phase,
        @Nullable AgencyId directedBy,
        @Nullable AgencyId unit,
        LocalDate month,
        int after,
        int limit) {}
