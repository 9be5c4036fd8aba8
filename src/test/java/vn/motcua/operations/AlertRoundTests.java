package vn.motcua.operations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.TestTime;
import vn.motcua.TestTime.HandClock;
import vn.motcua.audit.AuditTrail;
import vn.motcua.audit.Entry;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.Period;
import vn.motcua.notification.StaffNotices;
import vn.motcua.operations.AlertRule.Border;
import vn.motcua.operations.AlertRule.Comparison;
import vn.motcua.operations.AlertRule.Owner;
import vn.motcua.operations.AlertRule.Spread;
import vn.motcua.operations.AlertRule.Watched;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Staff;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Post;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Role;
import vn.motcua.web.Gauge;

@ModuleTest
class AlertRoundTests {

    @Autowired AlertRound round;
    @Autowired Alerts alerts;
    @Autowired AlertOwners owners;
    @Autowired AlertRepository repository;
    @Autowired AlertPractice practice;
    @Autowired ShippedRules shipped;
    @Autowired Figures figures;
    @Autowired TransactionTemplate transaction;
    @Autowired StaffNotices notices;
    @Autowired Staff people;
    @Autowired AgencyImport agencies;
    @Autowired Organisation organisation;
    @Autowired HandClock clock;
    @Autowired AuditTrail audit;
    @Autowired DSLContext db;

    @BeforeEach
    void load() {
        agencies.load();
    }

    @AfterEach
    void over() {
        clock.reset();
    }

    @Test
    void an_alert_opens_once_it_has_lasted_and_closes_when_it_is_over() {
        var unit = unit("H41.36.01");
        var staff = staff(unit);
        alerts.add(staff, rule(unit, "a", 30));
        var code = new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));

        round.run();
        assertThat(alerts.open(staff)).isEmpty();
        clock.pass(Duration.ofMinutes(31));
        round.run();
        round.run();

        assertThat(alerts.open(staff))
                .singleElement()
                .satisfies(a -> assertThat(a.value()).isEqualTo(Measured.share(1, 1)));

        due(code, TestTime.START.plus(Duration.ofDays(3)));
        round.run();

        assertThat(alerts.open(staff)).isEmpty();
        assertThat(alerts.closed(staff, null)).hasSize(1);
    }

    @Test
    void rounds_of_a_past_that_is_told_open_what_has_lasted_by_its_end() {
        var unit = unit("H41.39.05");
        var staff = staff(unit);
        alerts.add(staff, rule(unit, "told", 24 * 60));
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
        var dayBefore = TestTime.START.minus(Duration.ofDays(1));

        round.runAt(dayBefore);
        round.runAt(TestTime.START.minus(Duration.ofHours(14)));
        assertThat(alerts.open(staff)).isEmpty();
        round.runAt(TestTime.START);

        assertThat(alerts.open(staff))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.noticed()).isEqualTo(dayBefore);
                    assertThat(a.opened()).isEqualTo(TestTime.START);
                });
    }

    @Test
    void one_who_deals_with_it_is_named_once_and_an_alert_that_is_over_takes_nothing() {
        var unit = unit("H41.36.02");
        var staff = staff(unit);
        alerts.add(staff, rule(unit, "b", 0));
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
        round.run();
        var alert = alerts.open(staff).getFirst();

        alerts.acknowledge(staff, alert.id());
        alerts.acknowledge(As.officer(unit.value(), Role.PROCEDURE_CONTROL), alert.id());

        assertThat(alerts.open(staff).getFirst().acknowledged().by()).isEqualTo(staff.account());

        switchOff(staff, alert.rule());
        round.run();
        assertThatExceptionOfType(AlertRefused.class)
                .isThrownBy(() -> alerts.acknowledge(staff, alert.id()));
    }

    @Test
    void who_only_watches_takes_no_alert_off_the_list_and_whose_it_is_may_silence_it() {
        var unit = unit("H41.50.05");
        var staff = staff(unit);
        var head = hired(unit, Role.HEAD);
        var watches = As.officer(unit.value(), Role.LEADER);
        alerts.add(staff, owned(rule(unit, "r", 0), new Owner(unit, Role.HEAD)));
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
        round.run();
        var alert = alerts.open(staff).getFirst();

        for (var visitor : List.of(watches, As.officer(unit.value(), Role.HEAD))) {
            assertThat(alerts.open(visitor)).as("they see it").hasSize(1);
            assertThat(alerts.dealtBy(visitor, List.of(alert))).isEmpty();
            assertThatExceptionOfType(AlertRefused.class)
                    .isThrownBy(() -> alerts.acknowledge(visitor, alert.id()))
                    .satisfies(r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
            assertThatExceptionOfType(AlertRefused.class)
                    .isThrownBy(() -> alerts.silence(visitor, alert.id(), null));
        }
        assertThat(alerts.open(staff).getFirst().acknowledged()).isNull();

        alerts.silence(head, alert.id(), clock.instant().plus(Duration.ofDays(1)));
        alerts.acknowledge(head, alert.id());

        var dealt = alerts.open(staff).getFirst();
        assertThat(dealt.isLoud(clock.instant())).isFalse();
        assertThat(dealt.acknowledged().by()).isEqualTo(head.account());
        assertThat(alerts.dealtBy(staff, List.of(dealt)))
                .as("who manages the rule")
                .containsExactly(alert.id());
    }

    private static AlertRule owned(AlertRule rule, Owner owner) {
        return new AlertRule(
                rule.id(),
                rule.version(),
                null,
                rule.name(),
                rule.watched(),
                rule.border(),
                rule.lasting(),
                owner,
                true);
    }

    @Test
    void a_rule_that_cannot_be_measured_keeps_no_other_from_being_judged() {
        var unit = unit("H41.50.06");
        var staff = staff(unit);
        var watched = new Watched("broken", unit, Spread.WHOLE, Period.Kind.DAY);
        var owner = new Owner(unit, Role.PROGRAMME_STAFF);
        var border = new Border(Comparison.ABOVE, BigDecimal.ZERO);
        alerts.add(staff, new AlertRule(0, 1, null, "s", watched, border, 0, owner, true));
        alerts.add(staff, rule(unit, "t", 0));
        roundWith(new Gauged(3)).run();
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));

        roundWith(new Gauged(null)).run();

        assertThat(alerts.open(staff))
                .as("what was open stays, what is late is found")
                .extracting(a -> a.rule().name(), Alert::value)
                .containsExactlyInAnyOrder(
                        tuple("s", Measured.count(3)), tuple("t", Measured.share(1, 1)));
        alerts.rules(staff).forEach(r -> switchOff(staff, r));
        round.run();
        assertThat(alerts.open(staff)).isEmpty();
    }

    private AlertRound roundWith(Gauge gauge) {
        return new AlertRound(
                repository,
                figures,
                List.of(gauge),
                practice,
                owners,
                organisation,
                notices,
                shipped,
                transaction,
                clock);
    }

    /// A gauge that reads a number, or fails.
    private record Gauged(@Nullable Integer reads) implements Gauge {

        @Override
        public String key() {
            return "broken";
        }

        @Override
        public Map<AgencyId, Long> read(Collection<AgencyId> units) {
            if (reads == null) {
                throw new IllegalStateException("broken by the test");
            }
            return units.stream().collect(Collectors.toMap(u -> u, _ -> reads.longValue()));
        }

        @Override
        public String path() {
            return "/alerts";
        }

        @Override
        public String opensFor() {
            return "wall:watch";
        }
    }

    @Test
    void who_made_a_rule_or_dealt_with_an_alert_stands_in_the_audit_trail() {
        var unit = unit("H41.38.23");
        var staff = staff(unit);
        alerts.add(staff, rule(unit, "q", 0));
        var rule = alerts.rules(staff).getFirst();
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
        round.run();
        var alert = alerts.open(staff).getFirst();
        alerts.acknowledge(staff, alert.id());
        alerts.silence(staff, alert.id(), clock.instant().plus(Duration.ofDays(1)));
        alerts.silence(staff, alert.id(), null);
        switchOff(staff, rule);

        assertThat(about("alert", alert.id()))
                .containsExactly("alert-heard-again", "alert-silenced", "alert-acknowledged");
        assertThat(about("alert-rule", rule.id()))
                .containsExactly("alert-rule-changed", "alert-rule-added");
        round.run();
    }

    private List<String> about(String kind, long id) {
        var subject = Alerts.subject(kind, id).ids().iterator().next();
        return audit.about(subject, 10).stream().map(Entry::purpose).toList();
    }

    @Test
    void whatever_becomes_of_an_alert_tells_the_wall_that_its_numbers_are_others() {
        var unit = unit("H41.32.06");
        var staff = staff(unit);
        alerts.add(staff, rule(unit, "p", 0));
        round.run();
        var before = alerts.pulse();
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
        round.run();
        var opened = alerts.pulse();
        var alert = alerts.open(staff).getFirst();
        alerts.acknowledge(staff, alert.id());
        var acknowledged = alerts.pulse();
        alerts.silence(staff, alert.id(), clock.instant().plus(Duration.ofDays(1)));
        var silent = alerts.pulse();
        switchOff(staff, alert.rule());
        round.run();

        assertThat(List.of(before, opened, acknowledged, silent, alerts.pulse()))
                .doesNotHaveDuplicates();
    }

    @Test
    void where_the_clock_was_set_back_an_alert_ends_no_earlier_than_it_was_noticed() {
        var unit = unit("H41.36.15");
        var staff = staff(unit);
        alerts.add(staff, rule(unit, "c", 0));
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
        clock.pass(Duration.ofHours(1));
        round.run();
        var alert = alerts.open(staff).getFirst();

        clock.reset();
        switchOff(staff, alert.rule());
        round.run();

        assertThat(alerts.open(staff)).isEmpty();
        assertThat(alerts.closed(staff, null))
                .singleElement()
                .satisfies(a -> assertThat(a.closed()).isEqualTo(a.noticed()));
    }

    @Test
    void what_is_silent_is_not_on_the_wall_until_its_time_has_come() {
        var unit = unit("H41.36.03");
        var staff = staff(unit);
        alerts.add(staff, rule(unit, "c", 0));
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
        round.run();
        var alert = alerts.open(staff).getFirst();

        alerts.silence(staff, alert.id(), clock.instant().plus(Duration.ofDays(1)));

        assertThat(alerts.open(staff).getFirst().isLoud(clock.instant())).isFalse();
        clock.pass(Duration.ofDays(1));
        assertThat(alerts.open(staff).getFirst().isLoud(clock.instant())).isTrue();
    }

    @Test
    void what_was_made_silent_stays_so_when_it_is_over_for_a_while_and_comes_back() {
        var unit = unit("H41.32.07");
        var staff = staff(unit);
        alerts.add(staff, rule(unit, "e", 0));
        var code = new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
        round.run();
        var until = clock.instant().plus(Duration.ofDays(1));
        alerts.silence(staff, alerts.open(staff).getFirst().id(), until);

        due(code, TestTime.START.plus(Duration.ofDays(3)));
        round.run();
        assertThat(alerts.open(staff)).isEmpty();
        due(code, TestTime.START.minusSeconds(60));
        round.run();

        var again = alerts.open(staff).getFirst();
        assertThat(again.silentUntil()).isEqualTo(until);
        assertThat(again.isLoud(clock.instant())).isFalse();
        assertThat(again.isLoud(until)).isTrue();
    }

    private void due(String code, Instant due) {
        db.execute(
                "update casework.case_file set due = ?::timestamptz where code = ?",
                due.toString(),
                code);
    }

    @Test
    void while_nobody_holds_the_post_of_a_rule_whoever_heads_the_unit_above_is_told() {
        var commune = withoutStaff();
        var unit = commune.id();
        var above = requireNonNull(commune.parent());
        var head = hired(above, Role.HEAD);
        alerts.add(staff(unit), rule(unit, "vacant", 0));
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));

        round.run();

        var vacant = rule(staff(unit), "vacant");
        assertThat(told(head, "vacant")).isEqualTo(1);
        assertThat(owners.told(vacant))
                .isEqualTo(
                        new AlertOwners.Told(
                                true, new Owner(above, Role.HEAD), List.of(head.account())));

        var holder = hired(unit, Role.PROGRAMME_STAFF);
        alerts.add(staff(unit), rule(unit, "held", 0));
        round.run();

        assertThat(owners.told(vacant).vacant()).isFalse();
        assertThat(told(holder, "held")).isEqualTo(1);
        assertThat(told(head, "held")).isZero();
    }

    @Test
    void where_no_unit_above_has_a_head_whoever_runs_the_installation_is_told() {
        var top = unit("H41");
        var operator = hired(top, Role.OPERATOR);
        // on a day on which nobody had a post of the province but the operator
        clock.set(Instant.parse("2022-01-10T01:00:00Z"));

        var told = owners.told(rule(top, "top", 0));

        assertThat(told.vacant()).isTrue();
        assertThat(told.post()).isEqualTo(new Owner(top, Role.OPERATOR));
        assertThat(told.accounts()).contains(operator.account());
    }

    /// A commune that has nobody who would be told first, and neither has its district: other tests
    /// hire people in many of them.
    private Agency withoutStaff() {
        return organisation.at(organisation.today()).stream()
                .filter(a -> a.tier() == Tier.COMMUNE && a.parent() != null)
                .filter(a -> isVacant(a.id()) && isVacant(requireNonNull(a.parent())))
                .findFirst()
                .orElseThrow();
    }

    private boolean isVacant(AgencyId unit) {
        return Stream.of(Role.LEADER, Role.HEAD, Role.PROGRAMME_STAFF)
                .allMatch(r -> organisation.holders(unit, r, organisation.today()).isEmpty());
    }

    private Actor hired(AgencyId unit, Role role) {
        var email = UUID.randomUUID() + "@example.invalid";
        var account = people.hire(Actor.program(), "Trần Thị Thử", email);
        var post = people.give(Actor.program(), account, unit, role, LocalDate.of(2022, 1, 1));
        return Actor.staff(account, List.of(new Post(post, unit, role)));
    }

    private AlertRule rule(Actor staff, String name) {
        return alerts.rules(staff).stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// How often somebody was told of the alerts of a rule.
    private long told(Actor actor, String rule) {
        return notices.list(actor, null, 500).stream()
                .filter(n -> n.path().startsWith("/alerts#"))
                .filter(n -> n.parts().contains(rule))
                .count();
    }

    @Test
    void nobody_sees_the_alerts_of_another_unit() {
        var unit = unit("H41.36.04");
        alerts.add(staff(unit), rule(unit, "d", 0));
        new OfficeCases(db).due(unit, TestTime.START.minusSeconds(60));
        round.run();

        assertThat(alerts.open(staff(unit))).hasSize(1);
        assertThat(alerts.open(staff(unit("H41.36.05")))).isEmpty();
    }

    @Test
    void rules_that_come_with_the_product_come_once_and_keep_what_was_changed() {
        round.run();
        var province = As.officer(unit("H41").value(), Role.PROGRAMME_STAFF);
        var shipped = shipped(province);
        alerts.change(
                province,
                new AlertRule(
                        shipped.id(),
                        shipped.version(),
                        shipped.shipped(),
                        shipped.name(),
                        shipped.watched(),
                        new Border(Comparison.ABOVE, BigDecimal.valueOf(99)),
                        shipped.lasting(),
                        shipped.owner(),
                        true));

        round.run();

        assertThat(shipped(province).border().threshold()).isEqualByComparingTo("99");
        assertThatExceptionOfType(AlertRefused.class)
                .isThrownBy(() -> alerts.change(province, shipped));
    }

    @Test
    void a_nightly_check_that_found_something_else_is_told_until_one_finds_the_same() {
        var operator = As.officer(unit("H41").value(), Role.OPERATOR);
        checked(3);

        round.run();

        assertThat(alerts.open(operator))
                .filteredOn(a -> "check-figures".equals(a.rule().shipped()))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.value()).isEqualTo(Measured.count(3));
                    assertThat(a.isLoud(clock.instant())).isTrue();
                });

        checked(0);
        round.run();

        assertThat(alerts.open(operator))
                .noneMatch(a -> "check-figures".equals(a.rule().shipped()));
    }

    /// A check of last night, and in how many cases it found something else.
    private void checked(int differing) {
        db.execute(
                """
                insert into indicators.recount (reason, started, finished, cases, kept, counted, differing)
                values ('nightly', now(), now(), 10, sha256('kept'), sha256(convert_to(?, 'UTF8')), ?)
                """,
                differing == 0 ? "kept" : "counted",
                differing);
    }

    @Test
    void a_gauge_is_watched_like_a_figure_and_what_it_does_not_read_is_no_alert() {
        var province = As.officer(unit("H41").value(), Role.PROGRAMME_STAFF);
        var watched = new Watched("lag-process", unit("H41"), Spread.WHOLE, Period.Kind.DAY);
        var owner = new Owner(unit("H41"), Role.OPERATOR);
        var behind = new Border(Comparison.ABOVE, BigDecimal.valueOf(-1));
        alerts.add(province, new AlertRule(0, 1, null, "gauge", watched, behind, 0, owner, true));
        alerts.add(
                province,
                new AlertRule(
                        0,
                        1,
                        null,
                        "gauge below",
                        new Watched("lag-process", unit("H41.36"), Spread.BELOW, Period.Kind.DAY),
                        behind,
                        0,
                        owner,
                        true));

        var operator = As.officer(unit("H41").value(), Role.OPERATOR);
        round.runAt(TestTime.START);
        assertThat(alerts.open(operator))
                .as("of the program itself no past is told")
                .noneMatch(a -> a.rule().name().startsWith("gauge"));

        round.run();

        assertThat(alerts.open(operator))
                .filteredOn(a -> a.rule().name().startsWith("gauge"))
                .singleElement()
                .satisfies(a -> assertThat(a.unit()).isEqualTo(unit("H41")));
        alerts.rules(province).stream()
                .filter(r -> r.name().startsWith("gauge"))
                .forEach(r -> switchOff(province, r));
        round.run();
    }

    private AlertRule shipped(Actor province) {
        return alerts.rules(province).stream()
                .filter(r -> "late-share".equals(r.shipped()))
                .findFirst()
                .orElseThrow();
    }

    private void switchOff(Actor staff, AlertRule rule) {
        alerts.change(
                staff,
                new AlertRule(
                        rule.id(),
                        rule.version(),
                        null,
                        rule.name(),
                        rule.watched(),
                        rule.border(),
                        rule.lasting(),
                        rule.owner(),
                        false));
    }

    private static AlertRule rule(AgencyId unit, String name, int lasting) {
        return new AlertRule(
                0,
                1,
                null,
                name,
                new Watched("late-share", unit, Spread.WHOLE, Period.Kind.DAY),
                new Border(Comparison.ABOVE, BigDecimal.valueOf(50)),
                lasting,
                new Owner(unit, Role.PROGRAMME_STAFF),
                true);
    }

    private static Actor staff(AgencyId unit) {
        return As.officer(unit.value(), Role.PROGRAMME_STAFF);
    }

    private AgencyId unit(String code) {
        return organisation.byCode(code, LocalDate.of(2024, 1, 19)).orElseThrow().id();
    }

    @Test
    void a_border_is_crossed_by_what_is_beyond_it_and_by_nothing_that_is_not_measured() {
        var border = new Border(Comparison.BELOW, new BigDecimal("90"));

        assertThat(List.of(Measured.share(89, 100), Measured.count(3)))
                .allMatch(border::isCrossedBy);
        assertThat(List.of(Measured.share(90, 100), Measured.share(0, 0), Measured.noSource()))
                .noneMatch(border::isCrossedBy);
    }
}
