package vn.motcua.operations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.operations.LateCase;
import vn.motcua.operations.Lateness;
import vn.motcua.operations.Watching;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.DateEntry;

/// From a number of late cases to one of them.
@Controller
@PreAuthorize("hasAuthority('wall:watch')")
class LateController {

    private final Lateness lateness;
    private final Watching watching;
    private final Organisation organisation;

    LateController(Lateness lateness, Watching watching, Organisation organisation) {
        this.lateness = lateness;
        this.watching = watching;
        this.organisation = organisation;
    }

    @GetMapping("/wall/late")
    LatePage late(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String risk,
            @RequestParam(defaultValue = "") String alone,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String after,
            Actor actor) {
        var agency = watching.unit(actor, unit);
        var soon = risk.equals("yes");
        var from = soon ? null : DateEntry.parse(since).orElse(null);
        var asked = new Lateness.Asked(agency.id(), alone.equals("yes"), soon, from);
        var found = lateness.list(asked, Lateness.After.parse(after));
        var cases = found.stream().limit(Lateness.PAGE).toList();
        var next = found.size() > cases.size() ? Lateness.After.of(cases.getLast()).cursor() : null;
        return new LatePage(
                agency,
                above(actor, agency),
                lateness.shares(agency.id()),
                new LatePage.Listed(asked, cases, next, lateness.soon()),
                names(cases),
                actor.may("case:read"));
    }

    /// The units above as far up as the reader may look, the highest first.
    private List<Agency> above(Actor actor, Agency unit) {
        var above = new ArrayList<Agency>();
        for (var up = unit.parent(); up != null; up = organisation.get(up).parent()) {
            var agency = organisation.get(up);
            if (watching.sees(actor, agency)) {
                above.addFirst(agency);
            }
        }
        return above;
    }

    private Map<AgencyId, String> names(List<LateCase> cases) {
        return cases.stream()
                .map(LateCase::unit)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> organisation.get(id).name()));
    }
}
