package vn.motcua.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.casework.Drafts;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Formats;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// The way into filing online: what is needed, and the start of a draft.
@Controller
@RequestMapping("/my/cases/new")
@PreAuthorize("hasAuthority('citizen')")
class StartFilingController {

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Clock clock;

    StartFilingController(Catalogue catalogue, Drafts drafts, Clock clock) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    Reply show(@RequestParam(name = "procedure", required = false) @Nullable String code) {
        if (code == null || code.isBlank()) {
            return Redirect.to("/procedures");
        }
        var procedure = current(code).orElseThrow(() -> new NotFound("procedure"));
        return new StartPage(procedure, UUID.randomUUID().toString());
    }

    /// The key of the form becomes the number of the draft: pressed twice, it starts one.
    @PostMapping
    Reply start(
            Actor actor, @RequestParam("procedure") String code, @RequestParam("_key") String key) {
        var procedure =
                current(code)
                        .filter(p -> p.accepts(Channel.ONLINE))
                        .orElseThrow(() -> new NotFound("procedure"));
        var draft = drafts.start(actor, procedure, DraftDesk.number(key));
        return Redirect.to("/my/drafts/%s", draft.id());
    }

    /// A code with a character that no database keeps is no code.
    private Optional<ProcedureVersion> current(String code) {
        if (code.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return catalogue.current(code, LocalDate.ofInstant(clock.instant(), Formats.VIETNAM));
    }
}
