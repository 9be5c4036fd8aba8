package vn.motcua.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.shared.AgencyId;

/// What the units have fixed about their working time, with its history. Immutable.
final class Calendars {

    private final List<UnitHours> allHours;
    private final List<LocalDay> allDays;
    private final Map<AgencyId, List<UnitHours>> hours;
    private final Map<AgencyId, List<LocalDay>> days;

    Calendars(Collection<UnitHours> hours, Collection<LocalDay> days) {
        this.allHours = List.copyOf(hours);
        this.allDays = List.copyOf(days);
        this.hours = hours.stream().collect(Collectors.groupingBy(UnitHours::agency));
        this.days = days.stream().collect(Collectors.groupingBy(LocalDay::agency));
    }

    /// What makes up the calendar of one unit.
    record Selection(List<UnitHours> hours, List<LocalDay> days) {

        /// Whether a row is not stored (it has no number of its own yet).
        boolean supposed() {
            return hours.stream().anyMatch(each -> each.id() < 0)
                    || days.stream().anyMatch(each -> each.id() < 0);
        }

        WorkingHours workingHours() {
            return hours.isEmpty()
                    ? WorkingHours.customary()
                    : new WorkingHours(hours.stream().map(UnitHours::variant).toList());
        }

        List<SpecialDay> specialDays() {
            return days.stream().map(LocalDay::day).toList();
        }
    }

    /// The hours of the nearest unit up the chain that has its own; the days of every unit of the
    /// chain that mean this one, the nearest last because it prevails.
    Selection select(List<AgencyId> chain, long number) {
        var own = chain.getLast();
        var chosen = List.<UnitHours>of();
        var special = new ArrayList<LocalDay>();
        for (var unit : chain) {
            var here = hoursOf(unit, number);
            chosen = here.isEmpty() ? chosen : here;
            days.getOrDefault(unit, List.of()).stream()
                    .filter(day -> day.validity().at(number))
                    .filter(day -> day.below() || unit.equals(own))
                    .forEach(special::add);
        }
        return new Selection(chosen, List.copyOf(special));
    }

    List<UnitHours> hoursOf(AgencyId unit, long number) {
        return hours.getOrDefault(unit, List.of()).stream()
                .filter(each -> each.validity().at(number))
                .toList();
    }

    List<LocalDay> daysOf(AgencyId unit, long number) {
        return days.getOrDefault(unit, List.of()).stream()
                .filter(each -> each.validity().at(number))
                .toList();
    }

    /// The number of the last change that touched any unit of the chain.
    long lastChange(List<AgencyId> chain) {
        return chain.stream()
                .flatMap(unit ->
                        Stream.concat(
                                hours.getOrDefault(unit, List.of()).stream()
                                        .map(UnitHours::validity),
                                days.getOrDefault(unit, List.of()).stream()
                                        .map(LocalDay::validity)))
                .mapToLong(LocalDay.Validity::last)
                .max()
                .orElse(0);
    }

    List<UnitHours> allHours() {
        return allHours;
    }

    List<LocalDay> allDays() {
        return allDays;
    }
}
