package vn.motcua.directive.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.need.Need.Asked;
import vn.motcua.directive.need.Need.Kind;
import vn.motcua.directive.need.NeedFilter;
import vn.motcua.directive.need.NeedId;
import vn.motcua.directive.need.NeedState;
import vn.motcua.directive.need.NeedState.Grant;
import vn.motcua.directive.need.Needs;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Money;
import vn.motcua.web.Download;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Needs: lines, totals, decisions, deliveries.
@Controller
@RequestMapping("/programme")
@PreAuthorize("hasAuthority('programme:read')")
class NeedController {

    private static final int ROWS = 60;
    private static final int ALL = 100_000;
    private static final int MOST = 1_000_000;
    private static final String ID = "/needs/{id:[0-9a-f-]{36}}";

    private final Needs needs;
    private final ProgrammeUnits units;
    private final ProgrammeWords words;
    private final Courses courses;
    private final Reach reach;
    private final Organisation organisation;

    NeedController(
            Needs needs,
            ProgrammeUnits units,
            ProgrammeWords words,
            Courses courses,
            Reach reach,
            Organisation organisation) {
        this.needs = needs;
        this.units = units;
        this.words = words;
        this.courses = courses;
        this.reach = reach;
        this.organisation = organisation;
    }

    /// @param year of which needs are listed; 0 for all
    @GetMapping("/needs")
    NeedsPage list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") int after,
            Actor actor) {
        var filter = filter(state, year);
        var found = needs.list(actor, filter, after, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        return new NeedsPage(
                shown.stream()
                        .map(n -> new NeedsPage.Row(n, units.name(n.asked().unit())))
                        .toList(),
                needs.counts(actor, filter.year()),
                needs.years(actor),
                filter,
                organisation.today().getYear(),
                found.size() > ROWS ? shown.getLast().number() : null,
                actor.may(Reach.EDIT) || actor.may(Reach.REPORT),
                needs.isFinance(actor));
    }

    private static NeedFilter filter(String state, int year) {
        return new NeedFilter(state(state), year == 0 ? null : year);
    }

    private static NeedState.@Nullable Code state(String typed) {
        return Arrays.stream(NeedState.Code.values())
                .filter(s -> s.code().equals(typed))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/needs/totals")
    NeedTotalsPage totals(@RequestParam(defaultValue = "0") int year, Actor actor) {
        var asked = year == 0 ? organisation.today().getYear() : year;
        return new NeedTotalsPage(
                asked,
                needs.years(actor).keySet(),
                needs.totals(actor, asked).stream()
                        .map(t -> new NeedTotalsPage.Row(t, units.name(t.unit())))
                        .toList());
    }

    @GetMapping("/needs/totals.csv")
    Download totalsFile(@RequestParam int year, Actor actor) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        "year",
                        "item",
                        "unit_code",
                        "unit",
                        "quantity",
                        "estimate_dong",
                        "granted_quantity",
                        "granted_dong"));
        for (var t : needs.totals(actor, year)) {
            rows.add(
                    List.of(
                            "" + year,
                            t.item(),
                            units.code(t.unit()),
                            units.name(t.unit()),
                            "" + t.quantity(),
                            "" + t.estimate().dong(),
                            "" + t.grantedQuantity(),
                            "" + t.grantedAmount().dong()));
        }
        return ProgrammeCsv.file("nhu-cau-%d.csv".formatted(year), rows);
    }

    @GetMapping("/needs/new")
    @PreAuthorize("hasAnyAuthority('programme:edit', 'programme:report')")
    NewNeedPage form(Actor actor) {
        var authority = actor.may(Reach.REPORT) ? Reach.REPORT : Reach.EDIT;
        var own = units.own(actor, authority).map(units::code).orElse("");
        var year = Integer.toString(organisation.today().getYear());
        return new NewNeedPage(
                UUID.randomUUID(), ProgrammeForm.with(Map.of("unit", own, "year", year)));
    }

    @PostMapping("/needs")
    @PreAuthorize("hasAnyAuthority('programme:edit', 'programme:report')")
    Reply register(@RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var kinds = Stream.of(Kind.values()).map(Kind::code).toList();
        var asked =
                new Asked(
                        units.read(form, "unit"),
                        year(form),
                        Kind.values()[kinds.indexOf(form.oneOf("kind", kinds))],
                        form.text("item", 200),
                        (int) Math.min(form.number("quantity", 1), MOST),
                        new Money(form.number("estimate", 0)),
                        form.text("reason", 1000));
        return form.takes(() -> needs.register(new NeedId(form.key()), asked, courses.now(actor)))
                ? done(form.key(), "programme.need.registered")
                : new NewNeedPage(form.key(), form);
    }

    private static int year(ProgrammeForm form) {
        var year = form.number("year", 2020);
        if (year > 2100) {
            form.fault("year", "programme.fault.number");
        }
        return (int) Math.min(year, 2100);
    }

    @PostMapping("/needs/consolidate")
    Redirect consolidate(@RequestParam int year, Actor actor) {
        needs.consolidate(year, courses.now(actor));
        Notices.leave("programme.need.consolidated");
        return Redirect.to("/programme/needs/totals?year=%d", year);
    }

    @GetMapping(ID)
    NeedPage show(@PathVariable UUID id, Actor actor) {
        return page(actor, id, ProgrammeForm.empty());
    }

    private NeedPage page(Actor actor, UUID id, ProgrammeForm form) {
        var need = needs.get(actor, new NeedId(id));
        var unit = need.asked().unit();
        return new NeedPage(
                need,
                units.name(unit),
                words.course(id),
                needs.mayAsk(actor, unit),
                reach.covers(actor, Reach.DECIDE, unit),
                form);
    }

    @PostMapping(ID + "/grant")
    @PreAuthorize("hasAuthority('programme:decide')")
    Reply grant(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var grant =
                new Grant(
                        form.text("decision", 100),
                        (int) Math.min(form.number("quantity", 1), MOST),
                        new Money(form.number("amount", 0)));
        return form.takes(() ->
                needs.grant(new NeedId(id), form.version(), grant, courses.now(actor)))
                ? done(id, "programme.need.granted")
                : page(actor, id, form);
    }

    @PostMapping(ID + "/refuse")
    @PreAuthorize("hasAuthority('programme:decide')")
    Reply refuse(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var reason = form.text("why", 1000);
        return form.takes(() ->
                needs.refuse(new NeedId(id), form.version(), reason, courses.now(actor)))
                ? done(id, "programme.need.refused")
                : page(actor, id, form);
    }

    @PostMapping(ID + "/deliver")
    @PreAuthorize("hasAnyAuthority('programme:edit', 'programme:report')")
    Reply deliver(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var day = form.day("delivered");
        var receipt = form.text("receipt", 100);
        if (day.isAfter(organisation.today())) {
            form.fault("delivered", "programme.fault.future");
        }
        return form.takes(() ->
                needs.deliver(new NeedId(id), form.version(), day, receipt, courses.now(actor)))
                ? done(id, "programme.need.delivered")
                : page(actor, id, form);
    }

    /// The same needs as the page lists, all at once.
    @GetMapping("/needs.csv")
    Download file(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int year,
            Actor actor) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of("number", "unit", "year", "kind", "item", "quantity", "estimate", "state"));
        for (var n : needs.list(actor, filter(state, year), 0, ALL)) {
            var asked = n.asked();
            rows.add(
                    List.of(
                            "" + n.number(),
                            units.name(asked.unit()),
                            "" + asked.year(),
                            asked.kind().code(),
                            asked.item(),
                            "" + asked.quantity(),
                            "" + asked.estimate().dong(),
                            n.state().code().code()));
        }
        return ProgrammeCsv.file("nhu-cau.csv", rows);
    }

    private static Redirect done(UUID id, String notice) {
        Notices.leave(notice);
        return Redirect.to("/programme/needs/%s", id);
    }
}
