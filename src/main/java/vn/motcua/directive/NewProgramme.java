package vn.motcua.directive;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// A programme to be entered.
///
/// @param groupSet which groups it has: `utility-groups`
/// @param document the document that founds it, if one is named
public record NewProgramme(
        String code,
        String name,
        AgencyId owner,
        String groupSet,
        LocalDate first,
        LocalDate last,
        @Nullable UUID document,
        boolean sample) {

    /// The set of the five utility groups (nhóm tiện ích) of Project 06.
    public static final String UTILITY_GROUPS = "utility-groups";
}
