package vn.motcua.directive.meeting;

import static java.util.Objects.requireNonNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.motcua.directive.db.Tables.MEETING;
import static vn.motcua.directive.db.Tables.MEETING_CONCLUSION;
import static vn.motcua.directive.db.Tables.MEETING_INVITATION;
import static vn.motcua.directive.db.Tables.MEETING_ITEM;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record11;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.directive.course.By;
import vn.motcua.directive.course.StepRefused;
import vn.motcua.directive.db.tables.records.MeetingConclusionRecord;
import vn.motcua.directive.db.tables.records.MeetingInvitationRecord;
import vn.motcua.directive.db.tables.records.MeetingItemRecord;
import vn.motcua.directive.db.tables.records.MeetingRecord;
import vn.motcua.directive.meeting.Conclusion.Clear;
import vn.motcua.directive.meeting.Invitation.Attendance;
import vn.motcua.directive.meeting.Meeting.Plan;
import vn.motcua.documents.DocumentId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

@Repository
class MeetingRepository {

    private final DSLContext db;

    MeetingRepository(DSLContext db) {
        this.db = db;
    }

    /// @return whether it is new
    boolean insert(MeetingId id, Plan plan, By by) {
        return db.insertInto(MEETING)
                        .set(MEETING.ID, id.value())
                        .set(MEETING.TITLE, plan.title())
                        .set(MEETING.HOST, plan.host().value())
                        .set(whenAndWhere(plan))
                        .set(MEETING.STATE, MeetingState.Code.PLANNED.code())
                        .set(MEETING.SINCE, by.at())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<Meeting> find(MeetingId id) {
        return db.selectFrom(MEETING)
                .where(MEETING.ID.eq(id.value()))
                .fetchOptional(MeetingRepository::meeting);
    }

    /// Keeps others from changing the meeting until the transaction ends.
    void lock(MeetingId id) {
        db.select(MEETING.ID).from(MEETING).where(MEETING.ID.eq(id.value())).forUpdate().fetch();
    }

    void update(Meeting meeting) {
        var state = meeting.state();
        var minutes = state instanceof MeetingState.Concluded(_, var text) ? text : null;
        var off = state instanceof MeetingState.CalledOff calledOff ? calledOff : null;
        var updated =
                db.update(MEETING)
                        .set(whenAndWhere(meeting.plan()))
                        .set(MEETING.STATE, state.code().code())
                        .set(MEETING.SINCE, state.since())
                        .set(MEETING.MINUTES, minutes)
                        .set(MEETING.CALLED_OFF, off == null ? null : off.reason())
                        .set(MEETING.TOLD, off == null || off.told())
                        .set(MEETING.VERSION, meeting.version() + 1)
                        .where(
                                MEETING.ID.eq(meeting.id().value()),
                                MEETING.VERSION.eq(meeting.version()))
                        .execute();
        if (updated == 0) {
            throw StepRefused.stale(meeting.id());
        }
    }

    /// What of a plan can be moved.
    private MeetingRecord whenAndWhere(Plan plan) {
        var record = db.newRecord(MEETING);
        record.setStarts(plan.starts());
        record.setEnds(plan.ends());
        record.setPlace(plan.place());
        record.setConference(plan.conference() == null ? null : plan.conference().toString());
        return record;
    }

    void addItem(MeetingId id, AgendaItem item) {
        var paper = item.paper();
        db.insertInto(MEETING_ITEM)
                .set(MEETING_ITEM.MEETING_ID, id.value())
                .set(MEETING_ITEM.POSITION, field(nextItem(id)))
                .set(MEETING_ITEM.TITLE, item.title())
                .set(
                        MEETING_ITEM.PRESENTER,
                        item.presenter() == null ? null : item.presenter().value())
                .set(MEETING_ITEM.LENGTH, (short) item.minutes())
                .set(MEETING_ITEM.PAPER, paper == null ? null : paper.id().value())
                .set(MEETING_ITEM.PAPER_NAME, paper == null ? null : paper.name())
                .execute();
    }

    private static org.jooq.Select<org.jooq.Record1<Integer>> nextItem(MeetingId id) {
        return select(coalesce(max(MEETING_ITEM.POSITION), val(0)).plus(1))
                .from(MEETING_ITEM)
                .where(MEETING_ITEM.MEETING_ID.eq(id.value()));
    }

    List<AgendaItem> items(MeetingId id) {
        return db.selectFrom(MEETING_ITEM)
                .where(MEETING_ITEM.MEETING_ID.eq(id.value()))
                .orderBy(MEETING_ITEM.POSITION)
                .fetch(MeetingRepository::item);
    }

    void invite(MeetingId id, Collection<AgencyId> units, Role post, boolean remote) {
        var insert =
                db.insertInto(
                        MEETING_INVITATION,
                        MEETING_INVITATION.MEETING_ID,
                        MEETING_INVITATION.UNIT,
                        MEETING_INVITATION.POST,
                        MEETING_INVITATION.REMOTE);
        for (var unit : units) {
            insert = insert.values(id.value(), unit.value(), post.code(), remote);
        }
        if (!units.isEmpty()) {
            insert.onConflictDoNothing().execute();
        }
    }

    List<Invitation> invitations(MeetingId id) {
        return db.selectFrom(MEETING_INVITATION)
                .where(MEETING_INVITATION.MEETING_ID.eq(id.value()))
                .orderBy(MEETING_INVITATION.REMOTE.desc(), MEETING_INVITATION.UNIT)
                .fetch(MeetingRepository::invitation);
    }

    /// The later word stands.
    ///
    /// @return whether the unit is invited
    boolean attend(MeetingId id, AgencyId unit, Attendance attendance) {
        return db.update(MEETING_INVITATION)
                        .set(MEETING_INVITATION.CONNECTED, attendance.connected())
                        .set(MEETING_INVITATION.PEOPLE, attendance.people())
                        .set(MEETING_INVITATION.POSTS, attendance.posts())
                        .set(MEETING_INVITATION.NOTED, attendance.noted())
                        .where(
                                MEETING_INVITATION.MEETING_ID.eq(id.value()),
                                MEETING_INVITATION.UNIT.eq(unit.value()))
                        .execute()
                == 1;
    }

    void addConclusion(MeetingId id, UUID key, Clear clear) {
        db.insertInto(MEETING_CONCLUSION)
                .set(MEETING_CONCLUSION.MEETING_ID, id.value())
                .set(MEETING_CONCLUSION.POSITION, field(nextConclusion(id)))
                .set(MEETING_CONCLUSION.KEY, key)
                .set(MEETING_CONCLUSION.WORK, clear.work())
                .set(MEETING_CONCLUSION.UNIT, clear.unit().value())
                .set(MEETING_CONCLUSION.DEADLINE, clear.deadline())
                .set(MEETING_CONCLUSION.PRODUCT, clear.product())
                .set(MEETING_CONCLUSION.RESPONSIBILITY, clear.responsibility())
                .set(MEETING_CONCLUSION.AUTHORITY, clear.authority())
                .onConflict(MEETING_CONCLUSION.KEY)
                .doNothing()
                .execute();
    }

    private static org.jooq.Select<org.jooq.Record1<Integer>> nextConclusion(MeetingId id) {
        return select(coalesce(max(MEETING_CONCLUSION.POSITION), val(0)).plus(1))
                .from(MEETING_CONCLUSION)
                .where(MEETING_CONCLUSION.MEETING_ID.eq(id.value()));
    }

    List<Conclusion> conclusions(MeetingId id) {
        return db.selectFrom(MEETING_CONCLUSION)
                .where(MEETING_CONCLUSION.MEETING_ID.eq(id.value()))
                .orderBy(MEETING_CONCLUSION.POSITION)
                .fetch(MeetingRepository::conclusion);
    }

    void becameTask(MeetingId id, int position, long task) {
        db.update(MEETING_CONCLUSION)
                .set(MEETING_CONCLUSION.TASK, task)
                .where(
                        MEETING_CONCLUSION.MEETING_ID.eq(id.value()),
                        MEETING_CONCLUSION.POSITION.eq(position),
                        MEETING_CONCLUSION.TASK.isNull())
                .execute();
    }

    /// Latest first.
    ///
    /// @param before the meeting at which the page before ended, or null
    List<MeetingRow> list(Collection<AgencyId> reach, @Nullable MeetingRow before, int limit) {
        return rows().where(within(numbers(reach)))
                .and(
                        before == null
                                ? noCondition()
                                : org.jooq
                                        .impl
                                        .DSL
                                        .row(MEETING.STARTS, MEETING.NUMBER)
                                        .lt(before.starts(), before.number()))
                .orderBy(MEETING.STARTS.desc(), MEETING.NUMBER.desc())
                .limit(limit)
                .fetch(mapping(MeetingRow::new));
    }

    /// Those that the invited know of, that were not called off and that began between two moments,
    /// the earliest first.
    List<MeetingRow> between(Collection<AgencyId> reach, Instant from, Instant to) {
        return rows().where(
                        within(numbers(reach)),
                        MEETING.STATE.notIn("planned", "called_off"),
                        MEETING.STARTS.ge(from),
                        MEETING.STARTS.lt(to))
                .orderBy(MEETING.STARTS, MEETING.NUMBER)
                .fetch(mapping(MeetingRow::new));
    }

    private static List<Integer> numbers(Collection<AgencyId> units) {
        return units.stream().map(AgencyId::value).toList();
    }

    private SelectJoinStep<
                    Record11<
                            MeetingId,
                            Integer,
                            String,
                            AgencyId,
                            Instant,
                            MeetingState.Code,
                            Integer,
                            Integer,
                            Integer,
                            Integer,
                            Integer>>
            rows() {
        return db.select(
                        MEETING.ID.convertFrom(MeetingId::new),
                        MEETING.NUMBER,
                        MEETING.TITLE,
                        MEETING.HOST.convertFrom(AgencyId::of),
                        MEETING.STARTS,
                        MEETING.STATE.convertFrom(MeetingState.Code::of),
                        invited(noCondition()),
                        invited(MEETING_INVITATION.REMOTE.isTrue()),
                        invited(
                                MEETING_INVITATION
                                        .REMOTE
                                        .isTrue()
                                        .and(MEETING_INVITATION.CONNECTED.isTrue())),
                        concluded(noCondition()),
                        concluded(MEETING_CONCLUSION.TASK.isNotNull()))
                .from(MEETING);
    }

    /// Its own meetings, and those it is invited to once they are announced.
    private static Condition within(List<Integer> units) {
        return MEETING.HOST
                .in(units)
                .or(
                        MEETING.STATE
                                .ne("planned")
                                .and(MEETING.TOLD)
                                .and(
                                        exists(
                                                selectOne()
                                                        .from(MEETING_INVITATION)
                                                        .where(
                                                                MEETING_INVITATION.MEETING_ID.eq(
                                                                        MEETING.ID),
                                                                MEETING_INVITATION.UNIT.in(
                                                                        units)))));
    }

    private static Field<Integer> invited(Condition which) {
        return field(
                selectCount()
                        .from(MEETING_INVITATION)
                        .where(MEETING_INVITATION.MEETING_ID.eq(MEETING.ID))
                        .and(which));
    }

    private static Field<Integer> concluded(Condition which) {
        return field(
                selectCount()
                        .from(MEETING_CONCLUSION)
                        .where(MEETING_CONCLUSION.MEETING_ID.eq(MEETING.ID))
                        .and(which));
    }

    private static Meeting meeting(MeetingRecord row) {
        var plan =
                new Plan(
                        row.getTitle(),
                        AgencyId.of(row.getHost()),
                        row.getStarts(),
                        row.getEnds(),
                        row.getPlace(),
                        row.getConference() == null ? null : URI.create(row.getConference()));
        return new Meeting(
                new MeetingId(row.getId()), row.getNumber(), plan, state(row), row.getVersion());
    }

    private static MeetingState state(MeetingRecord row) {
        return switch (MeetingState.Code.of(row.getState())) {
            case PLANNED -> new MeetingState.Planned(row.getSince());
            case INVITED -> new MeetingState.Invited(row.getSince());
            case HELD -> new MeetingState.Held(row.getSince());
            case CONCLUDED ->
                    new MeetingState.Concluded(row.getSince(), requireNonNull(row.getMinutes()));
            case CALLED_OFF ->
                    new MeetingState.CalledOff(
                            row.getSince(), requireNonNull(row.getCalledOff()), row.getTold());
        };
    }

    private static AgendaItem item(MeetingItemRecord row) {
        var paper =
                row.getPaper() == null
                        ? null
                        : new AgendaItem.Paper(new DocumentId(row.getPaper()), row.getPaperName());
        return new AgendaItem(
                row.getTitle(),
                row.getPresenter() == null ? null : AgencyId.of(row.getPresenter()),
                row.getLength(),
                paper);
    }

    private static Invitation invitation(MeetingInvitationRecord row) {
        var attendance =
                row.getNoted() == null
                        ? null
                        : new Attendance(
                                row.getConnected(),
                                row.getPeople(),
                                row.getPosts() == null ? "" : row.getPosts(),
                                row.getNoted());
        return new Invitation(
                AgencyId.of(row.getUnit()), Role.of(row.getPost()), row.getRemote(), attendance);
    }

    private static Conclusion conclusion(MeetingConclusionRecord row) {
        return new Conclusion(
                row.getPosition(),
                new Clear(
                        row.getWork(),
                        AgencyId.of(row.getUnit()),
                        row.getDeadline(),
                        row.getProduct(),
                        row.getResponsibility(),
                        row.getAuthority()),
                row.getTask());
    }
}
