package vn.motcua.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.directive.TaskCommand.Accept;
import vn.motcua.directive.TaskCommand.Acknowledge;
import vn.motcua.directive.TaskCommand.AskExtension;
import vn.motcua.directive.TaskCommand.CarryOn;
import vn.motcua.directive.TaskCommand.Clarify;
import vn.motcua.directive.TaskCommand.Close;
import vn.motcua.directive.TaskCommand.DecideObstacle;
import vn.motcua.directive.TaskCommand.GrantExtension;
import vn.motcua.directive.TaskCommand.HandDown;
import vn.motcua.directive.TaskCommand.Need;
import vn.motcua.directive.TaskCommand.RaiseObstacle;
import vn.motcua.directive.TaskCommand.RefuseExtension;
import vn.motcua.directive.TaskCommand.Report;
import vn.motcua.directive.TaskCommand.Return;
import vn.motcua.directive.TaskCommand.Start;
import vn.motcua.directive.TaskCommand.Withdraw;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.PostId;

class TaskTests {

    static final Instant THEN = Instant.parse("2024-01-10T02:00:00Z");
    static final Instant NOW = Instant.parse("2024-01-19T02:00:00Z");
    static final LocalDate DEADLINE = LocalDate.of(2024, 1, 31);
    static final AccountId HEAD = new AccountId(new UUID(1, 1));
    static final AccountId LEADER = new AccountId(new UUID(1, 2));
    static final ClearTask CLEAR =
            new ClearTask(
                    new PostId(1),
                    "Số hoá hồ sơ",
                    LocalDate.of(2023, 3, 1),
                    DEADLINE,
                    new AgencyId(9),
                    "Chịu trách nhiệm trước UBND tỉnh",
                    List.of("Báo cáo"),
                    "Được điều động cán bộ của đơn vị");

    static final Map<String, TaskState> STATES =
            List.of(
                            new TaskState.Assigned(THEN),
                            new TaskState.Acknowledged(THEN),
                            new TaskState.InProgress(THEN),
                            new TaskState.Reported(THEN, HEAD),
                            new TaskState.Returned(THEN, "Thiếu phụ lục"),
                            new TaskState.Accepted(THEN),
                            new TaskState.CarriedOn(THEN, THEN),
                            new TaskState.Closed(THEN, THEN),
                            new TaskState.Withdrawn(THEN))
                    .stream()
                    .collect(Collectors.toMap(TaskState::code, s -> s));

    static final Map<String, TaskCommand> COMMANDS =
            List.of(
                            new Acknowledge(),
                            new Start(),
                            new Report("Đã xong", null, List.of()),
                            new Accept(null),
                            new Return("Thiếu phụ lục"),
                            new Close(null),
                            new CarryOn(null),
                            new AskExtension(DEADLINE.plusDays(10), "Chờ thiết bị"),
                            new GrantExtension(DEADLINE.plusDays(5), null),
                            new RefuseExtension("Không có lý do"),
                            new RaiseObstacle(Obstacle.Kind.DATA, "Thiếu dữ liệu", new AgencyId(3)),
                            new DecideObstacle(1, "Giao Sở Tư pháp"),
                            new Clarify(CLEAR.typed(), List.of(), "Nói rõ hơn"),
                            new Need(List.of()),
                            new HandDown(List.of(new AgencyId(4)), "Số hoá", DEADLINE),
                            new Withdraw("Giao nhầm"))
                    .stream()
                    .collect(Collectors.toMap(TaskCommand::code, c -> c));

    /// A dash is a refusal.
    static final String TABLE =
            """
            command, assigned, acknowledged, in_progress, reported, returned, accepted, carried_on, closed, withdrawn
            acknowledge, acknowledged, -, -, -, -, -, -, -, -
            start, -, in_progress, -, -, in_progress, -, -, -, -
            report, -, -, reported, -, reported, -, -, -, -
            accept, -, -, -, accepted, -, -, -, -, -
            return, -, -, -, returned, -, -, -, -, -
            close, -, -, -, -, -, closed, closed, -, -
            carry-on, -, -, -, -, -, carried_on, -, -, -
            withdraw, withdrawn, withdrawn, withdrawn, -, withdrawn, -, -, -, -
            ask-extension, assigned, acknowledged, in_progress, -, returned, -, -, -, -
            grant-extension, assigned, acknowledged, in_progress, -, returned, -, -, -, -
            refuse-extension, assigned, acknowledged, in_progress, -, returned, -, -, -, -
            raise-obstacle, assigned, acknowledged, in_progress, -, returned, -, carried_on, -, -
            decide-obstacle, assigned, acknowledged, in_progress, reported, returned, accepted, carried_on, -, -
            clarify, assigned, acknowledged, in_progress, -, returned, -, -, -, -
            need, assigned, acknowledged, in_progress, -, returned, -, -, -, -
            hand-down, assigned, acknowledged, in_progress, -, returned, -, -, -, -
            """;

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = TABLE)
    void every_command_is_allowed_or_refused_in_every_state(
            String command,
            String assigned,
            String acknowledged,
            String inProgress,
            String reported,
            String returned,
            String accepted,
            String carriedOn,
            String closed,
            String withdrawn) {
        var expected =
                Map.of(
                        "assigned", assigned,
                        "acknowledged", acknowledged,
                        "in_progress", inProgress,
                        "reported", reported,
                        "returned", returned,
                        "accepted", accepted,
                        "carried_on", carriedOn,
                        "closed", closed,
                        "withdrawn", withdrawn);

        var asked = !command.equals("ask-extension");
        assertThat(expected)
                .allSatisfy((state, next) ->
                        assertThat(after(command, STATES.get(state), asked))
                                .as("%s of %s", command, state)
                                .isEqualTo(next));
    }

    @Test
    void the_table_knows_every_command_and_every_state() {
        var lines = TABLE.lines().map(l -> Arrays.asList(l.split(", "))).toList();

        assertThat(new TreeSet<>(lines.getFirst().subList(1, 10)))
                .isEqualTo(new TreeSet<>(STATES.keySet()));
        assertThat(lines.stream().skip(1).map(List::getFirst).collect(Collectors.toSet()))
                .isEqualTo(COMMANDS.keySet());
        assertThat(STATES).hasSameSizeAs(TaskState.class.getPermittedSubclasses());
        assertThat(COMMANDS).hasSameSizeAs(TaskCommand.class.getPermittedSubclasses());
    }

    private static String after(String command, TaskState state, boolean asked) {
        try {
            return task(state, asked).on(COMMANDS.get(command), LEADER, NOW).state().code();
        } catch (TaskRefused refused) {
            assertThat(refused.code()).isEqualTo("task-transition-refused");
            return "-";
        }
    }

    // req~directive.nobody-accepts-the-own-report
    @Test
    void nobody_accepts_what_they_reported_themselves() {
        var reported = task(new TaskState.Reported(THEN, HEAD), false);

        assertThatThrownBy(() -> reported.on(new Accept(null), HEAD, NOW))
                .isInstanceOfSatisfying(
                        TaskRefused.class, r -> assertThat(r.code()).isEqualTo("task-own-report"));
    }

    // req~directive.deadline-moves-by-extension
    @Test
    void a_granted_extension_keeps_the_first_deadline_beside_the_new_one() {
        var asked = task(new TaskState.InProgress(THEN), true);

        var extended = asked.on(new GrantExtension(DEADLINE.plusDays(20), null), LEADER, NOW);

        assertThat(extended.deadline()).isEqualTo(DEADLINE.plusDays(20));
        assertThat(extended.firstDeadline()).isEqualTo(DEADLINE);
        assertThat(extended.extensionAsked()).isFalse();
    }

    @Test
    void more_time_is_later_and_is_asked_for_once() {
        var task = task(new TaskState.InProgress(THEN), false);

        assertThatThrownBy(() -> task.on(new AskExtension(DEADLINE, "Chờ"), HEAD, NOW))
                .hasMessageContaining("task-extension-not-later");
        assertThatThrownBy(() ->
                        task(new TaskState.InProgress(THEN), true)
                                .on(new AskExtension(DEADLINE.plusDays(1), "Chờ"), HEAD, NOW))
                .hasMessageContaining("task-extension-open");
    }

    @Test
    void a_deadline_moves_by_extension_only() {
        var later = CLEAR.until(DEADLINE.plusDays(3)).typed();

        assertThatThrownBy(() ->
                        task(new TaskState.InProgress(THEN), false)
                                .on(new Clarify(later, List.of(), "Dời hạn"), LEADER, NOW))
                .hasMessageContaining("task-deadline-fixed");
    }

    @Test
    void it_stays_known_when_it_was_completed() {
        var carried = task(new TaskState.CarriedOn(NOW, THEN), false);

        assertThat(carried.on(new Close(null), LEADER, NOW).state())
                .isEqualTo(new TaskState.Closed(NOW, THEN));
    }

    // req~directive.six-clarities
    @ParameterizedTest
    @CsvSource({
        "head, 0",
        "work, 1",
        "start, 2",
        "deadline, 3",
        "lead, 4",
        "responsibility, 5",
        "products, 6",
        "authority, 7"
    })
    void each_of_the_six_clarities_is_demanded(String name, int left) {
        var typed = CLEAR.typed();
        var without =
                new Clarities(
                        left == 0 ? null : typed.head(),
                        left == 1 ? "  " : typed.work(),
                        left == 2 ? null : typed.start(),
                        left == 3 ? null : typed.deadline(),
                        left == 4 ? null : typed.lead(),
                        left == 5 ? "" : typed.responsibility(),
                        left == 6 ? List.of(" ") : typed.products(),
                        left == 7 ? null : typed.authority());

        assertThatThrownBy(() -> ClearTask.of(without))
                .isInstanceOfSatisfying(
                        TaskUnclear.class, r -> assertThat(r.missing()).containsExactly(name));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-19, in-progress",
        "2024-01-24, soon",
        "2024-01-31, soon",
        "2024-02-01, late"
    })
    void the_light_goes_by_the_day(LocalDate today, String light) {
        assertThat(TaskLight.of(new TaskState.InProgress(THEN), DEADLINE, today, 7).code())
                .isEqualTo(light);
        assertThat(TaskLight.of(new TaskState.Reported(THEN, HEAD), DEADLINE, today, 7))
                .as("what is reported is not late while it waits for its acceptance")
                .isEqualTo(TaskLight.IN_PROGRESS);
        assertThat(TaskLight.of(new TaskState.CarriedOn(THEN, THEN), DEADLINE, today, 7))
                .isEqualTo(TaskLight.CARRIED_ON);
    }

    static Task task(TaskState state, boolean asked) {
        return new Task(
                new TaskId(17),
                new NewTask.Place("da06", "services", null, null, null),
                CLEAR,
                List.of(),
                false,
                DEADLINE,
                state,
                asked,
                3);
    }
}
