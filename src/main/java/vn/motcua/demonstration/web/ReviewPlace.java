package vn.motcua.demonstration.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.shared.Installation;
import vn.motcua.web.NavGroup;
import vn.motcua.web.NavItem;

/// The entry of the review in the navigation.
@Configuration
class ReviewPlace {

    @Bean
    NavItem reviewItem(Installation installation) {
        return new NavItem(
                        95,
                        "/review",
                        "review.nav",
                        installation.mode().demonstration() ? "*" : "staff")
                .in(NavGroup.DIRECTION);
    }
}
