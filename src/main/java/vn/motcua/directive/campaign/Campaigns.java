package vn.motcua.directive.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directive.campaign.Campaign.Plan;
import vn.motcua.directive.campaign.Campaign.Reached;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.Courses;
import vn.motcua.directive.course.Measuring;
import vn.motcua.directive.course.Reach;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.documents.DocumentId;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.NotFound;

/// Campaigns: kept by those who edit the programme, or by the head of the unit whose area it is.
@Service
@Transactional
public class Campaigns {

    private static final int MONTHS_AROUND = 3;

    private final CampaignRepository campaigns;
    private final Courses courses;
    private final Reach reach;
    private final Measuring measuring;
    private final Organisation organisation;

    Campaigns(
            CampaignRepository campaigns,
            Courses courses,
            Reach reach,
            Measuring measuring,
            Organisation organisation) {
        this.campaigns = campaigns;
        this.courses = courses;
        this.reach = reach;
        this.measuring = measuring;
        this.organisation = organisation;
    }

    /// Plans a campaign. The same identifier twice is one.
    public void plan(CampaignId id, Plan plan, By by) {
        demandKeeper(plan.unit(), by);
        if (campaigns.insert(id, plan, by)) {
            courses.note(id.value(), by, "plan-campaign", plan.title());
        }
    }

    /// Says anew what is planned, until it begins; what it was stays in its course.
    public void correct(CampaignId id, int version, Plan next, By by) {
        demandKeeper(next.unit(), by);
        var before = get(by.actor(), id).plan();
        step(id, version, by, c -> c.correct(next));
        var old = next.material() == null ? null : before.material();
        courses.note(
                id.value(),
                by,
                "correct-campaign",
                before.words(organisation.get(before.unit()).name()),
                old == null ? null : new Courses.Paper(old.id(), old.name()));
    }

    /// Material that was planned once.
    ///
    /// @throws NotFound if there is none, or not for this actor
    @Transactional(readOnly = true)
    public DocumentId paper(Actor actor, CampaignId id, UUID paper) {
        return courses.paper(get(actor, id).id().value(), paper);
    }

    public void start(CampaignId id, int version, By by) {
        step(id, version, by, c -> c.start(by.at()));
        courses.note(id.value(), by, "start-campaign", "");
    }

    public void close(CampaignId id, int version, String outcome, By by) {
        step(id, version, by, c -> c.close(by.at(), outcome));
        courses.note(id.value(), by, "close-campaign", outcome);
    }

    public void cancel(CampaignId id, int version, String reason, By by) {
        step(id, version, by, c -> c.cancel(by.at(), reason));
        courses.note(id.value(), by, "cancel-campaign", reason);
    }

    /// Reports how many people were reached. The same key twice counts once.
    public void reached(CampaignId id, UUID key, Reached reached, By by) {
        var campaign = get(by.actor(), id);
        demandKeeper(campaign.plan().unit(), by);
        switch (campaign.state()) {
            case CampaignState.Running _, CampaignState.Closed _ ->
                    campaigns.reach(id, key, reached);
            case CampaignState.Planned _, CampaignState.Cancelled _ ->
                    throw campaign.refused("reached");
        }
    }

    private void step(CampaignId id, int version, By by, UnaryOperator<Campaign> step) {
        var campaign = get(by.actor(), id);
        demandKeeper(campaign.plan().unit(), by);
        if (campaign.version() != version) {
            throw StepRefused.stale(id);
        }
        campaigns.update(step.apply(campaign));
    }

    private void demandKeeper(AgencyId unit, By by) {
        if (!mayKeep(by.actor(), unit)) {
            throw StepRefused.notYours(Reach.EDIT);
        }
    }

    /// Whether the actor keeps campaigns in an area.
    public boolean mayKeep(Actor actor, AgencyId unit) {
        return reach.covers(actor, Reach.REPORT, unit) || reach.covers(actor, Reach.EDIT, unit);
    }

    /// @throws NotFound if there is none, or not for this actor
    @Transactional(readOnly = true)
    public Campaign get(Actor actor, CampaignId id) {
        return campaigns
                .find(id)
                .filter(c -> reach.covers(actor, Reach.READ, c.plan().unit()))
                .orElseThrow(() -> new NotFound("campaign"));
    }

    @Transactional(readOnly = true)
    public List<Reached> reached(Campaign campaign) {
        return campaigns.reached(campaign.id());
    }

    /// A page of the campaigns in reach, the latest first.
    ///
    /// @param before number at which the page before ended, or null
    @Transactional(readOnly = true)
    public List<Campaign> list(Actor actor, @Nullable Integer before, int limit) {
        return campaigns.list(reach.of(actor, Reach.READ), before, limit);
    }

    /// How the figure went around the campaign, in whole months; empty while no month of it is
    /// over.
    @Transactional(readOnly = true)
    public Optional<Effect> effect(Campaign campaign, LocalDate today) {
        var first = month(campaign.plan().first());
        var last = month(campaign.plan().last());
        var whole = month(today).previous();
        if (whole.first().isBefore(first.first())) {
            return Optional.empty();
        }
        var months = months(first, last, whole);
        var values =
                measuring.course(campaign.plan().figure(), List.of(campaign.plan().unit()), months);
        var shown = last.first().isAfter(whole.first()) ? whole : last;
        return Optional.of(
                new Effect(months, values, months.indexOf(first), months.indexOf(shown)));
    }

    /// From three months before to three months after, as far as they are over.
    private static List<Period> months(Period first, Period last, Period whole) {
        var begin = first;
        var end = last;
        for (int i = 0; i < MONTHS_AROUND; i++) {
            begin = begin.previous();
            end = end.next();
        }
        var until = end.first().isAfter(whole.first()) ? whole : end;
        return Stream.iterate(begin, m -> !m.first().isAfter(until.first()), Period::next).toList();
    }

    private static Period month(LocalDate day) {
        return Period.of(Period.Kind.MONTH, day);
    }
}
