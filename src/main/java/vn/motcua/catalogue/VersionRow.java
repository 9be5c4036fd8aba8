package vn.motcua.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a procedure's history.
///
/// @param number counted within the procedure, from 1
/// @param origin who brought it in
public record VersionRow(
        int id,
        int number,
        String name,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Instant publishedAt,
        String origin) {

    public boolean inForce(LocalDate on) {
        return !on.isBefore(effectiveFrom) && (effectiveTo == null || on.isBefore(effectiveTo));
    }
}
