package vn.motcua.operations.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.operations.process.Forecasts;
import vn.motcua.operations.process.Load;
import vn.motcua.operations.web.ProcessReader.Asked;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// Cases that will be late, how good such forecasts were, and how much each officer has to do.
@Controller
@PreAuthorize("hasAuthority('process:read')")
class ForecastController {

    static final String CASES = "/process/forecast/cases";
    static final String BACKTEST = "/process/forecast/backtest";
    static final String LOAD = "/process/load";

    private final Forecasts forecasts;
    private final Load load;
    private final ProcessReader reader;

    ForecastController(Forecasts forecasts, Load load, ProcessReader reader) {
        this.forecasts = forecasts;
        this.load = load;
        this.reader = reader;
    }

    @GetMapping(ProcessAddress.FORECAST)
    ForecastPage forecast(Actor actor, @ModelAttribute Asked asked) {
        var address = reader.read(actor, asked);
        return new ForecastPage(
                reader.unitTop(actor, address, ProcessAddress.FORECAST),
                forecasts.outlook(address.unit().id()),
                reader,
                load.unitsOf(actor));
    }

    @GetMapping(CASES)
    @PreAuthorize("hasAuthority('process:read') and hasAuthority('case:read')")
    ForecastCasesPage cases(
            Actor actor,
            @ModelAttribute Asked asked,
            @RequestParam String day,
            @RequestParam(required = false) @Nullable String after) {
        var address = reader.read(actor, asked);
        var due = day(day);
        var slice = forecasts.cases(actor, address.unit().id(), due, after);
        var here = CASES + "?unit=" + address.unit().code() + "&day=" + due;
        return new ForecastCasesPage(
                address.unit().name(),
                address.at(ProcessAddress.FORECAST),
                due,
                sum(address.unit().id(), due),
                slice,
                reader.words(address),
                reader,
                slice.next() == null ? null : here + "&after=" + slice.next());
    }

    private Forecasts.@Nullable Day sum(AgencyId unit, LocalDate due) {
        var outlook = forecasts.outlook(unit);
        return outlook == null
                ? null
                : outlook.days().stream().filter(d -> d.day().equals(due)).findFirst().orElse(null);
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException _) {
            throw new NotFound("day");
        }
    }

    @GetMapping(BACKTEST)
    BacktestPage backtest(Actor actor, @ModelAttribute Asked asked) {
        var address = reader.read(actor, asked);
        return new BacktestPage(
                address.unit().name(),
                address.at(ProcessAddress.FORECAST),
                forecasts.backtest(address.unit().id()));
    }

    /// @param at number of the unit; without it the first of the actor's own
    @GetMapping(LOAD)
    LoadPage load(Actor actor, @RequestParam(required = false) @Nullable Integer at) {
        var unit =
                at == null
                        ? load.unitsOf(actor).stream()
                                .findFirst()
                                .orElseThrow(() -> new NotFound("unit"))
                        : AgencyId.of(at);
        var own = load.of(actor, unit);
        var asked = new Asked(reader.unitCode(unit), null, null);
        return new LoadPage(reader.read(actor, asked).unit(), actor.may("case:read"), own);
    }
}
