package vn.motcua.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// An agency (cơ quan, đơn vị) as it is on a date.
///
/// @param code organisation code and the stem of its case codes: `H41`, `H41.12`, `H41.31.05`
/// @param gsoCode code of the statistics office for districts (3 digits) and communes (5)
/// @param sample whether code or name is a configurable sample without a source
/// @param validTo first day on which the agency no longer is
/// @param successor the agency that goes on with its cases, rights and figures
public record Agency(
        AgencyId id,
        String code,
        String name,
        Tier tier,
        @Nullable AgencyId parent,
        @Nullable String gsoCode,
        boolean sample,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable AgencyId successor) {

    public boolean isValidOn(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || date.isBefore(validTo));
    }
}
