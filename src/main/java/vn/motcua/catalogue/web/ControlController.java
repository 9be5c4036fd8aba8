package vn.motcua.catalogue.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.CatalogueEditing;
import vn.motcua.catalogue.Draft;
import vn.motcua.catalogue.ProcedureFilter;
import vn.motcua.catalogue.ProcedureHits;
import vn.motcua.catalogue.ProcedureSheet;
import vn.motcua.catalogue.RouteTemplates;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.Forms;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// The catalogue for procedure control.
@Controller
@RequestMapping("/catalogue")
@PreAuthorize("hasAuthority('catalogue:edit')")
class ControlController {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final int PER_PAGE = 50;

    private final Catalogue catalogue;
    private final CatalogueEditing editing;
    private final RouteTemplates routes;
    private final Organisation organisation;
    private final Forms forms;

    ControlController(
            Catalogue catalogue,
            CatalogueEditing editing,
            RouteTemplates routes,
            Organisation organisation,
            Forms forms) {
        this.catalogue = catalogue;
        this.editing = editing;
        this.routes = routes;
        this.organisation = organisation;
        this.forms = forms;
    }

    @GetMapping
    ControlPage overview(@RequestParam(defaultValue = "") String q) {
        return overview(q, "", List.of());
    }

    private ControlPage overview(String q, String code, List<Mistake> mistakes) {
        var found =
                q.isBlank()
                        ? ProcedureHits.NONE
                        : catalogue.search(ProcedureFilter.text(q), organisation.today());
        return new ControlPage(editing.drafts(), q, found, code, mistakes);
    }

    @GetMapping("/procedures/{code}")
    VersionsPage versions(@PathVariable String code) {
        var history = catalogue.history(code);
        if (history.isEmpty()) {
            throw new NotFound("procedure " + code);
        }
        var shown =
                catalogue
                        .currentSheet(code, organisation.today())
                        .orElseGet(() -> catalogue.sheet(history.getFirst().id()));
        return new VersionsPage(
                shown, history, editing.draftOf(code).orElse(null), organisation.today());
    }

    @GetMapping("/imports")
    ImportsPage imports(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "rejected") String outcome,
            @RequestParam(defaultValue = "") String after) {
        var counts = editing.importCounts();
        var shown = counts.containsKey(source) ? source : "";
        var asked = ImportsPage.OUTCOMES.contains(outcome) ? outcome : "rejected";
        var lines =
                shown.isEmpty()
                        ? List.<CatalogueEditing.ImportLine>of()
                        : editing.importLines(shown, asked, after, PER_PAGE + 1);
        var more = lines.size() > PER_PAGE;
        var page = more ? lines.subList(0, PER_PAGE) : lines;
        var next =
                more
                        ? ImportsPage.address(shown, asked)
                                + "&after="
                                + ProcedureQuery.encoded(page.getLast().key())
                        : null;
        return new ImportsPage(counts, shown, asked, page, next);
    }

    @PostMapping("/drafts")
    Reply begin(@RequestParam(defaultValue = "") String code, Actor actor) {
        var typed = code.strip();
        if (!CODE.matcher(typed).matches()) {
            return overview("", code, List.of(new Mistake("code", "code")));
        }
        return Redirect.to("/catalogue/drafts/%s", editing.begin(actor, typed).id());
    }

    @GetMapping("/drafts/{id}")
    DraftPage draft(@PathVariable UUID id) {
        var draft = editing.draft(id);
        return page(draft, DraftForm.of(draft.sheet()), "", List.of());
    }

    @PostMapping("/drafts/{id}")
    Reply save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam int version,
            Actor actor) {
        var draft = at(id, version);
        var form = new DraftForm(typed);
        var mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            return page(draft, form, "", mistakes);
        }
        editing.save(
                actor,
                draft,
                form.applyTo(
                        draft.sheet(),
                        tiers ->
                                routes.routeFor(
                                        tiers,
                                        draft.sheet().version().limits().stream()
                                                .map(l -> l.limit())
                                                .filter(java.util.Objects::nonNull)
                                                .findFirst()
                                                .orElse(null))));
        Notices.leave("catalogue.draft.saved");
        return Redirect.to("/catalogue/drafts/%s", id);
    }

    @GetMapping("/drafts/{id}/route")
    RoutePage route(@PathVariable UUID id) {
        var draft = editing.draft(id);
        return new RoutePage(draft, RouteForm.of(draft.sheet().version().route()), List.of());
    }

    @PostMapping("/drafts/{id}/route")
    Reply saveRoute(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam int version,
            Actor actor) {
        var draft = at(id, version);
        var form = RouteForm.of(typed);
        var route = form.route();
        if (route.isEmpty()) {
            return new RoutePage(draft, form, List.of(new Mistake("kind-0", "route")));
        }
        var changed =
                new ProcedureSheet(
                        draft.sheet().version().routed(route.get()), draft.sheet().provenance());
        editing.save(actor, draft, changed);
        Notices.leave("catalogue.draft.saved");
        return Redirect.to("/catalogue/drafts/%s", id);
    }

    @PostMapping("/drafts/{id}/publication")
    Reply publish(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String from,
            Actor actor) {
        var draft = at(id, version);
        var form = DraftForm.of(draft.sheet());
        var day = DateEntry.parse(from).filter(d -> !d.isBefore(organisation.today()));
        if (day.isEmpty()) {
            return page(draft, form, from, List.of(new Mistake("from", "from")));
        }
        var mistakes = form.mistakes();
        if (!mistakes.isEmpty()) {
            return page(draft, form, from, mistakes);
        }
        editing.publish(actor, id, version, day.get());
        Notices.leave("catalogue.draft.published");
        return Redirect.to("/catalogue/procedures/%s", draft.code());
    }

    @PostMapping("/drafts/{id}/removal")
    Reply discard(@PathVariable UUID id, @RequestParam int version, Actor actor) {
        editing.discard(actor, id, version);
        Notices.leave("catalogue.draft.discarded");
        return Redirect.to("/catalogue");
    }

    /// The draft as the reader saw it; saving it finds out whether it still is.
    private Draft at(UUID id, int version) {
        var draft = editing.draft(id);
        return new Draft(id, draft.sheet(), draft.changedAt(), draft.changedBy(), version);
    }

    private DraftPage page(Draft draft, DraftForm form, String from, List<Mistake> mistakes) {
        var keys = forms.all().stream().map(FormDefinition::key).sorted().toList();
        return new DraftPage(draft, form, keys, from, mistakes);
    }
}
