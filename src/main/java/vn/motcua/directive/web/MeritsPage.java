package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.merit.Commendations.Wanted;
import vn.motcua.directive.merit.Merit;
import vn.motcua.directive.merit.MeritState;
import vn.motcua.web.Formats;
import vn.motcua.web.Option;
import vn.motcua.web.Page;

/// Proposals to commend. Whoever decides marks several and decides on them by one decision.
///
/// @param wanted which of them
/// @param decider name of the unit whose decisions alone are shown, or null
/// @param next address of the next page, or null
record MeritsPage(
        List<Row> rows,
        Map<MeritState.Code, Integer> counts,
        Wanted wanted,
        @Nullable String decider,
        @Nullable String next,
        boolean mayPropose,
        ProgrammeForm form)
        implements Page {

    /// @param decides whether it waits for a decision of the reader
    record Row(Merit merit, String recipient, boolean decides) {

        MeritState.Code state() {
            return merit.state().code();
        }

        /// Number and day of the decision, empty while there is none.
        String decision() {
            return merit.state() instanceof MeritState.Awarded(_, var number, var day, _)
                    ? number + ", " + Formats.date(day)
                    : "";
        }
    }

    @Override
    public String title() {
        return t("programme.merits");
    }

    @Override
    public HttpStatus status() {
        return form.status();
    }

    boolean canAward() {
        return rows.stream().anyMatch(Row::decides);
    }

    String honour() {
        var honour = wanted.honour();
        return honour == null ? "" : honour.code();
    }

    List<Option> honours() {
        return Arrays.stream(Merit.Honour.values())
                .map(h -> new Option(h.code(), t("programme.merit.honour." + h.code())))
                .toList();
    }

    String state() {
        var state = wanted.state();
        return state == null ? "" : state.code();
    }

    /// What stands in a field of days: the day in the usual way, or what was typed.
    String day(String field) {
        var day = field.equals("from") ? wanted.first() : wanted.last();
        return day == null ? form.value(field) : Formats.date(day);
    }

    List<Option> states() {
        return Arrays.stream(MeritState.Code.values())
                .map(s -> new Option(s.code(), t("programme.merit.state." + s.code())))
                .toList();
    }

    /// The tint of a state.
    static String tint(MeritState.Code state) {
        return switch (state) {
            case PROPOSED -> "waiting";
            case AWARDED -> "done";
            case DECLINED -> "refused";
        };
    }
}
