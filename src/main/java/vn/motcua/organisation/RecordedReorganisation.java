package vn.motcua.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;

/// A change of the agencies as it was entered: what, from when, on what ground, by whom.
///
/// @param kind `found`, `merge`, `split`, `rename`, `move`, `abolish`
/// @param source the resolution, as cited
public record RecordedReorganisation(
        String kind,
        LocalDate on,
        String source,
        Set<AgencyId> units,
        Instant recorded,
        AccountId by) {

    static String kindOf(Reorganisation change) {
        return switch (change) {
            case Reorganisation.Join _ -> "merge";
            default -> change.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }
}
