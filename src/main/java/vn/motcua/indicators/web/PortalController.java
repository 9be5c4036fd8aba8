package vn.motcua.indicators.web;

import static java.util.Objects.requireNonNull;
import static vn.motcua.web.Shell.t;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.IndexVersion;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.PeriodWords;
import vn.motcua.indicators.Score;
import vn.motcua.indicators.publication.Corrections;
import vn.motcua.indicators.publication.Explanations;
import vn.motcua.indicators.publication.IndexDesk;
import vn.motcua.indicators.publication.PortalFileFaulty;
import vn.motcua.indicators.publication.PortalScores;
import vn.motcua.indicators.publication.Province;
import vn.motcua.indicators.publication.Publications;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Fault;
import vn.motcua.web.Notices;
import vn.motcua.web.Option;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Takes in the portal's scores and shows them beside ours.
@Controller
@RequestMapping("/index/portal")
@PreAuthorize("hasAnyAuthority('index:edit', 'index:approve', 'index:correct')")
class PortalController {

    private static final long LARGEST = 20_000_000;

    private final PortalScores portal;
    private final Explanations explanations;
    private final Corrections corrections;
    private final Publications publications;
    private final Province province;
    private final Organisation organisation;

    PortalController(
            PortalScores portal,
            Explanations explanations,
            Corrections corrections,
            Publications publications,
            Province province,
            Organisation organisation) {
        this.portal = portal;
        this.explanations = explanations;
        this.corrections = corrections;
        this.publications = publications;
        this.province = province;
        this.organisation = organisation;
    }

    @GetMapping
    PortalPage show(Actor actor, @RequestParam(required = false) @Nullable String period) {
        return page(actor, period, List.of());
    }

    private PortalPage page(Actor actor, @Nullable String typed, List<Fault> faults) {
        var periods = portal.periods();
        var shown =
                Optional.ofNullable(typed)
                        .flatMap(Period::parse)
                        .or(() -> periods.stream().findFirst())
                        .orElse(null);
        var version = shown == null ? null : version(shown).orElse(null);
        var named = shown == null ? Set.<AgencyId>of() : portal.named(shown);
        return new PortalPage(
                shown,
                version,
                choices(periods),
                shown == null ? List.of() : rows(shown, named),
                shown == null || version == null ? List.of() : unnamed(shown, named),
                province.may(actor, IndexDesk.EDIT),
                faults);
    }

    /// What is published stands by the formulas by which it was.
    private Optional<IndexVersion> version(Period period) {
        return publications
                .latest(period)
                .flatMap(publications::version)
                .or(() -> province.version(period));
    }

    /// Periods of the portal, and what we published besides: the portal does not name it.
    private List<Option> choices(List<Period> theirs) {
        var ours = publications.periods().stream().filter(p -> !theirs.contains(p));
        return Stream.concat(
                        theirs.stream().map(p -> new Option(p.code(), PeriodWords.of(p))),
                        ours.map(p ->
                                new Option(
                                        p.code(),
                                        t("index.portal.period.ours", PeriodWords.of(p)))))
                .toList();
    }

    private List<Agency> unnamed(Period period, Set<AgencyId> named) {
        return province.units(period).stream().filter(unit -> !named.contains(unit.id())).toList();
    }

    private List<PortalPage.Row> rows(Period period, Set<AgencyId> named) {
        var theirs = portal.of(period);
        var units =
                province.units(period).stream().filter(unit -> named.contains(unit.id())).toList();
        if (units.isEmpty()) {
            return List.of();
        }
        var ours = explanations.basis(period, units).units();
        return units.stream()
                .filter(unit -> ours.containsKey(unit.code()))
                .map(unit ->
                        row(
                                unit,
                                requireNonNull(ours.get(unit.code())),
                                theirs.getOrDefault(unit.id(), Map.of())))
                .toList();
    }

    private static PortalPage.Row row(
            Agency unit, IndexResult result, Map<String, BigDecimal> theirs) {
        var sum = BigDecimal.ZERO.setScale(2);
        var portal = BigDecimal.ZERO.setScale(2);
        int both = 0;
        for (var line : result.lines()) {
            var given = theirs.get(line.component().code());
            if (given != null && line.score() instanceof Score.Points(var points, _)) {
                sum = sum.add(points);
                portal = portal.add(given);
                both++;
            }
        }
        return new PortalPage.Row(unit, both, sum, portal);
    }

    @GetMapping("/{code:[A-Z]\\d{2}[.\\d]*}")
    PortalUnitPage unit(Actor actor, @PathVariable String code, @RequestParam String period) {
        var shown = Period.parse(period).orElseThrow(() -> new NotFound("period"));
        var unit =
                organisation
                        .byCode(code, province.dayOf(shown))
                        .orElseThrow(() -> new NotFound("unit"));
        var theirs = portal.of(shown).getOrDefault(unit.id(), Map.of());
        var basis = explanations.basis(shown, List.of(unit));
        var result = basis.units().get(code);
        if (result == null) {
            throw new NotFound("index of the period");
        }
        return new PortalUnitPage(
                unit,
                shown,
                basis.edition() != null,
                result.version(),
                result.lines().stream()
                        .map(line ->
                                new PortalUnitPage.Row(line, theirs.get(line.component().code())))
                        .toList(),
                opens(actor, unit) ? portal.compared(shown, unit.id()) : null);
    }

    /// Cases are for who publishes, and for who speaks for the unit.
    private boolean opens(Actor actor, Agency unit) {
        return province.publishes(actor) || corrections.speaksFor(actor, unit.id());
    }

    @PostMapping
    @PreAuthorize("hasAuthority('index:edit')")
    Reply take(Actor actor, @RequestParam MultipartFile file) throws IOException {
        if (file.isEmpty() || file.getSize() > LARGEST) {
            return page(actor, null, List.of(new Fault("file", t("index.portal.file.missing"))));
        }
        try {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            var taken = portal.take(actor, name, file.getBytes());
            Notices.leave(taken.before() ? "index.portal.known" : "index.portal.taken");
        } catch (PortalFileFaulty no) {
            return page(
                    actor,
                    null,
                    List.of(new Fault("file", t("index.portal.file.faulty", no.line()))));
        }
        return Redirect.to("/index/portal");
    }
}
