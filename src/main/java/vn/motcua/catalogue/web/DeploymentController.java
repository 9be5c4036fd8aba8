package vn.motcua.catalogue.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.catalogue.CountedService;
import vn.motcua.catalogue.DeploymentRefused;
import vn.motcua.catalogue.ServiceList;
import vn.motcua.catalogue.ServiceLists;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Records that a service of a list is deployed, with its evidence, or takes that back.
@Controller
@RequestMapping("/services/{list}/{number}/deployment")
@PreAuthorize("hasAuthority('programme:edit')")
class DeploymentController {

    private final ServiceLists services;
    private final Organisation organisation;

    DeploymentController(ServiceLists services, Organisation organisation) {
        this.services = services;
        this.organisation = organisation;
    }

    @GetMapping
    DeploymentPage show(@PathVariable String list, @PathVariable int number) {
        var service = service(list, number);
        return new DeploymentPage(service, DeploymentForm.of(service), List.of());
    }

    @PostMapping
    Reply record(
            Actor actor,
            @PathVariable String list,
            @PathVariable int number,
            @ModelAttribute DeploymentForm form) {
        var service = service(list, number);
        var mistakes = form.mistakes(organisation.today());
        if (!mistakes.isEmpty()) {
            return new DeploymentPage(service, form, mistakes);
        }
        try {
            if (form.isTakenBack()) {
                services.takeBack(actor, form.deployment(service, organisation.today()));
            } else {
                services.record(actor, form.deployment(service, organisation.today()));
            }
        } catch (DeploymentRefused refused) {
            return new DeploymentPage(
                    service, form, List.of(new Mistake("document", refused.code())));
        }
        Notices.leave(form.isTakenBack() ? "service.taken-back" : "service.recorded");
        return Redirect.to("/services/%s", service.list().code());
    }

    private CountedService service(String list, int number) {
        var known = ServiceList.find(list).orElseThrow(() -> new NotFound("list"));
        return services.get(known, number, organisation.today());
    }
}
