package vn.motcua.directive;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static vn.motcua.directive.TaskListRepository.COMPLETED;
import static vn.motcua.directive.TaskListRepository.OPEN;
import static vn.motcua.directive.TaskListRepository.givenBy;
import static vn.motcua.directive.TaskListRepository.seen;
import static vn.motcua.directive.TaskListRepository.values;
import static vn.motcua.directive.db.Tables.TASK;
import static vn.motcua.directive.db.Tables.TASK_EVENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.motcua.directive.TaskListRepository.Then;
import vn.motcua.shared.AgencyId;

/// How many tasks stood how at the end of a day, from their history.
@Repository
class TaskCountRepository {

    private static final String PLANNED = "planned";
    private static final String LED = "led";

    private final DSLContext db;

    TaskCountRepository(DSLContext db) {
        this.db = db;
    }

    /// Which tasks are counted.
    ///
    /// @param leads who leads them; null for anybody
    /// @param sight by whom they may be seen; null for all
    /// @param given by the end of which day they were given; null for whenever
    record Which(
            @Nullable Collection<AgencyId> leads,
            @Nullable Collection<AgencyId> sight,
            @Nullable LocalDate given) {

        static final Which ALL = new Which(null, null, null);
    }

    /// How a plan stood at the end of a day, from its history.
    PlanCounts counts(@Nullable String programme, Which which, Then then, int warned) {
        var leads = which.leads();
        var some =
                (programme == null ? noCondition() : planned(programme))
                        .and(leads == null ? noCondition() : TASK.LEAD.in(values(leads)))
                        .and(seen(which.sight()))
                        .and(givenBy(which.given()));
        var last = lastSteps(some, then, noCondition(), noCondition()).asTable("last");
        return db.select(numbers(last, noCondition(), then, warned))
                .from(last)
                .fetchSingle(r -> counts(r, 0));
    }

    /// How a plan stood at the end of a day, and with it all tasks that units lead, those handed
    /// down included.
    TaskInquiry.Directed directed(
            String programme, Collection<AgencyId> leads, Then then, int warned) {
        var planned = planned(programme);
        var led = TASK.LEAD.in(values(leads));
        var last = lastSteps(planned.or(led), then, planned, led).asTable("last");
        var numbers = new ArrayList<Field<Integer>>();
        numbers.addAll(numbers(last, last.field(PLANNED, Boolean.class).isTrue(), then, warned));
        numbers.addAll(numbers(last, last.field(LED, Boolean.class).isTrue(), then, warned));
        return db.select(numbers)
                .from(last)
                .fetchSingle(
                        r -> new TaskInquiry.Directed(counts(r, 0), counts(r, numbers.size() / 2)));
    }

    /// What is assigned in a programme directly.
    private static Condition planned(String programme) {
        return TASK.PROGRAMME.eq(programme).and(TASK.PARENT.isNull());
    }

    /// The last that happened by then to each of some tasks, and what each of them is.
    private static Select<?> lastSteps(
            Condition which, Then then, Condition planned, Condition led) {
        return select(
                        TASK_EVENT.TO_STATE,
                        TASK_EVENT.DEADLINE,
                        field(planned).as(PLANNED),
                        field(led).as(LED))
                .distinctOn(TASK_EVENT.TASK)
                .from(TASK_EVENT)
                .join(TASK)
                .on(TASK.ID.eq(TASK_EVENT.TASK))
                .where(which, TASK_EVENT.AT.lt(then.end()))
                .orderBy(TASK_EVENT.TASK, TASK_EVENT.VERSION.desc());
    }

    /// The numbers of [PlanCounts] in their order, of some of the last steps.
    private static List<Field<Integer>> numbers(
            Table<?> last, Condition some, Then then, int warned) {
        var state = last.field(TASK_EVENT.TO_STATE);
        var deadline = last.field(TASK_EVENT.DEADLINE);
        var near = then.day().plusDays(warned);
        return Stream.of(
                        state.ne("withdrawn"),
                        state.in(COMPLETED),
                        state.eq("carried_on"),
                        state.notIn(COMPLETED).and(state.ne("withdrawn")),
                        state.in(OPEN).and(deadline.lt(then.day())),
                        state.in(OPEN).and(deadline.between(then.day(), near)))
                .<Field<Integer>>map(one -> count().filterWhere(some.and(one)))
                .toList();
    }

    /// @param from place of the first number
    private static PlanCounts counts(Record row, int from) {
        return new PlanCounts(
                row.get(from, Integer.class),
                row.get(from + 1, Integer.class),
                row.get(from + 2, Integer.class),
                row.get(from + 3, Integer.class),
                row.get(from + 4, Integer.class),
                row.get(from + 5, Integer.class));
    }
}
