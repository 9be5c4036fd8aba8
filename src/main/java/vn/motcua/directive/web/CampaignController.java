package vn.motcua.directive.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
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
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.directive.campaign.Campaign.Channel;
import vn.motcua.directive.campaign.Campaign.Material;
import vn.motcua.directive.campaign.Campaign.Plan;
import vn.motcua.directive.campaign.Campaign.Reached;
import vn.motcua.directive.campaign.CampaignId;
import vn.motcua.directive.campaign.Campaigns;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.course.Reach;
import vn.motcua.documents.StoredFile;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.NotFound;
import vn.motcua.web.Download;
import vn.motcua.web.Notices;
import vn.motcua.web.Redirect;
import vn.motcua.web.Reply;

/// Campaigns to the people.
@Controller
@RequestMapping("/programme")
@PreAuthorize("hasAuthority('programme:read')")
class CampaignController {

    private static final int ROWS = 40;
    private static final int ALL = 10_000;
    private static final int TEXT = 2000;
    private static final int MOST = 100_000_000;
    private static final String ID = "/campaigns/{id:[0-9a-f-]{36}}";

    private final Campaigns campaigns;
    private final ProgrammeUnits units;
    private final ProgrammeWords words;
    private final ProgrammeFiles files;
    private final Courses courses;
    private final Organisation organisation;

    CampaignController(
            Campaigns campaigns,
            ProgrammeUnits units,
            ProgrammeWords words,
            ProgrammeFiles files,
            Courses courses,
            Organisation organisation) {
        this.campaigns = campaigns;
        this.units = units;
        this.words = words;
        this.files = files;
        this.courses = courses;
        this.organisation = organisation;
    }

    @GetMapping("/campaigns")
    CampaignsPage list(@RequestParam(required = false) @Nullable String before, Actor actor) {
        var from = ProgrammeUnits.in(before);
        var found = campaigns.list(actor, from == null ? null : from.value(), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var today = organisation.today();
        return new CampaignsPage(
                shown.stream()
                        .map(c ->
                                new CampaignsPage.Row(
                                        c, units.name(c.plan().unit()), c.isPastItsEnd(today)))
                        .toList(),
                found.size() > ROWS
                        ? "/programme/campaigns?before=" + shown.getLast().number()
                        : null,
                actor.may(Reach.EDIT) || actor.may(Reach.REPORT));
    }

    @GetMapping("/campaigns.csv")
    Download file(Actor actor) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        "title",
                        "audience",
                        "channel",
                        "unit",
                        "first",
                        "last",
                        "figure",
                        "state",
                        "reached"));
        for (var c : campaigns.list(actor, null, ALL)) {
            var plan = c.plan();
            rows.add(
                    List.of(
                            plan.title(),
                            plan.audience(),
                            plan.channel().code(),
                            units.name(plan.unit()),
                            plan.first().toString(),
                            plan.last().toString(),
                            plan.figure(),
                            c.state().code().code(),
                            "" + c.reached()));
        }
        return ProgrammeCsv.file("tuyen-truyen.csv", rows);
    }

    @GetMapping("/campaigns/new")
    @PreAuthorize("hasAnyAuthority('programme:edit', 'programme:report')")
    NewCampaignPage form(Actor actor) {
        var authority = actor.may(Reach.REPORT) ? Reach.REPORT : Reach.EDIT;
        var own = units.own(actor, authority).map(units::code).orElse("");
        return new NewCampaignPage(
                UUID.randomUUID(), ProgrammeForm.with(Map.of("unit", own)), words.figures(), null);
    }

    @PostMapping("/campaigns")
    @PreAuthorize("hasAnyAuthority('programme:edit', 'programme:report')")
    Reply plan(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor) {
        var form = new ProgrammeForm(sent);
        var plan = plan(form);
        var material = files.keep(file, ProgrammeFiles.programme(form.key()), form, actor);
        return form.takes(() ->
                campaigns.plan(
                        new CampaignId(form.key()), with(plan, material), courses.now(actor)))
                ? done(form.key(), "programme.campaign.planned")
                : new NewCampaignPage(form.key(), form, words.figures(), null);
    }

    private Plan plan(ProgrammeForm form) {
        var channels = Stream.of(Channel.values()).map(Channel::code).toList();
        var first = form.day("first");
        var last = form.day("last");
        if (!form.isFaultyAt("first", "last") && last.isBefore(first)) {
            form.fault("last", "programme.fault.last");
        }
        var figures = words.figures().keySet();
        if (!figures.contains(form.value("figure"))) {
            form.fault("figure", "programme.fault.choose");
        }
        return new Plan(
                form.text("title", 300),
                form.text("audience", 300),
                Channel.values()[channels.indexOf(form.oneOf("channel", channels))],
                units.read(form, "unit"),
                first,
                last,
                form.value("figure"),
                null);
    }

    private static Plan with(Plan plan, @Nullable StoredFile file) {
        return file == null ? plan : plan.with(new Material(file.id(), file.name()));
    }

    @GetMapping(ID + "/correction")
    @PreAuthorize("hasAnyAuthority('programme:edit', 'programme:report')")
    NewCampaignPage correction(@PathVariable UUID id, Actor actor) {
        var campaign = campaigns.get(actor, new CampaignId(id));
        var plan = campaign.plan();
        var values = new HashMap<String, String>();
        values.put("title", plan.title());
        values.put("audience", plan.audience());
        values.put("channel", plan.channel().code());
        values.put("unit", units.code(plan.unit()));
        values.put("first", ProgrammeWords.typed(plan.first()));
        values.put("last", ProgrammeWords.typed(plan.last()));
        values.put("figure", plan.figure());
        return new NewCampaignPage(
                UUID.randomUUID(), ProgrammeForm.with(values), words.figures(), campaign);
    }

    @PostMapping(ID + "/correction")
    @PreAuthorize("hasAnyAuthority('programme:edit', 'programme:report')")
    Reply correct(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor) {
        var known = campaigns.get(actor, new CampaignId(id));
        var form = new ProgrammeForm(sent);
        var plan = plan(form);
        var material = files.keep(file, ProgrammeFiles.programme(id), form, actor);
        return form.takes(() ->
                campaigns.correct(
                        known.id(), form.version(), with(plan, material), courses.now(actor)))
                ? done(id, "programme.campaign.corrected")
                : new NewCampaignPage(
                        form.key(), form, words.figures(), campaigns.get(actor, known.id()));
    }

    /// Material that was planned before it was corrected.
    @GetMapping(ID + "/papers/{paper}")
    Download paper(@PathVariable UUID id, @PathVariable UUID paper, Actor actor) {
        return files.give(campaigns.paper(actor, new CampaignId(id), paper));
    }

    @GetMapping(ID)
    CampaignPage show(@PathVariable UUID id, Actor actor) {
        return page(actor, id, ProgrammeForm.empty());
    }

    private CampaignPage page(Actor actor, UUID id, ProgrammeForm form) {
        var campaign = campaigns.get(actor, new CampaignId(id));
        return new CampaignPage(
                campaign,
                units.name(campaign.plan().unit()),
                campaign.isPastItsEnd(organisation.today()),
                campaigns.reached(campaign),
                campaigns.effect(campaign, organisation.today()).orElse(null),
                words.practice(
                        campaign.plan().figure(),
                        Period.of(Period.Kind.MONTH, campaign.plan().first())),
                words.course(id),
                campaigns.mayKeep(actor, campaign.plan().unit()),
                UUID.randomUUID(),
                form);
    }

    @PostMapping(ID + "/start")
    @PreAuthorize("hasAnyAuthority('programme:edit', 'programme:report')")
    Redirect start(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        campaigns.start(new CampaignId(id), new ProgrammeForm(sent).version(), courses.now(actor));
        return done(id, "programme.campaign.started");
    }

    @PostMapping(ID + "/close")
    @PreAuthorize("hasAnyAuthority('programme:edit', 'programme:report')")
    Reply close(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var outcome = form.text("outcome", TEXT);
        return step(
                actor,
                id,
                form,
                "programme.campaign.closed",
                by -> campaigns.close(new CampaignId(id), form.version(), outcome, by));
    }

    @PostMapping(ID + "/cancel")
    @PreAuthorize("hasAnyAuthority('programme:edit', 'programme:report')")
    Reply cancel(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var reason = form.text("why", TEXT);
        return step(
                actor,
                id,
                form,
                "programme.campaign.cancelled",
                by -> campaigns.cancel(new CampaignId(id), form.version(), reason, by));
    }

    @PostMapping(ID + "/reach")
    @PreAuthorize("hasAnyAuthority('programme:edit', 'programme:report')")
    Reply reached(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Actor actor) {
        var form = new ProgrammeForm(sent);
        var reached =
                new Reached(
                        past(form),
                        (int) Math.min(form.number("people", 0), MOST),
                        form.text("source", 300));
        return step(
                actor,
                id,
                form,
                "programme.campaign.reach-noted",
                by -> campaigns.reached(new CampaignId(id), form.key(), reached, by));
    }

    /// Takes a step; where that cannot be, what was typed for it is shown again.
    private Reply step(Actor actor, UUID id, ProgrammeForm form, String notice, Consumer<By> step) {
        return form.takes(() -> step.accept(courses.now(actor)))
                ? done(id, notice)
                : page(actor, id, form);
    }

    private LocalDate past(ProgrammeForm form) {
        var day = form.day("day");
        if (day.isAfter(organisation.today())) {
            form.fault("day", "programme.fault.future");
        }
        return day;
    }

    @GetMapping(ID + "/material")
    Download material(@PathVariable UUID id, Actor actor) {
        var material = campaigns.get(actor, new CampaignId(id)).plan().material();
        if (material == null) {
            throw new NotFound("material");
        }
        return files.give(material.id());
    }

    private static Redirect done(UUID id, String notice) {
        Notices.leave(notice);
        return Redirect.to("/programme/campaigns/%s", id);
    }
}
