package vn.motcua.feedback.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.feedback.RatingFilter;
import vn.motcua.feedback.Ratings;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;

/// Ratings for those who direct or deal with complaints; only the latter read what was written.
@Controller
@RequestMapping("/ratings")
@PreAuthorize("hasAuthority('feedback:read')")
class RatingsController {

    private final Ratings ratings;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final UnitChoices units;

    RatingsController(
            Ratings ratings, Catalogue catalogue, Organisation organisation, UnitChoices units) {
        this.ratings = ratings;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.units = units;
    }

    @GetMapping
    RatingsPage list(Actor actor, RatingsAddress address) {
        var filter = address.filter(organisation.today());
        var found = ratings.list(actor, filter);
        var shown = found.stream().limit(RatingFilter.PAGE).toList();
        var next = found.size() > RatingFilter.PAGE ? address.after(shown.getLast()) : null;
        return new RatingsPage(
                address,
                ratings.distribution(actor, filter),
                shown.stream()
                        .map(r ->
                                new RatingsPage.Line(
                                        r, catalogue.version(r.procedureVersion()).name()))
                        .toList(),
                units.of(actor),
                unit -> organisation.get(unit).name(),
                next);
    }
}
