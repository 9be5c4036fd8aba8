package vn.motcua.indicators;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// The procedures behind the components of the index that count procedures, and those in which the
/// time of handling lies. Procedures are public, so everybody may see them.
@Service
public class ComponentProcedures {

    private final Competences competences;
    private final CountRepository counts;
    private final CaseCounts cases;
    private final CaseFigures figures;
    private final ScopeUnits units;

    ComponentProcedures(
            Competences competences,
            CountRepository counts,
            CaseCounts cases,
            CaseFigures figures,
            ScopeUnits units) {
        this.competences = competences;
        this.counts = counts;
        this.cases = cases;
        this.figures = figures;
        this.units = units;
    }

    /// One procedure.
    ///
    /// @param counted whether it is in the numerator; all are in the denominator
    /// @param online how many cases of it were filed online in the period
    public record Row(String code, String name, boolean counted, long online) {}

    /// How long the cases of one procedure took.
    public record Handling(String code, String name, long minutes, long cases) {}

    /// Whether a component counts procedures.
    public static boolean counts(Component component) {
        return ProcedureComponent.find(component.code()).isPresent();
    }

    /// The denominator of a component with what of it counts, in the order of the codes.
    ///
    /// @throws NotFound for a component that does not count procedures
    public List<Row> list(Component component, Scope scope, Period period) {
        var asked =
                ProcedureComponent.find(component.code())
                        .orElseThrow(() -> new NotFound("procedures of " + component.code()));
        var reached = units.reached(scope, period);
        var used =
                used(
                        reached,
                        counts.online(List.of(reached), List.of(cases.span(period)))
                                .getOrDefault(0, Map.of())
                                .entrySet());
        var online =
                figures.byProcedure(scope, period).stream()
                        .collect(
                                Collectors.toMap(
                                        CaseFigures.ProcedureRow::code,
                                        CaseFigures.ProcedureRow::online));
        return competences.of(reached.units(), period.last()).values().stream()
                .filter(asked::isOf)
                .map(p ->
                        new Row(
                                p.code(),
                                p.name(),
                                asked.counts(p, used),
                                online.getOrDefault(p.code(), 0L)))
                .sorted(Comparator.comparing(Row::code))
                .toList();
    }

    /// The procedures whose cases took longest, one case with another, first.
    public List<Handling> handling(Scope scope, Period period) {
        return figures.byProcedure(scope, period, Measure.MINUTES, Measure.HANDLED).stream()
                .map(r -> new Handling(r.code(), r.name(), r.numerator(), r.denominator()))
                .filter(h -> h.cases > 0)
                .sorted(
                        Comparator.comparingDouble((Handling h) -> (double) h.minutes / h.cases)
                                .reversed()
                                .thenComparing(Handling::code))
                .toList();
    }

    /// The procedures that any of some agencies had online cases of.
    static Set<String> used(Reached agencies, Collection<Map.Entry<AgencyId, Set<String>>> used) {
        var codes = new HashSet<String>();
        used.forEach(entry -> {
            if (agencies.summed().contains(entry.getKey())) {
                codes.addAll(entry.getValue());
            }
        });
        return codes;
    }
}
