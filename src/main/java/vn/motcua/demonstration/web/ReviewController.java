package vn.motcua.demonstration.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.demonstration.Review;
import vn.motcua.indicators.CaseFigures.ProcedureRow;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Installation;
import vn.motcua.shared.NotFound;

/// The review of the programme: for everyone in the demonstration, elsewhere for those who work for
/// the province.
@Controller
@PreAuthorize("permitAll()")
class ReviewController {

    private final Review review;
    private final Installation installation;

    ReviewController(Review review, Installation installation) {
        this.review = review;
        this.installation = installation;
    }

    @GetMapping("/review")
    ReviewPage show(Actor actor) {
        demandSight(actor);
        return new ReviewPage(review.rows(), review.day(), review.year());
    }

    /// Exactly the procedures that the line of the review counts.
    @GetMapping("/review/nearly-all-online")
    NearlyAllOnlinePage nearlyAllOnline(Actor actor) {
        demandSight(actor);
        var rows = review.nearlyAllOnline();
        var cases =
                actor.may("case:read")
                        ? rows.stream()
                                .collect(Collectors.toMap(ProcedureRow::code, review::casesOf))
                        : Map.<String, String>of();
        return new NearlyAllOnlinePage(rows, review.year(), cases);
    }

    private void demandSight(Actor actor) {
        if (installation.mode().production() && actor.posts().isEmpty()) {
            throw new NotFound("review");
        }
    }
}
