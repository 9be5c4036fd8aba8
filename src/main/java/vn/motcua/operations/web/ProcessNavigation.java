package vn.motcua.operations.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.web.NavGroup;
import vn.motcua.web.NavItem;

/// The process pages' entry in the navigation.
@Configuration
class ProcessNavigation {

    @Bean
    NavItem processNav() {
        return new NavItem(56, ProcessAddress.OVERVIEW, "process.nav", "process:read")
                .in(NavGroup.DIRECTION);
    }
}
