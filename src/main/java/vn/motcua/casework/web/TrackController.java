package vn.motcua.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.casework.CaseSideline;
import vn.motcua.casework.TooManyLookUps;
import vn.motcua.casework.Tracking;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Page;

/// Following a case without signing in. The secret of the QR code stands in the address, so these
/// pages tell no other page where the reader came from and stay in no cache.
@Controller
@PreAuthorize("permitAll()")
class TrackController {

    private final Tracking tracking;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final List<CaseSideline> sidelines;

    TrackController(
            Tracking tracking,
            Catalogue catalogue,
            Organisation organisation,
            List<CaseSideline> sidelines) {
        this.tracking = tracking;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.sidelines = sidelines;
    }

    @GetMapping("/track")
    TrackPage ask(HttpServletResponse response) {
        keepSecret(response);
        return new TrackPage("", TrackPage.Answer.NONE);
    }

    /// A wrong pair and a case that is not there get the same answer.
    @PostMapping("/track")
    Page find(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String digits,
            HttpServletRequest request,
            HttpServletResponse response) {
        keepSecret(response);
        var typed = code.length() > 60 ? code.substring(0, 60) : code;
        if (typed.isBlank() || !digits.strip().matches("\\d{4}")) {
            return new TrackPage(typed, TrackPage.Answer.FAULTY);
        }
        try {
            return tracking.byCode(typed, digits, request.getRemoteAddr())
                    .<Page>map(seen -> page(seen, List.of()))
                    .orElseGet(() -> new TrackPage(typed, TrackPage.Answer.NOT_FOUND));
        } catch (TooManyLookUps often) {
            return new TrackPage(typed, TrackPage.Answer.TOO_MANY);
        }
    }

    @GetMapping("/t/{token}")
    TrackedPage follow(@PathVariable String token, HttpServletResponse response) {
        keepSecret(response);
        var file = tracking.caseOf(token).orElseThrow(() -> new NotFound("token"));
        var lines = sidelines.stream().flatMap(s -> s.forHolder(file, token).stream()).toList();
        return page(tracking.seen(file), lines);
    }

    private TrackedPage page(Tracking.Seen seen, List<CaseSideline.Line> lines) {
        return new TrackedPage(
                seen,
                catalogue.version(seen.procedureVersion()).name(),
                organisation.get(seen.unit()).name(),
                lines);
    }

    private static void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }
}
