package vn.motcua.indicators.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.motcua.indicators.Component;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.IndexFormulas;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Ratio;

/// Scores that a test invents: each commune and department has cases of its own, those above have
/// theirs and all below. One department has none before June 2023.
public final class InventedScores implements Scores {

    /// Puts them in the place of the computed ones.
    @TestConfiguration
    public static class Instead {

        @Bean
        @Primary
        InventedScores inventedScores(Organisation organisation) {
            return new InventedScores(organisation);
        }
    }

    /// The department without cases before June 2023.
    public static final String BEGINNER = "H41.15";

    private static final LocalDate BEGUN = LocalDate.of(2023, 6, 1);

    private final Organisation organisation;
    private final Map<Period, Map<AgencyId, Long>> late = new ConcurrentHashMap<>();

    InventedScores(Organisation organisation) {
        this.organisation = organisation;
    }

    /// So many more cases of an agency turn out late in a period.
    public void late(Period period, AgencyId unit, long more) {
        late.computeIfAbsent(period, _ -> new ConcurrentHashMap<>()).merge(unit, more, Long::sum);
    }

    @Override
    public Map<Scope, IndexResult> of(Collection<Scope> scopes, Period period) {
        var version = IndexFormulas.shipped().at("service-index", period.last()).orElse(null);
        var results = new LinkedHashMap<Scope, IndexResult>();
        if (version != null) {
            scopes.forEach(scope -> results.put(scope, version.score(shares(scope, period))));
        }
        return results;
    }

    private Map<String, Ratio> shares(Scope scope, Period period) {
        var shares = new HashMap<String, Ratio>();
        var unit = scope.unit();
        for (var each : scope.reach() == Scope.Reach.ALL ? below(unit, period) : List.of(unit)) {
            if (!hasBegun(each, period)) {
                continue;
            }
            var number = each.value();
            var cases = 20 + (number * 7L + period.first().getMonthValue() * 3L) % 41;
            var slow =
                    number % 9
                            + (period.first().getMonthValue() + number) % 3
                            + late.getOrDefault(period, Map.of()).getOrDefault(each, 0L);
            shares.merge("2.1", new Ratio(Math.max(0, cases - slow), cases), Ratio::plus);
            shares.merge("3.3", new Ratio(cases * (number % 5 + 2) / 10, cases), Ratio::plus);
            shares.merge("5.4", new Ratio(cases - number % 4, cases), Ratio::plus);
        }
        shares.put("3.1", new Ratio(40 + unit.value() % 20, 60));
        shares.put("5.2", new Ratio(0, 0));
        shares.put("4.6", new Ratio(0, 0));
        return shares;
    }

    private boolean hasBegun(AgencyId unit, Period period) {
        return !period.last().isBefore(BEGUN)
                || !organisation.find(unit, period.last()).orElseThrow().code().equals(BEGINNER);
    }

    private List<AgencyId> below(AgencyId unit, Period period) {
        var agency = organisation.find(unit, period.last()).orElseThrow();
        return agency.tier() == Tier.DEPARTMENT || agency.tier() == Tier.COMMUNE
                ? List.of(unit)
                : organisation.at(period.last()).stream()
                        .filter(a -> a.code().startsWith(agency.code()))
                        .map(a -> a.id())
                        .toList();
    }

    @Override
    public Optional<Figure> figureOf(Component component) {
        return component.code().equals("2.1")
                ? Optional.of(Figure.share("index-in-time", Figure.Better.MORE))
                : Optional.empty();
    }

    @Override
    public List<IndexFormulas.Rule> rules(Period period) {
        return List.of();
    }
}
