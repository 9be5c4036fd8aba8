package vn.motcua.indicators.web;

import java.util.HashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.feedback.ComplaintRow;
import vn.motcua.feedback.Complaints;
import vn.motcua.indicators.CaseFigures;
import vn.motcua.indicators.FigureCases.Asked;
import vn.motcua.indicators.FigureCases.Part;
import vn.motcua.indicators.FigureComplaints;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// The complaints behind figures, for those who direct and those who deal with complaints: each
/// sees those of their own units. What was said is open to who deals with them.
@Controller
@PreAuthorize("hasAnyAuthority('feedback:read', 'complaint:handle')")
class FigureComplaintsController {

    private final Figures figures;
    private final CaseFigures counted;
    private final FigureComplaints complaints;
    private final Complaints dealing;
    private final ServiceIndex index;
    private final Organisation organisation;

    FigureComplaintsController(
            Figures figures,
            CaseFigures counted,
            FigureComplaints complaints,
            Complaints dealing,
            ServiceIndex index,
            Organisation organisation) {
        this.figures = figures;
        this.counted = counted;
        this.complaints = complaints;
        this.dealing = dealing;
        this.index = index;
        this.organisation = organisation;
    }

    @GetMapping("/figures/{key}/complaints")
    FigureComplaintsPage list(
            @PathVariable String key,
            FigureQuery query,
            @RequestParam(required = false) @Nullable String part,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var figure = figures.find(key).orElseThrow(() -> new NotFound("figure " + key));
        var ask = FigureAsk.of(query, organisation, counted);
        var half = Part.of(part);
        var slice =
                complaints.list(actor, new Asked(figure, half, ask.scope(), ask.period(), after));
        var units = new HashMap<AgencyId, String>();
        slice.lines()
                .forEach(l ->
                        units.computeIfAbsent(
                                l.desk(),
                                id -> organisation.find(id).map(Agency::name).orElse("")));
        var readable =
                slice.lines().stream()
                        .filter(l -> complaints.opens(actor, l))
                        .map(ComplaintRow::id)
                        .collect(Collectors.toSet());
        return new FigureComplaintsPage(
                ask,
                figure,
                half,
                slice,
                new FigureComplaintsPage.Measuring(
                        index.version(ask.period()).orElse(null), dealing.clocks()),
                units,
                readable,
                after != null);
    }
}
