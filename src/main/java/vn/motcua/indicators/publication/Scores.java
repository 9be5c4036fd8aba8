package vn.motcua.indicators.publication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.indicators.Component;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.IndexFormulas.Rule;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;

/// What the index gives by what is known now. The program computes it; tests invent it.
public interface Scores {

    /// An answer for every scope; none at all for a period before the index was in operation.
    Map<Scope, IndexResult> of(Collection<Scope> scopes, Period period);

    /// The figure at whose address a component opens to its cases, if there is one.
    Optional<Figure> figureOf(Component component);

    /// By which rules beside the points a period is counted, and what its formulas take as given
    /// for lack of a source.
    List<Rule> rules(Period period);
}
