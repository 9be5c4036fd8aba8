package vn.motcua.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.web.NavGroup;
import vn.motcua.web.NavItem;

@Configuration
class AccessNavigation {

    @Bean
    NavItem staffAccountsNavigation() {
        return new NavItem(900, "/access/accounts", "access.staff.nav", "staff:manage")
                .in(NavGroup.ADMINISTRATION);
    }
}
