package vn.motcua.operations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.web.Formats;

/// What changed since the working day before: each figure of one day beside that of the day before,
/// and where one of them moved most. Only figures that stay what they were of a day; shares of more
/// than a handful before all others. A day that still goes on is not held against a whole one: two
/// cases at eight in the morning are no fall. So today counts once the office has closed; until
/// then the last working day that is over is compared with the one before it.
@Service
@Transactional(readOnly = true)
public class Changes {

    private final Figures figures;
    private final Organisation organisation;
    private final OperationsSettings settings;
    private final Clock clock;

    Changes(Figures figures, Organisation organisation, OperationsSettings settings, Clock clock) {
        this.figures = figures;
        this.organisation = organisation;
        this.settings = settings;
        this.clock = clock;
    }

    /// Two working days, one after the other.
    public record Days(LocalDate before, LocalDate day) {

        Period earlier() {
            return Period.day(before);
        }

        /// The day whose figures are looked at.
        public Period later() {
            return Period.day(day);
        }
    }

    /// The last working day of a unit that is over, and the one before it.
    public Days days(AgencyId unit) {
        var calendar = organisation.calendar(unit);
        var today = organisation.today();
        var goesOn =
                calendar.day(today).worked()
                        && WorkingCalendar.local(clock.instant()).isBefore(calendar.closing(today));
        var last = goesOn ? -1 : 0;
        return new Days(
                calendar.workingDayAfter(today, last - 1), calendar.workingDayAfter(today, last));
    }

    /// A figure of two days.
    public record Change(Figure figure, Measured before, Measured now) {

        /// By how much: points of a share, or the number; null when one of them is missing.
        public @Nullable Double by() {
            return difference(before, now);
        }

        /// Whether that is good news, bad news or neither.
        public Turn turn() {
            var by = by();
            if (by == null || by == 0 || figure.better() == Figure.Better.NEITHER) {
                return Turn.NEITHER;
            }
            return by > 0 == (figure.better() == Figure.Better.MORE) ? Turn.BETTER : Turn.WORSE;
        }

        /// Whether it is a share of fewer on one of the days.
        boolean isOfFewerThan(int fewest) {
            return Stream.of(before, now)
                    .anyMatch(m ->
                            m instanceof Measured.Share(var ratio) && ratio.denominator() < fewest);
        }
    }

    /// Which way a change goes.
    public enum Turn {
        BETTER,
        WORSE,
        NEITHER;

        /// What asks for attention comes first.
        int rank() {
            return switch (this) {
                case WORSE -> 0;
                case BETTER -> 1;
                case NEITHER -> 2;
            };
        }
    }

    /// How far the figure of one unit moved.
    public record Move(Agency unit, Change change) {}

    public List<Figure> figures() {
        return figures.all().stream().filter(this::isOfADay).toList();
    }

    /// Points are given for longer than a day: of one day they go up and down with three cases.
    private boolean isOfADay(Figure figure) {
        return !ServiceIndex.isPoints(figure) && figures.settles(figure);
    }

    public Optional<Figure> find(String key) {
        return figures.find(key).filter(this::isOfADay);
    }

    /// Every figure that has a value of both days: what got worse first, then what got better, then
    /// the rest; of each what moved most first. Shares of a handful come after all others.
    public List<Change> ofUnit(AgencyId unit, Days days) {
        var both = List.of(days.earlier(), days.later());
        return figures.courses(Scope.all(unit), both, this::isOfADay).entrySet().stream()
                .map(e ->
                        change(
                                e.getKey(),
                                e.getValue().get(days.earlier()),
                                e.getValue().get(days.later())))
                .filter(c -> c.by() != null)
                .sorted(order(settings.fewest()))
                .toList();
    }

    static Comparator<Change> order(int fewest) {
        return Comparator.comparing((Change c) -> c.isOfFewerThan(fewest))
                .thenComparing(c -> c.turn().rank())
                .thenComparing(c -> -Math.abs(size(c)));
    }

    /// The share that moved most, one of a handful only where there is no other.
    public Optional<Figure> widest(List<Change> changes) {
        return widest(changes, settings.fewest());
    }

    static Optional<Figure> widest(List<Change> changes, int fewest) {
        return changes.stream()
                .filter(c -> c.figure().kind() == Figure.Kind.SHARE)
                .min(
                        Comparator.comparing((Change c) -> c.isOfFewerThan(fewest))
                                .thenComparing(c -> -Math.abs(size(c))))
                .map(Change::figure);
    }

    /// The units directly below in which one figure moved most, a share of more than a handful. Two
    /// round trips.
    public List<Move> moves(Figure figure, AgencyId unit, Days days, int limit) {
        var below = organisation.children(unit, organisation.today());
        var ids = below.stream().map(Agency::id).toList();
        var now = figures.ofWhole(figure, ids, days.later());
        var before = figures.ofWhole(figure, ids, days.earlier());
        return below.stream()
                .map(a -> new Move(a, change(figure, before.get(a.id()), now.get(a.id()))))
                .filter(m -> m.change.by() != null && m.change.by() != 0)
                .filter(m -> !m.change.isOfFewerThan(settings.fewest()))
                .sorted(Comparator.comparing((Move m) -> -Math.abs(size(m.change))))
                .limit(limit)
                .toList();
    }

    private static double size(Change change) {
        var by = change.by();
        return by == null ? 0 : by;
    }

    private static Change change(Figure figure, @Nullable Measured before, @Nullable Measured now) {
        return new Change(
                figure,
                before == null ? Measured.noSource() : before,
                now == null ? Measured.noSource() : now);
    }

    private static @Nullable Double difference(Measured before, Measured now) {
        var one = Formats.plotted(before);
        var two = Formats.plotted(now);
        return one == null || two == null ? null : Math.round((two - one) * 100) / 100.0;
    }
}
