package vn.motcua.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.motcua.indicators.db.Tables.CASE_MEASURE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.TestTime.HandClock;
import vn.motcua.indicators.Recomputation.Reason;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Ratio;

@IndicatorsTest
class CountingTests {

    private static final Period MONTH = Period.month(2024, 1);

    @Autowired Cases cases;
    @Autowired FigureFollower follower;
    @Autowired CountingAnew anew;
    @Autowired Recomputation recomputation;
    @Autowired RecountRepository recounts;
    @Autowired GenerationRepository generations;
    @Autowired CaseCounts counts;
    @Autowired CountRepository repository;
    @Autowired ProcedureCountRepository procedures;
    @Autowired CaseFigures figures;
    @Autowired NightlyCheck nightly;
    @Autowired ServiceIndex index;
    @Autowired DSLContext db;
    @Autowired DataSource dataSource;
    @Autowired HandClock clock;

    /// Other tests change cases without telling anybody.
    @BeforeEach
    void counted_so_far() {
        cases.province();
        clock.reset();
        recomputation.run(Reason.OPERATOR, _ -> {});
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_case_counts_where_it_is_decided_on_the_day_it_was_filed() {
        var unit = cases.unit("H41.45.01");
        cases.online(unit, "2024-01-15T23:30:00");
        cases.atTheDesk(unit, "2024-01-16T00:10:00");

        follower.catchUp();

        assertThat(share("online-rate", unit, MONTH)).isEqualTo(new Ratio(1, 2));
        assertThat(share("online-rate", unit, day("2024-01-15"))).isEqualTo(new Ratio(1, 1));
        assertThat(share("online-rate", unit, day("2024-01-16"))).isEqualTo(new Ratio(0, 1));
        assertThat(share("online-rate", unit, Period.month(2023, 12))).isEqualTo(new Ratio(0, 0));
        assertThat(share("online-rate", unit, Period.year(2024))).isEqualTo(new Ratio(1, 2));
    }

    // req~indicators.honest-three
    @Test
    void the_three_that_tell_who_filed_add_up_to_the_online_rate() {
        var unit = cases.unit("H41.45.02");
        for (var by : List.of("person", "person", "helped", "officer")) {
            cases.file(
                    new Cases.Filed(unit, Cases.BIRTH, "online", by, Cases.at("2024-01-10T09:00")));
        }
        cases.file(
                new Cases.Filed(
                        unit, Cases.BIRTH, "counter", "officer", Cases.at("2024-01-10T09:00")));

        follower.catchUp();

        assertThat(share("online-rate", unit, MONTH)).isEqualTo(new Ratio(4, 5));
        assertThat(share("online-by-person", unit, MONTH)).isEqualTo(new Ratio(2, 5));
        assertThat(share("online-helped", unit, MONTH)).isEqualTo(new Ratio(1, 5));
        assertThat(share("online-by-officer", unit, MONTH)).isEqualTo(new Ratio(1, 5));
    }

    // req~indicators.taken-back-does-not-count
    @Test
    void what_is_taken_back_before_the_office_took_it_in_does_not_count() {
        var unit = cases.unit("H41.45.03");
        var taken = cases.accept(cases.online(unit, "2024-01-10T09:00"), "2024-01-10T10:00", null);
        var untaken = cases.online(unit, "2024-01-10T09:00");
        var refused = cases.online(unit, "2024-01-10T09:00");
        follower.catchUp();
        assertThat(number("received", unit)).isEqualTo(3);

        cases.end(taken, "withdrawn", "2024-01-11T09:00");
        cases.end(untaken, "withdrawn", "2024-01-11T09:00");
        cases.end(refused, "refused", "2024-01-11T09:00");
        follower.catchUp();

        assertThat(number("received", unit)).isEqualTo(2);
        assertThat(share("refused-rate", unit, MONTH)).isEqualTo(new Ratio(1, 2));
    }

    // req~indicators.in-time-of-open-cases
    @Test
    void an_open_case_is_late_by_the_end_of_the_period_or_by_now_while_it_lasts() {
        var unit = cases.unit("H41.45.04");
        cases.accept(
                cases.online(unit, "2023-12-28T09:00"), "2023-12-28T10:00", "2024-01-05T17:00");
        cases.accept(
                cases.online(unit, "2024-01-18T09:00"), "2024-01-18T10:00", "2024-01-19T09:00");
        follower.catchUp();

        assertThat(number("late-open", unit, Period.month(2023, 12))).isZero();
        assertThat(number("late-open", unit, Period.year(2023))).isZero();
        assertThat(number("late-open", unit, MONTH)).isZero();
        clock.pass(Duration.ofHours(2));
        assertThat(number("late-open", unit, MONTH)).isEqualTo(1);
        assertThat(share("index-in-time", unit, MONTH)).isEqualTo(new Ratio(0, 1));
    }

    @Test
    void in_time_is_of_what_has_ended_and_a_case_without_a_date_is_never_late() {
        var unit = cases.unit("H41.45.05");
        var due = "2024-01-12T17:00";
        cases.issue(opened(unit, due), "2024-01-12T17:00", "electronic");
        cases.issue(opened(unit, due), "2024-01-12T17:01", "paper");
        cases.issue(opened(unit, null), "2024-01-18T17:01", "both");
        opened(unit, due);
        follower.catchUp();

        assertThat(share("in-time-rate", unit, MONTH)).isEqualTo(new Ratio(2, 3));
        assertThat(number("late-open", unit)).isEqualTo(1);
        assertThat(share("index-in-time", unit, MONTH)).isEqualTo(new Ratio(2, 4));
        assertThat(share("electronic-result-rate", unit, MONTH)).isEqualTo(new Ratio(2, 3));
    }

    // req~indicators.asked-twice-is-late
    @Test
    void who_is_asked_for_more_twice_was_kept_waiting_by_the_office() {
        var unit = cases.unit("H41.45.06");
        var once = opened(unit, "2024-01-18T17:00");
        var twice = opened(unit, "2024-01-18T17:00");
        var twiceAndOpen = opened(unit, "2024-01-25T17:00");
        for (var id : List.of(once, twice, twice, twiceAndOpen, twiceAndOpen)) {
            cases.supplement(cases.askForMore(id, "2024-01-11T09:00"), "2024-01-12T09:00");
        }
        cases.issue(once, "2024-01-15T09:00", "paper");
        cases.issue(twice, "2024-01-15T09:00", "paper");
        follower.catchUp();

        assertThat(share("in-time-rate", unit, MONTH)).isEqualTo(new Ratio(2, 2));
        assertThat(share("index-in-time", unit, MONTH)).isEqualTo(new Ratio(1, 3));
        var counted = counts.of(List.of(Scope.itself(unit)), MONTH).get(Scope.itself(unit));
        assertThat(IndexMeasures.ofCases(counted, java.util.Set.of()).get("2.1"))
                .as("without the rule")
                .isEqualTo(new Ratio(3, 3));
    }

    @Test
    void papers_and_results_are_digitised_together_or_not_at_all() {
        var unit = cases.unit("H41.45.07");
        cases.issue(cases.paper(opened(unit, null), "file"), "2024-01-15T09:00", "electronic");
        cases.issue(cases.paper(opened(unit, null), "original"), "2024-01-15T09:00", "electronic");
        cases.issue(cases.paper(opened(unit, null), "file"), "2024-01-15T09:00", "paper");
        cases.paper(opened(unit, null), "held");
        follower.catchUp();
        recomputation.run(Reason.OPERATOR, _ -> {});

        assertThat(share("digitised-rate", unit, MONTH)).isEqualTo(new Ratio(1, 3));
        assertThat(share("reuse-rate", unit, MONTH)).isEqualTo(new Ratio(1, 4));
    }

    @Test
    void a_procedure_whose_result_no_source_tells_is_taken_to_owe_one() {
        var unit = cases.unit("H41.45.19");
        cases.issued(unit, Cases.UNKNOWN_RESULT, "2024-01-10T09:00", "paper");
        cases.issued(unit, Cases.UNKNOWN_RESULT, "2024-01-10T09:00", "electronic");
        cases.file(
                new Cases.Filed(
                        unit,
                        Cases.UNKNOWN_RESULT,
                        "online",
                        "person",
                        Cases.at("2024-01-11T09:00")));
        follower.catchUp();

        assertThat(share("index-online", unit, MONTH)).isEqualTo(new Ratio(1, 3));
        assertThat(share("electronic-result-rate", unit, MONTH)).isEqualTo(new Ratio(1, 2));
    }

    // req~indicators.results-owed
    @Test
    void a_procedure_that_is_known_to_give_no_result_owes_none_and_misses_none() {
        var unit = cases.unit("H41.45.20");
        var none = cases.withoutResult();
        cases.paper(cases.issued(unit, none, "2024-01-10T09:00", "paper"), "file");
        cases.paper(cases.issued(unit, none, "2024-01-10T09:00", "electronic"), "file");
        cases.issued(unit, Cases.BIRTH, "2024-01-10T09:00", "paper");
        follower.catchUp();
        recomputation.run(Reason.OPERATOR, _ -> {});

        assertThat(share("index-online", unit, MONTH)).isEqualTo(new Ratio(2, 3));
        assertThat(share("electronic-result-rate", unit, MONTH)).isEqualTo(new Ratio(0, 1));
        assertThat(share("digitised-rate", unit, MONTH)).isEqualTo(new Ratio(0, 1));
    }

    @Test
    void a_case_that_goes_to_another_unit_counts_there_and_no_longer_here() {
        var desk = cases.unit("H41.45.08");
        var other = cases.unit("H41.45.09");
        var id = opened(desk, null);
        follower.catchUp();
        assertThat(number("received", desk)).isEqualTo(1);

        cases.transfer(id, other, "2024-01-16T09:00");
        follower.catchUp();

        assertThat(number("received", desk)).isZero();
        assertThat(number("received", other)).isEqualTo(1);
        assertThat(recomputation.run(Reason.NIGHTLY, _ -> {}).isSame()).isTrue();
    }

    @Test
    void under_a_clock_that_was_set_back_the_order_of_the_log_counts_and_no_time_is_negative() {
        var unit = cases.unit("H41.45.18");
        var before = cases.accept(cases.online(unit, "2024-01-10T09:00"), "2024-01-10T10:00", null);
        cases.issue(before, "2024-01-10T08:00", "electronic");
        var twice = opened(unit, "2024-01-12T17:00");
        cases.supplement(cases.askForMore(twice, "2024-01-11T09:00"), "2024-01-11T08:00");
        follower.catchUp();
        cases.supplement(cases.askForMore(twice, "2024-01-10T23:00"), "2024-01-10T22:00");
        cases.issue(twice, "2024-01-11T07:00", "paper");
        follower.catchUp();
        var open = opened(unit, "2024-01-18T17:00");
        follower.catchUp();

        assertThat(number("received", unit)).isEqualTo(3);
        assertThat(number("finished", unit)).isEqualTo(2);
        assertThat(share("in-time-rate", unit, MONTH)).isEqualTo(new Ratio(2, 2));
        assertThat(share("index-in-time", unit, MONTH))
                .as("asked twice, whatever the clock said; and one that is late")
                .isEqualTo(new Ratio(1, 3));
        assertThat(number("handled", unit))
                .as("the one that ended before it was taken in has no length")
                .isEqualTo(1);
        assertThat(index.asOf().lag()).isEqualTo(Duration.ZERO);

        clock.set(Instant.parse("2024-01-11T05:00:00Z"));
        cases.askForMore(open, "2024-01-19T09:00");
        assertThat(index.asOf().lag())
                .as("what is still to come does not wait")
                .isGreaterThanOrEqualTo(Duration.ZERO);
        follower.catchUp();
        assertThat(number("late-open", unit)).isZero();
        assertThat(number("received", unit)).isEqualTo(3);
        clock.reset();
        assertThat(number("late-open", unit)).isEqualTo(1);
        assertThat(recomputation.run(Reason.NIGHTLY, _ -> {}).isSame()).isTrue();
    }

    @Test
    void following_the_log_again_counts_nothing_twice() {
        var unit = cases.unit("H41.45.10");
        cases.issue(opened(unit, null), "2024-01-15T09:00", "paper");
        follower.catchUp();
        var before = generations.digest(generations.current());

        db.execute("update indicators.follower set transaction = 0, id = 0");
        follower.catchUp();

        assertThat(generations.digest(generations.current())).isEqualTo(before);
    }

    @Test
    void an_event_that_commits_late_is_counted_when_it_is_there() throws Exception {
        var unit = cases.unit("H41.45.11");
        var slow = opened(unit, null);
        follower.catchUp();
        try (var other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute(
                        "update casework.case_file set version = 3, state = 'refused', step = null,"
                                + " finished = now() where id = '"
                                + slow
                                + "'");
                statement.execute(
                        "insert into casework.case_event (case_id, version, at, kind, actor_kind,"
                                + " account, unit, to_state) values ('"
                                + slow
                                + "', 3, now(), 'refuse', 'staff', '"
                                + new UUID(0, 1)
                                + "', 1, 'refused')");
            }
            opened(unit, null);
            follower.catchUp();
            assertThat(share("refused-rate", unit, MONTH).numerator()).isZero();

            other.commit();
        }

        follower.catchUp();
        assertThat(share("refused-rate", unit, MONTH)).isEqualTo(new Ratio(1, 2));
    }

    // req~indicators.same-from-scratch
    @Test
    void step_by_step_and_from_scratch_give_the_same_to_the_byte() {
        wander(new Random(7), 400, 90);
        follower.catchUp();

        var result = recomputation.run(Reason.NIGHTLY, _ -> {});

        assertThat(result.isSame()).as("%s", result).isTrue();
        assertThat(result.kept()).hasSize(64);
        assertThat(recounts.latest(1)).first().extracting(r -> r.result()).isEqualTo(result);
    }

    @Test
    void what_was_kept_wrong_is_found_replaced_and_told() {
        var unit = cases.unit("H41.45.12");
        var id = opened(unit, null);
        follower.catchUp();
        db.execute("update indicators.case_measure set online = not online where case_id = ?", id);

        var result = recomputation.run(Reason.OPERATOR, _ -> {});

        assertThat(result.isSame()).isFalse();
        assertThat(result.differing()).isEqualTo(1);
        assertThat(recomputation.run(Reason.NIGHTLY, _ -> {}).isSame()).isTrue();
    }

    @Test
    void a_recomputation_that_was_killed_goes_on_where_it_stopped() {
        var unit = cases.unit("H41.45.13");
        var before = opened(unit, null);
        follower.catchUp();
        var all = recomputation.run(Reason.OPERATOR, _ -> {}).cases();
        assertThat(all).isGreaterThan(1);
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> recomputation.run(Reason.OPERATOR, CountingTests::killAfterFirst, 1));
        var half = generations.building().orElseThrow();
        assertThat(half.cases()).as("one case of all").isEqualTo(1);
        assertThat(half.countedTo()).isNotNull();

        cases.issue(before, "2024-01-16T09:00", "electronic");
        opened(unit, null);
        follower.catchUp();
        assertThat(number("received", unit)).as("what is read goes on").isEqualTo(2);
        var begun = new ArrayList<Long>();
        var result = recomputation.run(Reason.NIGHTLY, begun::add);

        assertThat(begun.getFirst()).isEqualTo(half.cases());
        assertThat(result.isSame()).isTrue();
        assertThat(number("received", unit)).isEqualTo(2);
        assertThat(share("electronic-result-rate", unit, MONTH)).isEqualTo(new Ratio(1, 1));
    }

    @Test
    void one_that_was_killed_while_it_added_up_keeps_what_happens_before_and_behind_that_place() {
        var unit = cases.unit("H41.45.13");
        cases.online(unit, "2022-02-15T09:00:00");
        cases.online(unit, "2022-05-16T09:00:00");
        follower.catchUp();
        anew.begin();
        while (anew.step(CountingAnew.BATCH)) {}
        while (isSummedBefore("2022-03-01")) {
            assertThat(anew.sum()).isTrue();
        }

        cases.online(unit, "2022-02-16T09:00:00");
        var moved = cases.online(unit, "2022-05-17T09:00:00");
        follower.catchUp();
        cases.transfer(moved, cases.unit("H41.45.09"), "2022-05-18T09:00");
        follower.catchUp();
        var result = recomputation.run(Reason.NIGHTLY, _ -> {});

        assertThat(result.isSame()).as("%s", result).isTrue();
        assertThat(number("received", unit, Period.month(2022, 2))).isEqualTo(2);
        assertThat(number("received", unit, Period.month(2022, 5))).isEqualTo(1);
    }

    @Test
    void what_was_counted_anew_need_not_be_followed() {
        var unit = cases.unit("H41.45.14");
        opened(unit, null);

        recomputation.run(Reason.OPERATOR, _ -> {});

        assertThat(number("received", unit)).isEqualTo(1);
        assertThat(index.asOf().lag()).isZero();
        assertThat(index.asOf().event()).as("up to when it is counted").isNotNull();
    }

    @Test
    void what_was_loaded_is_counted_by_what_it_is_now_and_the_log_is_followed_from_there() {
        var unit = cases.unit("H41.45.15");
        opened(unit, null);
        follower.catchUp();
        var before = number("received", unit);
        var generation = generations.current();
        opened(unit, null);
        opened(unit, null);

        follower.catchUpWithALoad(1);

        assertThat(generations.current()).as("a generation of its own").isNotEqualTo(generation);
        assertThat(generations.building()).isEmpty();
        assertThat(number("received", unit)).isEqualTo(before + 2);
        assertThat(follower.left()).isEmpty();

        opened(unit, null);
        follower.catchUpWithALoad(10);

        assertThat(generations.current()).as("the same").isNotEqualTo(generation);
        assertThat(number("received", unit)).isEqualTo(before + 3);
        assertThat(recomputation.run(Reason.NIGHTLY, _ -> {}).isSame()).isTrue();
    }

    @Test
    void the_check_runs_once_a_day() {
        clock.set(Instant.parse("2024-03-05T20:00:00Z"));
        nightly.runWhenDue();
        var first = recounts.lastNightly().orElseThrow();
        nightly.runWhenDue();
        assertThat(recounts.lastNightly()).contains(first);

        clock.set(Instant.parse("2024-03-06T20:00:00Z"));
        nightly.runWhenDue();
        assertThat(recounts.lastNightly().orElseThrow().started()).isAfter(first.started());
    }

    @Test
    void what_was_counted_by_rules_that_changed_since_is_counted_anew_at_once_and_is_no_fault() {
        nightly.runWhenDue();
        var unit = cases.unit("H41.45.21");
        var id = opened(unit, null);
        follower.catchUp();
        var before = recounts.latest(1);
        nightly.runWhenDue();
        assertThat(recounts.latest(1)).as("not due").isEqualTo(before);
        db.execute("update indicators.case_measure set minutes = 7 where case_id = ?", id);
        db.execute("update indicators.generation set outdated = true where state = 'current'");
        var checked = recounts.lastNightly();

        nightly.runWhenDue();

        assertThat(recounts.latest(1))
                .first()
                .satisfies(isOf(Reason.RULES))
                .satisfies(r -> {
                    assertThat(r.result().isSame()).isFalse();
                    assertThat(r.result().differing()).isEqualTo(1);
                });
        assertThat(recounts.lastNightly()).as("what the gauge reads").isEqualTo(checked);
        assertThat(generations.isOutdated()).isFalse();
        var once = recounts.latest(1);
        nightly.runWhenDue();
        assertThat(recounts.latest(1)).as("once").isEqualTo(once);
    }

    private static java.util.function.Consumer<RecountRepository.Recount> isOf(Reason reason) {
        return r -> assertThat(r.reason()).isEqualTo(reason.code());
    }

    @Test
    void every_sum_is_that_of_its_cases() {
        var units = wander(new Random(11), 300, 300);
        follower.catchUp();
        for (var unit : units) {
            var span = Span.of(MONTH, clock.instant(), 2);
            var counted = counts.of(List.of(Scope.itself(unit)), MONTH).get(Scope.itself(unit));
            for (var measure : Measure.values()) {
                if (measure != Measure.MINUTES) {
                    assertThat(counted.get(measure))
                            .as("%s of %s", measure, unit)
                            .isEqualTo(
                                    db.fetchCount(
                                            CASE_MEASURE,
                                            CASE_MEASURE.GENERATION.eq(generations.current()),
                                            CASE_MEASURE.UNIT.eq(unit.value()),
                                            CASE_MEASURE.DAY.between(span.first(), span.last()),
                                            measure.cases(span)));
                }
            }
        }
    }

    @Test
    void the_sums_of_all_units_together_are_those_of_each() {
        wander(new Random(12), 200, 50);
        follower.catchUp();
        var every = units();
        for (var code : List.of("2024-01-15", "2024-01", "2024")) {
            var span = counts.span(day(code));
            var sums = repository.counts(List.of(new Reached(every, true)), List.of(span));
            assertThat(sums).isNotEmpty();
            assertThat(repository.counts(List.of(new Reached(every, false)), List.of(span)))
                    .as(code)
                    .isEqualTo(sums);
            var online = repository.online(List.of(new Reached(every, true)), List.of(span));
            var each = repository.online(List.of(new Reached(every, false)), List.of(span));
            assertThat(online.get(0).get(Reached.EVERY))
                    .isNotEmpty()
                    .isEqualTo(
                            each.get(0).values().stream()
                                    .flatMap(Set::stream)
                                    .collect(Collectors.toSet()));
            assertThat(rows(new Reached(every, true), span))
                    .isNotEmpty()
                    .isEqualTo(rows(new Reached(every, false), span));
        }
    }

    private List<ProcedureCountRepository.Row> rows(Reached units, Span span) {
        return procedures.rows(
                new ProcedureCountRepository.Asked(units, span, Measure.ONLINE, Measure.CASES));
    }

    /// All that have cases.
    private Set<AgencyId> units() {
        return db.selectDistinct(CASE_MEASURE.UNIT)
                .from(CASE_MEASURE)
                .fetchSet(row -> AgencyId.of(row.value1()));
    }

    private static void killAfterFirst(long cases) {
        if (cases > 0) {
            throw new IllegalStateException("killed");
        }
    }

    /// Cases that go this way and that, followed now and then.
    private List<AgencyId> wander(Random random, int steps, int followed) {
        var units =
                List.of(cases.unit("H41.45.15"), cases.unit("H41.45.16"), cases.unit("H41.45.17"));
        var there = new ArrayList<UUID>();
        var over = new HashMap<UUID, Boolean>();
        for (int i = 0; i < steps; i++) {
            var at = "2024-01-%02dT%02d:30".formatted(1 + i * 18 / steps, 8 + random.nextInt(9));
            if (there.size() < 5 || random.nextInt(4) == 0) {
                var unit = units.get(random.nextInt(3));
                var channel = List.of("online", "counter", "post").get(random.nextInt(3));
                var by = List.of("person", "helped", "officer", "unknown").get(random.nextInt(4));
                there.add(
                        cases.file(new Cases.Filed(unit, Cases.BIRTH, channel, by, Cases.at(at))));
                continue;
            }
            step(random, there.get(random.nextInt(there.size())), at, over, units);
            if (i % followed == 0) {
                follower.catchUp();
            }
        }
        return units;
    }

    private void step(
            Random random, UUID id, String at, Map<UUID, Boolean> over, List<AgencyId> units) {
        if (over.containsKey(id)) {
            cases.correct(id, at);
            return;
        }
        switch (random.nextInt(8)) {
            case 0 -> cases.accept(id, at, "2024-01-%02dT10:00".formatted(1 + random.nextInt(28)));
            case 1 -> cases.accept(id, at, null);
            case 2 -> cases.askForMore(cases.accept(id, at, null), at);
            case 3 -> cases.transfer(id, units.get(random.nextInt(3)), at);
            case 4 -> cases.correct(id, at);
            case 5 -> cases.paper(id, random.nextBoolean() ? "file" : "held");
            case 6 -> {
                cases.accept(id, at, null);
                cases.issue(id, at, random.nextBoolean() ? "electronic" : "paper");
                over.put(id, true);
            }
            default -> {
                cases.end(id, random.nextBoolean() ? "withdrawn" : "refused", at);
                over.put(id, true);
            }
        }
        cases.correct(id, at);
    }

    private UUID opened(AgencyId unit, String due) {
        return cases.accept(cases.online(unit, "2024-01-10T09:00"), "2024-01-10T10:00", due);
    }

    private static Period day(String day) {
        return Period.parse(day).orElseThrow();
    }

    private boolean isSummedBefore(String day) {
        return db.fetchSingle(
                        "select summed_to < ?::date from indicators.generation"
                                + " where state = 'building'",
                        day)
                .get(0, boolean.class);
    }

    private Ratio share(String key, AgencyId unit, Period period) {
        var measured = measured(key, unit, period);
        assertThat(measured).isInstanceOf(Measured.Share.class);
        return ((Measured.Share) measured).ratio();
    }

    private long number(String key, AgencyId unit) {
        return number(key, unit, MONTH);
    }

    private long number(String key, AgencyId unit, Period period) {
        return ((Measured.Count) measured(key, unit, period)).number();
    }

    private Measured measured(String key, AgencyId unit, Period period) {
        var figure = figures.find(key).orElseThrow().figure();
        return figures.measure(figure, List.of(Scope.itself(unit)), period).get(Scope.itself(unit));
    }
}
