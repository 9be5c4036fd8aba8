package vn.motcua.indicators.publication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.indicators.Component;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.IndexFormulas;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.ServiceIndex;

/// What the program itself computes from the events.
@org.springframework.stereotype.Component
class ComputedScores implements Scores {

    private final ServiceIndex index;

    ComputedScores(ServiceIndex index) {
        this.index = index;
    }

    @Override
    public Map<Scope, IndexResult> of(Collection<Scope> scopes, Period period) {
        return index.of(scopes, period);
    }

    @Override
    public Optional<Figure> figureOf(Component component) {
        return index.figureOf(component);
    }

    @Override
    public List<IndexFormulas.Rule> rules(Period period) {
        return index.rulesOf(period);
    }
}
