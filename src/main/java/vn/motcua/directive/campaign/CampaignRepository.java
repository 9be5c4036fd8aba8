package vn.motcua.directive.campaign;

import static java.util.Objects.requireNonNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static vn.motcua.directive.db.Tables.CAMPAIGN;
import static vn.motcua.directive.db.Tables.CAMPAIGN_REACH;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.directive.campaign.Campaign.Channel;
import vn.motcua.directive.campaign.Campaign.Material;
import vn.motcua.directive.campaign.Campaign.Plan;
import vn.motcua.directive.campaign.Campaign.Reached;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.db.tables.records.CampaignRecord;
import vn.motcua.documents.DocumentId;
import vn.motcua.shared.AgencyId;

@Repository
class CampaignRepository {

    private static final Field<Long> REACHED =
            field(
                            select(
                                            coalesce(
                                                    sum(CAMPAIGN_REACH.PEOPLE)
                                                            .cast(SQLDataType.BIGINT),
                                                    val(0L)))
                                    .from(CAMPAIGN_REACH)
                                    .where(CAMPAIGN_REACH.CAMPAIGN_ID.eq(CAMPAIGN.ID)))
                    .as("reached");

    private final DSLContext db;

    CampaignRepository(DSLContext db) {
        this.db = db;
    }

    /// @return whether it is new
    boolean insert(CampaignId id, Plan plan, By by) {
        var row = row(plan);
        row.setId(id.value());
        row.setState(CampaignState.Code.PLANNED.code());
        row.setSince(by.at());
        return db.insertInto(CAMPAIGN).set(row).onConflictDoNothing().execute() == 1;
    }

    Optional<Campaign> find(CampaignId id) {
        return campaigns()
                .where(CAMPAIGN.ID.eq(id.value()))
                .fetchOptional(CampaignRepository::campaign);
    }

    void update(Campaign campaign) {
        var row = row(campaign.plan());
        var state = campaign.state();
        row.setState(state.code().code());
        row.setSince(state.since());
        row.setSaid(state.said());
        row.setVersion(campaign.version() + 1);
        var updated =
                db.update(CAMPAIGN)
                        .set(row)
                        .where(
                                CAMPAIGN.ID.eq(campaign.id().value()),
                                CAMPAIGN.VERSION.eq(campaign.version()))
                        .execute();
        if (updated == 0) {
            throw StepRefused.stale(campaign.id());
        }
    }

    private CampaignRecord row(Plan plan) {
        var row = db.newRecord(CAMPAIGN);
        row.setTitle(plan.title());
        row.setAudience(plan.audience());
        row.setChannel(plan.channel().code());
        row.setUnit(plan.unit().value());
        row.setFirst(plan.first());
        row.setLast(plan.last());
        row.setFigure(plan.figure());
        var material = plan.material();
        row.setMaterial(material == null ? null : material.id().value());
        row.setMaterialName(material == null ? null : material.name());
        return row;
    }

    void reach(CampaignId id, UUID key, Reached reached) {
        db.insertInto(CAMPAIGN_REACH)
                .set(CAMPAIGN_REACH.KEY, key)
                .set(CAMPAIGN_REACH.CAMPAIGN_ID, id.value())
                .set(CAMPAIGN_REACH.DAY, reached.day())
                .set(CAMPAIGN_REACH.PEOPLE, reached.people())
                .set(CAMPAIGN_REACH.SOURCE, reached.source())
                .onConflictDoNothing()
                .execute();
    }

    List<Reached> reached(CampaignId id) {
        return db.select(CAMPAIGN_REACH.DAY, CAMPAIGN_REACH.PEOPLE, CAMPAIGN_REACH.SOURCE)
                .from(CAMPAIGN_REACH)
                .where(CAMPAIGN_REACH.CAMPAIGN_ID.eq(id.value()))
                .orderBy(CAMPAIGN_REACH.DAY, CAMPAIGN_REACH.KEY)
                .fetch(mapping(Reached::new));
    }

    /// Latest first.
    ///
    /// @param before number at which the page before ended, or null
    List<Campaign> list(Collection<AgencyId> reach, @Nullable Integer before, int limit) {
        return campaigns()
                .where(CAMPAIGN.UNIT.in(reach.stream().map(AgencyId::value).toList()))
                .and(before == null ? noCondition() : CAMPAIGN.NUMBER.lt(before))
                .orderBy(CAMPAIGN.NUMBER.desc())
                .limit(limit)
                .fetch(CampaignRepository::campaign);
    }

    private SelectJoinStep<? extends Record> campaigns() {
        return db.select(CAMPAIGN.fields()).select(REACHED).from(CAMPAIGN);
    }

    private static Campaign campaign(Record row) {
        var material =
                row.get(CAMPAIGN.MATERIAL) == null
                        ? null
                        : new Material(
                                new DocumentId(row.get(CAMPAIGN.MATERIAL)),
                                row.get(CAMPAIGN.MATERIAL_NAME));
        var plan =
                new Plan(
                        row.get(CAMPAIGN.TITLE),
                        row.get(CAMPAIGN.AUDIENCE),
                        Channel.of(row.get(CAMPAIGN.CHANNEL)),
                        AgencyId.of(row.get(CAMPAIGN.UNIT)),
                        row.get(CAMPAIGN.FIRST),
                        row.get(CAMPAIGN.LAST),
                        row.get(CAMPAIGN.FIGURE),
                        material);
        return new Campaign(
                new CampaignId(row.get(CAMPAIGN.ID)),
                row.get(CAMPAIGN.NUMBER),
                plan,
                state(row),
                row.get(REACHED),
                row.get(CAMPAIGN.VERSION));
    }

    private static CampaignState state(Record row) {
        var since = row.get(CAMPAIGN.SINCE);
        return switch (CampaignState.Code.of(row.get(CAMPAIGN.STATE))) {
            case PLANNED -> new CampaignState.Planned(since);
            case RUNNING -> new CampaignState.Running(since);
            case CLOSED -> new CampaignState.Closed(since, requireNonNull(row.get(CAMPAIGN.SAID)));
            case CANCELLED ->
                    new CampaignState.Cancelled(since, requireNonNull(row.get(CAMPAIGN.SAID)));
        };
    }
}
