package vn.motcua.operations.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.web.WallPanel;

/// On the wall: how many cases wait longer than usual, and how many of those due on the next
/// working day will be late. What is usual changes slowly, so an answer is kept for half a minute.
@Component
class StuckPanel implements WallPanel {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int ORDER = 60;

    private final Stuck stuck;
    private final Forecasts forecasts;
    private final Organisation organisation;
    private final Clock clock;
    private final Map<AgencyId, Kept> kept = new ConcurrentHashMap<>();

    StuckPanel(Stuck stuck, Forecasts forecasts, Organisation organisation, Clock clock) {
        this.stuck = stuck;
        this.forecasts = forecasts;
        this.organisation = organisation;
        this.clock = clock;
    }

    private record Kept(List<WallPanel.Number> numbers, Instant at) {}

    @Override
    public String key() {
        return "stuck";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String authority() {
        return "process:read";
    }

    @Override
    public List<WallPanel.Number> numbers(AgencyId unit) {
        var now = clock.instant();
        var known = kept.get(unit);
        if (known == null || known.at().plus(KEPT).isBefore(now)) {
            known = new Kept(measure(unit, now), now);
            kept.put(unit, known);
        }
        return known.numbers();
    }

    private List<WallPanel.Number> measure(AgencyId unit, Instant now) {
        var code = organisation.get(unit).code();
        var waiting = stuck.count(unit);
        var next = organisation.calendar(unit).workingDayAfter(organisation.today(), 1);
        return List.of(
                number(
                        "process.wall.stuck",
                        Measured.count(waiting),
                        "/process/stuck/cases?unit=" + code + "&long=true",
                        now),
                number(
                        "process.wall.late-tomorrow",
                        lateNext(unit, next),
                        "/process/forecast/cases?unit=" + code + "&day=" + next,
                        now));
    }

    private static WallPanel.Number number(String text, Measured value, String path, Instant at) {
        return new WallPanel.Number(text, value, null, null, List.of(), Light.NONE, path, at);
    }

    private Measured lateNext(AgencyId unit, LocalDate next) {
        var outlook = forecasts.outlook(unit);
        if (outlook == null) {
            return Measured.noSource();
        }
        return Measured.count(
                Math.round(
                        outlook.days().stream()
                                .filter(d -> d.day().equals(next))
                                .mapToDouble(Forecasts.Day::expected)
                                .sum()));
    }
}
