package vn.motcua.feedback.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.web.NavGroup;
import vn.motcua.web.NavItem;

/// What feedback adds to the navigation.
@Configuration
class FeedbackNavigation {

    @Bean
    NavItem ownComplaintsItem() {
        return new NavItem(25, "/my/complaints", "feedback.nav.own", "citizen");
    }

    @Bean
    NavItem publishedItem() {
        return new NavItem(35, "/complaints/published", "feedback.nav.published", "*");
    }

    @Bean
    NavItem complaintsItem() {
        return new NavItem(40, "/complaints", "feedback.nav.desk", "feedback:read")
                .in(NavGroup.QUALITY);
    }

    @Bean
    NavItem ratingsItem() {
        return new NavItem(41, "/ratings", "feedback.nav.ratings", "feedback:read")
                .in(NavGroup.QUALITY);
    }
}
