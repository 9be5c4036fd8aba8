package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.need.Need;
import vn.motcua.directive.need.NeedState;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Needs line by line.
///
/// @param year the year of which the finance department puts needs together
/// @param next address of the next page, or null
record NeedsPage(
        List<Row> rows,
        Map<NeedState.Code, Integer> counts,
        String state,
        int year,
        @Nullable String next,
        boolean mayAsk,
        boolean isFinance)
        implements Page {

    record Row(Need need, String unit) {}

    @Override
    public String title() {
        return t("programme.needs");
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
