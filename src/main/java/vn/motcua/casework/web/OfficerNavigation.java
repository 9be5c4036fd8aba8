package vn.motcua.casework.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.web.NavItem;

/// The officers' entries of the navigation.
@Configuration
class OfficerNavigation {

    private static final int FIRST = 20;

    @Bean
    NavItem worklistEntry() {
        return new NavItem(FIRST, "/work", "casework.officer.nav.work", "case:read");
    }

    @Bean
    NavItem intakeEntry() {
        return new NavItem(FIRST + 1, "/intake", "casework.officer.nav.intake", "case:intake");
    }

    @Bean
    NavItem casesEntry() {
        return new NavItem(FIRST + 2, "/cases", "casework.officer.nav.cases", "case:read");
    }
}
