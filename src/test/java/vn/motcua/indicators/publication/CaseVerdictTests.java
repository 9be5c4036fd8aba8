package vn.motcua.indicators.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.As;
import vn.motcua.Statements;
import vn.motcua.TestTime.HandClock;
import vn.motcua.casework.CaseId;
import vn.motcua.casework.PublicStatus;
import vn.motcua.feedback.OwnCase;
import vn.motcua.feedback.Ratings;
import vn.motcua.feedback.Via;
import vn.motcua.indicators.Cases;
import vn.motcua.indicators.IndexResult;
import vn.motcua.indicators.IndicatorsTest;
import vn.motcua.indicators.JudgedCases;
import vn.motcua.indicators.JudgedCases.Because;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Recomputation;
import vn.motcua.indicators.Scope;
import vn.motcua.indicators.ServiceIndex;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Ratio;
import vn.motcua.shared.Role;

@IndicatorsTest
class CaseVerdictTests {

    private static final Period MONTH = Period.month(2023, 5);
    private static final List<String> OF_CASES = List.of("2.1", "3.3", "4.1", "4.2", "4.3", "5.4");

    @Autowired PortalScores portal;
    @Autowired JudgedCases judged;
    @Autowired ServiceIndex index;
    @Autowired Cases cases;
    @Autowired Recomputation recomputation;
    @Autowired Ratings ratings;
    @Autowired HandClock clock;
    @Autowired DSLContext db;

    private Actor control = Actor.anyone();

    @BeforeEach
    void people() {
        cases.province();
        clock.reset();
        control = As.officer(cases.unit("H41").value(), Role.PROCEDURE_CONTROL);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void a_difference_is_explained_case_by_case() {
        var unit = cases.unit("H41.42.03");
        var late = code(issued(unit, "2023-05-20T10:00", "2023-05-22T10:00", "paper"));
        var inTime = code(issued(unit, "2023-05-20T10:00", "2023-05-19T10:00", "electronic"));
        var open = code(accepted(unit, "2023-05-20T10:00"));
        var elsewhere = code(accepted(cases.unit("H41.42.05"), "2023-05-20T10:00"));
        var before = code(cases.online(unit, "2023-04-30T23:00"));
        var takenBack =
                code(
                        cases.end(
                                cases.online(unit, "2023-05-02T09:00"),
                                "withdrawn",
                                "2023-05-02T10:00"));
        count();
        judgedByThePortal(
                unit,
                row("2.1", late, true),
                row("2.1", inTime, true),
                row("2.1", open, false),
                row("2.1", elsewhere, true),
                row("2.1", before, true),
                row("2.1", takenBack, true),
                row("2.1", "H41.42.03-230501-9999", true),
                row("3.3", inTime, true),
                row("3.3", late, true),
                row("3.3", open, true),
                row("4.1", late, false),
                row("4.1", open, true),
                row("4.4", late, true));

        var verdicts = portal.verdicts(MONTH, unit);

        assertThat(because(verdicts, "2.1", late)).isEqualTo(Because.FINISHED_LATE);
        assertThat(because(verdicts, "2.1", inTime)).isEqualTo(Because.FINISHED_IN_TIME);
        assertThat(because(verdicts, "2.1", open)).isEqualTo(Because.OPEN_LATE);
        assertThat(because(verdicts, "2.1", elsewhere)).isEqualTo(Because.OTHER_UNIT);
        assertThat(because(verdicts, "2.1", before)).isEqualTo(Because.OTHER_PERIOD);
        assertThat(because(verdicts, "2.1", takenBack)).isEqualTo(Because.NOT_COUNTED);
        assertThat(because(verdicts, "2.1", "H41.42.03-230501-9999"))
                .isEqualTo(Because.UNKNOWN_CASE);
        assertThat(because(verdicts, "3.3", inTime)).isEqualTo(Because.ONLINE_WITH_RESULT);
        assertThat(because(verdicts, "3.3", late))
                .as("filed online is not enough")
                .isEqualTo(Because.ONLINE_WITHOUT_RESULT);
        assertThat(because(verdicts, "4.1", late)).isEqualTo(Because.PAPER_RESULT);
        assertThat(because(verdicts, "4.1", open)).isEqualTo(Because.NO_RESULT);
        assertThat(because(verdicts, "4.4", late)).isEqualTo(Because.NO_RULE);
        assertThat(verdicts.stream().filter(CaseVerdict::agrees)).hasSize(4);
        assertThat(portal.compared(MONTH, unit, 2))
                .as("two at a time")
                .isEqualTo(portal.compared(MONTH, unit))
                .isEqualTo(
                        new PortalScores.Compared(
                                13, 9, verdicts.stream().filter(v -> !v.agrees()).toList()));
    }

    @Test
    void the_verdicts_of_all_cases_add_up_to_what_the_index_counted() {
        var unit = cases.unit("H41.42.06");
        manyKinds(unit);
        count();
        var codes =
                db.fetch("select code from casework.case_file where unit = ?", unit.value())
                        .getValues(0, String.class);

        var result = index.of(Scope.all(unit), MONTH);

        for (var component : OF_CASES) {
            var asked = codes.stream().map(code -> new JudgedCases.Asked(component, code)).toList();
            var of = judged.of(Scope.all(unit), MONTH, asked).values();
            var added =
                    new Ratio(
                            of.stream().filter(JudgedCases.Judged::met).count(),
                            of.stream().filter(JudgedCases.Judged::counted).count());
            assertThat(added).as(component).isEqualTo(counted(result).get(component));
            assertThat(added.numerator()).as(component).isPositive();
            assertThat(added.denominator()).as(component).isGreaterThan(added.numerator());
        }
    }

    @Test
    void what_happens_after_the_period_changes_verdict_and_count_alike() {
        var unit = cases.unit("H41.42.07");
        var id = accepted(unit, "2023-06-10T10:00");
        count();
        assertThat(judgedInTime(unit, id)).isEqualTo(Because.OPEN_IN_TIME);
        assertThat(inTime(unit)).isEqualTo(new Ratio(1, 1));

        cases.issue(id, "2023-06-12T10:00", "paper");
        count();

        assertThat(judgedInTime(unit, id)).isEqualTo(Because.FINISHED_LATE);
        assertThat(inTime(unit)).isEqualTo(new Ratio(0, 1));
    }

    @Test
    void five_hundred_verdicts_cost_one_statement_for_the_cases() {
        var unit = cases.unit("H41.42.08");
        var codes =
                List.of(
                        code(cases.online(unit, "2023-05-02T09:00")),
                        code(cases.online(unit, "2023-05-03T09:00")),
                        code(cases.online(unit, "2023-05-04T09:00")));
        count();
        var asked = codes.stream().map(c -> new JudgedCases.Asked("2.1", c)).toList();
        judged.of(Scope.all(unit), MONTH, asked);

        assertThat(Statements.during(() -> judged.of(Scope.all(unit), MONTH, asked)))
                .hasSizeLessThanOrEqualTo(2);
    }

    private void count() {
        recomputation.run(Recomputation.Reason.OPERATOR, _ -> {});
    }

    private Because judgedInTime(AgencyId unit, UUID id) {
        var asked = new JudgedCases.Asked("2.1", code(id));
        return judged.of(Scope.all(unit), MONTH, List.of(asked)).get(asked).because();
    }

    private Ratio inTime(AgencyId unit) {
        return counted(index.of(Scope.all(unit), MONTH)).get("2.1");
    }

    /// Late and in time, open and ended, asked twice, taken back, online and not, electronic and on
    /// paper, with papers used again, and cases of other months.
    private void manyKinds(AgencyId unit) {
        cases.paper(issued(unit, "2023-05-20T10:00", "2023-05-19T10:00", "electronic"), "file");
        cases.paper(issued(unit, "2023-05-20T10:00", "2023-05-19T11:00", "electronic"), "held");
        issued(unit, "2023-05-20T10:00", "2023-05-22T10:00", "both");
        issued(unit, "2023-05-20T10:00", "2023-05-18T10:00", "paper");
        var twice = accepted(unit, "2023-05-25T10:00");
        for (int i = 0; i < 2; i++) {
            cases.askForMore(twice, "2023-05-03T1" + i + ":00");
            cases.supplement(twice, "2023-05-03T1" + i + ":30");
        }
        cases.issue(twice, "2023-05-04T10:00", "electronic");
        clock.set(Instant.parse("2023-05-20T05:00:00Z"));
        rateLow(unit, issued(unit, "2023-05-20T10:00", "2023-05-17T10:00", "electronic"));
        clock.reset();
        cases.issued(unit, cases.withoutResult(), "2023-05-08T09:00", "paper");
        cases.issued(unit, Cases.UNKNOWN_RESULT, "2023-05-08T09:00", "paper");
        accepted(unit, "2023-06-20T10:00");
        accepted(unit, "2023-05-20T10:00");
        cases.atTheDesk(unit, "2023-05-05T09:00");
        cases.end(cases.atTheDesk(unit, "2023-05-06T09:00"), "refused", "2023-05-06T10:00");
        cases.end(cases.online(unit, "2023-05-07T09:00"), "withdrawn", "2023-05-07T10:00");
        cases.online(unit, "2023-04-30T09:00");
        cases.online(unit, "2023-06-01T09:00");
    }

    private void rateLow(AgencyId unit, UUID id) {
        var own =
                new OwnCase(
                        new CaseId(id),
                        code(id),
                        1,
                        Cases.BIRTH,
                        unit,
                        PublicStatus.DONE,
                        Actor.anyone(),
                        Via.TOKEN);
        ratings.rate(own, new Ratings.Said(1, null, 0));
    }

    private UUID issued(AgencyId unit, String due, String at, String form) {
        return cases.issue(accepted(unit, due), at, form);
    }

    private UUID accepted(AgencyId unit, String due) {
        return cases.accept(cases.online(unit, "2023-05-02T09:00"), "2023-05-02T10:00", due);
    }

    private static String code(UUID id) {
        return "F-" + id;
    }

    private static Map<String, Ratio> counted(IndexResult result) {
        var counted = new TreeMap<String, Ratio>();
        result.lines()
                .forEach(line ->
                        Explanations.ratio(line.score())
                                .ifPresent(r -> counted.put(line.component().code(), r)));
        return counted;
    }

    private static Because because(List<CaseVerdict> verdicts, String component, String code) {
        return verdicts.stream()
                .filter(v -> v.component().equals(component) && v.caseCode().equals(code))
                .findFirst()
                .orElseThrow()
                .because();
    }

    private static PortalScores.Verdict row(String component, String code, boolean met) {
        return new PortalScores.Verdict(component, code, met);
    }

    private void judgedByThePortal(AgencyId unit, PortalScores.Verdict... verdicts) {
        var file =
                db.fetchValue(
                        "insert into indicators.portal_import (sha256, file_name, imported_by,"
                                + " imported, scores, cases) values (?, 'portal.csv', ?, now(), 0, 0)"
                                + " returning id",
                        UUID.randomUUID().toString(),
                        control.account().value());
        for (var each : verdicts) {
            db.execute(
                    "insert into indicators.portal_case values (?::int, '2023-05', ?, ?, ?, ?)",
                    file,
                    unit.value(),
                    each.component(),
                    each.caseCode(),
                    each.met());
        }
    }
}
