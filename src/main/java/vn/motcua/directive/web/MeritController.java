package vn.motcua.directive.web;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.motcua.directive.merit.Commendations;
import vn.motcua.directive.merit.Commendations.Pick;
import vn.motcua.directive.merit.Commendations.Wanted;
import vn.motcua.directive.merit.Merit;
import vn.motcua.directive.merit.Merit.Ground;
import vn.motcua.directive.merit.Merit.Honour;
import vn.motcua.directive.merit.Merit.Plan;
import vn.motcua.directive.merit.MeritId;
import vn.motcua.directive.merit.MeritState;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.PostHolder;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.PostId;
import vn.motcua.shared.Role;
import vn.motcua.web.Download;
import vn.motcua.web.Notices;
import vn.motcua.web.Option;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Commendation: proposals, decisions, certificates.
@Controller
@RequestMapping("/programme")
@PreAuthorize("hasAuthority('programme:read')")
class MeritController {

    private static final int ROWS = 60;
    private static final int ALL = 10_000;
    private static final String ID = "/merits/{id:[0-9a-f-]{36}}";

    private final Commendations merits;
    private final ProgrammeUnits units;
    private final ProgrammeWords words;
    private final Courses courses;
    private final Organisation organisation;

    MeritController(
            Commendations merits,
            ProgrammeUnits units,
            ProgrammeWords words,
            Courses courses,
            Organisation organisation) {
        this.merits = merits;
        this.units = units;
        this.words = words;
        this.courses = courses;
        this.organisation = organisation;
    }

    @GetMapping("/merits")
    MeritsPage list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String honour,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "0") int after,
            Actor actor) {
        var form = ProgrammeForm.with(Map.of("from", from, "to", to));
        var wanted =
                new Wanted(
                        state(state),
                        honour(honour),
                        ProgrammeUnits.in(by),
                        form.optionalDay("from"),
                        form.optionalDay("to"));
        return list(actor, wanted, after, form);
    }

    private MeritsPage list(Actor actor, Wanted wanted, int after, ProgrammeForm form) {
        var found = merits.list(actor, wanted, after, ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var next = found.size() > ROWS ? path(wanted) + "&after=" + shown.getLast().number() : null;
        var decider = wanted.decider();
        return new MeritsPage(
                shown.stream().map(m -> row(actor, m)).toList(),
                merits.counts(actor),
                wanted,
                decider == null ? null : units.name(decider),
                next,
                actor.may(Reach.EDIT) || actor.may(Reach.REPORT),
                form);
    }

    private MeritsPage.Row row(Actor actor, Merit merit) {
        var open = merit.state() instanceof MeritState.Proposed;
        return new MeritsPage.Row(
                merit, merits.recipient(merit), open && merits.mayDecide(actor, merit));
    }

    /// Where those that are wanted are listed.
    static String path(Wanted wanted) {
        var state = wanted.state();
        var honour = wanted.honour();
        var decider = wanted.decider();
        return "/programme/merits?state="
                + (state == null ? "" : state.code())
                + (honour == null ? "" : "&honour=" + honour.code())
                + (decider == null ? "" : "&by=" + decider.value())
                + (wanted.first() == null ? "" : "&from=" + wanted.first())
                + (wanted.last() == null ? "" : "&to=" + wanted.last());
    }

    private static @Nullable Honour honour(String typed) {
        return Arrays.stream(Honour.values())
                .filter(h -> h.code().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static MeritState.@Nullable Code state(String typed) {
        return Arrays.stream(MeritState.Code.values())
                .filter(s -> s.code().equals(typed))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/merits.csv")
    Download file(Actor actor) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("number", "recipient", "unit", "honour", "state", "decision", "day"));
        for (var m : merits.list(actor, Wanted.ALL, 0, ALL)) {
            var awarded = m.state() instanceof MeritState.Awarded a ? a : null;
            rows.add(
                    List.of(
                            "" + m.number(),
                            merits.recipient(m),
                            units.name(m.plan().unit()),
                            m.plan().honour().code(),
                            m.state().code().code(),
                            awarded == null ? "" : awarded.decision(),
                            awarded == null ? "" : awarded.decided().toString()));
        }
        return ProgrammeCsv.file("khen-thuong.csv", rows);
    }

    @GetMapping("/merits/new")
    @PreAuthorize("hasAnyAuthority('programme:edit', 'programme:report')")
    NewMeritPage form(Actor actor) {
        var authority = actor.may(Reach.EDIT) ? Reach.EDIT : Reach.REPORT;
        var own = units.own(actor, authority).map(units::code).orElse("");
        var month = ProgrammeWords.month(null, organisation.today());
        var given = Map.of("unit", own, "period", Integer.toString(month.getYear()));
        return page(ProgrammeForm.with(given), UUID.randomUUID(), List.of());
    }

    @PostMapping("/merits")
    @PreAuthorize("hasAnyAuthority('programme:edit', 'programme:report')")
    Reply propose(@RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var unit = units.read(form, "unit");
        var post = post(form, unit);
        var honours = Stream.of(Honour.values()).map(Honour::code).toList();
        var honour = form.oneOf("honour", honours);
        var grounds = form.text("grounds", 2000);
        var picks = picks(form);
        if (form.isFaulty()) {
            return page(
                    form, form.key(), form.isFaultyAt("unit") ? List.of() : holders(form, unit));
        }
        var plan = new Plan(unit, post, Honour.values()[honours.indexOf(honour)], grounds);
        return form.takes(() ->
                merits.propose(new MeritId(form.key()), plan, picks, courses.now(actor)))
                ? done(form.key(), "programme.merit.proposed")
                : page(form, form.key(), holders(form, unit));
    }

    /// The post of a role in the unit; no role proposes the unit itself. Of several who hold one
    /// the proposer says which.
    private @Nullable PostId post(ProgrammeForm form, AgencyId unit) {
        if (form.value("role").isEmpty() || form.isFaultyAt("unit")) {
            return null;
        }
        var holders = holders(form, unit);
        if (holders.isEmpty()) {
            form.fault("role", "programme.fault.no-holder");
            return null;
        }
        if (holders.size() == 1) {
            return holders.getFirst().post();
        }
        return holders.stream()
                .map(PostHolder::post)
                .filter(p -> Integer.toString(p.value()).equals(form.value("post")))
                .findFirst()
                .orElseGet(() -> {
                    form.fault("post", "programme.fault.which-holder");
                    return null;
                });
    }

    /// Who holds a post of the chosen role in the unit; who only stands in is nobody's choice.
    private List<PostHolder> holders(ProgrammeForm form, AgencyId unit) {
        return Arrays.stream(Role.values())
                .filter(r -> r.code().equals(form.value("role")))
                .flatMap(r -> organisation.holders(unit, r, organisation.today()).stream())
                .filter(h -> !h.substitute())
                .toList();
    }

    private NewMeritPage page(ProgrammeForm form, UUID key, List<PostHolder> holders) {
        var several = holders.size() > 1 ? holders : List.<PostHolder>of();
        return new NewMeritPage(
                key,
                form,
                words.figures(),
                several.stream()
                        .map(h -> new Option(Integer.toString(h.post().value()), h.name()))
                        .toList());
    }

    private List<Pick> picks(ProgrammeForm form) {
        var period = Period.parse(form.value("period"));
        var known = words.figures().keySet();
        var chosen = form.values("figure").stream().filter(known::contains).distinct().toList();
        if (chosen.isEmpty()) {
            form.fault("figure", "programme.fault.figure");
        }
        if (period.isEmpty()) {
            form.fault("period", "programme.fault.period");
        }
        return period.stream()
                .flatMap(p -> chosen.stream().map(figure -> new Pick(figure, p)))
                .toList();
    }

    @GetMapping(ID)
    MeritPage show(@PathVariable UUID id, Actor actor) {
        return page(actor, merits.get(actor, new MeritId(id)), ProgrammeForm.empty());
    }

    private @Nullable String practice(Ground ground) {
        return words.practice(ground.figure(), ground.measured().period());
    }

    private MeritPage page(Actor actor, Merit merit, ProgrammeForm form) {
        var grounds = merits.grounds(merit);
        return new MeritPage(
                merit,
                merits.recipient(merit),
                units.name(merit.plan().unit()),
                grounds,
                grounds.stream()
                        .map(this::practice)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                words.course(merit.id().value()),
                merits.mayDecide(actor, merit),
                merit.state() instanceof MeritState.Awarded awarded
                        ? units.name(awarded.decider())
                        : "",
                form);
    }

    @PostMapping("/merits/award")
    @PreAuthorize("hasAuthority('programme:decide')")
    Reply award(@RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var ids =
                form.values("merit").stream()
                        .filter(v -> v.matches("[0-9a-f-]{36}"))
                        .map(v -> new MeritId(UUID.fromString(v)))
                        .toList();
        if (ids.isEmpty()) {
            form.fault("merit", "programme.fault.none-marked");
        }
        var decision = form.text("decision", 100);
        var day = decided(form);
        if (!form.takes(() -> merits.award(ids, decision, day, courses.now(actor)))) {
            return list(actor, Wanted.in(MeritState.Code.PROPOSED), 0, form);
        }
        Notices.leave("programme.merit.awarded");
        return Redirect.to("/programme/merits?state=awarded");
    }

    private LocalDate decided(ProgrammeForm form) {
        var day = form.day("decided");
        if (day.isAfter(organisation.today())) {
            form.fault("decided", "programme.fault.future");
        }
        return day;
    }

    @PostMapping(ID + "/decline")
    @PreAuthorize("hasAuthority('programme:decide')")
    Reply decline(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var reason = form.text("why", 1000);
        return form.takes(() ->
                merits.decline(new MeritId(id), form.version(), reason, courses.now(actor)))
                ? done(id, "programme.merit.declined")
                : page(actor, merits.get(actor, new MeritId(id)), form);
    }

    @GetMapping(ID + "/certificate.pdf")
    Download certificate(@PathVariable UUID id, Actor actor) {
        var merit = merits.get(actor, new MeritId(id));
        var pdf = merits.certificate(merit).orElseThrow(() -> new NotFound("certificate"));
        return new Download(
                "khen-thuong-%d.pdf".formatted(merit.number()),
                "application/pdf",
                pdf.length,
                () -> new ByteArrayInputStream(pdf));
    }

    private static Redirect done(UUID id, String notice) {
        Notices.leave(notice);
        return Redirect.to("/programme/merits/%s", id);
    }
}
