package vn.motcua.indicators;

import static vn.motcua.indicators.Figure.Better.MORE;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Measured;

/// Figures the programme is judged by that nothing here can measure yet: they are declared, so that
/// a target can be set and a panel can stand, and say that they have no source. Nobody types them
/// in.
@Component
class AwaitedFigures implements FigureSource {

    private static final List<Figure> AWAITED =
            List.of(
                    Figure.count("identity-cards-issued", MORE),
                    Figure.count("eid-collected", MORE),
                    Figure.count("eid-activated", MORE),
                    Figure.share("online-payment-rate", MORE),
                    Figure.share("population-data-rate", MORE),
                    Figure.share("data-quality-rate", MORE),
                    Figure.share("synchronised-rate", MORE));

    @Override
    public List<Figure> figures() {
        return AWAITED;
    }

    @Override
    public Map<Scope, Measured> measure(Figure figure, Collection<Scope> scopes, Period period) {
        var none = new LinkedHashMap<Scope, Measured>();
        scopes.forEach(s -> none.put(s, Measured.noSource()));
        return none;
    }

    @Override
    public Map<Period, Measured> course(Figure figure, Scope scope, List<Period> periods) {
        var none = new LinkedHashMap<Period, Measured>();
        periods.forEach(p -> none.put(p, Measured.noSource()));
        return none;
    }
}
