package vn.motcua.casework.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;

/// Why a case is due when it is due, for everybody who may see the case.
@Controller
@RequestMapping("/cases/{code}/deadline")
@PreAuthorize("isAuthenticated()")
class DeadlineController {

    private final CaseInquiry inquiry;
    private final Catalogue catalogue;
    private final Organisation organisation;

    DeadlineController(CaseInquiry inquiry, Catalogue catalogue, Organisation organisation) {
        this.inquiry = inquiry;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    @GetMapping
    DeadlinePage show(Actor actor, @PathVariable String code) {
        var file = inquiry.get(actor, CaseAddress.code(code));
        return new DeadlinePage(
                file,
                catalogue.version(file.filing().procedureVersion()).name(),
                organisation.find(file.filing().receivingUnit()).map(Agency::name).orElse(""),
                inquiry.proof(file));
    }
}
