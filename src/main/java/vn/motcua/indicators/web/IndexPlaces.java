package vn.motcua.indicators.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.web.NavGroup;
import vn.motcua.web.NavItem;

/// The entries of the index in the navigation.
@Configuration
class IndexPlaces {

    @Bean
    NavItem indexPlace() {
        return new NavItem(15, "/index", "index.nav", "*").in(NavGroup.QUALITY);
    }

    @Bean
    NavItem indexDeskPlace() {
        return new NavItem(60, "/index/desk", "index.nav.desk", "index:edit").in(NavGroup.QUALITY);
    }

    @Bean
    NavItem indexApprovalPlace() {
        return new NavItem(60, "/index/desk", "index.nav.desk", "index:approve")
                .in(NavGroup.QUALITY);
    }

    @Bean
    NavItem indexCorrectionsPlace() {
        return new NavItem(61, "/index/corrections", "index.nav.corrections", "index:correct")
                .in(NavGroup.QUALITY);
    }

    @Bean
    NavItem signalsPlace() {
        return new NavItem(62, "/signals", "index.nav.signals", "signal:read").in(NavGroup.QUALITY);
    }
}
