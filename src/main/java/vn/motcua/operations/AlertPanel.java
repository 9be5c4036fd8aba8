package vn.motcua.operations;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.web.WallPanel;

/// Alerts on the wall: those open and not silent, and how many nobody deals with yet.
@Component
class AlertPanel implements WallPanel {

    private final Alerts alerts;
    private final Clock clock;

    AlertPanel(Alerts alerts, Clock clock) {
        this.alerts = alerts;
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
        var loud = alerts.open(unit).stream().filter(a -> a.isLoud(now)).toList();
        var waiting = loud.stream().filter(a -> a.acknowledged() == null).count();
        return List.of(
                number("operations.wall.alerts-waiting", waiting, Light.BAD),
                number("operations.wall.alerts-open", loud.size(), Light.WATCH));
    }

    private static Number number(String key, long number, Light light) {
        return new Number(
                key,
                Measured.count(number),
                null,
                null,
                List.of(),
                number == 0 ? Light.GOOD : light,
                "/alerts",
                null);
    }
}
