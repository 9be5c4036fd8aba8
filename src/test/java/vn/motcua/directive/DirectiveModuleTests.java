package vn.motcua.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.As;
import vn.motcua.TestTime;
import vn.motcua.directive.TaskCommand.Accept;
import vn.motcua.directive.TaskCommand.Acknowledge;
import vn.motcua.directive.TaskCommand.AskExtension;
import vn.motcua.directive.TaskCommand.CarryOn;
import vn.motcua.directive.TaskCommand.DecideObstacle;
import vn.motcua.directive.TaskCommand.GrantExtension;
import vn.motcua.directive.TaskCommand.HandDown;
import vn.motcua.directive.TaskCommand.Need;
import vn.motcua.directive.TaskCommand.RaiseObstacle;
import vn.motcua.directive.TaskCommand.Report;
import vn.motcua.directive.TaskCommand.Return;
import vn.motcua.directive.TaskCommand.Start;
import vn.motcua.directive.TaskCommand.TakenTarget;
import vn.motcua.directive.TaskCommand.Withdraw;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.notification.StaffNotice;
import vn.motcua.notification.StaffNotices;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.Measured;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Role;
import vn.motcua.web.Formats;
import vn.motcua.web.Messages;
import vn.motcua.web.WallPanel;

@DirectiveTest
class DirectiveModuleTests {

    @Autowired Directives directives;
    @Autowired Targets targets;
    @Autowired TaskInquiry inquiry;
    @Autowired Reminders reminders;
    @Autowired StaffNotices notices;
    @Autowired TaskFixtures tasks;
    @Autowired TestFigures figures;
    @Autowired DirectiveReplay replay;
    @Autowired Organisation organisation;
    @Autowired org.jooq.DSLContext db;
    @Autowired TestTime.HandClock time;
    @Autowired List<WallPanel> panels;

    @AfterEach
    void back() {
        time.reset();
    }

    @Test
    void what_a_district_directs_by_itself_does_not_take_the_place_of_the_provinces_programme() {
        tasks.programme();
        var district = tasks.unit("H41.39");
        var own =
                new NewProgramme(
                        "thu-huyen",
                        "Chương trình của huyện",
                        district,
                        NewProgramme.UTILITY_GROUPS,
                        LocalDate.of(2024, 1, 15),
                        LocalDate.of(2024, 12, 31),
                        null,
                        true);

        directives.enter(own, As.officer(district.value(), Role.PROGRAMME_STAFF));

        assertThat(directives.programmes()).extracting(Programme::code).contains("thu-huyen");
        assertThat(directives.current().map(Programme::owner)).contains(tasks.unit("H41"));
        assertThat(directives.current(district).map(Programme::code)).contains("thu-huyen");
        assertThat(directives.current(tasks.unit("H41.39.02")).map(Programme::code))
                .as("a commune belongs to what its district directs")
                .contains("thu-huyen");
        assertThat(directives.current(tasks.unit("H41.40")).map(Programme::owner))
                .as("who directs nothing belongs to what the province directs")
                .contains(tasks.unit("H41"));
    }

    @Test
    void a_programme_entered_before_its_document_takes_it_and_then_keeps_it() {
        var staff = tasks.programmeStaff();
        var code = "thu-" + UUID.randomUUID();
        var first = directives.enter(document(), staff).id();
        var other = directives.enter(document(), staff).id();
        directives.enter(resting(code, null), staff);

        directives.enter(resting(code, first), staff);
        directives.enter(resting(code, first), staff);

        assertThat(directives.programme(code).orElseThrow().document()).isEqualTo(first);
        refused("programme-entered", () -> directives.enter(resting(code, other), staff));
        assertThat(directives.programme(code).orElseThrow().document()).isEqualTo(first);
    }

    private static DirectiveDocument document() {
        var id = UUID.randomUUID();
        return new DirectiveDocument(
                id,
                id.toString().substring(0, 8) + "/KH",
                LocalDate.of(2024, 1, 2),
                "UBND tỉnh",
                "Kế hoạch thử",
                null,
                false);
    }

    private NewProgramme resting(String code, @org.jspecify.annotations.Nullable UUID document) {
        return new NewProgramme(
                code,
                "Chương trình thử",
                tasks.unit("H41"),
                NewProgramme.UTILITY_GROUPS,
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2024, 12, 31),
                document,
                true);
    }

    @Test
    void a_task_without_a_clarity_is_refused_and_the_refusal_names_it() {
        var head = tasks.head("H41.46.20");
        var typed = tasks.newTask(tasks.programme(), head);
        var unclear =
                new NewTask(
                        typed.key(),
                        typed.place(),
                        new Clarities(
                                head.post(), "Việc", null, null, head.unit(), null, List.of(), "x"),
                        List.of(),
                        false);

        assertThatThrownBy(() -> directives.assign(unclear, tasks.programmeStaff()))
                .isInstanceOfSatisfying(
                        TaskUnclear.class,
                        r ->
                                assertThat(r.missing())
                                        .containsExactly(
                                                "start", "deadline", "responsibility", "products"));
    }

    @Test
    void the_same_key_assigns_once_and_its_head_is_told_once() {
        var head = tasks.head("H41.46.21");
        var task = tasks.newTask(tasks.programme(), head);

        var first = directives.assign(task, tasks.programmeStaff());
        var second = directives.assign(task, tasks.programmeStaff());

        assertThat(second).isEqualTo(first);
        assertThat(told(head.actor(), first)).containsExactly("directive.notice.assigned");
    }

    @Test
    void units_that_take_part_in_a_task_are_told_of_it_once_each() {
        var head = tasks.head("H41.46.22");
        var first = tasks.head("H41.46.26");
        var later = tasks.head("H41.46.27");
        var plain = tasks.newTask(tasks.programme(), head);
        var task =
                new NewTask(
                        plain.key(),
                        plain.place(),
                        plain.clarities(),
                        List.of(first.unit()),
                        plain.regular());
        var id = directives.assign(task, tasks.programmeStaff());
        directives.assign(task, tasks.programmeStaff());
        assertThat(told(first.actor(), id)).containsExactly("directive.notice.cooperating");
        assertThat(told(later.actor(), id)).isEmpty();

        var both = List.of(first.unit(), later.unit());
        var clarify = new TaskCommand.Clarify(tasks.clarities(head), both, "Thêm đơn vị phối hợp");
        directives.act(tasks.programmeStaff(), id, 1, clarify);

        assertThat(told(first.actor(), id)).containsExactly("directive.notice.cooperating");
        assertThat(told(later.actor(), id)).containsExactly("directive.notice.cooperating");
        assertThat(told(head.actor(), id)).containsExactly("directive.notice.assigned");
    }

    @Test
    void only_a_head_of_the_unit_that_leads_answers_for_a_task() {
        var head = tasks.head("H41.46.22");
        var other = tasks.head("H41.46.23");
        var typed = tasks.newTask(tasks.programme(), head);
        var misplaced =
                new NewTask(
                        typed.key(),
                        typed.place(),
                        new Clarities(
                                other.post(),
                                "Việc",
                                TaskFixtures.START,
                                TaskFixtures.DEADLINE,
                                head.unit(),
                                "x",
                                List.of("y"),
                                "z"),
                        List.of(),
                        false);

        refused("task-head-unfit", () -> directives.assign(misplaced, tasks.programmeStaff()));
        refused("task-not-entitled", () -> directives.assign(typed, head.actor()));
        var id = directives.assign(typed, tasks.programmeStaff());
        assertThatThrownBy(() -> directives.act(other.actor(), id, 1, new Acknowledge()))
                .as("another commune does not even know of it")
                .isInstanceOf(NotFound.class);
        refused(
                "task-not-entitled",
                () -> directives.act(tasks.leader(), id, 1, new Acknowledge()));
    }

    @Test
    void a_task_lives_until_it_is_carried_on_and_every_step_is_kept() {
        var head = tasks.head("H41.46.22");
        var id = tasks.inProgress(tasks.programme(), head);

        directives.act(head.actor(), id, 3, tasks.report());
        directives.act(tasks.leader(), id, 4, new Return("Thiếu phụ lục"));
        directives.act(head.actor(), id, 5, tasks.report());
        directives.act(tasks.leader(), id, 6, new Accept("Đạt"));
        var task = directives.act(tasks.leader(), id, 7, new CarryOn(null));

        assertThat(task.state()).isInstanceOf(TaskState.CarriedOn.class);
        var view = inquiry.view(tasks.leader(), id);
        assertThat(view.history())
                .extracting(TaskHappening::kind)
                .containsExactly(
                        "assign",
                        "acknowledge",
                        "start",
                        "report",
                        "return",
                        "report",
                        "accept",
                        "carry-on");
        assertThat(view.history().get(3).evidence())
                .containsExactly(Evidence.link("https://nghean.example/bao-cao"));
        assertThat(told(head.actor(), id)).contains("directive.notice.return");
    }

    @Test
    void of_two_who_act_at_once_the_second_is_told_and_a_repeat_changes_nothing() {
        var head = tasks.head("H41.46.22");
        var id = tasks.assigned(tasks.programme(), head);

        directives.act(head.actor(), id, 1, new Acknowledge());
        var again = directives.act(head.actor(), id, 1, new Acknowledge());

        assertThat(again.version()).isEqualTo(2);
        refused("stale-task", () -> directives.act(head.actor(), id, 1, new Start()));
    }

    // req~directive.evidence
    @Test
    void nothing_is_done_without_something_that_shows_it() {
        var head = tasks.head("H41.46.22");
        var id = tasks.inProgress(tasks.programme(), head);
        var bare = new Report("Đã xong", null, List.of());

        refused("task-without-evidence", () -> directives.act(head.actor(), id, 3, bare));

        targets.set(tasks.programmeStaff(), id, rate(head, "test-rate"));
        refused("task-without-evidence", () -> directives.act(head.actor(), id, 3, bare));
        figures.set(Scope.itself(head.unit()), Measured.share(41, 100));
        assertThat(directives.act(head.actor(), id, 3, bare).state())
                .as("a target that the system measured is its own evidence")
                .isInstanceOf(TaskState.Reported.class);
    }

    // req~directive.measured-is-not-typed
    @Test
    void a_target_the_system_measures_cannot_be_typed_over() {
        var head = tasks.head("H41.46.24");
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, rate(head, "test-rate"));
        figures.set(Scope.itself(head.unit()), Measured.share(30, 100));
        var target = targets.of(List.of(id)).getFirst();

        assertThat(target.value()).isEqualByComparingTo("30");
        assertThat(target.light()).isEqualTo(Standing.Light.BAD);
        refused(
                "target-measured",
                () -> targets.report(head.actor(), typed(target.target().id(), 99)));
        assertThat(targets.of(List.of(id)).getFirst().value()).isEqualByComparingTo("30");
    }

    @Test
    void the_schema_itself_refuses_a_typed_value_for_a_measured_target() {
        var head = tasks.head("H41.46.24");
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, rate(head, "test-rate"));
        var target = targets.of(List.of(id)).getFirst().target().id();

        assertThatThrownBy(() ->
                        db.execute(
                                """
                                insert into directive.target_value
                                    (target, day, value, words, link, at, account)
                                values (?, date '2024-01-15', 99, 'x', 'https://x', now(), ?)
                                """,
                                target,
                                java.util.UUID.randomUUID()))
                .hasMessageContaining("target_value_target_typed_fkey");
    }

    @Test
    void another_target_takes_values_with_evidence_and_shows_the_last_one() {
        var head = tasks.head("H41.46.24");
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, rate(head, null));
        var target = targets.of(List.of(id)).getFirst();

        assertThat(target.light()).isEqualTo(Standing.Light.NO_SOURCE);
        for (int i = 0; i < 2; i++) {
            targets.report(head.actor(), typed(target.target().id(), 39));
        }
        targets.report(head.actor(), typed(target.target().id(), 45));
        var now = targets.of(List.of(id)).getFirst();
        assertThat(now.value()).isEqualByComparingTo("45");
        assertThat(now.light()).isEqualTo(Standing.Light.GOOD);
    }

    @Test
    void what_nothing_measures_yet_has_no_source_and_no_figure_is_invented() {
        var head = tasks.head("H41.46.24");
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, rate(head, "test-unmeasured"));

        var standing = targets.of(List.of(id)).getFirst();

        assertThat(standing.value()).isNull();
        assertThat(standing.gap()).isNull();
        assertThat(standing.light()).isEqualTo(Standing.Light.NO_SOURCE);
        refused(
                "target-figure-unknown",
                () -> targets.set(tasks.programmeStaff(), id, rate(head, "no-such-figure")));
    }

    @Test
    void a_measured_target_begins_where_its_figure_stood_before_its_task_began() {
        var head = tasks.head("H41.37.07");
        var scope = Scope.itself(head.unit());
        var id = tasks.inProgress(tasks.programme(), head);
        figures.set(scope, Period.year(2022), Measured.share(12, 100));

        targets.set(tasks.programmeStaff(), id, rate(head, "test-rate"));

        var target = targets.of(List.of(id)).getFirst().target();
        assertThat(target.baseline()).as("not the ten that was typed").isEqualByComparingTo("12");
        assertThat(target.baselineOf()).isEqualTo(Period.year(2022));
    }

    @Test
    void a_baseline_is_typed_only_where_nothing_was_measured_for_then() {
        var head = tasks.head("H41.37.08");
        var id = tasks.inProgress(tasks.programme(), head);

        targets.set(tasks.programmeStaff(), id, rate(head, "test-rate"));

        var target = targets.of(List.of(id)).getFirst().target();
        assertThat(target.baseline()).isEqualByComparingTo("10");
        assertThat(target.baselineOf()).as("it was typed").isNull();
        refused(
                "target-baseline-missing",
                () ->
                        targets.set(
                                tasks.programmeStaff(),
                                id,
                                beginningNowhere(rate(head, "test-unmeasured"))));
    }

    @Test
    void a_target_of_a_task_still_to_begin_takes_the_last_period_that_has_ended() {
        var head = tasks.head("H41.37.10");
        var scope = Scope.itself(head.unit());
        var spring = LocalDate.of(2024, 3, 1);
        var later = beginning(tasks.newTask(tasks.programme(), head), spring);
        var id = directives.assign(later, tasks.programmeStaff());
        figures.set(scope, Period.month(2023, 12), Measured.share(12, 100));
        figures.set(scope, Period.month(2024, 2), Measured.share(1, 100));

        targets.set(tasks.programmeStaff(), id, monthly(head));

        var target = targets.of(List.of(id)).getFirst().target();
        assertThat(target.baselineOf())
                .as("February has not begun: it is January")
                .isEqualTo(Period.month(2023, 12));
        assertThat(target.baseline()).isEqualByComparingTo("12");
    }

    private static NewTask beginning(NewTask task, LocalDate start) {
        var clear = task.clarities();
        return new NewTask(
                task.key(),
                task.place(),
                new Clarities(
                        clear.head(),
                        clear.work(),
                        start,
                        clear.deadline(),
                        clear.lead(),
                        clear.responsibility(),
                        clear.products(),
                        clear.authority()),
                task.cooperating(),
                task.regular());
    }

    private static NewTarget monthly(TaskFixtures.Head head) {
        return target(
                head,
                "test-rate",
                Period.Kind.MONTH,
                Target.Measure.PERCENT,
                LocalDate.of(2024, 5, 31));
    }

    private static NewTarget target(
            TaskFixtures.Head head,
            String figure,
            Period.Kind span,
            Target.Measure measure,
            LocalDate end) {
        return new NewTarget(
                "Chỉ tiêu " + figure,
                figure,
                null,
                Scope.itself(head.unit()),
                span,
                measure,
                measure == Target.Measure.PERCENT ? "%" : "hồ sơ",
                BigDecimal.TEN,
                true,
                List.of(new Target.Point(end, BigDecimal.valueOf(40))));
    }

    @Test
    void a_number_that_nothing_measured_is_handed_down_with_its_part_of_where_it_begins() {
        var head = tasks.head("H41.37");
        var below = tasks.head("H41.37.11");
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, number(head));
        var above = targets.of(List.of(id)).getFirst().target();
        var taken = new TakenTarget(above.id(), BigDecimal.valueOf(8));
        var end = LocalDate.of(2023, 12, 31);

        directives.act(
                head.actor(), id, 3, new HandDown(List.of(below.unit()), "x", end, List.of(taken)));

        var child = inquiry.view(head.actor(), id).below().getFirst().id();
        var target = targets.of(List.of(child)).getFirst().target();
        assertThat(target.baseline()).as("a fifth of ten").isEqualByComparingTo("2");
        assertThat(target.baselineOf()).isNull();
    }

    private static NewTarget number(TaskFixtures.Head head) {
        return target(
                head,
                "test-unmeasured",
                Period.Kind.YEAR,
                Target.Measure.NUMBER,
                LocalDate.of(2023, 12, 31));
    }

    private static NewTarget beginningNowhere(NewTarget target) {
        return new NewTarget(
                target.name(),
                target.figure(),
                target.formula(),
                target.scope(),
                target.span(),
                target.measure(),
                target.counted(),
                null,
                target.more(),
                target.plan());
    }

    @Test
    void targets_are_handed_down_with_the_task_and_each_unit_is_measured_by_itself() {
        var head = tasks.head("H41.37");
        var one = tasks.head("H41.37.07");
        var two = tasks.head("H41.37.08");
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, rate(head, "test-rate"));
        var above = targets.of(List.of(id)).getFirst().target();
        figures.set(Scope.itself(one.unit()), Measured.share(35, 100));
        figures.set(Scope.itself(two.unit()), Measured.share(5, 100));
        figures.set(Scope.itself(two.unit()), Period.year(2022), Measured.share(3, 100));
        var down =
                new HandDown(
                        List.of(one.unit(), two.unit()),
                        "Nâng tỷ lệ trực tuyến",
                        LocalDate.of(2023, 11, 30),
                        List.of(new TakenTarget(above.id(), BigDecimal.valueOf(30))));

        for (int i = 0; i < 2; i++) {
            directives.act(head.actor(), id, 3, down);
        }

        var below = inquiry.view(head.actor(), id).below();
        assertThat(below).hasSize(2);
        var standings = targets.of(below.stream().map(TaskRow::id).toList());
        assertThat(standings)
                .extracting(s -> s.target().scope())
                .containsExactly(Scope.itself(one.unit()), Scope.itself(two.unit()));
        assertThat(standings)
                .allSatisfy(s ->
                        assertThat(s.target().goal())
                                .isEqualTo(
                                        new Target.Point(
                                                LocalDate.of(2023, 11, 30),
                                                new BigDecimal("30.0000"))));
        assertThat(standings.getFirst().light()).isEqualTo(Standing.Light.GOOD);
        assertThat(standings.getLast().light()).isEqualTo(Standing.Light.BAD);
        assertThat(standings.getLast().target().baseline()).isEqualByComparingTo("3");
        refused(
                "target-unknown",
                () ->
                        directives.act(
                                head.actor(),
                                id,
                                4,
                                new HandDown(
                                        List.of(one.unit()),
                                        "x",
                                        LocalDate.of(2023, 11, 30),
                                        List.of(
                                                new TakenTarget(
                                                        standings.getFirst().target().id(),
                                                        BigDecimal.ONE)))));
    }

    @Test
    void a_missed_plan_warns_once_each_time_it_is_crossed() {
        var head = tasks.head("H41.46.25");
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, rate(head, "test-rate"));

        for (var reached : List.of(10, 10, 90, 90, 10, 10)) {
            figures.set(Scope.itself(head.unit()), Measured.share(reached, 100));
            targets.watch();
            time.pass(Duration.ofDays(1));
        }

        assertThat(told(head.actor(), id))
                .filteredOn(k -> k.startsWith("directive.notice.missed"))
                .hasSize(2);
    }

    @Test
    void a_plan_that_is_still_missed_after_some_working_days_goes_one_level_up_once_each_time() {
        var district = tasks.head("H41.42");
        var head = tasks.head("H41.42.12");
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, rate(head, "test-rate"));
        var above = "directive.notice.missed.above";

        // Friday; Saturday and Sunday are no working days
        figures.set(Scope.itself(head.unit()), Measured.share(10, 100));
        for (int day = 0; day < 5; day++) {
            targets.watch();
            time.pass(Duration.ofDays(1));
        }
        assertThat(told(district.actor(), id)).as("until Tuesday").doesNotContain(above);
        targets.watch();
        time.pass(Duration.ofDays(1));
        targets.watch();
        assertThat(warned(district.actor(), id))
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.textKey()).isEqualTo(above);
                    assertThat(n.text(Messages.VIETNAMESE)).endsWith("từ 19/01/2024");
                    assertThat(n.text(Locale.ENGLISH)).contains("19 Jan 2024");
                });
        assertThat(told(head.actor(), id)).doesNotContain(above);

        figures.set(Scope.itself(head.unit()), Measured.share(90, 100));
        targets.watch();
        figures.set(Scope.itself(head.unit()), Measured.share(10, 100));
        targets.watch();
        time.pass(Duration.ofDays(7));
        targets.watch();
        targets.watch();
        assertThat(warned(district.actor(), id))
                .extracting(n -> n.textKey())
                .containsExactly(above, above);
    }

    // req~directive.warned-with-a-forecast
    @Test
    void the_warning_of_a_missed_plan_tells_when_the_goal_will_be_reached() {
        var head = tasks.head("H41.46.28");
        var scope = Scope.itself(head.unit());
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, rate(head, "test-rate"));
        var lastMonth = Period.month(2023, 12);
        figures.set(scope, lastMonth.previous().previous(), Measured.share(1, 100));
        figures.set(scope, lastMonth.previous(), Measured.share(2, 100));
        figures.set(scope, lastMonth, Measured.share(3, 100));
        figures.set(scope, Measured.share(4, 100));

        var expected = targets.of(List.of(id)).getFirst().forecast();
        targets.watch();

        assertThat(expected.kind()).isEqualTo(Forecast.Kind.ON);
        assertThat(warned(head.actor(), id))
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.textKey()).isEqualTo("directive.notice.missed.on");
                    assertThat(n.text(Messages.VIETNAMESE))
                            .contains(Formats.date(expected.on(), Messages.VIETNAMESE));
                });
    }

    @Test
    void a_number_goes_on_from_whole_periods_of_its_own_kind() {
        var head = tasks.head("H41.46.31");
        var scope = Scope.itself(head.unit());
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(
                tasks.programmeStaff(),
                id,
                new NewTarget(
                        "Hồ sơ số hoá mỗi quý",
                        "test-unmeasured",
                        null,
                        scope,
                        Period.Kind.QUARTER,
                        Target.Measure.NUMBER,
                        "hồ sơ",
                        BigDecimal.ZERO,
                        true,
                        List.of(
                                new Target.Point(
                                        LocalDate.of(2024, 12, 31), BigDecimal.valueOf(900)))));
        var now = Period.of(Period.Kind.QUARTER, TaskFixtures.TODAY);
        var last = now.previous();
        figures.set(scope, last.previous().previous(), Measured.count(300));
        figures.set(scope, last.previous(), Measured.count(400));
        figures.set(scope, last, Measured.count(500));
        figures.set(scope, now, Measured.count(20));
        figures.set(scope, Period.month(2023, 12), Measured.count(170));

        var standing = targets.of(List.of(id)).getFirst();

        assertThat(standing.value()).isEqualByComparingTo("20");
        assertThat(standing.course())
                .extracting(p -> p.value().intValue())
                .as("without the quarter that has only begun, and no month of one")
                .containsExactly(300, 400, 500);
        assertThat(standing.forecast().kind()).isEqualTo(Forecast.Kind.ON);
    }

    @Test
    void the_warning_says_when_there_is_too_little_for_a_forecast() {
        var head = tasks.head("H41.46.29");
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, rate(head, null));
        var target = targets.of(List.of(id)).getFirst().target().id();
        targets.report(head.actor(), typed(target, 1));

        targets.watch();

        assertThat(warned(head.actor(), id))
                .singleElement()
                .satisfies(
                        n -> assertThat(n.textKey()).isEqualTo("directive.notice.missed.too-few"));
    }

    @Test
    void a_task_is_handed_down_to_many_in_one_action_and_rolls_up() {
        var head = tasks.head("H41.46");
        var below = List.of(tasks.head("H41.46.26"), tasks.head("H41.46.27"));
        var id = tasks.inProgress(tasks.programme(), head);
        var down =
                new HandDown(
                        below.stream().map(TaskFixtures.Head::unit).toList(),
                        "Số hoá tại xã",
                        TaskFixtures.DEADLINE);

        directives.act(head.actor(), id, 3, down);
        directives.act(head.actor(), id, 3, down);

        var children = inquiry.view(head.actor(), id).below();
        assertThat(children).hasSize(2);
        refused("task-open-below", () -> directives.act(head.actor(), id, 4, tasks.report()));
        var first = below.getFirst();
        var child = children.stream().filter(c -> c.lead().equals(first.unit())).findFirst();
        done(first.actor(), child.orElseThrow().id());
        assertThat(inquiry.view(head.actor(), id).row().belowDone()).isEqualTo(1);
        var despite = new Report("Đã xong", "Xã kia đã sáp nhập", tasks.report().evidence());
        assertThat(directives.act(head.actor(), id, 4, despite).state())
                .isInstanceOf(TaskState.Reported.class);
    }

    @Test
    void a_head_hands_down_only_to_units_below_and_not_beyond_the_own_deadline() {
        var head = tasks.head("H41.46");
        var id = tasks.inProgress(tasks.programme(), head);
        var beside = tasks.unit("H41.47");

        refused(
                "task-not-entitled",
                () ->
                        directives.act(
                                head.actor(),
                                id,
                                3,
                                new HandDown(List.of(beside), "x", TaskFixtures.DEADLINE)));
        refused(
                "task-later-than-above",
                () ->
                        directives.act(
                                head.actor(),
                                id,
                                3,
                                new HandDown(
                                        List.of(tasks.unit("H41.46.26")),
                                        "x",
                                        TaskFixtures.DEADLINE.plusDays(1))));
    }

    @Test
    void who_handed_a_task_down_decides_on_it_and_the_province_on_what_it_gave() {
        var district = tasks.head("H41.42");
        var commune = tasks.head("H41.42.05");
        var given = tasks.inProgress(tasks.programme(), district);
        var part = handedDown(district, given, commune);
        directives.act(commune.actor(), part, 1, new Acknowledge());
        directives.act(commune.actor(), part, 2, new Start());
        directives.act(commune.actor(), part, 3, tasks.report());

        assertThat(undecided(district)).contains(part);
        assertThat(undecided(commune)).doesNotContain(part);
        assertThat(possible(district, part)).contains("accept", "return");
        assertThat(possible(commune, part)).doesNotContain("accept", "return");
        refused("task-not-entitled", () -> decide(commune, part, 4, new Accept(null)));
        assertThatThrownBy(() -> decide(tasks.head("H41.37"), part, 4, new Accept(null)))
                .as("the head of another district does not even know of it")
                .isInstanceOf(NotFound.class);
        decide(district, part, 4, new Return("Thiếu sổ"));
        directives.act(commune.actor(), part, 5, tasks.report());
        decide(district, part, 6, new Accept(null));
        decide(district, part, 7, new TaskCommand.Close(null));

        directives.act(district.actor(), given, 4, tasks.report());
        assertThat(undecided(district)).doesNotContain(given);
        assertThat(possible(district, given)).doesNotContain("accept", "return");
        refused("task-not-entitled", () -> decide(district, given, 5, new Accept(null)));
        assertThat(directives.act(tasks.leader(), given, 5, new Accept(null)).state())
                .isInstanceOf(TaskState.Accepted.class);
    }

    @Test
    void who_handed_a_task_down_gives_more_time_within_the_own_and_decides_on_what_hinders() {
        var district = tasks.head("H41.42");
        var commune = tasks.head("H41.42.05");
        var given = tasks.inProgress(tasks.programme(), district);
        var part = handedDown(district, given, commune);
        var end = TaskFixtures.DEADLINE;

        directives.act(commune.actor(), part, 1, new AskExtension(end, "Chờ thiết bị"));
        assertThat(undecided(district)).contains(part);
        refused("task-not-entitled", () -> decide(commune, part, 2, new GrantExtension(end, null)));
        refused(
                "task-later-than-above",
                () -> decide(district, part, 2, new GrantExtension(end.plusDays(1), null)));
        decide(district, part, 2, new GrantExtension(end, null));
        directives.act(
                commune.actor(),
                part,
                3,
                new RaiseObstacle(Obstacle.Kind.EQUIPMENT, "Thiếu máy quét", tasks.unit("H41.37")));
        var obstacle = inquiry.view(district.actor(), part).obstacles().getFirst().id();
        assertThat(inquiry.obstaclesToDecide(district.actor(), 1_000))
                .anyMatch(o -> o.obstacle().id() == obstacle);
        assertThat(inquiry.obstaclesToDecide(commune.actor(), 1_000))
                .noneMatch(o -> o.obstacle().id() == obstacle);
        var decision = new DecideObstacle(obstacle, "Cho mượn máy");
        refused("task-not-entitled", () -> decide(commune, part, 4, decision));
        decide(district, part, 4, decision);

        assertThat(inquiry.view(district.actor(), part).task().deadline()).isEqualTo(end);
        assertThat(inquiry.obstaclesToDecide(district.actor(), 1_000))
                .noneMatch(o -> o.obstacle().id() == obstacle);
    }

    @Test
    void what_was_withdrawn_can_be_handed_down_to_the_unit_again_and_only_once() {
        var district = tasks.head("H41.42");
        var commune = tasks.head("H41.42.12");
        var given = tasks.inProgress(tasks.programme(), district);
        var first = handedDown(district, given, commune);
        var again =
                new HandDown(
                        List.of(commune.unit()),
                        "Số hoá lại",
                        TaskFixtures.DEADLINE.minusMonths(1));
        directives.act(tasks.programmeStaff(), first, 1, new Withdraw("Giao nhầm"));

        directives.act(district.actor(), given, 4, again);
        directives.act(district.actor(), given, 4, again);
        directives.act(district.actor(), given, 5, again);

        var below = inquiry.view(district.actor(), given).below();
        assertThat(below)
                .extracting(r -> r.state().code())
                .containsExactly("withdrawn", "assigned");
        assertThat(told(commune.actor(), below.getLast().id()))
                .containsExactly("directive.notice.assigned");
    }

    @Test
    void a_task_is_withdrawn_after_what_was_handed_down_from_it_and_who_waited_is_told() {
        var staff = tasks.programmeStaff();
        var programme = tasks.programme();
        var district = tasks.head("H41.42");
        var other = tasks.head("H41.42.13");
        var given = tasks.inProgress(programme, district);
        var part = handedDown(district, given, tasks.head("H41.42.12"));
        var waiting = tasks.assigned(programme, other);
        directives.act(staff, waiting, 1, new Need(List.of(given)));
        var withdraw = new Withdraw("Không cần nữa");

        refused("task-withdrawn-open-below", () -> directives.act(staff, given, 4, withdraw));
        assertThat(told(other.actor(), waiting)).containsExactly("directive.notice.assigned");
        directives.act(staff, part, 1, withdraw);
        var withdrawn = directives.act(staff, given, 4, withdraw);

        assertThat(withdrawn.state()).isInstanceOf(TaskState.Withdrawn.class);
        assertThat(told(other.actor(), waiting)).contains("directive.notice.freed");
    }

    // req~directive.who-gave-it-withdraws-it
    @Test
    void a_task_is_withdrawn_only_by_whoever_gave_it() {
        var district = tasks.head("H41.42");
        var commune = tasks.head("H41.42.12");
        var given = tasks.inProgress(tasks.programme(), district);
        var part = handedDown(district, given, commune);
        var own = As.officer(tasks.unit("H41.42").value(), Role.PROGRAMME_STAFF);
        var below = As.officer(commune.unit().value(), Role.PROGRAMME_STAFF);
        var withdraw = new Withdraw("Giao nhầm");

        refused("task-not-entitled", () -> directives.act(below, part, 1, withdraw));
        refused("task-not-entitled", () -> directives.act(own, given, 4, withdraw));
        assertThat(inquiry.view(own, given).may("withdraw"))
                .as("the province gave it to the district")
                .isFalse();
        assertThat(inquiry.view(commune.actor(), part).may("withdraw")).isFalse();
        assertThat(inquiry.view(own, part).may("withdraw"))
                .as("the district handed it down")
                .isTrue();
        assertThat(inquiry.view(tasks.programmeStaff(), part).may("withdraw")).isTrue();

        directives.act(district.actor(), part, 1, withdraw);
        assertThat(directives.act(tasks.programmeStaff(), given, 4, withdraw).state())
                .isInstanceOf(TaskState.Withdrawn.class);
    }

    @Test
    void a_report_of_the_past_says_why_where_a_goal_was_not_reached_by_then() {
        var head = tasks.head("H41.46.24");
        var scope = Scope.itself(head.unit());
        var id =
                replay.assign(
                        tasks.newTask(tasks.programme(), head), tasks.programmeStaff(), on(3, 1));
        targets.set(tasks.programmeStaff(), id, rate(head, "test-rate"));
        figures.set(scope, Measured.share(90, 100));
        figures.set(scope, Period.month(2023, 1), Measured.share(10, 100));
        figures.set(scope, Period.month(2023, 5), Measured.share(30, 100));
        figures.set(scope, Period.day(LocalDate.of(2023, 6, 1)), Measured.share(20, 100));
        figures.set(scope, Period.day(LocalDate.of(2023, 6, 2)), Measured.share(900, 900));
        replay.act(head.actor(), id, new Acknowledge(), on(3, 2));
        replay.act(head.actor(), id, new Start(), on(3, 3));

        assertThat(replay.misses(id, on(6, 1))).isTrue();
        assertThat(replay.misses(id, on(6, 2))).isFalse();
        refused("task-target-missed", () -> replay.act(head.actor(), id, tasks.report(), on(6, 1)));
        var report = tasks.report();
        replay.act(
                head.actor(),
                id,
                new Report(report.words(), "Thiếu máy quét", report.evidence()),
                on(6, 1));

        assertThat(inquiry.view(head.actor(), id).history().getLast().missed())
                .singleElement()
                .satisfies(m -> assertThat(m.value()).isEqualByComparingTo("20"));
    }

    private static java.time.Instant on(int month, int day) {
        return LocalDate.of(2023, month, day).atTime(9, 0).atZone(Formats.VIETNAM).toInstant();
    }

    @Test
    void who_edits_for_a_district_moves_no_task_to_another_one() {
        var head = tasks.head("H41.42.09");
        var beside = tasks.head("H41.42.10");
        var elsewhere = tasks.head("H41.37.04");
        var id = tasks.assigned(tasks.programme(), head);
        var staff = As.officer(tasks.unit("H41.42").value(), Role.PROGRAMME_STAFF);

        refused("task-not-entitled", () -> directives.act(staff, id, 1, ledBy(elsewhere)));

        assertThat(directives.get(staff, id).lead()).isEqualTo(head.unit());
        assertThat(directives.act(staff, id, 1, ledBy(beside)).lead()).isEqualTo(beside.unit());
    }

    @Test
    void who_does_not_direct_a_programme_puts_no_task_of_its_own_into_it() {
        var head = tasks.head("H41.42.09");
        var staff = As.officer(tasks.unit("H41.42").value(), Role.PROGRAMME_STAFF);
        var provinces = tasks.programme();
        var own = districtProgramme("H41.42", staff);

        refused(
                "task-not-entitled",
                () -> directives.assign(tasks.newTask(provinces, head), staff));
        var id = directives.assign(tasks.newTask(own, head), staff);

        assertThat(directives.get(staff, id).place().programme()).isEqualTo(own);
        assertThat(directives.directed(staff))
                .extracting(Programme::code)
                .contains(own)
                .doesNotContain(provinces);
        assertThat(directives.directed(tasks.programmeStaff()))
                .extracting(Programme::code)
                .contains(own, provinces);
    }

    /// One that begins after today, so that it is not the one under way for anybody.
    private String districtProgramme(String unit, Actor staff) {
        var code = "thu-" + UUID.randomUUID();
        directives.enter(
                new NewProgramme(
                        code,
                        "Kế hoạch huyện thử",
                        tasks.unit(unit),
                        "utility-groups",
                        LocalDate.of(2024, 2, 1),
                        LocalDate.of(2024, 12, 31),
                        null,
                        true),
                staff);
        return code;
    }

    private TaskCommand.Clarify ledBy(TaskFixtures.Head head) {
        return new TaskCommand.Clarify(tasks.clarities(head), List.of(), "Giao nhầm đơn vị");
    }

    /// A part of a task that the head of a district gives to a commune for a month less.
    private TaskId handedDown(TaskFixtures.Head district, TaskId given, TaskFixtures.Head commune) {
        var down =
                new HandDown(
                        List.of(commune.unit()),
                        "Số hoá tại xã",
                        TaskFixtures.DEADLINE.minusMonths(1));
        directives.act(district.actor(), given, 3, down);
        return inquiry.view(district.actor(), given).below().getFirst().id();
    }

    private void decide(TaskFixtures.Head head, TaskId id, int version, TaskCommand decision) {
        directives.act(head.actor(), id, version, decision);
    }

    private List<TaskId> undecided(TaskFixtures.Head head) {
        return inquiry.undecided(head.actor(), 1_000).stream().map(TaskRow::id).toList();
    }

    private java.util.Set<String> possible(TaskFixtures.Head head, TaskId id) {
        return inquiry.view(head.actor(), id).possible();
    }

    @Test
    void tasks_do_not_wait_for_one_another_in_a_circle() {
        var head = tasks.head("H41.46.22");
        var programme = tasks.programme();
        var a = tasks.inProgress(programme, head);
        var b = tasks.assigned(programme, head);
        var c = tasks.assigned(programme, head);
        var staff = tasks.programmeStaff();

        directives.act(staff, a, 3, new Need(List.of(b)));
        directives.act(staff, b, 1, new Need(List.of(c)));

        refused("task-waits-for-itself", () -> directives.act(staff, c, 1, new Need(List.of(a))));
        refused("task-waits-for-itself", () -> directives.act(staff, c, 1, new Need(List.of(c))));
        refused("task-waits", () -> directives.act(head.actor(), a, 4, tasks.report()));
        assertThat(inquiry.view(staff, b).waiting()).extracting(TaskRow::id).containsExactly(a);
    }

    @Test
    void more_time_is_asked_with_a_reason_and_decided_and_an_obstacle_has_an_owner() {
        var head = tasks.head("H41.46.22");
        var owner = tasks.head("H41.46.28");
        var id = tasks.inProgress(tasks.programme(), head);
        var later = TaskFixtures.DEADLINE.plusMonths(1);

        directives.act(head.actor(), id, 3, new AskExtension(later, "Chờ thiết bị"));
        assertThat(inquiry.undecided(tasks.leader(), 1_000)).extracting(TaskRow::id).contains(id);
        directives.act(tasks.leader(), id, 4, new GrantExtension(later, "Đồng ý"));
        directives.act(
                head.actor(),
                id,
                5,
                new RaiseObstacle(Obstacle.Kind.EQUIPMENT, "Thiếu máy quét", owner.unit()));
        var obstacle = inquiry.view(owner.actor(), id).obstacles().getFirst();
        directives.act(owner.actor(), id, 6, new DecideObstacle(obstacle.id(), "Cấp hai máy"));

        var view = inquiry.view(tasks.leader(), id);
        assertThat(view.task().deadline()).isEqualTo(later);
        assertThat(view.extensions().getFirst().oldDeadline()).isEqualTo(TaskFixtures.DEADLINE);
        assertThat(view.obstacles().getFirst().decision()).isEqualTo("Cấp hai máy");
        assertThat(told(owner.actor(), id)).contains("directive.notice.raise-obstacle");
    }

    @Test
    void the_plan_is_counted_as_it_stood_on_a_day() {
        var head = tasks.head("H41.46.22");
        var programme = tasks.programme();
        var one = tasks.inProgress(programme, head);
        var two = tasks.inProgress(programme, head);
        tasks.inProgress(programme, head);
        time.pass(Duration.ofDays(3));
        for (var id : List.of(one, two)) {
            directives.act(head.actor(), id, 3, tasks.report());
            directives.act(tasks.leader(), id, 4, new Accept(null));
        }
        directives.act(tasks.leader(), one, 5, new CarryOn(null));

        assertThat(directives.counts(programme, LocalDate.of(2024, 1, 18)))
                .isEqualTo(new PlanCounts(0, 0, 0, 0, 0, 0));
        assertThat(directives.counts(programme, TaskFixtures.TODAY))
                .isEqualTo(new PlanCounts(3, 0, 0, 3, 0, 0));
        assertThat(directives.counts(programme, TaskFixtures.TODAY.plusDays(3)))
                .isEqualTo(new PlanCounts(3, 2, 1, 1, 0, 0));
        assertThat(directives.counts(programme, TaskFixtures.DEADLINE.minusDays(7)))
                .as("near its deadline")
                .isEqualTo(new PlanCounts(3, 2, 1, 1, 0, 1));
        assertThat(directives.counts(programme, TaskFixtures.DEADLINE.minusDays(8)).soon())
                .isZero();
        assertThat(directives.counts(programme, LocalDate.of(2024, 7, 1)))
                .isEqualTo(new PlanCounts(3, 2, 1, 1, 1, 0));
    }

    @Test
    void of_a_plan_what_was_given_by_a_day_is_counted_and_listed_without_what_came_later() {
        var head = tasks.head("H41.46.22");
        var programme = tasks.programme();
        var early = tasks.inProgress(programme, head);
        time.pass(Duration.ofDays(3));
        tasks.assigned(programme, head);
        directives.act(head.actor(), early, 3, tasks.report());
        directives.act(tasks.leader(), early, 4, new Accept(null));
        var now = TaskFixtures.TODAY.plusDays(3);

        assertThat(directives.counts(programme, now, TaskFixtures.TODAY))
                .as("as they stand now")
                .isEqualTo(new PlanCounts(1, 1, 0, 0, 0, 0));
        assertThat(directives.counts(programme, now, now).total()).isEqualTo(2);
        assertThat(directives.counts(programme, now, TaskFixtures.TODAY.minusDays(1)).total())
                .isZero();
        assertThat(
                        inquiry.find(
                                tasks.leader(),
                                TaskFilter.plan(programme).givenBy(TaskFixtures.TODAY),
                                10))
                .extracting(TaskRow::id)
                .containsExactly(early);
    }

    @Test
    void a_unit_counts_the_tasks_of_the_plan_that_it_finds_in_its_list() {
        var head = tasks.head("H41.46.22");
        var programme = tasks.programme();
        tasks.inProgress(programme, head);
        tasks.inProgress(programme, tasks.head("H41.46.23"));

        var counted = inquiry.counts(head.actor(), programme);

        assertThat(counted).isEqualTo(new PlanCounts(1, 0, 0, 1, 0, 0));
        assertThat(inquiry.find(head.actor(), TaskFilter.plan(programme), 10)).hasSize(1);
        assertThat(inquiry.counts(tasks.leader(), programme).total()).isEqualTo(2);
    }

    @Test
    void reminders_come_once_a_stage_and_go_higher_the_later_it_gets() {
        var head = tasks.head("H41.46.29");
        var district = tasks.head("H41.46");
        var id = tasks.assigned(tasks.programme(), head);

        for (var day : List.of("2024-06-25", "2024-06-28", "2024-07-02", "2024-07-04")) {
            time.set(java.time.Instant.parse(day + "T03:00:00Z"));
            reminders.remind();
            reminders.remind();
        }

        assertThat(told(head.actor(), id))
                .containsExactly(
                        "directive.notice.late",
                        "directive.notice.late",
                        "directive.notice.on",
                        "directive.notice.before",
                        "directive.notice.assigned");
        assertThat(told(district.actor(), id)).containsExactly("directive.notice.late");
    }

    @Test
    void when_a_head_has_left_whoever_heads_the_unit_now_is_told() {
        var left = tasks.head("H41.37.03");
        var programme = tasks.programme();
        var due = tasks.assigned(programme, left);
        var reported = tasks.inProgress(programme, left);
        directives.act(left.actor(), reported, 3, tasks.report());
        var now = tasks.succeed("H41.37.03");

        directives.act(tasks.leader(), reported, 4, new Return("Thiếu phụ lục"));
        time.set(java.time.Instant.parse("2024-06-25T03:00:00Z"));
        reminders.remind();

        assertThat(told(now.actor(), due)).containsExactly("directive.notice.before");
        assertThat(told(now.actor(), reported)).contains("directive.notice.return");
        assertThat(told(left.actor(), reported)).doesNotContain("directive.notice.return");
    }

    @Test
    void two_hundred_heads_report_at_once_on_the_last_day_and_none_is_lost() throws Exception {
        var programme = tasks.programme();
        var units =
                organisation.at(TaskFixtures.TODAY).stream()
                        .filter(a -> a.tier() == Tier.COMMUNE)
                        .filter(a -> a.code().compareTo("H41.47.10") > 0)
                        .limit(200)
                        .toList();
        units = units.size() == 200 ? units : lastCommunes();
        var heads = units.stream().map(u -> tasks.head(u.code())).toList();
        var ids = heads.stream().map(h -> tasks.inProgress(programme, h)).toList();
        time.set(java.time.Instant.parse("2024-06-28T09:59:00Z"));

        var gate = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(200)) {
            var running = new ArrayList<java.util.concurrent.Future<Task>>();
            for (int i = 0; i < heads.size(); i++) {
                var head = heads.get(i);
                var id = ids.get(i);
                running.add(
                        pool.submit(() -> {
                            gate.await();
                            directives.act(head.actor(), id, 3, tasks.report());
                            return directives.act(head.actor(), id, 3, tasks.report());
                        }));
            }
            gate.countDown();
            for (var each : running) {
                assertThat(each.get().version()).isEqualTo(4);
            }
        }

        assertThat(inquiry.undecided(tasks.leader(), 1_000))
                .extracting(TaskRow::id)
                .containsAll(ids);
        ids.forEach(id -> directives.act(tasks.leader(), id, 4, new Accept(null)));
        assertThat(directives.counts(programme, TaskFixtures.DEADLINE))
                .isEqualTo(new PlanCounts(200, 200, 0, 0, 0, 0));
    }

    @Test
    void of_ten_who_decide_on_one_task_at_once_one_does() throws Exception {
        var head = tasks.head("H41.46.22");
        var id = tasks.inProgress(tasks.programme(), head);
        directives.act(head.actor(), id, 3, tasks.report());
        var leaders = IntStream.range(0, 10).mapToObj(i -> leader(i)).toList();

        var gate = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(10)) {
            var running =
                    leaders.stream()
                            .map(l ->
                                    pool.submit(() -> {
                                        gate.await();
                                        try {
                                            directives.act(l, id, 4, new Accept(null));
                                            return 1;
                                        } catch (TaskRefused stale) {
                                            assertThat(stale.code()).isEqualTo("stale-task");
                                            return 0;
                                        }
                                    }))
                            .toList();
            gate.countDown();
            int accepted = 0;
            for (var each : running) {
                accepted += each.get();
            }
            assertThat(accepted).isEqualTo(1);
        }
    }

    private Actor leader(int number) {
        var post = tasks.leader().posts().getFirst();
        return Actor.staff(
                new vn.motcua.shared.AccountId(new java.util.UUID(4_646, number)), List.of(post));
    }

    private List<vn.motcua.organisation.Agency> lastCommunes() {
        var communes =
                organisation.at(TaskFixtures.TODAY).stream()
                        .filter(a -> a.tier() == Tier.COMMUNE)
                        .toList();
        return communes.subList(communes.size() - 200, communes.size());
    }

    @Test
    void the_wall_shows_the_target_of_each_share_that_has_one() {
        var head = tasks.head("H41.46.28");
        var id = tasks.assigned(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, goal(head, "online-by-person", 30));
        targets.set(tasks.programmeStaff(), id, goal(head, "digitised-rate", 70));
        targets.set(tasks.programmeStaff(), id, goal(head, "digitised-rate", 75));

        var shown =
                panels.stream()
                        .filter(p -> p.key().equals("online"))
                        .flatMap(p -> p.numbers(head.unit()).stream())
                        .collect(Collectors.toMap(WallPanel.Number::textKey, n -> n));

        assertThat(shown.get("figure.online-by-person").target()).isEqualTo(30);
        assertThat(shown.get("figure.digitised-rate").target()).isEqualTo(75);
        assertThat(shown.get("figure.online-rate").target()).isNull();
        assertThat(shown.get("figure.online-rate").targetName()).as("one is missed").isEmpty();
        assertThat(shown.get("figure.online-rate-essential").targetName()).isNull();
    }

    @Test
    void a_target_that_was_handed_down_stands_on_the_wall_of_its_unit() {
        var head = tasks.head("H41.37");
        var below = tasks.head("H41.37.12");
        var id = tasks.inProgress(tasks.programme(), head);
        targets.set(tasks.programmeStaff(), id, goal(head, "digitised-rate", 70));
        var above = targets.of(List.of(id)).getFirst().target();
        var taken = new TakenTarget(above.id(), BigDecimal.valueOf(55));
        var end = LocalDate.of(2024, 5, 31);

        directives.act(
                head.actor(), id, 3, new HandDown(List.of(below.unit()), "x", end, List.of(taken)));

        assertThat(digitised(below)).isEqualTo(55);
    }

    @Test
    void a_target_leaves_the_wall_with_its_year_once_its_task_is_completed() {
        var head = tasks.head("H41.37.13");
        var programme = tasks.programme();
        var old = tasks.assigned(programme, head);
        targets.set(tasks.programmeStaff(), old, goal(head, "digitised-rate", 60));
        assertThat(digitised(head)).as("late, but still to be reached").isEqualTo(60);

        done(head.actor(), old);

        assertThat(digitised(head)).isNull();
    }

    @Test
    void of_two_targets_the_wall_shows_that_whose_plan_goes_on() {
        var head = tasks.head("H41.37.14");
        var programme = tasks.programme();
        var now = tasks.assigned(programme, head);
        var old = tasks.assigned(programme, head);
        var goal = goal(head, "digitised-rate", 80);
        var june = List.of(new Target.Point(LocalDate.of(2024, 6, 28), BigDecimal.valueOf(80)));

        targets.set(tasks.programmeStaff(), now, planned(goal, june));
        targets.set(tasks.programmeStaff(), old, goal(head, "digitised-rate", 60));

        assertThat(digitised(head)).as("not that which was set last").isEqualTo(80);
    }

    @Test
    void a_goal_that_was_replaced_is_shown_no_more() {
        var head = tasks.head("H41.37.16");
        var staff = tasks.programmeStaff();
        var id = tasks.assigned(tasks.programme(), head);
        targets.set(staff, id, goal(head, "digitised-rate", 91));
        var old = targets.of(List.of(id)).getFirst().target().id();

        targets.replace(staff, id, old, "Điều chỉnh", goal(head, "digitised-rate", 92));

        assertThat(digitised(head)).isEqualTo(92);
        assertThat(targets.of(List.of(id))).hasSize(1);
    }

    private static NewTarget planned(NewTarget target, List<Target.Point> plan) {
        return new NewTarget(
                target.name(),
                target.figure(),
                target.formula(),
                target.scope(),
                target.span(),
                target.measure(),
                target.counted(),
                target.baseline(),
                target.more(),
                plan);
    }

    /// What the wall of a unit says the share of digitised cases is to reach.
    private @org.jspecify.annotations.Nullable Double digitised(TaskFixtures.Head head) {
        return panels.stream()
                .filter(p -> p.key().equals("online"))
                .flatMap(p -> p.numbers(head.unit()).stream())
                .filter(n -> n.textKey().equals("figure.digitised-rate"))
                .findFirst()
                .orElseThrow()
                .target();
    }

    private static NewTarget goal(TaskFixtures.Head head, String figure, int percent) {
        return new NewTarget(
                figure + " " + percent,
                figure,
                figure == null ? "Theo sổ theo dõi" : null,
                Scope.all(head.unit()),
                Period.Kind.YEAR,
                Target.Measure.PERCENT,
                "%",
                BigDecimal.TEN,
                true,
                List.of(new Target.Point(LocalDate.of(2023, 12, 31), BigDecimal.valueOf(percent))));
    }

    private void done(Actor head, TaskId id) {
        directives.act(head, id, 1, new Acknowledge());
        directives.act(head, id, 2, new Start());
        directives.act(head, id, 3, tasks.report());
        directives.act(tasks.leader(), id, 4, new Accept(null));
    }

    private List<StaffNotice> warned(Actor actor, TaskId id) {
        return notices.list(actor, null, 500).stream()
                .filter(n -> n.path().equals("/programme/tasks/" + id))
                .filter(n -> n.textKey().startsWith("directive.notice.missed"))
                .toList();
    }

    private List<String> told(Actor actor, TaskId id) {
        return notices.list(actor, null, 500).stream()
                .filter(n -> n.path().equals("/programme/tasks/" + id))
                .map(n -> n.textKey())
                .toList();
    }

    private static NewTarget rate(
            TaskFixtures.Head head, @org.jspecify.annotations.Nullable String figure) {
        return new NewTarget(
                "Tỷ lệ hồ sơ trực tuyến " + figure,
                figure,
                figure == null ? "Theo sổ theo dõi" : null,
                Scope.itself(head.unit()),
                Period.Kind.YEAR,
                Target.Measure.PERCENT,
                "%",
                BigDecimal.TEN,
                true,
                List.of(new Target.Point(LocalDate.of(2023, 12, 31), BigDecimal.valueOf(40))));
    }

    private static TargetValue typed(long target, int value) {
        return TargetValue.reported(
                target,
                LocalDate.of(2024, 1, 15),
                BigDecimal.valueOf(value),
                "Theo báo cáo",
                Evidence.link("https://nghean.example/bao-cao"));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }
}
