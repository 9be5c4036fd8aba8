package vn.motcua.indicators.signal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// Which signals are looked at.
///
/// @param unit with all below it, or null for all the reader may see
/// @param unlooked only those without a note
/// @param before number of the signal after which a page begins, newest first
public record SignalFilter(
        @Nullable AgencyId unit,
        Signal.@Nullable Kind kind,
        LocalDate from,
        LocalDate to,
        boolean unlooked,
        @Nullable Long before) {}
