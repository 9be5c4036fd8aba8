package vn.motcua.directive;

import java.time.LocalDate;
import vn.motcua.shared.AgencyId;

/// A programme to be entered.
///
/// @param groupSet which groups it has: `utility-groups`
public record NewProgramme(
        String code,
        String name,
        AgencyId owner,
        String groupSet,
        LocalDate first,
        LocalDate last,
        boolean sample) {}
