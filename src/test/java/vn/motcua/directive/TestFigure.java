package vn.motcua.directive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.FigureSource;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.shared.Measured;

/// A share that is (the month's number times ten) of a hundred in every unit.
@TestConfiguration
public class TestFigure {

    public static final String KEY = "tried-rate";

    @Bean
    FigureSource triedRate() {
        return new Source();
    }

    private static final class Source implements FigureSource {

        @Override
        public List<Figure> figures() {
            return List.of(Figure.share(KEY, Figure.Better.MORE));
        }

        @Override
        public Map<Scope, Measured> measure(
                Figure figure, Collection<Scope> scopes, Period period) {
            return scopes.stream().collect(Collectors.toMap(s -> s, _ -> value(period)));
        }

        @Override
        public Map<Period, Measured> course(Figure figure, Scope scope, List<Period> periods) {
            return periods.stream().collect(Collectors.toMap(p -> p, Source::value));
        }

        private static Measured value(Period period) {
            return Measured.share(period.first().getMonthValue() * 5L, 100);
        }
    }
}
