package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.directive.need.NeedTotal;
import vn.motcua.shared.Money;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// What is needed in a year, by item and unit.
///
/// @param years those that may be chosen instead
record NeedTotalsPage(int year, Set<Integer> years, List<Row> rows) implements Page {

    record Row(NeedTotal total, String unit) {}

    @Override
    public String title() {
        return t("programme.need.totals", Integer.toString(year));
    }

    /// The years to choose from; the one that is shown is among them.
    List<Option> yearOptions() {
        return Stream.concat(years.stream(), Stream.of(year))
                .distinct()
                .sorted()
                .map(y -> new Option(Integer.toString(y), Integer.toString(y)))
                .toList();
    }

    /// The rows of each item.
    Map<String, List<Row>> items() {
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                r -> r.total().item(), LinkedHashMap::new, Collectors.toList()));
    }

    static long quantity(List<Row> rows) {
        return rows.stream().mapToLong(r -> r.total().quantity()).sum();
    }

    static Money estimate(List<Row> rows) {
        return rows.stream().map(r -> r.total().estimate()).reduce(Money.ZERO, Money::plus);
    }

    static Money granted(List<Row> rows) {
        return rows.stream().map(r -> r.total().grantedAmount()).reduce(Money.ZERO, Money::plus);
    }
}
