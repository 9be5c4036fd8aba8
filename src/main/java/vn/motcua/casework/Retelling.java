package vn.motcua.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Function;
import vn.motcua.casework.Replay.Past;
import vn.motcua.web.Formats;

/// Tells the past of a case through the same transitions as a living one, in memory.
final class Retelling {

    private final Function<LocalDate, Moment.Clocks> clocks;

    /// @param clocks those in force on a day
    Retelling(Function<LocalDate, Moment.Clocks> clocks) {
        this.clocks = clocks;
    }

    ReplayRepository.Written tell(CaseId id, CaseCode code, Past past) {
        var route = past.input().procedure().route();
        var opened = open(id, code, past);
        var happened = new ArrayList<Happening>(past.steps().size() + 1);
        happened.add(new Happening("file", past.by(), past.at(), null, opened, null, null));
        var current = opened;
        for (var step : past.steps()) {
            var at =
                    new Moment(
                            step.at(),
                            step.by().account(),
                            route,
                            clocks.apply(LocalDate.ofInstant(step.at(), Formats.VIETNAM)));
            var next = current.on(step.command(), at).atVersion(current.version() + 1);
            happened.add(Happening.of(step.command(), step.by(), step.at(), current, next));
            current = next;
        }
        return new ReplayRepository.Written(current, Desk.of(current, route), past, happened);
    }

    static Case open(CaseId id, CaseCode code, Past past) {
        var input = past.input();
        var filing =
                new Filing(
                        input.procedure().id(),
                        input.procedure().code(),
                        input.channel(),
                        input.filedBy(),
                        input.receivingUnit(),
                        input.account(),
                        past.at());
        return new Case(
                id,
                code,
                1,
                filing,
                input.receivingUnit(),
                null,
                null,
                new CaseState.Submitted(past.at()),
                new CaseClock.NotStarted(input.procedure().limit(input.channel()).orElse(null)),
                null);
    }
}
