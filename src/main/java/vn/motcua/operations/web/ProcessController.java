package vn.motcua.operations.web;

import static vn.motcua.web.Shell.t;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.operations.process.Activity;
import vn.motcua.operations.process.Arrow;
import vn.motcua.operations.process.Counted;
import vn.motcua.operations.process.ProcessFlows;
import vn.motcua.operations.web.ProcessReader.Asked;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;

/// The process as it ran: at a glance, as a map, and the cases behind both.
@Controller
@RequestMapping(ProcessAddress.OVERVIEW)
@PreAuthorize("hasAuthority('process:read')")
class ProcessController {

    private final ProcessFlows flows;
    private final ProcessReader reader;

    ProcessController(ProcessFlows flows, ProcessReader reader) {
        this.flows = flows;
        this.reader = reader;
    }

    @GetMapping
    ProcessPage overview(Actor actor, @ModelAttribute Asked asked) {
        var address = reader.read(actor, asked);
        return new ProcessPage(
                reader.top(actor, address, ProcessAddress.OVERVIEW),
                flows.flow(address.scope()),
                reader.words(address));
    }

    @GetMapping("/map")
    FlowMapPage map(
            Actor actor,
            @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "80") String paths) {
        var address = reader.read(actor, asked);
        var flow = flows.flow(address.scope());
        var percent =
                FlowMapPage.SHARES.stream()
                        .filter(s -> s.toString().equals(paths))
                        .findFirst()
                        .orElse(FlowMapPage.SHARES.getFirst());
        return new FlowMapPage(
                reader.top(actor, address, ProcessAddress.MAP),
                flow,
                reader.words(address),
                percent,
                flow.map(percent));
    }

    /// @param from what was done before, with `to` what came next: an arrow
    /// @param path number of a way
    /// @param list which number of the overview
    @GetMapping("/cases")
    @PreAuthorize("hasAuthority('process:read') and hasAuthority('case:read')")
    ProcessCasesPage cases(
            Actor actor,
            @ModelAttribute Asked asked,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer path,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(required = false) @Nullable String after) {
        var address = reader.read(actor, asked);
        if (path != null) {
            var slice = flows.behind(actor, address.scope(), path, after);
            return page(address, t("process.cases.way"), slice, address.behindPath(path), after);
        }
        var counted = Counted.find(list);
        if (counted.isPresent()) {
            return counted(actor, address, counted.get(), after);
        }
        if (from == null || to == null) {
            throw new NotFound("arrow");
        }
        var ends = new Arrow.Ends(new Activity(from), new Activity(to));
        var words = reader.words(address);
        return page(
                address,
                words.of(ends.source()) + " → " + words.of(ends.target()),
                flows.behind(actor, address.scope(), ends, after),
                address.behind(ends),
                after);
    }

    private ProcessCasesPage counted(
            Actor actor, ProcessAddress address, Counted counted, @Nullable String after) {
        return page(
                address,
                t("process.cases." + counted.code()),
                flows.behind(actor, address.scope(), counted, after),
                address.behind(counted),
                after);
    }

    private ProcessCasesPage page(
            ProcessAddress address,
            String what,
            ProcessFlows.Slice slice,
            String here,
            @Nullable String after) {
        return new ProcessCasesPage(
                address,
                ProcessReader.name(address.period()),
                address.at(ProcessAddress.MAP),
                what,
                slice,
                reader,
                after == null ? null : here,
                slice.next() == null
                        ? null
                        : UriComponentsBuilder.fromUriString(here)
                                .queryParam("after", slice.next())
                                .build(true)
                                .toUriString());
    }
}
