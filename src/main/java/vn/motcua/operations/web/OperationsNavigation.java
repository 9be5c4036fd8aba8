package vn.motcua.operations.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.shared.RecurringJob;
import vn.motcua.shared.Role;
import vn.motcua.web.FirstPage;
import vn.motcua.web.NavGroup;
import vn.motcua.web.NavItem;

@Configuration
class OperationsNavigation {

    private static final String WATCH = "wall:watch";

    /// Who directs begins with what is late, what changed and what waits for them.
    @Bean
    FirstPage leaderBegins() {
        return new FirstPage(Role.LEADER, "/leader");
    }

    @Bean
    NavItem leaderNav() {
        return new NavItem(23, "/leader", "operations.leader.nav", WATCH);
    }

    @Bean
    NavItem wallNav() {
        return new NavItem(60, "/wall", "operations.wall.nav", WATCH).in(NavGroup.DIRECTION);
    }

    @Bean
    NavItem mapNav() {
        return new NavItem(61, "/map", "operations.map.nav", WATCH).in(NavGroup.DIRECTION);
    }

    /// Who loads them need not be among those who look at the map.
    @Bean
    NavItem outlinesNav() {
        return new NavItem(82, "/map/outlines", "operations.outlines.nav", "organisation:manage")
                .in(NavGroup.ADMINISTRATION);
    }

    @Bean
    NavItem alertsNav() {
        return new NavItem(62, "/alerts", "operations.alerts.nav", WATCH).in(NavGroup.DIRECTION);
    }

    @Bean
    RecurringJob wallNews(WallHub hub) {
        return new RecurringJob("wall", Duration.ofSeconds(2), Duration.ofMillis(700), hub::tick);
    }
}
