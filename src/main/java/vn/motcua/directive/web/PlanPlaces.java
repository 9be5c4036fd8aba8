package vn.motcua.directive.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.web.NavGroup;
import vn.motcua.web.NavItem;

/// Where the plan stands in the navigation.
@Configuration
class PlanPlaces {

    @Bean
    NavItem planNav() {
        return new NavItem(40, "/programme", "directive.nav", "programme:read")
                .in(NavGroup.DIRECTION);
    }

    @Bean
    ProgrammeLink ownTasksPlace() {
        return new ProgrammeLink(10, "/programme/mine", "directive.mine");
    }

    @Bean
    ProgrammeLink directiveDocumentsPlace() {
        return new ProgrammeLink(20, "/programme/documents", "directive.documents");
    }
}
