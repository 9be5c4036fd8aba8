package vn.motcua.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Agency;

/// What stands on top of every paper: who issues it (left), the State (right, always the same),
/// number, place and date (Decree 30/2020/NĐ-CP).
///
/// @param superior the agency above, written over the name, or null
/// @param agency who issues the paper
/// @param number its number with sign, `15/TNHS`, or null where it has none
/// @param place where, as in the date line: `Vinh`
public record Letterhead(
        @Nullable String superior,
        String agency,
        @Nullable String number,
        String place,
        LocalDate date) {

    /// The head of a unit's paper.
    ///
    /// @param above the agency above it, or null
    public static Letterhead of(
            Agency unit, @Nullable Agency above, @Nullable String number, LocalDate date) {
        return new Letterhead(
                above == null ? null : above.name(), unit.name(), number, place(unit), date);
    }

    /// The place of a date line: the name without the kind of the unit.
    private static String place(Agency unit) {
        return unit.name()
                .replaceFirst("^UBND ", "")
                .replaceFirst("^(xã|phường|thị trấn|huyện|thị xã|thành phố|tỉnh) ", "");
    }
}
