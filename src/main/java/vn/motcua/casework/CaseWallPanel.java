package vn.motcua.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.casework.CaseCountRepository.Filed;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.Agencies;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.web.WallPanel;

/// Cases on the operations wall: what came in today by channel and state, what came to an end, what
/// is late and what soon will be.
@Component
class CaseWallPanel implements WallPanel {

    private static final int DAYS = 7;

    private final CaseCountRepository counts;
    private final Organisation organisation;
    private final CaseworkSettings settings;
    private final Clock clock;
    private final EndedToday ended;
    private final Map<AgencyId, Week> weeks = new ConcurrentHashMap<>();

    CaseWallPanel(
            CaseCountRepository counts,
            Organisation organisation,
            CaseworkSettings settings,
            Clock clock) {
        this.counts = counts;
        this.organisation = organisation;
        this.settings = settings;
        this.clock = clock;
        ended = new EndedToday(counts::ended);
    }

    @Override
    public String key() {
        return "cases";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String authority() {
        return "wall:watch";
    }

    @Override
    public List<Number> numbers(AgencyId unit) {
        var units = organisation.asked(organisation.subtree(List.of(unit)));
        var now = clock.instant();
        var today = start(organisation.today());
        var filed = counts.filedSince(units, today);
        var dues = counts.dues(units, now, now.plus(settings.atRisk()));
        var list = "/cases?unit=" + unit.value();
        var ofToday = list + "&filed=" + organisation.today();
        var late = "/wall/late?unit=" + organisation.get(unit).code();
        var first =
                List.of(
                        filed(course(unit, units, total(filed, _ -> true)), ofToday),
                        lit("casework.wall.late", dues.late(), Light.BAD, late),
                        lit(
                                "casework.wall.at-risk",
                                dues.atRisk(),
                                Light.WATCH,
                                late + "&risk=yes"),
                        Number.of(
                                "casework.wall.finished",
                                Measured.count(ended.number(unit, units, today, now)),
                                list + "&ended=" + organisation.today()));
        return Stream.concat(first.stream(), ofToday(filed, ofToday).stream()).toList();
    }

    private static Number filed(List<Measured> course, String list) {
        return new Number(
                "casework.wall.filed",
                course.getLast(),
                null,
                null,
                course,
                Light.NONE,
                list,
                null);
    }

    /// What was filed today, by channel and by how far it has come.
    private static List<Number> ofToday(List<Filed> filed, String list) {
        return List.of(
                channel("online", filed, list),
                channel("counter", filed, list),
                channel("post", filed, list),
                stage(CaseFilter.Stage.NEW, filed, list),
                stage(CaseFilter.Stage.WORKING, filed, list),
                stage(CaseFilter.Stage.OVER, filed, list));
    }

    private static Number stage(CaseFilter.Stage stage, List<Filed> filed, String path) {
        return Number.of(
                "casework.wall." + stage.code(),
                Measured.count(total(filed, f -> stage.states().contains(f.state()))),
                path + "&stage=" + stage.code());
    }

    private static Number channel(String channel, List<Filed> filed, String path) {
        return Number.of(
                "casework.wall." + channel,
                Measured.count(total(filed, f -> f.channel().equals(channel))),
                path + "&channel=" + channel);
    }

    private static Number lit(String key, int number, Light light, String path) {
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

    private static int total(List<Filed> filed, Predicate<Filed> which) {
        return filed.stream().filter(which).mapToInt(Filed::number).sum();
    }

    /// The days before, and today as far as it has gone.
    private List<Measured> course(AgencyId unit, Agencies units, int today) {
        var week = week(unit, units);
        var before =
                IntStream.rangeClosed(1, DAYS)
                        .mapToObj(i -> week.today.minusDays(DAYS + 1L - i))
                        .map(day -> Measured.count(week.filed.getOrDefault(day, 0)));
        return Stream.concat(before, Stream.of(Measured.count(today))).toList();
    }

    /// Days that are over are counted once a day.
    private Week week(AgencyId unit, Agencies units) {
        var today = organisation.today();
        var known = weeks.get(unit);
        if (known != null && known.is(today, units)) {
            return known;
        }
        var filed = counts.filedByDay(units, start(today.minusDays(DAYS)), start(today));
        var fresh = new Week(today, units, filed);
        weeks.put(unit, fresh);
        return fresh;
    }

    private static Instant start(LocalDate day) {
        return WorkingCalendar.instant(day.atStartOfDay());
    }

    private record Week(LocalDate today, Agencies units, Map<LocalDate, Integer> filed) {

        boolean is(@Nullable LocalDate day, Agencies asked) {
            return today.equals(day) && units.equals(asked);
        }
    }
}
