package vn.motcua.indicators;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.Figure.Better;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Ratio;

/// Cases run wholly online of those that could be (hồ sơ toàn trình / hồ sơ đủ điều kiện toàn
/// trình): of the procedures that run online from end to end when the period ends, or now while it
/// lasts, how many cases were filed online.
@Component
class WhollyOnlineFigure implements FigureSource {

    static final Figure FIGURE = Figure.share("online-rate-wholly", Better.MORE);

    private final WhollyOnlineRepository cases;
    private final Competences competences;
    private final CaseCounts counts;
    private final ScopeUnits units;
    private final Organisation organisation;

    WhollyOnlineFigure(
            WhollyOnlineRepository cases,
            Competences competences,
            CaseCounts counts,
            ScopeUnits units,
            Organisation organisation) {
        this.cases = cases;
        this.competences = competences;
        this.counts = counts;
        this.units = units;
        this.organisation = organisation;
    }

    @Override
    public List<Figure> figures() {
        return List.of(FIGURE);
    }

    @Override
    public Map<Scope, Measured> measure(Figure figure, Collection<Scope> scopes, Period period) {
        var reached = units.reached(scopes);
        var codes = competences.whollyOnline(on(period));
        var counted = cases.counts(List.copyOf(reached.values()), counts.span(period), codes);
        var measured = new LinkedHashMap<Scope, Measured>();
        for (var scope : reached.keySet()) {
            measured.put(scope, share(counted.getOrDefault(measured.size(), new Ratio(0, 0))));
        }
        return measured;
    }

    @Override
    public Map<Period, Measured> course(Figure figure, Scope scope, List<Period> periods) {
        var measured = new LinkedHashMap<Period, Measured>();
        for (var period : periods) {
            measured.computeIfAbsent(
                    period, p -> requireNonNull(measure(figure, List.of(scope), p).get(scope)));
        }
        return measured;
    }

    /// Which cases a part is made of.
    Condition cases(FigureCases.Part part, Period period) {
        return WhollyOnlineRepository.cases(part, competences.whollyOnline(on(period)));
    }

    private static Measured share(Ratio ratio) {
        return new Measured.Share(ratio);
    }

    private LocalDate on(Period period) {
        var today = organisation.today();
        return period.last().isAfter(today) ? today : period.last();
    }
}
