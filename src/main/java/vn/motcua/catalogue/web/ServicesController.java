package vn.motcua.catalogue.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.catalogue.ServiceList;
import vn.motcua.catalogue.ServiceLists;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// The services the programme counts, for everyone: where each is filed and since when it runs.
@Controller
@RequestMapping("/services")
@PreAuthorize("permitAll()")
class ServicesController {

    private final ServiceLists services;
    private final Organisation organisation;

    ServicesController(ServiceLists services, Organisation organisation) {
        this.services = services;
        this.organisation = organisation;
    }

    @GetMapping
    ServicesPage essential(Actor actor) {
        return page(actor, ServiceList.ESSENTIAL);
    }

    @GetMapping("/{list}")
    ServicesPage list(Actor actor, @PathVariable String list) {
        return page(actor, ServiceList.find(list).orElseThrow(() -> new NotFound("list")));
    }

    private ServicesPage page(Actor actor, ServiceList list) {
        var today = organisation.today();
        return new ServicesPage(
                list, List.copyOf(services.of(list, today)), today, actor.may("programme:edit"));
    }
}
