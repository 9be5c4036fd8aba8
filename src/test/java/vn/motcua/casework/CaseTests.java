package vn.motcua.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.casework.CaseFixtures.COMMUNE;
import static vn.motcua.casework.CaseFixtures.FRIDAY_9AM;
import static vn.motcua.casework.CaseFixtures.MONDAY_9AM;
import static vn.motcua.casework.CaseFixtures.OFFICER;
import static vn.motcua.casework.CaseFixtures.SIGNER;
import static vn.motcua.casework.CaseFixtures.at;
import static vn.motcua.casework.CaseFixtures.filed;
import static vn.motcua.casework.CaseFixtures.inEveryState;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.casework.CaseState.AwaitingSupplement;
import vn.motcua.casework.CaseState.Working;
import vn.motcua.casework.deadline.ClockState;
import vn.motcua.shared.Money;

class CaseTests {

    /// Rows are states, columns what each command leads to; a dot is a refusal.
    private static final String TABLE =
            """
            state               | accept   | refuse  | transfer            | assign  | claim   | hand-over | complete           | sign           | send-back | issue  | return   | request-supplement  | supplement | demand-fee       | record-payment | withdraw  | stop    | close-in-error
            submitted           | accepted | refused | .                   | .       | .       | .         | .                  | .              | .         | .      | .        | awaiting_supplement | .          | .                | .              | withdrawn | .       | stopped
            accepted            | .        | .       | awaiting_assignment | .       | .       | .         | .                  | .              | .         | .      | .        | awaiting_supplement | .          | awaiting_payment | .              | withdrawn | .       | stopped
            awaiting_assignment | .        | .       | .                   | working | .       | .         | .                  | .              | .         | .      | .        | .                   | .          | .                | .              | withdrawn | stopped | stopped
            working             | .        | .       | .                   | .       | .       | working   | awaiting_signature | .              | .         | .      | .        | awaiting_supplement | .          | awaiting_payment | .              | withdrawn | stopped | .
            awaiting_signature  | .        | .       | .                   | .       | .       | .         | .                  | awaiting_issue | working   | .      | .        | .                   | .          | .                | .              | withdrawn | stopped | .
            awaiting_issue      | .        | .       | .                   | .       | .       | .         | .                  | .              | .         | issued | .        | .                   | .          | .                | .              | withdrawn | .       | .
            awaiting_supplement | .        | .       | .                   | .       | .       | .         | .                  | .              | .         | .      | .        | .                   | working    | .                | .              | withdrawn | stopped | .
            awaiting_payment    | .        | .       | .                   | .       | .       | .         | .                  | .              | .         | .      | .        | .                   | .          | .                | working        | withdrawn | stopped | .
            issued              | .        | .       | .                   | .       | .       | .         | .                  | .              | .         | .      | returned | .                   | .          | .                | .              | .         | .       | .
            refused             | .        | .       | .                   | .       | .       | .         | .                  | .              | .         | .      | .        | .                   | .          | .                | .              | .         | .       | .
            returned            | .        | .       | .                   | .       | .       | .         | .                  | .              | .         | .      | .        | .                   | .          | .                | .              | .         | .       | .
            withdrawn           | .        | .       | .                   | .       | .       | .         | .                  | .              | .         | .      | .        | .                   | .          | .                | .              | .         | .       | .
            stopped             | .        | .       | .                   | .       | .       | .         | .                  | .              | .         | .      | .        | .                   | .          | .                | .              | .         | .       | .
            """;

    private static final Map<String, Command> COMMANDS =
            java.util.List.of(
                            new Command.Accept(),
                            new Command.Refuse("Không thuộc thẩm quyền"),
                            new Command.Transfer(COMMUNE),
                            new Command.Assign(OFFICER),
                            new Command.Claim(),
                            new Command.HandOver(SIGNER),
                            new Command.Complete(null),
                            new Command.Sign(),
                            new Command.SendBack("Thiếu căn cứ"),
                            new Command.Issue("12/UBND", ResultForm.BOTH),
                            new Command.Return(),
                            new Command.RequestSupplement("Bản sao giấy khai sinh"),
                            new Command.Supplement(null),
                            new Command.DemandFee(new Money(8000), "Lệ phí"),
                            new Command.RecordPayment("0001234"),
                            new Command.Withdraw("Không còn nhu cầu"),
                            new Command.Stop("Chết"),
                            new Command.CloseInError("Nhập nhầm"))
                    .stream()
                    .collect(Collectors.toMap(Command::code, c -> c));

    @Test
    void every_command_in_every_state_leads_where_the_table_says_or_is_refused() {
        var lines = TABLE.strip().lines().map(CaseTests::cells).toList();
        var commands = lines.getFirst();
        for (var line : lines.subList(1, lines.size())) {
            for (int i = 1; i < commands.length; i++) {
                assertThat(outcome(line[0], commands[i]))
                        .as("%s in %s", commands[i], line[0])
                        .isEqualTo(line[i]);
            }
        }
    }

    @Test
    void the_table_names_every_state_and_every_command() {
        var lines = TABLE.strip().lines().map(CaseTests::cells).toList();
        var states = lines.stream().skip(1).map(l -> l[0]).collect(Collectors.toSet());
        var commands = Set.of(Arrays.copyOfRange(lines.getFirst(), 1, lines.getFirst().length));

        assertThat(states).isEqualTo(inEveryState().keySet());
        assertThat(new TreeSet<>(states)).hasSize(leaves(CaseState.class));
        assertThat(commands).isEqualTo(COMMANDS.keySet());
        assertThat(commands).hasSize(leaves(Command.class));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    submitted, 1
                    accepted, 2
                    refused, 3
                    awaiting_assignment, 4
                    working, 4
                    awaiting_signature, 4
                    awaiting_issue, 4
                    awaiting_supplement, 5
                    awaiting_payment, 6
                    withdrawn, 7
                    stopped, 8
                    issued, 9
                    returned, 10
                    """)
    void the_world_outside_sees_the_national_portals_code(String state, int code) {
        assertThat(PublicStatus.of(inEveryState().get(state).state()).code()).isEqualTo(code);
    }

    // req~casework.deadline-in-working-days
    @Test
    void the_clock_starts_with_acceptance_and_leaves_out_the_first_day() {
        var accepted = filed(FRIDAY_9AM).on(new Command.Accept(), at(FRIDAY_9AM, OFFICER));

        assertThat(accepted.clock().due()).contains(Instant.parse("2024-01-24T10:00:00Z"));
    }

    // req~casework.clock-stands-still
    @Test
    void the_clock_stands_still_while_a_supplement_is_awaited_and_goes_on_with_what_was_left() {
        var working = inEveryState().get("working");

        var waiting = working.on(new Command.RequestSupplement("Bản sao"), at(MONDAY_9AM, OFFICER));
        var answered =
                waiting.on(
                        new Command.Supplement(null),
                        at(Instant.parse("2024-01-29T02:00:00Z"), OFFICER));

        assertThat(waiting.clock())
                .isInstanceOfSatisfying(
                        CaseClock.Started.class,
                        c -> assertThat(c.state()).isInstanceOf(ClockState.Stopped.class));
        assertThat(waiting.clock().due()).isEmpty();
        assertThat(answered.clock().due()).isPresent();
        assertThat(answered.clock().due().orElseThrow())
                .isAfter(Instant.parse("2024-01-30T00:00:00Z"));
    }

    @Test
    void after_a_supplement_the_same_officer_goes_on_at_the_same_step() {
        var waiting = inEveryState().get("awaiting_supplement");

        assertThat(waiting.state()).isInstanceOf(AwaitingSupplement.class);
        assertThat(waiting.on(new Command.Supplement(null), at(MONDAY_9AM, SIGNER)).state())
                .isEqualTo(new Working(2, OFFICER, MONDAY_9AM));
    }

    // req~casework.four-eyes
    @Test
    void who_did_the_work_may_not_sign_it() {
        var waiting = inEveryState().get("awaiting_signature");

        assertThatExceptionOfType(SameHands.class)
                .isThrownBy(() -> waiting.on(new Command.Sign(), at(MONDAY_9AM, OFFICER)));
    }

    @Test
    void a_case_sent_back_returns_to_who_worked_on_it() {
        var back =
                inEveryState()
                        .get("awaiting_signature")
                        .on(new Command.SendBack("Sai tên"), at(MONDAY_9AM, SIGNER));

        assertThat(back.state()).isEqualTo(new Working(2, OFFICER, MONDAY_9AM));
    }

    @Test
    void the_last_due_moment_stays_when_the_case_is_done() {
        var working = inEveryState().get("working");
        var issued = inEveryState().get("issued");

        assertThat(issued.clock()).isInstanceOf(CaseClock.Over.class);
        assertThat(issued.clock().due()).isEqualTo(working.clock().due());
        assertThat(issued.finished()).isEqualTo(FRIDAY_9AM);
    }

    private static String outcome(String state, String command) {
        var file = inEveryState().get(state);
        var what = COMMANDS.get(command);
        var who = what instanceof Command.Sign ? SIGNER : OFFICER;
        try {
            return CaseColumns.nameOf(file.on(what, at(MONDAY_9AM, who)).state());
        } catch (TransitionRefused refused) {
            return ".";
        }
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
    }

    /// How many records a sealed family ends in.
    private static int leaves(Class<?> type) {
        return type.isSealed()
                ? (int)
                        Arrays.stream(type.getPermittedSubclasses())
                                .flatMap(c -> records(c).stream())
                                .distinct()
                                .count()
                : 1;
    }

    private static Set<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(c -> records(c).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }
}
