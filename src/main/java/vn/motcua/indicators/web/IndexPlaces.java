package vn.motcua.indicators.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.indicators.publication.IndexDesk;
import vn.motcua.indicators.publication.Province;
import vn.motcua.web.NavGroup;
import vn.motcua.web.NavItem;

/// The entries of the index in the navigation.
@Configuration
class IndexPlaces {

    @Bean
    NavItem indexPlace() {
        return new NavItem(15, "/index", "index.nav", "*").in(NavGroup.QUALITY);
    }

    @Bean
    NavItem indexDeskPlace() {
        return new NavItem(60, "/index/desk", "index.nav.desk", "index:edit").in(NavGroup.QUALITY);
    }

    /// Leaders of other units have nothing to approve there.
    @Bean
    NavItem indexApprovalPlace(ObjectProvider<Province> province) {
        return new NavItem(60, "/index/desk", "index.nav.desk", IndexDesk.APPROVE)
                .in(NavGroup.QUALITY)
                .onlyFor(actor -> province.getObject().may(actor, IndexDesk.APPROVE));
    }

    @Bean
    NavItem indexCorrectionsPlace() {
        return new NavItem(61, "/index/corrections", "index.nav.corrections", "index:correct")
                .in(NavGroup.QUALITY);
    }

    @Bean
    NavItem signalsPlace() {
        return new NavItem(62, "/signals", "index.nav.signals", "signal:read").in(NavGroup.QUALITY);
    }
}
