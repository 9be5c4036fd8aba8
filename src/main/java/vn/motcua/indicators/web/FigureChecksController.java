package vn.motcua.indicators.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.indicators.FigureChecks;
import vn.motcua.indicators.ServiceIndex;

/// For the operator: whether what is kept is what counting anew gives.
@Controller
@PreAuthorize("hasAuthority('operations:read')")
class FigureChecksController {

    private final FigureChecks checks;
    private final ServiceIndex index;

    FigureChecksController(FigureChecks checks, ServiceIndex index) {
        this.checks = checks;
        this.index = index;
    }

    @GetMapping("/figures/checks")
    FigureChecksPage show() {
        return new FigureChecksPage(checks.latest(), index.asOf());
    }
}
