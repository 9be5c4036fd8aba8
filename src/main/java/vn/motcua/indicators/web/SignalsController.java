package vn.motcua.indicators.web;

import static vn.motcua.web.Shell.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.motcua.indicators.signal.Signal;
import vn.motcua.indicators.signal.SignalFilter;
import vn.motcua.indicators.signal.Signals;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.web.Fault;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Shows inspectors what looks as if figures were polished.
@Controller
@RequestMapping("/signals")
@PreAuthorize("hasAuthority('signal:read')")
class SignalsController {

    private static final int PAGE = 25;
    private static final int LONGEST = 1000;

    private final Signals signals;
    private final Organisation organisation;

    SignalsController(Signals signals, Organisation organisation) {
        this.signals = signals;
        this.organisation = organisation;
    }

    @GetMapping
    SignalsPage list(
            Actor actor,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String unlooked,
            @RequestParam(defaultValue = "") String before) {
        var today = organisation.today();
        var shown = Period.parse(period).orElseGet(() -> Period.of(Period.Kind.YEAR, today));
        var chosen = organisation.byCode(unit, today);
        var only = kind(kind);
        var filter =
                new SignalFilter(
                        chosen.map(Agency::id).orElse(null),
                        only,
                        shown.first(),
                        shown.last(),
                        !unlooked.isEmpty(),
                        SignalFilter.Place.parse(before));
        var found = signals.list(actor, filter, PAGE + 1);
        var page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new SignalsPage(
                new SignalsPage.Typed(
                        chosen.map(Agency::code).orElse(""),
                        only == null ? "" : only.code(),
                        shown.code(),
                        !unlooked.isEmpty()),
                PeriodChoices.begun(today, List.of(shown)),
                List.copyOf(page),
                units(actor, filter),
                page.stream()
                        .map(Signal::unit)
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        AgencyId::value, id -> organisation.get(id).name())),
                found.size() > PAGE ? SignalFilter.Place.of(page.getLast()).cursor() : null);
    }

    private Map<Agency, Integer> units(Actor actor, SignalFilter filter) {
        var units = new LinkedHashMap<Agency, Integer>();
        signals.byUnit(actor, filter).forEach((id, n) -> units.put(organisation.get(id), n));
        return units;
    }

    private static Signal.@Nullable Kind kind(String typed) {
        return Arrays.stream(Signal.Kind.values())
                .filter(each -> each.code().equals(typed))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/{id:\\d{1,18}}")
    SignalPage show(Actor actor, @PathVariable long id) {
        return page(actor, id, new SignalPage.Typed("", ""), List.of());
    }

    private SignalPage page(Actor actor, long id, SignalPage.Typed typed, List<Fault> faults) {
        var signal = signals.get(actor, id);
        return new SignalPage(
                signal,
                organisation.get(signal.unit()),
                signals.notes(signal).stream()
                        .map(note -> new SignalPage.Noted(note, organisation.staffName(note.by())))
                        .toList(),
                typed,
                faults);
    }

    @PostMapping("/{id:\\d{1,18}}")
    Reply note(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String text) {
        var faults = new ArrayList<Fault>();
        if (!List.of("nothing", "follow_up").contains(finding)) {
            faults.add(new Fault("finding", t("index.signal.finding.missing")));
        }
        if (text.isBlank()) {
            faults.add(new Fault("text", t("index.signal.note.missing")));
        } else if (text.length() > LONGEST) {
            faults.add(new Fault("text", t("index.text.long")));
        }
        if (!faults.isEmpty()) {
            return page(actor, id, new SignalPage.Typed(finding, text), faults);
        }
        signals.note(actor, id, finding, text);
        Notices.leave("index.signal.noted");
        return Redirect.to("/signals/%d", id);
    }
}
