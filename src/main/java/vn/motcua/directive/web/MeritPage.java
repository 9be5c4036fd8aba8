package vn.motcua.directive.web;

import static vn.motcua.web.Shell.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.motcua.directive.merit.Merit;
import vn.motcua.directive.merit.Merit.Ground;
import vn.motcua.directive.merit.MeritState;
import vn.motcua.web.Formats;
import vn.motcua.web.Page;

/// One proposal to commend, with the figures that back it.
///
/// @param practice the month by whose practice some of them are counted, or null
/// @param decider name of the unit that decided, empty while none has
record MeritPage(
        Merit merit,
        String recipient,
        String unit,
        List<Ground> grounds,
        @Nullable String practice,
        List<ProgrammeWords.Line> course,
        boolean mayDecide,
        String decider,
        ProgrammeForm form)
        implements Page {

    @Override
    public String title() {
        return recipient;
    }

    @Override
    public HttpStatus status() {
        return form.status();
    }

    String here() {
        return "/programme/merits/" + merit.id();
    }

    boolean canDecide() {
        return mayDecide && merit.state() instanceof MeritState.Proposed;
    }

    String said() {
        return switch (merit.state()) {
            case MeritState.Proposed _ ->
                    t("programme.merit.waits." + merit.plan().honour().code());
            case MeritState.Awarded(_, var number, var day, _) ->
                    t("programme.merit.awarded.by", number, Formats.date(day), decider);
            case MeritState.Declined(_, var reason) -> reason;
        };
    }
}
