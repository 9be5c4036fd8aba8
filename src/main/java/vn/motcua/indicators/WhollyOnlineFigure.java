package vn.motcua.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.indicators.CountRepository.Place;
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
        var reached = units.reached(scopes, period);
        var counted =
                cases.counts(
                        List.copyOf(reached.values()),
                        List.of(counts.span(period)),
                        competences.whollyOnline(on(period)));
        var measured = new LinkedHashMap<Scope, Measured>();
        for (var scope : reached.keySet()) {
            measured.put(scope, share(counted.get(new Place(measured.size(), 0))));
        }
        return measured;
    }

    /// In one round trip where the same procedures run wholly online in all periods, and the same
    /// agencies belonged to it.
    @Override
    public Map<Period, Measured> course(Figure figure, Scope scope, List<Period> periods) {
        var reached = units.reached(scope, periods);
        var measured = new LinkedHashMap<Period, Measured>();
        periods.forEach(period -> measured.put(period, share(null)));
        alike(reached)
                .forEach((alike, some) -> {
                    var spans = some.stream().map(counts::span).toList();
                    cases.counts(List.of(alike.reached()), spans, alike.codes())
                            .forEach((place, ratio) ->
                                    measured.put(some.get(place.span()), share(ratio)));
                });
        return measured;
    }

    /// What periods have in common that are counted together.
    private record Alike(boolean days, Set<String> codes, Reached reached) {}

    private Map<Alike, List<Period>> alike(Map<Period, Reached> periods) {
        var alike = new LinkedHashMap<Alike, List<Period>>();
        periods.forEach((period, reached) ->
                alike.computeIfAbsent(
                                new Alike(
                                        period.kind() == Period.Kind.DAY,
                                        competences.whollyOnline(on(period)),
                                        reached),
                                _ -> new ArrayList<>())
                        .add(period));
        return alike;
    }

    /// Which cases a part is made of.
    Condition cases(FigureCases.Part part, Period period) {
        return WhollyOnlineRepository.cases(part, competences.whollyOnline(on(period)));
    }

    private static Measured share(@Nullable Ratio ratio) {
        return new Measured.Share(ratio == null ? new Ratio(0, 0) : ratio);
    }

    private LocalDate on(Period period) {
        return period.asOf(organisation.today());
    }
}
