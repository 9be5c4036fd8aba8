package vn.motcua.operations.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.AgencyId;

/// Which part of the process is looked at.
///
/// @param units who had the case; empty for the whole province
/// @param procedure code of the one procedure, or null for all
/// @param from first day
/// @param to last day
public record ProcessScope(
        Set<AgencyId> units, @Nullable String procedure, LocalDate from, LocalDate to) {

    public ProcessScope {
        units = Set.copyOf(units);
    }

    boolean isProvince() {
        return units.isEmpty();
    }

    Integer[] unitNumbers() {
        return units.stream().map(AgencyId::value).sorted().toArray(Integer[]::new);
    }

    /// Whether sums of months can answer: a procedure in some units is read from the moves.
    boolean isSummed() {
        return isProvince() || procedure == null;
    }

    /// The first days of the months that lie wholly within.
    List<LocalDate> wholeMonths() {
        var months = new ArrayList<LocalDate>();
        var month = from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1);
        while (!month.plusMonths(1).minusDays(1).isAfter(to)) {
            months.add(month);
            month = month.plusMonths(1);
        }
        return months;
    }

    /// Days from one to another, both included.
    record Days(LocalDate from, LocalDate to) {}

    /// The stretches of days that sums do not answer.
    List<Days> without(List<LocalDate> summed) {
        var rest = new ArrayList<Days>();
        var next = from;
        for (var month : summed.stream().sorted().toList()) {
            if (month.isAfter(next)) {
                rest.add(new Days(next, month.minusDays(1)));
            }
            next = month.plusMonths(1);
        }
        if (!next.isAfter(to)) {
            rest.add(new Days(next, to));
        }
        return rest;
    }
}
