package vn.motcua.casework.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.web.NavItem;

/// What casework adds to the navigation of citizens and of everyone.
@Configuration
class CitizenNavigation {

    @Bean
    NavItem ownCases() {
        return new NavItem(20, "/my/cases", "citizen.nav.cases", "citizen");
    }

    @Bean
    NavItem tracking() {
        return new NavItem(30, "/track", "citizen.nav.track", "*");
    }
}
