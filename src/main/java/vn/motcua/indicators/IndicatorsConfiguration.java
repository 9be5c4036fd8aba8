package vn.motcua.indicators;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.casework.FollowerGauge;
import vn.motcua.shared.RecurringJob;
import vn.motcua.web.Gauge;

/// When cases are counted, and when that is checked.
@Configuration
@EnableConfigurationProperties(IndexSettings.class)
class IndicatorsConfiguration {

    @Bean
    IndexFormulas indexFormulas(IndexSettings settings) {
        var shipped = IndexFormulas.shipped();
        var folder = settings.formulas();
        return folder == null ? shipped : FormulaFolder.with(shipped, folder);
    }

    @Bean
    RecurringJob countCases(FigureFollower follower) {
        return new RecurringJob(
                "figures", Duration.ofSeconds(2), Duration.ofMillis(500), follower::catchUp);
    }

    @Bean
    Gauge figuresBehind(FollowerGauge.Maker gauges, FigureFollower follower) {
        return gauges.gauge("figures", "/figures/checks", "operations:read", follower::lag);
    }

    @Bean
    RecurringJob checkFigures(NightlyCheck check) {
        return new RecurringJob(
                "figures counted anew",
                Duration.ofMinutes(10),
                Duration.ofMinutes(20),
                check::runWhenDue);
    }
}
