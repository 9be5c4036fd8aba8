package vn.motcua.indicators;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Ratio;

/// All figures that are counted from cases. A case counts on the day it was filed, for the agency
/// that decides it. They stand before what others measure.
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
public class CaseFigures implements FigureSource {

    private final CaseCounts counts;
    private final ProcedureCountRepository procedures;
    private final ComplaintCounts complaints;
    private final ScopeUnits units;

    CaseFigures(
            CaseCounts counts,
            ProcedureCountRepository procedures,
            ComplaintCounts complaints,
            ScopeUnits units) {
        this.counts = counts;
        this.procedures = procedures;
        this.complaints = complaints;
        this.units = units;
    }

    private static final Optional<LocalDate> EVER = Optional.empty();

    /// The cases of one procedure.
    ///
    /// @param name as it was last published
    public record ProcedureRow(String code, String name, long online, long received) {}

    @Override
    public List<Figure> figures() {
        return CaseFigure.ALL.stream().map(CaseFigure::figure).toList();
    }

    @Override
    public boolean settles(Figure figure) {
        return CaseFigure.ALL.stream().anyMatch(f -> f.figure().equals(figure) && f.isOfFiling());
    }

    @Override
    public Map<Scope, Measured> measure(Figure figure, Collection<Scope> scopes, Period period) {
        var measured = new LinkedHashMap<Scope, Measured>();
        var asked = get(figure);
        var since = asked.isOfSaid() ? complaints.since() : EVER;
        counts.of(asked, scopes, period)
                .forEach((s, c) -> measured.put(s, measured(asked, period, c, since)));
        return measured;
    }

    @Override
    public Map<Period, Measured> course(Figure figure, Scope scope, List<Period> periods) {
        var measured = new LinkedHashMap<Period, Measured>();
        var asked = get(figure);
        var since = asked.isOfSaid() ? complaints.since() : EVER;
        counts.course(asked, scope, periods)
                .forEach((p, c) -> measured.put(p, measured(asked, p, c, since)));
        return measured;
    }

    @Override
    public Map<Figure, Map<Period, Measured>> courses(Scope scope, List<Period> periods) {
        var counted = counts.course(scope, periods);
        var since = complaints.since();
        var courses = new LinkedHashMap<Figure, Map<Period, Measured>>();
        for (var figure : CaseFigure.ALL) {
            var course = new LinkedHashMap<Period, Measured>();
            counted.forEach((p, c) -> course.put(p, measured(figure, p, c, since)));
            courses.put(figure.figure(), course);
        }
        return courses;
    }

    /// Whether the figure is counted from cases, and so opens to them.
    public boolean opens(Figure figure) {
        return find(figure.key()).isPresent();
    }

    /// Numerator and denominator by procedure, as [#byProcedure(Scope, Period)] for any share that
    /// is counted from cases.
    public List<PartsRow> parts(Figure figure, Scope scope, Period period) {
        var asked = counts.by(get(figure), period);
        var denominator = asked.denominator() == null ? Measure.CASES : asked.denominator();
        return byProcedure(scope, period, asked.numerator(), denominator).stream()
                .map(r ->
                        new PartsRow(r.code(), r.name(), new Ratio(r.numerator(), r.denominator())))
                .toList();
    }

    /// A figure's parts in the cases of one procedure.
    public record PartsRow(String code, String name, Ratio ratio) {}

    /// The reaches that make sense for an agency in a period.
    public List<Scope.Reach> reaches(AgencyId unit, Period period) {
        return units.reaches(unit, period);
    }

    /// Nothing measures what people say in a period that ended before anybody said something.
    private Measured measured(
            CaseFigure figure, Period period, Counts counted, Optional<LocalDate> since) {
        return !figure.isOfSaid() || since.filter(period::reaches).isPresent()
                ? counts.by(figure, period).of(counted)
                : Measured.noSource();
    }

    /// Every figure of one agency and period, in two round trips.
    public Map<Figure, Measured> all(Scope scope, Period period) {
        var counted = counts.of(List.of(scope), period).getOrDefault(scope, Counts.NOTHING);
        var measured = new LinkedHashMap<Figure, Measured>();
        var since = complaints.since();
        CaseFigure.ALL.forEach(f -> measured.put(f.figure(), measured(f, period, counted, since)));
        return measured;
    }

    /// How many cases of each procedure came in and how many of them online, most cases first: some
    /// procedures run wholly online where the province as a whole does not.
    public List<ProcedureRow> byProcedure(Scope scope, Period period) {
        return byProcedure(scope, period, Measure.ONLINE, Measure.CASES).stream()
                .map(r -> new ProcedureRow(r.code(), r.name(), r.numerator(), r.denominator()))
                .toList();
    }

    List<ProcedureCountRepository.Row> byProcedure(
            Scope scope, Period period, Measure numerator, Measure denominator) {
        var asked =
                new ProcedureCountRepository.Asked(
                        units.reached(scope, period), counts.span(period), numerator, denominator);
        return procedures.rows(asked);
    }

    Optional<CaseFigure> find(String key) {
        return CaseFigure.ALL.stream().filter(f -> f.figure().key().equals(key)).findFirst();
    }

    private CaseFigure get(Figure figure) {
        return find(figure.key()).orElseThrow();
    }
}
