package vn.motcua.notification.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.web.NavGroup;
import vn.motcua.web.NavItem;

@Configuration
class NotificationNavigation {

    @Bean
    NavItem messagesNav() {
        return new NavItem(30, "/my/messages", "notification.messages.title", "citizen");
    }

    @Bean
    NavItem outboxNav() {
        return new NavItem(90, "/notification/outbox", "notification.outbox.nav", "operations:read")
                .in(NavGroup.ADMINISTRATION);
    }

    @Bean
    NavItem noticesNav() {
        return new NavItem(65, "/notices", "notification.notices.title", "staff");
    }
}
