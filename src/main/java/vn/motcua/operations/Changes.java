package vn.motcua.operations;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.web.Formats;

/// What changed since yesterday: each figure of today beside that of the day before, and where one
/// of them moved most.
@Service
@Transactional(readOnly = true)
public class Changes {

    private final Figures figures;
    private final Organisation organisation;

    Changes(Figures figures, Organisation organisation) {
        this.figures = figures;
        this.organisation = organisation;
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
        return figures.all();
    }

    public Optional<Figure> find(String key) {
        return figures.find(key);
    }

    /// Every figure that has a value today and had one yesterday: what got worse first, then what
    /// got better, then the rest; of each what moved most first.
    public List<Change> ofUnit(AgencyId unit) {
        var today = Period.day(organisation.today());
        var days = List.of(today.previous(), today);
        return figures.courses(Scope.all(unit), days).entrySet().stream()
                .map(e ->
                        change(
                                e.getKey(),
                                e.getValue().get(today.previous()),
                                e.getValue().get(today)))
                .filter(c -> c.by() != null)
                .sorted(
                        Comparator.comparing((Change c) -> c.turn().rank())
                                .thenComparing(c -> -Math.abs(size(c))))
                .toList();
    }

    /// The units directly below in which one figure moved most since yesterday. Two round trips.
    public List<Move> moves(Figure figure, AgencyId unit, int limit) {
        var below = organisation.children(unit, organisation.today());
        var scopes = below.stream().map(a -> Scope.all(a.id())).toList();
        var today = Period.day(organisation.today());
        var now = figures.measure(figure, scopes, today);
        var before = figures.measure(figure, scopes, today.previous());
        return below.stream()
                .map(a -> new Move(a, change(figure, of(before, a), of(now, a))))
                .filter(m -> m.change.by() != null && m.change.by() != 0)
                .sorted(Comparator.comparing((Move m) -> -Math.abs(size(m.change))))
                .limit(limit)
                .toList();
    }

    private static double size(Change change) {
        var by = change.by();
        return by == null ? 0 : by;
    }

    private static @Nullable Measured of(Map<Scope, Measured> values, Agency unit) {
        return values.get(Scope.all(unit.id()));
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
