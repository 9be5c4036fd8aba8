package vn.motcua.directive.pilot;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.course.Measurement;
import vn.motcua.directive.course.Measuring;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.course.UnitNews;
import vn.motcua.directive.pilot.PilotModel.Plan;
import vn.motcua.directive.pilot.PilotPhase.Finding;
import vn.motcua.indicators.Period;
import vn.motcua.notification.NoticePart;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// The pilot models: proposed and tried by those who edit the programme, replicated or stopped by
/// those who decide, reported on by the units in which they run.
@Service
@Transactional
public class PilotModels {

    private final PilotRepository models;
    private final Courses courses;
    private final Reach reach;
    private final Measuring measuring;
    private final Organisation organisation;
    private final UnitNews news;

    PilotModels(
            PilotRepository models,
            Courses courses,
            Reach reach,
            Measuring measuring,
            Organisation organisation,
            UnitNews news) {
        this.models = models;
        this.courses = courses;
        this.reach = reach;
        this.measuring = measuring;
        this.organisation = organisation;
        this.news = news;
    }

    /// Proposes a model for units in which it is to be tried. The same identifier twice is one
    /// model.
    ///
    /// @param due by when it is to run in the units of the trial
    public void propose(PilotId id, Plan plan, Collection<AgencyId> trial, LocalDate due, By by) {
        reach.demand(by.actor(), Reach.EDIT, plan.owner());
        if (models.insert(id, plan, by)) {
            models.addPlaces(id, trial, false, due, by);
            courses.note(id.value(), by, "propose", plan.name());
            tell(id, plan, trial, "trial", due, by);
        }
    }

    /// Begins the trial in all its units. A figure is measured for the month before.
    ///
    /// @param before how it was until now, in words
    public void start(PilotId id, int version, String before, By by) {
        var units = units(id);
        step(
                id,
                version,
                Reach.EDIT,
                by,
                model -> model.start(by.at(), finding(model, before, units, by)));
        models.begin(id, units, by.day());
        courses.note(id.value(), by, "start", before);
    }

    /// Looks at what came of the trial. A figure is measured for the last whole month.
    public void evaluate(PilotId id, int version, String result, By by) {
        var units = units(id);
        step(
                id,
                version,
                Reach.EDIT,
                by,
                model -> model.evaluate(by.at(), finding(model, result, units, by)));
        courses.note(id.value(), by, "evaluate", result);
    }

    private Finding finding(PilotModel model, String words, Set<AgencyId> units, By by) {
        var figure = model.plan().figure();
        return new Finding(words, figure == null ? null : lastMonth(figure, units, by));
    }

    private Measurement lastMonth(String figure, Set<AgencyId> units, By by) {
        var month = Period.of(Period.Kind.MONTH, by.day()).previous();
        return measuring.together(figure, units, month);
    }

    /// Decides that it goes on, in further units by a day.
    public void replicate(PilotId id, int version, Replication how, By by) {
        step(id, version, Reach.DECIDE, by, model -> model.replicate(by.at(), how.reason()));
        models.addPlaces(id, how.units(), true, how.due(), by);
        courses.note(id.value(), by, "replicate", how.reason());
        tell(id, get(by.actor(), id).plan(), how.units(), "roll-out", how.due(), by);
    }

    /// Why, where and by when a model goes on.
    public record Replication(String reason, Collection<AgencyId> units, LocalDate due) {}

    /// Adds units to a replication that is decided.
    public void rollOut(PilotId id, Collection<AgencyId> units, LocalDate due, By by) {
        var model = get(by.actor(), id);
        reach.demand(by.actor(), Reach.EDIT, model.plan().owner());
        if (!(model.phase() instanceof PilotPhase.Replicated)) {
            throw model.refused("roll-out");
        }
        models.addPlaces(id, units, true, due, by);
        courses.note(id.value(), by, "roll-out", "");
        tell(id, model.plan(), units, "roll-out", due, by);
    }

    /// Who heads a unit that has the model already was told when it got it.
    private void tell(
            PilotId id, Plan plan, Collection<AgencyId> units, String part, LocalDate due, By by) {
        var message =
                new UnitNews.Message(
                        "programme.notice.model." + part,
                        List.of(plan.name(), NoticePart.day(due)),
                        "/programme/models/" + id,
                        "model/%s/given".formatted(id));
        news.tell(units, message, by);
    }

    /// Decides that it does not go on.
    public void stop(PilotId id, int version, String reason, By by) {
        step(id, version, Reach.DECIDE, by, model -> model.stop(by.at(), reason));
        courses.note(id.value(), by, "stop", reason);
    }

    /// A unit of the roll-out says since when it runs there. Saying it twice changes nothing.
    public void begin(PilotId id, AgencyId unit, LocalDate day, By by) {
        var model = atPlace(id, unit, by);
        if (!(model.phase() instanceof PilotPhase.Replicated)) {
            throw model.refused("begin");
        }
        models.begin(id, List.of(unit), day);
        courses.note(id.value(), by, "begin", name(unit));
    }

    /// A unit reports for a month; a second report for it takes the place of the first.
    public void report(PilotId id, PilotReport report, By by) {
        var model = atPlace(id, report.unit(), by);
        if (!model.phase().isReported()) {
            throw model.refused("report");
        }
        models.report(id, report, by);
    }

    private PilotModel atPlace(PilotId id, AgencyId unit, By by) {
        var model = get(by.actor(), id);
        if (!reach.covers(by.actor(), Reach.REPORT, unit)) {
            reach.demand(by.actor(), Reach.EDIT, unit);
        }
        if (!units(id).contains(unit)) {
            throw new NotFound("place of a pilot model");
        }
        return model;
    }

    private void step(
            PilotId id, int version, String authority, By by, UnaryOperator<PilotModel> step) {
        var model = get(by.actor(), id);
        reach.demand(by.actor(), authority, model.plan().owner());
        if (model.version() != version) {
            throw StepRefused.stale(id);
        }
        models.update(step.apply(model));
    }

    private Set<AgencyId> units(PilotId id) {
        return models.places(id).stream().map(Place::unit).collect(Collectors.toSet());
    }

    private String name(AgencyId unit) {
        return organisation.get(unit).name();
    }

    /// @throws NotFound if there is none, or it neither belongs to nor runs in a unit in reach
    @Transactional(readOnly = true)
    public PilotModel get(Actor actor, PilotId id) {
        var model = models.find(id).orElseThrow(() -> new NotFound("pilot model"));
        if (!reach.covers(actor, Reach.READ, model.plan().owner())
                && models.places(id).stream()
                        .noneMatch(p -> reach.covers(actor, Reach.READ, p.unit()))) {
            throw new NotFound("pilot model");
        }
        return model;
    }

    /// Where it runs or is to run, as far as the actor reaches; whoever reaches its owner sees all.
    @Transactional(readOnly = true)
    public List<Place> places(Actor actor, PilotModel model) {
        var all = models.places(model.id());
        return reach.covers(actor, Reach.READ, model.plan().owner())
                ? all
                : all.stream().filter(p -> reach.covers(actor, Reach.READ, p.unit())).toList();
    }

    /// The latest reports, as far as the actor reaches.
    @Transactional(readOnly = true)
    public List<PilotReport> reports(Actor actor, PilotModel model, int limit) {
        return models.reports(model.id(), limit).stream()
                .filter(r -> reach.covers(actor, Reach.READ, r.unit()))
                .toList();
    }

    /// A page of the models, in the order of their numbers.
    @Transactional(readOnly = true)
    public List<PilotRow> list(Actor actor, PilotFilter filter) {
        var owner = filter.directedBy();
        return models.list(
                reach(actor, filter.unit()), owner == null ? null : leads(owner), filter);
    }

    /// How many models there are of the programme that a unit directs.
    @Transactional(readOnly = true)
    public int directedBy(Actor actor, AgencyId owner) {
        return models.number(reach.of(actor, Reach.READ), leads(owner));
    }

    /// The unit itself and its departments: what districts and communes try for themselves is not
    /// of the programme.
    private Set<AgencyId> leads(AgencyId owner) {
        var leads = new HashSet<AgencyId>(List.of(owner));
        organisation.children(owner, organisation.today()).stream()
                .filter(a -> a.tier() == Tier.DEPARTMENT)
                .forEach(a -> leads.add(a.id()));
        return organisation.withPredecessors(leads);
    }

    /// How many models stand in each phase.
    @Transactional(readOnly = true)
    public Map<PilotPhase.Code, Integer> counts(Actor actor) {
        return models.counts(reach.of(actor, Reach.READ));
    }

    /// Which models run in each unit in reach.
    @Transactional(readOnly = true)
    public Map<AgencyId, List<PilotId>> running(Actor actor) {
        return models.running(reach.of(actor, Reach.READ));
    }

    /// Units that owe a report for a month and gave none.
    ///
    /// @param after the last of the page before, or null
    @Transactional(readOnly = true)
    public List<Silence> silent(Actor actor, LocalDate month, @Nullable Silence after, int limit) {
        return models.silent(reach.of(actor, Reach.READ), month, after, limit);
    }

    /// How many reports are owed for a month and were not given.
    @Transactional(readOnly = true)
    public int countSilent(Actor actor, LocalDate month) {
        return models.countSilent(reach.of(actor, Reach.READ), month);
    }

    /// How the model's figure stands in the units now, or null when evidence alone shows it.
    @Transactional(readOnly = true)
    public @Nullable Measurement now(PilotModel model, List<Place> places, By by) {
        var figure = model.plan().figure();
        var units = places.stream().filter(p -> p.started() != null).map(Place::unit);
        return figure == null ? null : lastMonth(figure, units.collect(Collectors.toSet()), by);
    }

    private Set<AgencyId> reach(Actor actor, @Nullable AgencyId unit) {
        var all = reach.of(actor, Reach.READ);
        if (unit == null) {
            return all;
        }
        return organisation.subtree(List.of(unit)).stream()
                .filter(all::contains)
                .collect(Collectors.toSet());
    }
}
