package vn.motcua.directive;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.motcua.directive.db.Tables.EXTENSION;
import static vn.motcua.directive.db.Tables.OBSTACLE;
import static vn.motcua.directive.db.Tables.PROGRAMME;
import static vn.motcua.directive.db.Tables.TASK;
import static vn.motcua.directive.db.Tables.TASK_EVENT;
import static vn.motcua.directive.db.Tables.TASK_GROUP;
import static vn.motcua.directive.db.Tables.TASK_NEED;
import static vn.motcua.directive.db.Tables.TASK_UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;
import vn.motcua.web.Formats;

/// Lists of tasks.
@Repository
class TaskListRepository {

    static final List<String> COMPLETED = List.of("accepted", "carried_on", "closed");
    static final List<String> OPEN = List.of("assigned", "acknowledged", "in_progress", "returned");

    /// Neither completed nor taken back.
    static final Condition NOT_DONE =
            TASK.STATE.in("assigned", "acknowledged", "in_progress", "returned", "reported");

    private static final vn.motcua.directive.db.tables.Task CHILD = TASK.as("child");
    private static final Field<Boolean> ASKED =
            field(
                    exists(
                            selectOne()
                                    .from(EXTENSION)
                                    .where(
                                            EXTENSION.TASK.eq(TASK.ID),
                                            EXTENSION.OUTCOME.isNull())));
    private static final Field<Integer> OBSTACLES =
            field(
                    selectCount()
                            .from(OBSTACLE)
                            .where(OBSTACLE.TASK.eq(TASK.ID), OBSTACLE.DECIDED.isNull()));
    private static final Field<Integer> BELOW =
            field(
                    selectCount()
                            .from(CHILD)
                            .where(CHILD.PARENT.eq(TASK.ID), CHILD.STATE.ne("withdrawn")));
    private static final Field<Integer> BELOW_DONE =
            field(
                    selectCount()
                            .from(CHILD)
                            .where(CHILD.PARENT.eq(TASK.ID), CHILD.STATE.in(COMPLETED)));

    private final DSLContext db;

    TaskListRepository(DSLContext db) {
        this.db = db;
    }

    /// The day, and how near a deadline counts as near.
    record Day(LocalDate today, int warned) {}

    /// By deadline and number.
    ///
    /// @param units whose tasks may be seen; null for all
    List<TaskRow> find(
            TaskFilter filter, @Nullable Collection<AgencyId> units, Day day, int limit) {
        return db.select(columns())
                .from(TASK)
                .where(matching(filter, day), seen(units))
                .orderBy(TASK.DEADLINE, TASK.ID)
                .limit(limit)
                .fetch(TaskListRepository::line);
    }

    /// Tasks by their numbers, as far as they may be seen.
    List<TaskRow> lines(Collection<TaskId> ids, @Nullable Collection<AgencyId> units) {
        return lines(TASK.ID.in(ids.stream().map(TaskId::value).toList()), units);
    }

    List<TaskRow> below(TaskId parent, @Nullable Collection<AgencyId> units) {
        return lines(TASK.PARENT.eq(parent.value()), units);
    }

    /// What a task waits for.
    List<TaskRow> needs(TaskId task, @Nullable Collection<AgencyId> units) {
        return lines(
                TASK.ID.in(
                        select(TASK_NEED.NEEDS)
                                .from(TASK_NEED)
                                .where(TASK_NEED.TASK.eq(task.value()))),
                units);
    }

    /// What waits for a task.
    List<TaskRow> waiting(TaskId task, @Nullable Collection<AgencyId> units) {
        return lines(
                TASK.ID.in(
                        select(TASK_NEED.TASK)
                                .from(TASK_NEED)
                                .where(TASK_NEED.NEEDS.eq(task.value()))),
                units);
    }

    private List<TaskRow> lines(Condition which, @Nullable Collection<AgencyId> units) {
        return db.select(columns())
                .from(TASK)
                .where(which, seen(units))
                .orderBy(TASK.LEAD, TASK.ID)
                .fetch(TaskListRepository::line);
    }

    /// On which tasks somebody decides.
    ///
    /// @param leads units whose tasks they are; null for all
    /// @param givers units that may have handed tasks down
    /// @param below units to which these may have handed them down
    record Decider(
            @Nullable Collection<AgencyId> leads,
            Collection<AgencyId> givers,
            Collection<AgencyId> below) {

        boolean isNobody() {
            return leads != null && leads.isEmpty() && below.isEmpty();
        }

        /// Of the table of tasks.
        Condition decides() {
            if (leads == null) {
                return noCondition();
            }
            var above = TASK.as("above");
            var handedDown =
                    exists(
                            selectOne()
                                    .from(above)
                                    .where(
                                            above.ID.eq(TASK.PARENT),
                                            above.LEAD.in(values(givers))));
            return TASK.LEAD.in(values(leads)).or(TASK.LEAD.in(values(below)).and(handedDown));
        }
    }

    /// The unit that leads a task.
    Optional<AgencyId> lead(TaskId id) {
        return db.select(TASK.LEAD)
                .from(TASK)
                .where(TASK.ID.eq(id.value()))
                .fetchOptional(r -> new AgencyId(r.value1()));
    }

    /// Tasks that are to be decided: reported ones, and those for which more time is asked.
    List<TaskRow> undecided(Decider decider, int limit) {
        return some(
                TASK.STATE
                        .eq("reported")
                        .or(TASK.STATE.in(OPEN).and(ASKED.isTrue()))
                        .and(decider.decides()),
                null,
                limit);
    }

    /// Tasks whose heads have not said that they know, or to whom they were returned.
    List<TaskRow> unanswered(Collection<AgencyId> leads, int limit) {
        return some(TASK.STATE.in("assigned", "returned"), leads, limit);
    }

    /// Open tasks whose deadline is not after a day, or that began and are near it.
    List<TaskRow> dueUntil(LocalDate day, int limit) {
        return some(TASK.STATE.in(OPEN).and(TASK.DEADLINE.le(day)), null, limit);
    }

    private List<TaskRow> some(Condition which, @Nullable Collection<AgencyId> leads, int limit) {
        return db.select(columns())
                .from(TASK)
                .where(which, leads == null ? noCondition() : TASK.LEAD.in(values(leads)))
                .orderBy(TASK.DEADLINE, TASK.ID)
                .limit(limit)
                .fetch(TaskListRepository::line);
    }

    boolean maySee(TaskId id, @Nullable Collection<AgencyId> units) {
        return db.fetchExists(selectOne().from(TASK).where(TASK.ID.eq(id.value()), seen(units)));
    }

    /// What was given by the end of a day, as its first step tells; whenever for none.
    static Condition givenBy(@Nullable LocalDate day) {
        if (day == null) {
            return noCondition();
        }
        var first = TASK_EVENT.as("first");
        return exists(
                selectOne()
                        .from(first)
                        .where(
                                first.TASK.eq(TASK.ID),
                                first.VERSION.eq(1),
                                first.AT.lt(Then.endOf(day).end)));
    }

    /// A task as it stood then.
    ///
    /// @param groupOrder place of its group among the others
    /// @param group name of its group in the language asked for
    record Stood(
            long id,
            int groupOrder,
            String group,
            String work,
            AgencyId lead,
            LocalDate deadline,
            String state) {

        boolean completed() {
            return COMPLETED.contains(state);
        }

        boolean late(LocalDate day) {
            return OPEN.contains(state) && deadline.isBefore(day);
        }
    }

    /// The tasks of units as they stood at the end of a day, from their history; what units handed
    /// down among themselves is part of what they were given. By group and deadline.
    ///
    /// @param language that of the group's names
    List<Stood> stood(Collection<AgencyId> units, Then then, Locale language) {
        var name = groupName(language);
        var last = lastOf(values(units), then, name).asTable("last");
        return db.selectFrom(last)
                .where(last.field(TASK_EVENT.TO_STATE).ne("withdrawn"))
                .orderBy(
                        last.field(TASK_GROUP.POSITION),
                        last.field(TASK_EVENT.DEADLINE),
                        last.field(TASK.ID))
                .fetch(r ->
                        new Stood(
                                r.get(TASK.ID),
                                r.get(TASK_GROUP.POSITION),
                                r.get(name),
                                r.get(TASK.WORK),
                                AgencyId.of(r.get(TASK.LEAD)),
                                r.get(TASK_EVENT.DEADLINE),
                                r.get(TASK_EVENT.TO_STATE)));
    }

    /// The last that happened by then to each task that some units were given from without.
    private static Select<?> lastOf(List<Integer> units, Then then, Field<String> group) {
        var parent = TASK.as("parent");
        return select(
                        TASK.ID,
                        TASK_GROUP.POSITION,
                        group,
                        TASK.WORK,
                        TASK.LEAD,
                        TASK_EVENT.DEADLINE,
                        TASK_EVENT.TO_STATE)
                .distinctOn(TASK.ID)
                .from(TASK)
                .join(TASK_EVENT)
                .on(TASK_EVENT.TASK.eq(TASK.ID), TASK_EVENT.AT.lt(then.end))
                .join(PROGRAMME)
                .on(PROGRAMME.CODE.eq(TASK.PROGRAMME))
                .join(TASK_GROUP)
                .on(
                        TASK_GROUP.GROUP_SET.eq(PROGRAMME.GROUP_SET),
                        TASK_GROUP.CODE.eq(TASK.GROUP_CODE))
                .where(
                        TASK.LEAD.in(units),
                        notExists(
                                selectOne()
                                        .from(parent)
                                        .where(parent.ID.eq(TASK.PARENT), parent.LEAD.in(units))))
                .orderBy(TASK.ID, TASK_EVENT.VERSION.desc());
    }

    private static Field<String> groupName(Locale language) {
        return switch (language.getLanguage()) {
            case "en" -> TASK_GROUP.NAME_EN;
            case "ja" -> TASK_GROUP.NAME_JA;
            default -> TASK_GROUP.NAME_VI;
        };
    }

    /// A day and its end.
    record Then(LocalDate day, Instant end) {

        static Then endOf(LocalDate day) {
            return new Then(day, day.plusDays(1).atStartOfDay(Formats.VIETNAM).toInstant());
        }
    }

    /// How the tasks handed down from those of a plan stand, by unit.
    Map<AgencyId, List<TaskRow>> handedDown(
            String programme, Collection<AgencyId> leads, @Nullable Collection<AgencyId> units) {
        var parent = TASK.as("plan");
        var found =
                db.select(columns())
                        .from(TASK)
                        .join(parent)
                        .on(parent.ID.eq(TASK.PARENT))
                        .where(
                                parent.PROGRAMME.eq(programme),
                                parent.PARENT.isNull(),
                                TASK.STATE.ne("withdrawn"),
                                TASK.LEAD.in(values(leads)),
                                seen(units))
                        .orderBy(TASK.LEAD, TASK.ID)
                        .fetch(TaskListRepository::line);
        var byUnit = new LinkedHashMap<AgencyId, List<TaskRow>>();
        found.forEach(r -> byUnit.computeIfAbsent(r.lead(), _ -> new ArrayList<>()).add(r));
        return byUnit;
    }

    private static Condition matching(TaskFilter filter, Day day) {
        var condition = noCondition();
        if (filter.programme() != null) {
            condition = condition.and(TASK.PROGRAMME.eq(filter.programme()));
        }
        if (filter.group() != null) {
            condition = condition.and(TASK.GROUP_CODE.eq(filter.group()));
        }
        if (filter.topOnly()) {
            condition = condition.and(TASK.PARENT.isNull());
        }
        if (filter.leads() != null) {
            condition = condition.and(TASK.LEAD.in(values(filter.leads())));
        }
        condition = condition.and(givenBy(filter.given()));
        var after = filter.after();
        if (after != null) {
            condition =
                    condition.and(
                            row(TASK.DEADLINE, TASK.ID).gt(val(after.deadline()), val(after.id())));
        }
        return filter.lights().isEmpty()
                ? condition.and(TASK.STATE.ne("withdrawn"))
                : condition.and(or(filter.lights().stream().map(l -> shines(l, day)).toList()));
    }

    private static Condition shines(TaskLight light, Day day) {
        var soon = day.today.plusDays(day.warned);
        return switch (light) {
            case COMPLETED -> TASK.STATE.in("accepted", "closed");
            case CARRIED_ON -> TASK.STATE.eq("carried_on");
            case WITHDRAWN -> TASK.STATE.eq("withdrawn");
            case LATE -> TASK.STATE.in(OPEN).and(TASK.DEADLINE.lt(day.today));
            case SOON -> TASK.STATE.in(OPEN).and(TASK.DEADLINE.between(day.today, soon));
            case IN_PROGRESS ->
                    TASK.STATE.eq("reported").or(TASK.STATE.in(OPEN).and(TASK.DEADLINE.gt(soon)));
        };
    }

    /// A unit sees what it leads or takes part in, what its own came from and went down to, what it
    /// waits for and what waits for it, and what it is asked to clear the way for.
    static Condition seen(@Nullable Collection<AgencyId> units) {
        if (units == null) {
            return noCondition();
        }
        var own = values(units);
        var other = TASK.as("other");
        return TASK.LEAD
                .in(own)
                .or(
                        exists(
                                selectOne()
                                        .from(TASK_UNIT)
                                        .where(TASK_UNIT.TASK.eq(TASK.ID), TASK_UNIT.UNIT.in(own))))
                .or(
                        exists(
                                selectOne()
                                        .from(OBSTACLE)
                                        .where(OBSTACLE.TASK.eq(TASK.ID), OBSTACLE.OWNER.in(own))))
                .or(
                        exists(
                                selectOne()
                                        .from(other)
                                        .where(
                                                other.LEAD.in(own),
                                                other.PARENT
                                                        .eq(TASK.ID)
                                                        .or(other.ID.eq(TASK.PARENT))
                                                        .or(waits(other.ID, TASK.ID))
                                                        .or(waits(TASK.ID, other.ID)))));
    }

    private static Condition waits(Field<Long> one, Field<Long> needed) {
        return exists(
                selectOne()
                        .from(TASK_NEED)
                        .where(TASK_NEED.TASK.eq(one), TASK_NEED.NEEDS.eq(needed)));
    }

    static List<Integer> values(Collection<AgencyId> units) {
        return units.stream().map(AgencyId::value).toList();
    }

    private static List<SelectField<?>> columns() {
        var columns = new ArrayList<SelectField<?>>(List.of(TASK.fields()));
        columns.addAll(List.of(ASKED, OBSTACLES, BELOW, BELOW_DONE));
        return columns;
    }

    private static TaskRow line(Record found) {
        var row = found.into(TASK);
        return new TaskRow(
                new TaskId(row.getId()),
                row.getParent() == null ? null : new TaskId(row.getParent()),
                row.getGroupCode(),
                row.getWork(),
                new AgencyId(row.getLead()),
                new PostId(row.getHead()),
                row.getStart(),
                row.getDeadline(),
                row.getFirstDeadline(),
                TaskColumns.state(row),
                found.get(ASKED),
                found.get(OBSTACLES),
                found.get(BELOW),
                found.get(BELOW_DONE));
    }
}
