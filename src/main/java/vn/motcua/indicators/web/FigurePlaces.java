package vn.motcua.indicators.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.web.NavGroup;
import vn.motcua.web.NavItem;

/// What figures add to the navigation.
@Configuration
class FigurePlaces {

    @Bean
    NavItem figuresItem() {
        return new NavItem(40, "/figures", "figures.nav", "*").in(NavGroup.QUALITY);
    }

    @Bean
    NavItem figureChecksItem() {
        return new NavItem(91, "/figures/checks", "figures.nav.checks", "operations:read")
                .in(NavGroup.ADMINISTRATION);
    }
}
