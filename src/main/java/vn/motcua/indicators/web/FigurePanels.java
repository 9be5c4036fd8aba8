package vn.motcua.indicators.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.indicators.CaseFigures;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.PlannedTargets;
import vn.motcua.indicators.PlannedTargets.Planned;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.web.WallPanel;

/// What figures show on the wall: the index of this month, and how much runs online.
@Configuration
class FigurePanels {

    private static final int COURSE = 7;
    private static final List<String> ONLINE =
            List.of("online-rate", "online-by-person", "online-rate-essential", "digitised-rate");

    @Bean
    WallPanel indexPanel(ServiceIndex index, Figures figures, Organisation organisation) {
        return new Panel("index", 30, index) {
            @Override
            public List<Number> numbers(AgencyId unit) {
                var scope = Scope.all(unit);
                var month = Period.of(Period.Kind.MONTH, organisation.today());
                var code = organisation.find(unit).map(Agency::code).orElse("");
                var result = index.of(List.of(scope), month).get(scope);
                var asOf = index.asOf().event();
                var inTime = figures.find("index-in-time").orElseThrow();
                var practice = practice(index, month);
                return List.of(
                        new Number(
                                "wall.index.share" + practice,
                                result == null ? Measured.noSource() : points(result),
                                null,
                                null,
                                List.of(),
                                Light.NONE,
                                result == null
                                        ? "/index?period=" + month.code()
                                        : "/index/" + code + "?period=" + month.code(),
                                asOf),
                        new Number(
                                "wall.index.in-time" + practice,
                                figures.measure(inTime, scope, month),
                                null,
                                null,
                                List.of(),
                                Light.NONE,
                                Figures.path(inTime, code, scope.reach(), month),
                                asOf));
            }
        };
    }

    @Bean
    WallPanel onlinePanel(
            CaseFigures cases,
            Figures figures,
            ServiceIndex index,
            Organisation organisation,
            ObjectProvider<PlannedTargets> targets) {
        return new Panel("online", 40, index) {
            @Override
            public List<Number> numbers(AgencyId unit) {
                var scope = Scope.all(unit);
                var year = Period.of(Period.Kind.YEAR, organisation.today());
                var month = Period.of(Period.Kind.MONTH, organisation.today());
                var code = organisation.find(unit).map(Agency::code).orElse("");
                var measured = cases.all(scope, year);
                var online = figures.find("online-rate").orElseThrow();
                var course =
                        figures.course(online, scope, month.course(COURSE)).values().stream()
                                .toList();
                var asOf = index.asOf().event();
                var shown = ONLINE.stream().map(k -> figures.find(k).orElseThrow()).toList();
                var planned = planned(targets, shown, unit);
                return shown.stream()
                        .map(figure -> {
                            var isTheRate = figure.equals(online);
                            var goal = planned.get(figure);
                            return new Number(
                                    figure.textKey(),
                                    measured.getOrDefault(figure, Measured.noSource()),
                                    goal == null ? null : goal.percent(),
                                    source(goal, isTheRate),
                                    isTheRate ? course : List.of(),
                                    light(measured.get(figure), goal),
                                    Figures.path(figure, code, scope.reach(), year),
                                    asOf);
                        })
                        .toList();
            }
        };
    }

    private static Map<Figure, Planned> planned(
            ObjectProvider<PlannedTargets> targets, List<Figure> shown, AgencyId unit) {
        return targets.stream().findFirst().map(t -> t.of(shown, unit)).orElse(Map.of());
    }

    /// @param wanted whether a target is missed where nobody has set one
    private static @Nullable String source(@Nullable Planned planned, boolean wanted) {
        if (planned == null) {
            return wanted ? "" : null;
        }
        return planned.source().isEmpty() ? null : planned.source();
    }

    /// Nothing shines where nothing is planned, or nothing is there to take a share of.
    private static WallPanel.Light light(@Nullable Measured measured, @Nullable Planned planned) {
        if (planned == null
                || !(measured instanceof Measured.Share(var ratio))
                || ratio.ofNothing()) {
            return WallPanel.Light.NONE;
        }
        return ratio.numerator() * 100 >= planned.percent() * ratio.denominator()
                ? WallPanel.Light.GOOD
                : WallPanel.Light.BAD;
    }

    /// The end of the key of a text that says that the points may have been others then.
    private static String practice(ServiceIndex index, Period period) {
        return index.version(period)
                        .filter(v -> !v.isPracticeOf(YearMonth.from(period.last())))
                        .isPresent()
                ? ".practice"
                : "";
    }

    /// Points reached of points measurable, in hundredths of a point.
    private static Measured points(IndexResult result) {
        return Measured.share(
                result.reached().movePointRight(2).longValueExact(), result.measurable() * 100L);
    }

    private abstract static class Panel implements WallPanel {

        private final String key;
        private final int order;
        private final ServiceIndex index;

        Panel(String key, int order, ServiceIndex index) {
            this.key = key;
            this.order = order;
            this.index = index;
        }

        /// An event shows in the log before it is counted, and a wall that looked in between would
        /// look again only much later.
        @Override
        public String pulse() {
            return index.counted();
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public String authority() {
            return "wall:watch";
        }
    }
}
