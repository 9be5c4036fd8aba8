package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.need.Need;
import vn.motcua.directive.need.NeedFilter;
import vn.motcua.directive.need.NeedState;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Needs line by line.
///
/// @param counts of the year that is shown, or of all
/// @param years every year something is needed for, with how many lines wait to be put together
/// @param thisYear the year of today
/// @param after number after which the next page begins, or null
record NeedsPage(
        List<Row> rows,
        Map<NeedState.Code, Integer> counts,
        SortedMap<Integer, Integer> years,
        NeedFilter filter,
        int thisYear,
        @Nullable Integer after,
        boolean mayAsk,
        boolean isFinance)
        implements Page {

    record Row(Need need, String unit) {}

    @Override
    public String title() {
        return t("programme.needs");
    }

    /// The year of the totals the page leads to.
    int year() {
        return filter.year() == null ? thisYear : filter.year();
    }

    String state() {
        return filter.state() == null ? "" : filter.state().code();
    }

    String chosenYear() {
        return filter.year() == null ? "" : Integer.toString(filter.year());
    }

    List<Option> yearOptions() {
        return years.keySet().stream()
                .map(y -> new Option(Integer.toString(y), Integer.toString(y)))
                .toList();
    }

    /// The years of which lines wait to be put together.
    List<Map.Entry<Integer, Integer>> open() {
        return years.entrySet().stream().filter(y -> y.getValue() > 0).toList();
    }

    /// The page that lists those in a state, of the same year.
    String path(NeedState.Code state) {
        return "/programme/needs?state=" + state.code() + ofYear();
    }

    @Nullable String next() {
        return after == null ? null : "/programme/needs?after=" + after + ofState() + ofYear();
    }

    /// The file of what is listed.
    String file() {
        var narrowed = ofState() + ofYear();
        return "/programme/needs.csv" + (narrowed.isEmpty() ? "" : "?" + narrowed.substring(1));
    }

    private String ofState() {
        return filter.state() == null ? "" : "&state=" + state();
    }

    private String ofYear() {
        return filter.year() == null ? "" : "&year=" + filter.year();
    }

    List<Option> states() {
        return Arrays.stream(NeedState.Code.values())
                .map(s -> new Option(s.code(), t("programme.need.state." + s.code())))
                .toList();
    }

    int count(NeedState.Code state) {
        return counts.getOrDefault(state, 0);
    }

    /// The tint of a state.
    static String tint(NeedState.Code state) {
        return switch (state) {
            case REGISTERED -> "new";
            case CONSOLIDATED -> "waiting";
            case GRANTED -> "working";
            case REFUSED -> "refused";
            case DELIVERED -> "done";
        };
    }
}
