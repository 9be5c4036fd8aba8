package vn.motcua.organisation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.web.NavGroup;
import vn.motcua.web.NavItem;

/// The entries of this module in the navigation.
@Configuration
class OrganisationPlaces {

    @Bean
    NavItem organisationPlace() {
        return new NavItem(70, "/organisation", "organisation.nav", "staff")
                .in(NavGroup.ADMINISTRATION);
    }

    @Bean
    NavItem staffPlace() {
        return new NavItem(80, "/organisation/staff", "organisation.nav.staff", "staff:manage")
                .in(NavGroup.ADMINISTRATION);
    }
}
