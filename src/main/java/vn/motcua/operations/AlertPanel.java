package vn.motcua.operations;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.operations.Alerts.Only;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.web.WallPanel;

/// Alerts on the wall: those open and not silent, and how many nobody deals with yet.
@Component
class AlertPanel implements WallPanel {

    private final Alerts alerts;
    private final Organisation organisation;
    private final Clock clock;

    AlertPanel(Alerts alerts, Organisation organisation, Clock clock) {
        this.alerts = alerts;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "alerts";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String authority() {
        return Watching.WATCH;
    }

    @Override
    public List<Number> numbers(AgencyId unit) {
        var now = clock.instant();
        var code = organisation.get(unit).code();
        var open = alerts.open(unit);
        var waiting = open.stream().filter(a -> Only.WAITING.has(a, now)).count();
        var loud = open.stream().filter(a -> Only.LOUD.has(a, now)).count();
        return List.of(
                number(
                        "operations.wall.alerts-waiting",
                        waiting,
                        Light.BAD,
                        Only.WAITING.path(code)),
                number("operations.wall.alerts-open", loud, Light.WATCH, Only.LOUD.path(code)));
    }

    @Override
    public String pulse() {
        return alerts.pulse();
    }

    private static Number number(String key, long number, Light light, String path) {
        return new Number(
                key,
                Measured.count(number),
                null,
                null,
                List.of(),
                number == 0 ? Light.GOOD : light,
                path,
                null);
    }
}
