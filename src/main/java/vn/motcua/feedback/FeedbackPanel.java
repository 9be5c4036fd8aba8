package vn.motcua.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.web.WallPanel;

/// Ratings and complaints on the wall: how many were content in the last thirty days, how many
/// complaints are open, how many of them late. Two or three round trips.
@Component
class FeedbackPanel implements WallPanel {

    private static final int DAYS = 30;
    private static final int ORDER = 50;
    private static final int CONTENT = 4;

    private final Ratings ratings;
    private final FeedbackEventRepository log;
    private final ComplaintDesk desk;
    private final Organisation organisation;
    private final Clock clock;
    private final Map<Set<AgencyId>, Known> known = new ConcurrentHashMap<>();

    FeedbackPanel(
            Ratings ratings,
            FeedbackEventRepository log,
            ComplaintDesk desk,
            Organisation organisation,
            Clock clock) {
        this.ratings = ratings;
        this.log = log;
        this.desk = desk;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "feedback";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String authority() {
        return "wall:watch";
    }

    @Override
    public String opensFor() {
        return ComplaintRights.READ;
    }

    @Override
    public List<Number> numbers(AgencyId unit) {
        var units = organisation.subtree(List.of(unit));
        var path = "?unit=" + unit.value();
        var open = desk.open(units);
        return List.of(
                Number.of("feedback.wall.content", content(units), "/ratings" + path),
                new Number(
                        "feedback.wall.open",
                        Measured.count(open[0]),
                        null,
                        null,
                        List.of(),
                        Light.NONE,
                        "/complaints" + path,
                        null),
                new Number(
                        "feedback.wall.late",
                        Measured.count(open[1]),
                        null,
                        null,
                        List.of(),
                        open[1] == 0 ? Light.GOOD : Light.BAD,
                        "/complaints" + path + "&late=true",
                        null));
    }

    @Override
    public String pulse() {
        return log.mark();
    }

    private Measured content(Set<AgencyId> units) {
        var counted = distribution(units);
        var all = counted.stream().mapToLong(Long::longValue).sum();
        var content = counted.subList(CONTENT - 1, counted.size()).stream();
        return Measured.share(content.mapToLong(Long::longValue).sum(), all);
    }

    /// Counted anew when somebody said something, and each day: nothing else changes it.
    private List<Long> distribution(Set<AgencyId> units) {
        var since = since();
        var mark = log.mark();
        return known.compute(
                        units,
                        (_, before) ->
                                before != null && before.is(since, mark)
                                        ? before
                                        : new Known(
                                                since,
                                                mark,
                                                ratings.distribution(
                                                        units, since, clock.instant())))
                .counted;
    }

    private record Known(Instant since, String mark, List<Long> counted) {

        boolean is(Instant first, String latest) {
            return since.equals(first) && mark.equals(latest);
        }
    }

    private Instant since() {
        LocalDate first = organisation.today().minusDays(DAYS);
        return first.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
