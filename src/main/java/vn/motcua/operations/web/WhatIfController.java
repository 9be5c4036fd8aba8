package vn.motcua.operations.web;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.operations.process.WhatIf;
import vn.motcua.operations.process.WhatIfRun.Question;
import vn.motcua.operations.web.ProcessReader.Asked;
import vn.motcua.shared.Actor;
import vn.motcua.web.Fault;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// What more officers at a step would change, by simulation.
@Controller
@RequestMapping(ProcessAddress.WHAT_IF)
@PreAuthorize("hasAuthority('process:read')")
class WhatIfController {

    private final WhatIf whatIf;
    private final ProcessReader reader;

    WhatIfController(WhatIf whatIf, ProcessReader reader) {
        this.whatIf = whatIf;
        this.reader = reader;
    }

    @GetMapping
    WhatIfPage ask(Actor actor, @ModelAttribute Asked asked) {
        return page(actor, reader.busy(actor, asked, WhatIf.FEWEST), WhatIfForm.FIRST, List.of());
    }

    @PostMapping
    Reply begin(
            Actor actor,
            @ModelAttribute Asked asked,
            @ModelAttribute WhatIfForm form,
            @RequestParam("_key") UUID key) {
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return page(actor, asked, form, faults);
        }
        var unit = reader.read(actor, asked).unit().id();
        var question = new Question(unit, form.chosen(), form.number());
        return Redirect.to("/process/what-if/%s", whatIf.begin(actor, key, question).id());
    }

    @GetMapping("/{id}")
    WhatIfRunPage show(Actor actor, @PathVariable UUID id) {
        var run = whatIf.get(actor, id);
        var asked = new Asked(reader.unitCode(run.question().unit()), null, null);
        var address = reader.read(actor, asked);
        return new WhatIfRunPage(address.unit().name(), address.at(ProcessAddress.WHAT_IF), run);
    }

    @PostMapping("/{id}/stop")
    Redirect stop(Actor actor, @PathVariable UUID id) {
        whatIf.stop(actor, id);
        return Redirect.to("/process/what-if/%s", id);
    }

    private WhatIfPage page(Actor actor, Asked asked, WhatIfForm form, List<Fault> faults) {
        var address = reader.read(actor, asked);
        return new WhatIfPage(reader.unitTop(actor, address, ProcessAddress.WHAT_IF), form, faults);
    }
}
