package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.publication.Confirmation;
import vn.motcua.indicators.publication.Confirmations;
import vn.motcua.indicators.publication.Correction;
import vn.motcua.indicators.publication.Corrections;
import vn.motcua.indicators.publication.IndexDesk;
import vn.motcua.indicators.publication.IndexDraft;
import vn.motcua.indicators.publication.Province;
import vn.motcua.indicators.publication.PublicationRefused;
import vn.motcua.indicators.publication.Publications;
import vn.motcua.indicators.publication.ScoreSheet;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Sha256;
import vn.motcua.web.Fault;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Drafts and publishes the index: procedure control drafts, a leader of the province approves.
@Controller
@RequestMapping("/index/desk")
@PreAuthorize("hasAnyAuthority('index:edit', 'index:approve')")
class PublishingController {

    private static final int LONGEST = 1000;

    private final IndexDesk desk;
    private final Publications publications;
    private final Corrections corrections;
    private final Confirmations confirmations;
    private final Province province;
    private final Organisation organisation;

    PublishingController(
            IndexDesk desk,
            Publications publications,
            Corrections corrections,
            Confirmations confirmations,
            Province province,
            Organisation organisation) {
        this.desk = desk;
        this.publications = publications;
        this.corrections = corrections;
        this.confirmations = confirmations;
        this.province = province;
        this.organisation = organisation;
    }

    @GetMapping
    PublishingPage show(
            Actor actor,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(required = false) @Nullable String year) {
        return page(
                actor,
                EditionsOfYear.of(publications, year),
                new PublishingPage.Typed(period, ""),
                List.of(),
                null);
    }

    private PublishingPage page(
            Actor actor, PublishingPage.Typed typed, List<Fault> faults, @Nullable String refused) {
        return page(actor, EditionsOfYear.of(publications, null), typed, faults, refused);
    }

    private PublishingPage page(
            Actor actor,
            EditionsOfYear published,
            PublishingPage.Typed typed,
            List<Fault> faults,
            @Nullable String refused) {
        return new PublishingPage(
                province.publishes(actor) ? desk.open() : null,
                published,
                PeriodChoices.ended(organisation.today(), List.of()),
                typed,
                province.may(actor, IndexDesk.EDIT),
                elsewhere(actor),
                faults,
                refused);
    }

    /// The province's own unit, for those who hold the post that drafts at another one.
    private @Nullable String elsewhere(Actor actor) {
        return !actor.may(IndexDesk.EDIT) || province.may(actor, IndexDesk.EDIT)
                ? null
                : organisation.at(organisation.today()).stream()
                        .filter(unit -> unit.tier() == Tier.PROVINCE)
                        .findFirst()
                        .map(Agency::name)
                        .orElse(null);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('index:edit')")
    Reply draft(
            Actor actor,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String reason) {
        var typed = new PublishingPage.Typed(period, reason);
        var asked = Period.parse(period);
        if (asked.isEmpty()) {
            return page(
                    actor, typed, List.of(new Fault("period", t("index.period.missing"))), null);
        }
        if (reason.length() > LONGEST) {
            return page(actor, typed, List.of(new Fault("reason", t("index.text.long"))), null);
        }
        try {
            var id = desk.draft(actor, asked.get(), reason);
            Notices.leave("index.desk.done");
            return Redirect.to("/index/desk/%d", id);
        } catch (PublicationRefused no) {
            return no.code().equals("index-reason-missing")
                    ? page(
                            actor,
                            typed,
                            List.of(new Fault("reason", t("index.desk.reason.missing"))),
                            null)
                    : page(actor, typed, List.of(), no.code());
        }
    }

    @GetMapping("/{id:\\d+}")
    ScoreDraftPage show(Actor actor, @PathVariable int id) {
        if (!province.publishes(actor)) {
            // others see their own unit's figures by its notice
            throw new NotFound("draft");
        }
        return page(actor, id, null);
    }

    private ScoreDraftPage page(Actor actor, int id, @Nullable String refused) {
        var draft = desk.get(id);
        var sheet = desk.sheet(draft);
        var confirmed = confirmed(id);
        var open =
                corrections.of(id).stream()
                        .filter(c -> c.state() == Correction.State.ASKED)
                        .count();
        return new ScoreDraftPage(
                draft,
                organisation.staffName(draft.draftedBy()),
                HexFormat.of().formatHex(Sha256.of(sheet.bytes())),
                sheet.units().values().iterator().next().version(),
                rows(draft, sheet, confirmed),
                sheet.units().size(),
                confirmed.size(),
                (int) open,
                rights(actor, draft),
                refused);
    }

    private List<ScoreDraftPage.Row> rows(
            IndexDraft draft, ScoreSheet sheet, Map<AgencyId, Confirmed> confirmed) {
        var before =
                publications.of(draft.period()).stream()
                        .filter(edition -> edition.number() < draft.edition())
                        .findFirst()
                        .map(publications::sheet);
        var shown =
                before.map(published -> published.differing(sheet))
                        .orElseGet(() -> List.copyOf(sheet.units().keySet()));
        return province.units(draft.period()).stream()
                .filter(unit -> shown.contains(unit.code()))
                .flatMap(unit ->
                        Optional.ofNullable(sheet.units().get(unit.code())).stream()
                                .map(result ->
                                        new ScoreDraftPage.Row(
                                                unit,
                                                result,
                                                before.map(b -> b.units().get(unit.code()))
                                                        .orElse(null),
                                                corrections.weak(result).size(),
                                                confirmed.get(unit.id()))))
                .toList();
    }

    private Map<AgencyId, Confirmed> confirmed(int draft) {
        var all = confirmations.of(draft);
        var names = organisation.staffNames(all.stream().map(Confirmation::by).toList());
        return all.stream()
                .collect(
                        Collectors.toMap(
                                Confirmation::unit,
                                c -> new Confirmed(names.getOrDefault(c.by(), ""), c.at())));
    }

    private ScoreDraftPage.Rights rights(Actor actor, IndexDraft draft) {
        return new ScoreDraftPage.Rights(
                province.may(actor, IndexDesk.EDIT),
                province.may(actor, IndexDesk.APPROVE),
                draft.draftedBy().equals(actor.account()),
                desk.mustBeSent(draft),
                draft.correctable(organisation.today()));
    }

    @PostMapping("/{id:\\d+}/recomputation")
    @PreAuthorize("hasAuthority('index:edit')")
    Reply recompute(Actor actor, @PathVariable int id, @RequestParam int version) {
        return done(actor, id, "index.draft.recomputed", i -> desk.recompute(actor, i, version));
    }

    @PostMapping("/{id:\\d+}/notice")
    @PreAuthorize("hasAuthority('index:edit')")
    Reply send(Actor actor, @PathVariable int id, @RequestParam int version) {
        return done(actor, id, "index.draft.sent", i -> desk.send(actor, i, version));
    }

    @PostMapping("/{id:\\d+}/end")
    @PreAuthorize("hasAuthority('index:edit')")
    Reply discard(Actor actor, @PathVariable int id, @RequestParam int version) {
        return done(actor, id, "index.draft.discarded", i -> desk.discard(actor, i, version));
    }

    @PostMapping("/{id:\\d+}/approval")
    @PreAuthorize("hasAuthority('index:approve')")
    Reply approve(Actor actor, @PathVariable int id, @RequestParam int version) {
        return done(actor, id, "index.draft.approved", i -> desk.approve(actor, i, version));
    }

    private Reply done(Actor actor, int id, String notice, Consumer<Integer> act) {
        try {
            act.accept(id);
        } catch (PublicationRefused no) {
            return page(actor, id, no.code());
        }
        Notices.leave(notice);
        return Redirect.to("/index/desk/%d", id);
    }
}
