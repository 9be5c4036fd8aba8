package vn.motcua.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
        LocalDate date) {}
