package vn.motcua.indicators;

import static org.jooq.impl.DSL.noCondition;
import static vn.motcua.indicators.db.Tables.CASE_MEASURE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// The cases behind a figure, for those who may read them: no person's data, only which case, where
/// and when.
@Service
public class FigureCases {

    private static final String READ = "case:read";
    private static final int LINES = 25;

    private final CaseFigures figures;
    private final WhollyOnlineFigure wholly;
    private final CaseListRepository cases;
    private final CaseCounts counts;
    private final ScopeUnits units;
    private final Organisation organisation;

    FigureCases(
            CaseFigures figures,
            WhollyOnlineFigure wholly,
            CaseListRepository cases,
            CaseCounts counts,
            ScopeUnits units,
            Organisation organisation) {
        this.figures = figures;
        this.wholly = wholly;
        this.cases = cases;
        this.counts = counts;
        this.units = units;
        this.organisation = organisation;
    }

    /// Halves of a share, and what of the one is not in the other; a number has only the first.
    public enum Part {
        NUMERATOR,
        DENOMINATOR,
        /// What did not count: in the denominator and not in the numerator.
        MISSING;

        /// The numerator for what is no part.
        public static Part of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(p -> p.code().equals(code))
                    .findFirst()
                    .orElse(NUMERATOR);
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Which cases.
    ///
    /// @param after where the page before ended, or null for the first
    public record Asked(
            Figure figure, Part part, Scope scope, Period period, @Nullable String after) {}

    /// One case.
    ///
    /// @param procedure its name
    /// @param day when it was filed
    /// @param state as cases name it
    public record Line(
            String code,
            String procedure,
            AgencyId unit,
            LocalDate day,
            @Nullable Instant due,
            @Nullable Instant finished,
            String state) {}

    /// A page of them.
    ///
    /// @param next where the next page begins, or null at the end
    /// @param whole whether the actor may see all units that were counted
    public record Slice(List<Line> lines, @Nullable String next, boolean whole) {

        public Slice {
            lines = List.copyOf(lines);
        }
    }

    /// The newest first; of units in which the actor may read cases.
    ///
    /// @param procedure the code of the one procedure whose cases are asked for, or null for all
    /// @throws NotFound for a figure that is not counted from cases
    public Slice list(Actor actor, Asked asked, @Nullable String procedure) {
        var span = counts.span(asked.period);
        var wanted = wanted(asked, span).and(of(procedure));
        var counted = units.of(asked.scope, asked.period);
        var seen = new HashSet<>(counted);
        seen.retainAll(organisation.subtree(actor.agenciesWith(READ)));
        if (seen.isEmpty()) {
            return new Slice(List.of(), null, counted.isEmpty());
        }
        var found =
                cases.list(
                        new CaseListRepository.Wanted(
                                Set.copyOf(seen),
                                span,
                                wanted,
                                CaseListRepository.Place.parse(asked.after)),
                        LINES + 1);
        var lines = found.stream().limit(LINES).toList();
        return new Slice(
                lines.stream().map(CaseListRepository.Found::line).toList(),
                found.size() > LINES ? lines.getLast().place().text() : null,
                seen.size() == counted.size());
    }

    private Condition wanted(Asked asked, Span span) {
        return asked.figure.equals(WhollyOnlineFigure.FIGURE)
                ? wholly.cases(asked.part, asked.period)
                : figures.find(asked.figure.key())
                        .map(figure -> counts.by(figure, asked.period))
                        .orElseThrow(() -> new NotFound("cases of " + asked.figure.key()))
                        .cases(asked.part, span);
    }

    private static Condition of(@Nullable String procedure) {
        return procedure == null ? noCondition() : CASE_MEASURE.PROCEDURE.eq(procedure);
    }

    /// Whether a figure is counted from cases, and so opens to them.
    public boolean opens(Figure figure) {
        return figures.opens(figure) || figure.equals(WhollyOnlineFigure.FIGURE);
    }
}
