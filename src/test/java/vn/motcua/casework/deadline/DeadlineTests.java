package vn.motcua.casework.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.casework.deadline.ClockState.Exhausted;
import vn.motcua.casework.deadline.ClockState.Running;
import vn.motcua.organisation.HoursVariant;
import vn.motcua.organisation.PublicHolidays;
import vn.motcua.organisation.Season;
import vn.motcua.organisation.SpecialDay;
import vn.motcua.organisation.Window;
import vn.motcua.organisation.WorkingCalendar;
import vn.motcua.organisation.WorkingHours;
import vn.motcua.shared.TimeLimit;

/// Dates worked out by hand, each with its reason. The office works 7:00-11:30 and 13:30-17:00 (in
/// the summer of 2025 6:30-11:00 and 14:00-17:30), only the morning of 12 January 2024, not on 15
/// March 2024, and on Saturday 23 March 2024.
///
/// Limits: `h` hours, `w` working days, `c` calendar days. Rules: `law` excludes the first day,
/// takes every moment as filed, and leaves a begun day to the case; `used` and `half` credit a
/// stopped day; `next` waits for the opening; `three` has the cutoff at 15:00; `blocks` runs days
/// as eight hours; `stays` leaves an end on a day off. Events: `S` stop, `R` resume.
class DeadlineTests {

    private static final LocalDate MAY_2024 = LocalDate.of(2024, 5, 1);
    private static final LocalDate JANUARY_2024 = LocalDate.of(2024, 1, 19);

    // req~casework.deadline-first-day-excluded
    // req~casework.deadline-hours-from-the-moment
    // req~casework.deadline-end-on-day-off-moves-on
    // req~casework.deadline-stopped-clock-keeps-what-is-left
    @ParameterizedTest(name = "{0}. {5}: {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                     1 | law    | 2024-01-02T09:00 | 1w  | 2024-01-03T17:00 | Tue; the first day is excluded, Wed is the last |
                     2 | law    | 2024-01-02T16:59 | 5w  | 2024-01-09T17:00 | Wed Thu Fri Mon Tue; the weekend does not count |
                     3 | law    | 2023-12-29T10:00 | 1w  | 2024-01-02T17:00 | Fri; weekend and New Year's Day do not count |
                     4 | law    | 2024-12-31T09:00 | 3w  | 2025-01-06T17:00 | Thu 2, Fri 3, Mon 6 January; 1 January is off |
                     5 | law    | 2024-02-07T08:00 | 1w  | 2024-02-15T17:00 | Tết 2024, 8 to 14 February |
                     6 | law    | 2024-01-30T08:00 | 10w | 2024-02-20T17:00 | 31/1, 1, 2, 5, 6, 7/2, Tết, 15, 16, 19, 20/2 |
                     7 | law    | 2024-02-07T16:00 | 4h  | 2024-02-15T10:00 | one hour before Tết, three after |
                     8 | law    | 2024-04-26T09:00 | 3w  | 2024-05-04T17:00 | 29/4 is swapped off: 2/5, 3/5 and make-up Saturday 4/5 |
                     9 | law    | 2024-05-03T16:00 | 2h  | 2024-05-04T08:00 | an hour on Friday, an hour on the make-up Saturday |
                    10 | law    | 2024-01-11T10:00 | 1w  | 2024-01-12T11:30 | the last day is a half day and closes at noon |
                    11 | law    | 2024-01-12T10:30 | 2h  | 2024-01-15T08:00 | the half day ends after one hour, on to Monday |
                    12 | law    | 2024-03-14T09:00 | 1w  | 2024-03-18T17:00 | Friday 15/3 is a local day off |
                    13 | law    | 2024-03-22T09:00 | 1w  | 2024-03-23T17:00 | this office works Saturday 23/3 |
                    14 | law    | 2024-01-15T20:00 | 1w  | 2024-01-16T17:00 | filed Monday evening is filed on Monday |
                    15 | next   | 2024-01-15T20:00 | 1w  | 2024-01-17T17:00 | filed Monday evening is received on Tuesday |
                    16 | law    | 2024-01-13T10:00 | 1w  | 2024-01-15T17:00 | filed on Saturday, Monday is the first counted day |
                    17 | next   | 2024-01-13T10:00 | 1w  | 2024-01-16T17:00 | filed on Saturday, received on Monday |
                    18 | law    | 2024-01-15T11:45 | 1h  | 2024-01-15T14:30 | hours filed in the lunch break run from 13:30 |
                    19 | law    | 2024-01-15T11:30 | 1h  | 2024-01-15T14:30 | so do those filed at the very start of the break |
                    20 | law    | 2024-01-15T16:00 | 1h  | 2024-01-15T17:00 | an end at closing time stays, it is not next morning |
                    21 | law    | 2024-01-15T09:30 | 2h  | 2024-01-15T11:30 | an end at the start of the break stays there |
                    22 | law    | 2024-01-15T06:00 | 1h  | 2024-01-15T08:00 | before opening: from 7:00 |
                    23 | three  | 2024-01-15T14:59 | 1w  | 2024-01-16T17:00 | a minute before the cutoff counts today |
                    24 | three  | 2024-01-15T15:00 | 1w  | 2024-01-17T17:00 | at the cutoff: as if received on Tuesday |
                    25 | three  | 2024-01-19T15:00 | 2w  | 2024-01-24T17:00 | Friday at the cutoff: Monday is first, Tue and Wed count |
                    26 | three  | 2024-01-20T10:00 | 2w  | 2024-01-24T17:00 | Saturday after it must not be due earlier |
                    27 | three  | 2024-01-15T15:30 | 4h  | 2024-01-16T11:00 | hours, too, begin on the next morning |
                    28 | law    | 2024-02-28T09:00 | 1w  | 2024-02-29T17:00 | 2024 has a 29 February |
                    29 | law    | 2023-02-28T09:00 | 1c  | 2023-03-01T17:00 | 2023 has none |
                    30 | law    | 2024-01-19T09:00 | 5c  | 2024-01-24T17:00 | calendar days count the weekend |
                    31 | law    | 2024-01-19T09:00 | 2c  | 2024-01-22T17:00 | ends on Sunday, moves to Monday |
                    32 | law    | 2024-01-30T09:00 | 10c | 2024-02-15T17:00 | ends on 9/2 in Tết, moves behind it |
                    33 | law    | 2023-12-22T09:00 | 10c | 2024-01-02T17:00 | ends on New Year's Day, moves to the 2nd |
                    34 | stays  | 2024-01-19T09:00 | 2c  | 2024-01-21T23:59 | by another rule the end stays on Sunday |
                    35 | law    | 2024-03-04T09:00 | 5w  | 2024-03-18T17:00 | only Tuesday was used, four left: 12, 13, 14, 18/3 | S2024-03-06T10:00 R2024-03-11T10:00
                    36 | used   | 2024-03-04T09:00 | 5w  | 2024-03-14T17:00 | the begun Wednesday is used too, three left | S2024-03-06T10:00 R2024-03-11T10:00
                    37 | half   | 2024-03-04T09:00 | 5w  | 2024-03-18T17:00 | 239 of 480 minutes had passed: not used | S2024-03-06T10:59 R2024-03-11T10:00
                    38 | half   | 2024-03-04T09:00 | 5w  | 2024-03-14T17:00 | 240 of 480 minutes had passed: used | S2024-03-06T11:00 R2024-03-11T10:00
                    39 | law    | 2024-03-04T09:00 | 5w  | 2024-03-11T17:00 | stopped and resumed on the first day: nothing is lost | S2024-03-04T10:00 R2024-03-04T15:00
                    40 | law    | 2024-03-04T09:00 | 2w  | 2024-03-12T17:00 | stopped a minute before the end: the last day is left | S2024-03-06T16:59 R2024-03-11T09:00
                    41 | used   | 2024-03-04T09:00 | 2w  | 2024-03-11T17:00 | the last day is used: due on the day of resumption | S2024-03-06T10:00 R2024-03-11T09:00
                    42 | law    | 2024-03-04T09:00 | 2w  | 2024-03-06T17:00 | stopped after the due moment: it stays | S2024-03-07T08:00 R2024-03-11T09:00
                    43 | law    | 2024-03-04T09:00 | 2w  | 2024-03-06T17:00 | stopped at the due moment: nothing was left | S2024-03-06T17:00 R2024-03-11T09:00
                    44 | law    | 2024-03-04T09:00 | 5w  | 2024-03-14T17:00 | two stops; Tuesday and Thursday were used | S2024-03-05T18:00 R2024-03-06T09:00 S2024-03-08T06:00 R2024-03-11T20:00
                    45 | law    | 2024-03-04T09:00 | 8h  | 2024-03-06T14:00 | two hours, then an hour, 4 1/2 and a half | S2024-03-04T11:00 R2024-03-05T16:00
                    46 | law    | 2024-03-04T10:30 | 2h  | 2024-03-05T14:30 | stopped and resumed in the lunch break | S2024-03-04T12:00 R2024-03-05T12:00
                    47 | law    | 2024-03-01T09:00 | 5c  | 2024-03-11T17:00 | Saturday was used; 6, 7, 8, 9/3, Saturday moves on | S2024-03-03T12:00 R2024-03-05T09:00
                    48 | law    | 2024-01-19T09:00 | 2c  | 2024-01-24T17:00 | both days had passed: due on the day of resumption | S2024-01-22T10:00 R2024-01-24T10:00
                    49 | three  | 2024-03-04T09:00 | 3w  | 2024-03-18T17:00 | the answer came after the cutoff: 13, 14, 18/3 | S2024-03-05T10:00 R2024-03-11T15:00
                    50 | blocks | 2024-01-15T09:00 | 2w  | 2024-01-17T09:00 | sixteen hours from the moment |
                    51 | law    | 2024-01-15T09:00 | 2w  | 2024-01-17T17:00 | the same limit in whole days |
                    52 | blocks | 2024-01-11T07:00 | 2w  | 2024-01-15T10:30 | 480 minutes, 270 of the half day, 210 on Monday |
                    53 | blocks | 2024-01-15T13:30 | 1w  | 2024-01-16T15:00 | two hours used; six left from 7:00, without the break | S2024-01-15T15:30 R2024-01-16T07:00
                    54 | blocks | 2024-01-19T09:00 | 2c  | 2024-01-22T17:00 | calendar days are never blocks |
                    55 | law    | 2027-02-03T09:00 | 1w  | 2027-02-11T17:00 | projected Tết: 4 to 8 February and two days for the weekend |
                    56 | law    | 2029-02-09T09:00 | 1w  | 2029-02-19T17:00 | projected Tết of a Tuesday: Monday to Friday |
                    57 | law    | 2024-01-15T09:00 | 0w  | 2024-01-15T17:00 | within the same day |
                    58 | three  | 2024-01-15T15:00 | 0w  | 2024-01-16T17:00 | within the same day, received after the cutoff |
                    59 | law    | 2024-01-15T17:00 | 0w  | 2024-01-16T17:00 | within the same day, but the office has closed |
                    60 | law    | 2025-05-05T09:00 | 1w  | 2025-05-06T17:30 | summer hours close at 17:30 |
                    61 | law    | 2025-10-15T17:00 | 1h  | 2025-10-16T07:30 | half an hour of the last summer day, half of the first winter day |
                    """)
    void a_date_worked_out_by_hand(
            int number,
            String rule,
            LocalDateTime from,
            String limit,
            LocalDateTime due,
            String reason,
            String stops) {
        var clock = new DeadlineClock(limit(limit), rule(rule), office(MAY_2024));
        var state = clock.replay(events(from, stops));

        assertThat(state)
                .as(reason)
                .isInstanceOfSatisfying(
                        Running.class, running -> assertThat(local(running.due())).isEqualTo(due));
        assertThat(clock.prove(events(from, stops)).lines().getLast().day().date())
                .isEqualTo(due.toLocalDate());
    }

    // req~casework.deadline-calendar-as-known
    @Test
    void a_swap_decided_in_april_does_not_move_what_was_counted_in_january() {
        var from = at("2024-04-26T09:00");
        var clock = clock("3w", "law", JANUARY_2024);
        var running = clock.start(from);

        assertThat(local(running.due())).isEqualTo("2024-05-03T17:00");
        assertThat(local(clock("3w", "law", MAY_2024).recount(running).due()))
                .isEqualTo("2024-05-04T17:00");
    }

    @Test
    void a_clock_that_ran_out_is_not_revived_by_a_new_calendar() {
        var clock = clock("2w", "law", MAY_2024);
        var exhausted = clock.stop(clock.start(at("2024-03-04T09:00")), at("2024-03-07T08:00"));
        var resumed = clock.resume(exhausted, at("2024-03-11T09:00"));

        assertThat(exhausted).isInstanceOf(Exhausted.class);
        assertThat(clock.recount(resumed)).isEqualTo(resumed);
        assertThat(clock.stop(resumed, at("2024-03-12T09:00"))).isInstanceOf(Exhausted.class);
    }

    @Test
    void what_is_left_is_kept_in_the_unit_of_the_limit() {
        assertThat(left("5w", "law")).isEqualTo(4);
        assertThat(left("5c", "law")).isEqualTo(4);
        assertThat(left("20h", "law")).isEqualTo(20 * 60 - 360 - 480 - 180);
        assertThat(left("5w", "blocks")).isEqualTo(5 * 480 - 360 - 480 - 180);
        assertThat(left("2w", "law")).isEqualTo(1);
    }

    @Test
    void seconds_are_not_counted() {
        var clock = clock("1h", "law", MAY_2024);
        var from = Instant.parse("2024-01-15T02:00:59.999Z");

        assertThat(clock.start(from).due()).isEqualTo(at("2024-01-15T10:00"));
    }

    @Test
    void lateness_is_told_in_the_unit_of_the_limit_and_in_working_minutes() {
        var due = at("2024-02-07T17:00");

        assertThat(clock("5w", "law", MAY_2024).lateness(due, at("2024-02-15T08:00")))
                .isEqualTo(new Lateness(true, 1, CountUnit.WORKING_DAY, 60));
        assertThat(clock("5c", "law", MAY_2024).lateness(due, at("2024-02-15T08:00")))
                .isEqualTo(new Lateness(true, 8, CountUnit.CALENDAR_DAY, 60));
        assertThat(clock("5h", "law", MAY_2024).lateness(due, at("2024-02-15T08:00")))
                .isEqualTo(new Lateness(true, 60, CountUnit.WORKING_MINUTE, 60));
        assertThat(clock("5w", "law", MAY_2024).lateness(due, at("2024-02-07T17:01")))
                .isEqualTo(new Lateness(true, 0, CountUnit.WORKING_DAY, 0));
        assertThat(clock("5w", "law", MAY_2024).lateness(due, due).late()).isFalse();
    }

    // req~casework.deadline-proof
    @Test
    void a_proof_names_every_day_and_why_it_counts() {
        var events =
                events(
                        LocalDateTime.parse("2024-02-06T09:00"),
                        "S2024-02-07T10:00 R2024-02-15T08:00");
        var proof = clock("2w", "law", MAY_2024).prove(events);

        assertThat(proof.lines().stream().map(DeadlineTests::words))
                .containsExactly(
                        "2024-02-06 WORKING FIRST_DAY 0/0",
                        "2024-02-07 WORKING STOPPED_DAY_NOT_USED 0/0",
                        "2024-02-08 PUBLIC_HOLIDAY STOPPED 0/0",
                        "2024-02-09 PUBLIC_HOLIDAY STOPPED 0/0",
                        "2024-02-10 PUBLIC_HOLIDAY STOPPED 0/0",
                        "2024-02-11 PUBLIC_HOLIDAY STOPPED 0/0",
                        "2024-02-12 PUBLIC_HOLIDAY STOPPED 0/0",
                        "2024-02-13 COMPENSATORY STOPPED 0/0",
                        "2024-02-14 COMPENSATORY STOPPED 0/0",
                        "2024-02-15 WORKING FIRST_DAY 0/0",
                        "2024-02-16 WORKING COUNTED 1/1",
                        "2024-02-17 WEEKEND DAY_OFF 0/1",
                        "2024-02-18 WEEKEND DAY_OFF 0/1",
                        "2024-02-19 WORKING COUNTED 1/2");
        assertThat(proof.restsOnProjected()).isFalse();
    }

    @Test
    void a_proof_shows_an_end_that_moves_on() {
        var proof =
                clock("2c", "next", MAY_2024)
                        .prove(List.of(ClockEvent.started(at("2024-01-18T20:00"))));

        assertThat(proof.lines().stream().map(DeadlineTests::words))
                .containsExactly(
                        "2024-01-18 WORKING WAITS_FOR_OPENING 0/0",
                        "2024-01-19 WORKING FIRST_DAY 0/0",
                        "2024-01-20 WEEKEND COUNTED 1/1",
                        "2024-01-21 WEEKEND COUNTED 1/2",
                        "2024-01-22 WORKING END_MOVED_HERE 0/2");
    }

    @Test
    void a_proof_of_hours_counts_the_minutes_of_each_day() {
        var proof =
                clock("4h", "law", MAY_2024)
                        .prove(List.of(ClockEvent.started(at("2024-01-19T16:00"))));

        assertThat(proof.lines().stream().map(DeadlineTests::words))
                .containsExactly(
                        "2024-01-19 WORKING COUNTED_MINUTES 60/60",
                        "2024-01-20 WEEKEND DAY_OFF 0/60",
                        "2024-01-21 WEEKEND DAY_OFF 0/60",
                        "2024-01-22 WORKING COUNTED_MINUTES 180/240");
    }

    // req~casework.deadline-says-when-projected
    @Test
    void a_due_date_says_when_it_rests_on_projected_days() {
        assertThat(proof("1w", "2027-02-03T09:00").restsOnProjected()).isTrue();
        assertThat(proof("9c", "2027-01-29T09:00").restsOnProjected()).isTrue();
        assertThat(proof("5h", "2027-02-03T16:00").restsOnProjected()).isTrue();
    }

    @Test
    void a_projected_holiday_that_counts_like_any_calendar_day_changes_nothing() {
        assertThat(proof("20c", "2027-01-29T09:00").restsOnProjected()).isFalse();
        assertThat(proof("2w", "2027-01-29T09:00").restsOnProjected()).isFalse();
    }

    @Test
    void a_due_date_says_when_it_rests_on_an_unverified_decision() {
        var proof = proof("2w", "2023-08-31T09:00");

        assertThat(proof.restsOnUnverified()).isTrue();
        assertThat(proof.restsOnProjected()).isFalse();
    }

    // req~casework.deadline-rule-version-kept
    @Test
    void the_rule_of_the_day_of_receipt_is_found_and_found_again_by_its_id() {
        var rules = DeadlineRules.shipped();
        var before = rules.inForce("transfer-at-three", LocalDate.of(2024, 6, 9));
        var after = rules.inForce("transfer-at-three", LocalDate.of(2024, 6, 10));

        assertThat(before.id()).isEqualTo("transfer-at-three@2018-06-21");
        assertThat(after.id()).isEqualTo("transfer-at-three@2024-06-10");
        assertThat(rules.get(before.id())).isEqualTo(before);
        assertThat(rules.inForce(DeadlineRules.CIVIL_CODE, JANUARY_2024)).isEqualTo(rule("law"));
        assertThat(after.clauses())
                .anySatisfy(clause -> {
                    assertThat(clause.topic()).isEqualTo(Clause.Topic.CUTOFF);
                    assertThat(clause.trust()).isEqualTo(Clause.Trust.LAW);
                });
    }

    @Test
    void only_a_clause_with_its_source_may_be_shown_as_law() {
        assertThat(DeadlineRules.shipped().all())
                .flatExtracting(DeadlineRule::clauses)
                .filteredOn(clause -> clause.trust() == Clause.Trust.LAW)
                .isNotEmpty()
                .allSatisfy(clause -> assertThat(clause.source()).isNotBlank());
    }

    @Test
    void events_out_of_order_are_refused() {
        var clock = clock("5w", "law", MAY_2024);
        var start = ClockEvent.started(at("2024-03-04T09:00"));
        var stop = ClockEvent.stopped(at("2024-03-05T09:00"));

        assertThatIllegalArgumentException().isThrownBy(() -> clock.replay(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.replay(List.of(stop)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clock.replay(List.of(start, stop, stop)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        clock.replay(List.of(start, ClockEvent.stopped(at("2024-03-01T09:00")))));
    }

    @Test
    void a_limit_must_be_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.hours(0));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.workingDays(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.calendarDays(10_000));
    }

    private static int left(String limit, String rule) {
        var clock = clock(limit, rule, MAY_2024);
        var running = clock.start(at("2024-03-04T09:00"));
        return clock.left(running, at("2024-03-06T10:00"));
    }

    private static String words(ProofLine line) {
        return "%s %s %s %d/%d"
                .formatted(
                        line.day().date(),
                        line.day().kind(),
                        line.reason(),
                        line.counted(),
                        line.total());
    }

    private static DeadlineProof proof(String limit, String from) {
        return clock(limit, "law", MAY_2024).prove(List.of(ClockEvent.started(at(from))));
    }

    private static DeadlineClock clock(String limit, String rule, LocalDate known) {
        return new DeadlineClock(limit(limit), rule(rule), office(known));
    }

    private static WorkingCalendar office(LocalDate known) {
        var summer = new Season(MonthDay.of(4, 16), MonthDay.of(10, 15));
        var hours = new ArrayList<>(WorkingHours.customary().variants());
        hours.add(
                HoursVariant.allYear(
                                LocalDate.of(2025, 1, 1),
                                List.of(Window.of("06:30", "11:00"), Window.of("14:00", "17:30")))
                        .in(summer));
        return WorkingCalendar.of(
                        new WorkingHours(hours), PublicHolidays.shipped().asKnownOn(known))
                .with(
                        List.of(
                                SpecialDay.halfDay(
                                        LocalDate.of(2024, 1, 12),
                                        Window.of("07:00", "11:30"),
                                        "order of the office"),
                                SpecialDay.off(LocalDate.of(2024, 3, 15), "order of the office"),
                                SpecialDay.extraWorking(
                                        LocalDate.of(2024, 3, 23),
                                        List.of(),
                                        "order of the office")));
    }

    private static DeadlineRule rule(String name) {
        var rules = DeadlineRules.shipped();
        var law = rules.inForce(DeadlineRules.CIVIL_CODE, JANUARY_2024);
        var counting = law.counting();
        return switch (name) {
            case "law" -> law;
            case "used" -> with(law, crediting(counting, Counting.PartDay.USED));
            case "half" -> with(law, crediting(counting, Counting.PartDay.HALF));
            case "next" -> with(law, new Reception(Reception.AfterHours.NEXT_OPENING, null));
            case "three" -> rules.inForce("transfer-at-three", JANUARY_2024);
            case "blocks" -> rules.inForce("eight-hours", JANUARY_2024);
            case "stays" ->
                    with(
                            law,
                            new Counting(
                                    counting.mode(),
                                    counting.minutesPerDay(),
                                    counting.partDay(),
                                    Counting.DayOffEnd.STAYS));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Counting crediting(Counting counting, Counting.PartDay partDay) {
        return new Counting(
                counting.mode(), counting.minutesPerDay(), partDay, counting.dayOffEnd());
    }

    private static DeadlineRule with(DeadlineRule rule, Counting counting) {
        return new DeadlineRule(
                "test", rule.effectiveFrom(), counting, rule.reception(), rule.clauses());
    }

    private static DeadlineRule with(DeadlineRule rule, Reception reception) {
        return new DeadlineRule(
                "test", rule.effectiveFrom(), rule.counting(), reception, rule.clauses());
    }

    private static TimeLimit limit(String text) {
        int amount = Integer.parseInt(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 'h' -> TimeLimit.hours(amount);
            case 'w' -> TimeLimit.workingDays(amount);
            case 'c' -> TimeLimit.calendarDays(amount);
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static List<ClockEvent> events(LocalDateTime from, String stops) {
        var events = new ArrayList<ClockEvent>();
        events.add(ClockEvent.started(WorkingCalendar.instant(from)));
        for (var word : stops == null ? new String[0] : stops.split(" ")) {
            var at = at(word.substring(1));
            events.add(word.startsWith("S") ? ClockEvent.stopped(at) : ClockEvent.resumed(at));
        }
        return events;
    }

    private static Instant at(String local) {
        return WorkingCalendar.instant(LocalDateTime.parse(local));
    }

    private static LocalDateTime local(Instant at) {
        return WorkingCalendar.local(at);
    }
}
