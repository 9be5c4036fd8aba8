package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.FigureWords;
import vn.motcua.operations.Alert;
import vn.motcua.operations.Alerts.Only;
import vn.motcua.operations.Changes.Change;
import vn.motcua.operations.Changes.Days;
import vn.motcua.operations.Changes.Move;
import vn.motcua.operations.LateCase;
import vn.motcua.operations.Lateness.Glance;
import vn.motcua.operations.Lateness.Standing;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.web.Formats;
import vn.motcua.web.LateSource;
import vn.motcua.web.Option;
import vn.motcua.web.Page;
import vn.motcua.web.WaitingSource.Waiting;

/// The first page of somebody who directs: what is late and whose, what changed since the working
/// day before, what waits for their decision. What does not fit one screen lies folded below.
record LeaderPage(
        Agency unit, Late late, Changed changed, List<Waiting> waiting, When when, boolean opens)
        implements Page {

    /// How many figures and decisions are seen at once.
    private static final int FIGURES = 3;

    private static final int DECISIONS = 9;

    /// How many units there is room for.
    static final int WORST = 3;

    /// What is late.
    ///
    /// @param newly cases that became late lately
    /// @param others what is late besides cases
    record Late(
            Glance glance,
            Newly newly,
            List<LateCase> cases,
            Map<AgencyId, String> names,
            List<Alert> alerts,
            List<LateSource.Late> others) {

        List<Standing> worst() {
            return glance.worst();
        }

        /// Those that are seen at once: one fewer where another kind is named, too.
        List<Standing> worstSeen() {
            return worst().stream().limit(named().isEmpty() ? WORST : WORST - 1).toList();
        }

        /// Cases that are seen at once; where another kind is named, the number above opens them.
        List<LateCase> casesSeen() {
            return named().isEmpty() ? cases : List.of();
        }

        /// What is named at once besides cases: the first kind. There is room for one.
        List<LateSource.Late> named() {
            return some(others.stream().limit(1));
        }

        /// What is named in a fold: the other kinds.
        List<LateSource.Late> folded() {
            return some(others.stream().skip(1));
        }

        private static List<LateSource.Late> some(Stream<LateSource.Late> kinds) {
            return kinds.filter(k -> !k.lines().isEmpty()).toList();
        }
    }

    /// Late cases that were due on the working day before or today.
    record Newly(LocalDate since, int cases) {}

    /// What changed between two working days that are over.
    record Changed(Days days, List<Change> figures, String chosen, List<Move> moves) {}

    /// The moment of all of it.
    record When(Instant at, LocalDate today) {}

    @Override
    public String title() {
        return t("operations.leader.title-of", unit.name());
    }

    String day() {
        return Formats.date(when.today());
    }

    String asOf() {
        return t("operations.wall.number-as-of", Formats.dateTime(when.at()));
    }

    String latePath() {
        return LatePage.path(unit);
    }

    String newlyPath() {
        return LatePage.since(unit, late.newly().since());
    }

    String newlyText() {
        return t(
                "operations.leader.newly-late",
                Formats.number(late.newly().cases()),
                Formats.date(late.newly().since()));
    }

    String paperPath() {
        return "/leader/paper?unit=" + unit.code();
    }

    String path(Standing standing) {
        return LatePage.alone(standing.unit());
    }

    String alertsPath() {
        return Only.LOUD.path(unit.code());
    }

    String name(AgencyId id) {
        return late.names().getOrDefault(id, "");
    }

    List<Change> figures() {
        return changed.figures().stream().limit(FIGURES).toList();
    }

    List<Change> moreFigures() {
        return changed.figures().stream().skip(FIGURES).toList();
    }

    List<Waiting> decisions() {
        return waiting.stream().limit(DECISIONS).toList();
    }

    List<Waiting> moreDecisions() {
        return waiting.stream().skip(DECISIONS).toList();
    }

    String path(Change change, String code) {
        return FigureWays.path(change.figure(), code, changed.days().later());
    }

    /// The day whose changes are shown.
    String changedDay() {
        return Formats.date(changed.days().day());
    }

    String changedBefore() {
        return Formats.date(changed.days().before());
    }

    String changedTitle() {
        return t("operations.leader.changed", changedDay(), changedBefore());
    }

    String by(Change change) {
        var by = change.by();
        if (by == null) {
            return "–";
        }
        var sign = by > 0 ? "+" : "";
        var points =
                change.figure().kind() == Figure.Kind.SHARE ? " " + t("operations.points") : "";
        return (sign + Formats.decimal(by, 2) + points).replace(' ', '\u00a0');
    }

    /// Of how many a share is one, since a share of few says little; empty for a number.
    static String of(Figure figure, Measured measured) {
        return measured instanceof Measured.Share(var ratio)
                ? "(%s/%s)"
                        .formatted(
                                FigureWords.part(figure.key(), ratio.numerator()),
                                FigureWords.part(figure.key(), ratio.denominator()))
                : "";
    }

    String turn(Change change) {
        return t("operations.turn." + change.turn().name().toLowerCase(Locale.ROOT));
    }

    String tag(Change change) {
        return switch (change.turn()) {
            case BETTER -> "done";
            case WORSE -> "late";
            case NEITHER -> "new";
        };
    }

    /// The name of the figure whose moves are shown.
    String chosenName() {
        return t("figure." + changed.chosen());
    }

    List<Option> choices() {
        return changed.figures().stream()
                .map(Change::figure)
                .map(f -> new Option(f.key(), t(f.textKey())))
                .toList();
    }

    String text(Waiting each) {
        return t(each.textKey(), each.parts().toArray());
    }
}
