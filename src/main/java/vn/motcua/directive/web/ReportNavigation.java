package vn.motcua.directive.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.directive.report.Reports;
import vn.motcua.web.NavGroup;
import vn.motcua.web.NavItem;
import vn.motcua.web.WaitingSource;
import vn.motcua.web.WaitingSource.Waiting;

/// Where reports stand in the navigation, and what of them waits for a decision.
@Configuration
class ReportNavigation {

    @Bean
    NavItem reportsPlace() {
        return new NavItem(46, "/reports", "report.nav", "programme:read").in(NavGroup.DIRECTION);
    }

    @Bean
    WaitingSource reportsWaiting(Reports reports) {
        return actor -> {
            var waiting = reports.waitingFor(actor);
            return waiting == 0
                    ? List.of()
                    : List.of(
                            new Waiting(
                                    "report.waiting",
                                    List.of(Integer.toString(waiting)),
                                    "/reports?state=submitted",
                                    null));
        };
    }
}
