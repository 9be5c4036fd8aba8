package vn.motcua.organisation;

import org.jspecify.annotations.Nullable;

/// Why a day is what it is: how firmly, for which holiday, and by which decision or law. The source
/// is a citation (`8662/VPCP-KGVX`) and empty for the days of the ordinary week.
public record DayGround(Standing standing, @Nullable Occasion occasion, String source) {

    static final DayGround ORDINARY_WEEK = new DayGround(Standing.REGULAR, null, "");

    /// The ground of a day that an office fixed itself.
    public static DayGround local(String source) {
        return new DayGround(Standing.DECIDED, null, source);
    }
}
