package vn.motcua.forms.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.web.NavGroup;
import vn.motcua.web.NavItem;

@Configuration
class FormNavigation {

    @Bean
    NavItem formsEntry() {
        return new NavItem(65, "/forms", "forms.list.title", "catalogue:edit")
                .in(NavGroup.ADMINISTRATION);
    }
}
