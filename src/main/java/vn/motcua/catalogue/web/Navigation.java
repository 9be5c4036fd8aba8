package vn.motcua.catalogue.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.web.NavGroup;
import vn.motcua.web.NavItem;

/// What the catalogue adds to the navigation.
@Configuration
class Navigation {

    @Bean
    NavItem proceduresItem() {
        return new NavItem(10, "/procedures", "catalogue.nav", "*");
    }

    @Bean
    NavItem servicesItem() {
        return new NavItem(12, "/services", "service.nav", "*");
    }

    @Bean
    NavItem catalogueItem() {
        return new NavItem(70, "/catalogue", "catalogue.nav.control", "catalogue:edit")
                .in(NavGroup.ADMINISTRATION);
    }

    @Bean
    NavItem fieldsItem() {
        return new NavItem(81, "/catalogue/fields", "catalogue.nav.fields", "organisation:manage")
                .in(NavGroup.ADMINISTRATION);
    }
}
