package vn.motcua.server;

import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import vn.motcua.shared.Installation;
import vn.motcua.shared.ProductionCheck;
import vn.motcua.shared.RecurringJob;
import vn.motcua.web.TurnedAway;

@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    ProductionGate productionGate(
            Installation installation, ObjectProvider<ProductionCheck> checks) {
        return new ProductionGate(installation, checks.orderedStream().toList());
    }

    /// A command on its own does its work and nothing else meanwhile. Whoever measures the program
    /// may want to know what it does without being asked, and starts it without.
    @Bean
    @ConditionalOnProperty(
            name = {"motcua.server.serving", "motcua.server.timetable"},
            matchIfMissing = true)
    Timetable timetable(ObjectProvider<RecurringJob> jobs) {
        return new Timetable(jobs.stream().toList());
    }

    /// Only where somebody serves: a command on its own needs no way in for others.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("motcua.server.serving")
    static class Serving {

        @Bean
        @Lazy(false)
        OperatorDoor operatorDoor(OperatorCommands commands, DataDirectory data)
                throws IOException {
            return OperatorDoor.open(commands, data);
        }

        @Bean
        RecurringJob lookAtDisk(DiskWatch watch) {
            return new RecurringJob("disk", Duration.ZERO, Duration.ofSeconds(5), watch::look);
        }

        @Bean
        DiskWatch diskWatch(DataDirectory data) {
            return new DiskWatch(DiskReserve.of(data.root()));
        }

        @Bean
        FilterRegistrationBean<DiskFullFilter> diskFullFilter(
                DiskWatch watch, TurnedAway turnedAway) {
            var filter = new DiskFullFilter(watch::full, turnedAway);
            var registration = new FilterRegistrationBean<>(filter);
            registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1);
            return registration;
        }
    }
}
