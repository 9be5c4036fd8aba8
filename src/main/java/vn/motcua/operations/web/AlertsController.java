package vn.motcua.operations.web;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.indicators.Figure;
import vn.motcua.operations.Alert;
import vn.motcua.operations.AlertOwners;
import vn.motcua.operations.AlertPractice;
import vn.motcua.operations.AlertRule;
import vn.motcua.operations.Alerts;
import vn.motcua.operations.Alerts.Only;
import vn.motcua.operations.Watching;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.web.DateEntry;
import vn.motcua.web.Fault;
import vn.motcua.web.Formats;
import vn.motcua.web.Gauge;
import vn.motcua.web.Messages;
import vn.motcua.web.Notices;
import vn.motcua.web.Option;
import vn.motcua.web.ReaderLanguage;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Alerts, and the rules that find them.
@Controller
@RequestMapping("/alerts")
@PreAuthorize("hasAnyAuthority('wall:watch', 'operations:read')")
class AlertsController {

    private static final String HERE = "/alerts";

    private final Alerts alerts;
    private final AlertPractice practice;
    private final AlertOwners owners;
    private final Organisation organisation;
    private final Clock clock;

    AlertsController(
            Alerts alerts,
            AlertPractice practice,
            AlertOwners owners,
            Organisation organisation,
            Clock clock) {
        this.alerts = alerts;
        this.practice = practice;
        this.owners = owners;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping
    AlertsPage list(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String only,
            Actor actor) {
        var all = page(actor, before, AlertsPage.Typed.NOTHING, List.of());
        return unit.isBlank() ? all : narrowed(all, unit.strip(), only, actor);
    }

    /// Only what a number of a unit counts.
    private AlertsPage narrowed(AlertsPage all, String code, String only, Actor actor) {
        var unit =
                organisation
                        .byCode(code, organisation.today())
                        .orElseThrow(() -> new NotFound("unit"));
        var wanted =
                Stream.of(Only.values())
                        .filter(o -> o.code().equals(only))
                        .findFirst()
                        .orElse(Only.ALL);
        return all.narrowed(
                new AlertsPage.Narrowed(unit.name(), wanted),
                alerts.open(actor, unit.id(), wanted));
    }

    @PostMapping("/{id:\\d{1,18}}/acknowledgement")
    Redirect acknowledge(@PathVariable long id, Actor actor) {
        alerts.acknowledge(actor, id);
        Notices.leave("operations.alerts.acknowledgement.done");
        return Redirect.to(HERE);
    }

    /// Silent until the begin of a day; an empty day makes it heard again.
    @PostMapping("/{id:\\d{1,18}}/silence")
    Reply silence(
            @PathVariable long id, @RequestParam(defaultValue = "") String until, Actor actor) {
        alerts.demandDealing(actor, id);
        var day = DateEntry.parse(until);
        var tomorrow = organisation.today().plusDays(1);
        if (!until.isBlank() && day.filter(d -> !d.isBefore(tomorrow)).isEmpty()) {
            var field = "until-" + id;
            var typed = AlertsPage.Typed.of(Map.of(field, until));
            return page(actor, "", typed, List.of(fault(field, "until")));
        }
        alerts.silence(
                actor,
                id,
                day.map(d -> d.atTime(LocalTime.MIN).atZone(Formats.VIETNAM).toInstant())
                        .orElse(null));
        Notices.leave("operations.alerts.silence.done");
        return Redirect.to(HERE);
    }

    /// A new rule. Sent twice it is there twice at most as its name shows; it is switched off then.
    @PostMapping("/rules")
    @PreAuthorize("hasAuthority('alert:manage')")
    Reply add(AlertForm form, Actor actor) {
        var unit = organisation.byCode(form.shown(form.unit()), organisation.today());
        var mine = unit.filter(u -> organisation.covers(actor.agenciesWith(Alerts.MANAGE), u.id()));
        var faults = form.faults(watchable(), mine.isPresent());
        if (!faults.isEmpty()) {
            return page(actor, "", AlertsPage.Typed.of(form), faults);
        }
        var rule = form.rule(mine.orElseThrow().id());
        if (alerts.rules(actor).stream().noneMatch(r -> same(r, rule))) {
            alerts.add(actor, rule);
        }
        Notices.leave("operations.alerts.rule.added");
        return Redirect.to(HERE);
    }

    @PostMapping("/rules/{id:\\d{1,9}}")
    @PreAuthorize("hasAuthority('alert:manage')")
    Reply change(
            @PathVariable int id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String active,
            AlertForm form,
            Actor actor) {
        var rule = alerts.rule(actor, id);
        var owner = owner(actor, rule, form);
        var faults = faults(id, form, owner.isPresent());
        if (!faults.isEmpty()) {
            return page(actor, "", AlertsPage.Typed.of(id, form, active), faults);
        }
        alerts.change(
                actor,
                new AlertRule(
                        id,
                        version,
                        rule.shipped(),
                        rule.name(),
                        rule.watched(),
                        new AlertRule.Border(
                                rule.border().comparison(), form.amount(form.threshold())),
                        Integer.parseInt(form.shown(form.lasting())),
                        owner.orElseThrow(),
                        active.equals("yes")));
        Notices.leave("operations.alerts.rule.changed");
        return Redirect.to(HERE);
    }

    /// Who is to act from now on: a post of a unit of the actor's, or of the unit that acts now,
    /// which may have ended since.
    private Optional<AlertRule.Owner> owner(Actor actor, AlertRule rule, AlertForm form) {
        return form.owner()
                .flatMap(role ->
                        unit(actor, rule, form.shown(form.unit()))
                                .map(unit -> new AlertRule.Owner(unit, role)));
    }

    private Optional<AgencyId> unit(Actor actor, AlertRule rule, String code) {
        var now = organisation.get(rule.owner().unit());
        if (code.equals(now.code())) {
            return Optional.of(now.id());
        }
        return organisation
                .byCode(code, organisation.today())
                .map(Agency::id)
                .filter(u -> organisation.covers(actor.agenciesWith(Alerts.MANAGE), u));
    }

    private static List<Fault> faults(int id, AlertForm form, boolean isOwned) {
        var faults = new ArrayList<Fault>();
        if (!form.isThreshold(form.threshold())) {
            faults.add(fault("threshold-" + id, "threshold"));
        }
        if (!form.isLasting(form.lasting())) {
            faults.add(fault("lasting-" + id, "lasting"));
        }
        if (form.owner().isEmpty()) {
            faults.add(fault("role-" + id, "role"));
        } else if (!isOwned) {
            faults.add(fault("unit-" + id, "unit"));
        }
        return faults;
    }

    private static boolean same(AlertRule one, AlertRule other) {
        return one.name().equals(other.name())
                && one.watched().equals(other.watched())
                && one.border().comparison() == other.border().comparison();
    }

    private static Fault fault(String field, String text) {
        return new Fault(
                field,
                Messages.bundles()
                        .text(ReaderLanguage.current(), "operations.alerts.fault." + text));
    }

    private AlertsPage page(
            Actor actor, String before, AlertsPage.Typed typed, List<Fault> faults) {
        var last = before.matches("\\d{1,18}") ? Long.valueOf(before) : null;
        var open = alerts.open(actor);
        var found = alerts.closed(actor, last);
        var closed = found.stream().limit(Alerts.PAGE).toList();
        var next = found.size() > closed.size() ? closed.getLast().id() : null;
        var rules = alerts.rules(actor);
        var told = told(open, rules);
        var units =
                Stream.of(
                                Stream.concat(open.stream(), closed.stream()).map(Alert::unit),
                                rules.stream()
                                        .flatMap(r ->
                                                Stream.of(r.watched().unit(), r.owner().unit())),
                                told.values().stream().map(t -> t.post().unit()))
                        .flatMap(u -> u)
                        .distinct()
                        .map(organisation::get)
                        .toList();
        return new AlertsPage(
                new AlertsPage.Listed(open, closed, next, clock.instant(), null),
                rules,
                new AlertsPage.Words(
                        names(units, Agency::name),
                        names(units, Agency::code),
                        figures(),
                        gauges(),
                        alerts.names(Stream.concat(open.stream(), closed.stream()).toList()),
                        told,
                        practices(Stream.concat(open.stream(), closed.stream()), rules)),
                editing(actor, open, typed),
                faults);
    }

    private AlertsPage.Editing editing(Actor actor, List<Alert> open, AlertsPage.Typed typed) {
        var gauges = gauges();
        var figures = figures();
        return new AlertsPage.Editing(
                actor.may(Alerts.MANAGE),
                alerts.dealtBy(actor, open),
                open.stream()
                        .filter(a -> opens(actor, a, gauges, figures))
                        .map(Alert::id)
                        .collect(Collectors.toUnmodifiableSet()),
                typed,
                own(actor));
    }

    /// Whether the place to which the number of an alert leads lets somebody in. Late cases are
    /// open to those who watch the unit while it is, all other figures to everybody.
    private boolean opens(
            Actor actor, Alert alert, Map<String, Gauge> gauges, Map<String, Figure> figures) {
        var watched = alert.rule().watched().figure();
        var gauge = gauges.get(watched);
        if (gauge != null) {
            return actor.may(gauge.opensFor());
        }
        var unit = organisation.get(alert.unit());
        return FigureWays.isOpen(figures.get(watched))
                || unit.isValidOn(organisation.today())
                        && organisation.covers(actor.agenciesWith(Watching.WATCH), alert.unit());
    }

    private Map<Integer, AlertOwners.Told> told(List<Alert> open, List<AlertRule> rules) {
        return Stream.concat(open.stream().map(Alert::rule), rules.stream())
                .collect(Collectors.toMap(AlertRule::id, owners::told, (told, _) -> told));
    }

    private AlertsPage.Practices practices(Stream<Alert> told, List<AlertRule> rules) {
        var now = clock.instant();
        var ofAlerts = new HashMap<Long, String>();
        told.forEach(
                a -> practice.of(a.rule(), a.measured()).ifPresent(p -> ofAlerts.put(a.id(), p)));
        var ofRules = new HashMap<Integer, String>();
        rules.forEach(r -> practice.of(r, now).ifPresent(p -> ofRules.put(r.id(), p)));
        return new AlertsPage.Practices(ofAlerts, ofRules);
    }

    private static Map<AgencyId, String> names(
            List<Agency> units, java.util.function.Function<Agency, String> what) {
        return units.stream().collect(Collectors.toMap(Agency::id, what));
    }

    private Map<String, Figure> figures() {
        var all = new LinkedHashMap<String, Figure>();
        alerts.figures().forEach(f -> all.put(f.key(), f));
        return all;
    }

    private Map<String, Gauge> gauges() {
        var all = new LinkedHashMap<String, Gauge>();
        alerts.gauges().forEach(g -> all.put(g.key(), g));
        return all;
    }

    private Set<String> watchable() {
        return Stream.concat(figures().keySet().stream(), gauges().keySet().stream())
                .collect(Collectors.toSet());
    }

    private List<Option> own(Actor actor) {
        return actor.agenciesWith(Alerts.MANAGE).stream()
                .flatMap(id ->
                        Stream.concat(
                                Stream.of(organisation.get(id)),
                                organisation.children(id, organisation.today()).stream()))
                .map(a -> new Option(a.code(), a.name()))
                .distinct()
                .toList();
    }
}
