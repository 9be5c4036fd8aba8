package vn.motcua.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.As;
import vn.motcua.Statements;
import vn.motcua.TestTime.HandClock;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.indicators.Recomputation.Reason;
import vn.motcua.indicators.publication.Province;
import vn.motcua.indicators.publication.RecentScores;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Reorganisation;
import vn.motcua.organisation.Reorganisations;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Ratio;
import vn.motcua.shared.Role;

@IndicatorsTest
class IndexOfUnitsTests {

    private static final Period MONTH = Period.month(2024, 1);

    @Autowired Cases cases;
    @Autowired FigureFollower follower;
    @Autowired Recomputation recomputation;
    @Autowired ServiceIndex index;
    @Autowired CaseFigures figures;
    @Autowired Figures figuresOfAll;
    @Autowired FigureCases lists;
    @Autowired ComponentProcedures procedures;
    @Autowired IndexMeasures measures;
    @Autowired GenerationRepository generations;
    @Autowired Competences competences;
    @Autowired Catalogue catalogue;
    @Autowired Organisation organisation;
    @Autowired Reorganisations reorganisations;
    @Autowired Province province;
    @Autowired RecentScores recent;
    @Autowired DSLContext db;
    @Autowired HandClock clock;

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
    void what_was_counted_is_in_the_scores_that_everybody_sees_a_second_later() {
        var unit = cases.unit("H41.44.33");
        follower.catchUp();
        var before = recent.sheet(MONTH).units().get("H41.44.33");
        assertThat(recent.sheet(MONTH)).as("nothing new").isSameAs(recent.sheet(MONTH));

        cases.issue(
                cases.accept(cases.online(unit, "2024-01-10T09:00"), "2024-01-10T10:00", null),
                "2024-01-11T10:00",
                "electronic");
        follower.catchUp();

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(recent.sheet(MONTH).units().get("H41.44.33"))
                                .isNotEqualTo(before));
    }

    @Test
    void every_component_is_measured_or_says_that_nothing_measures_it() {
        var unit = cases.unit("H41.44.01");
        cases.issue(
                cases.accept(cases.online(unit, "2024-01-10T09:00"), "2024-01-10T10:00", null),
                "2024-01-11T10:00",
                "electronic");
        follower.catchUp();

        var result = index.of(Scope.itself(unit), MONTH);

        var sources =
                result.lines().stream()
                        .filter(l -> !(l.score() instanceof Score.NoSource))
                        .map(l -> l.component().code())
                        .toList();
        assertThat(sources).contains("1.3", "2.1", "2.2", "3.1", "3.2", "3.3", "4.1", "4.2", "4.3");
        assertThat(sources)
                .doesNotContain(
                        "1.1", "1.2", "1.4", "3.5", "3.5b", "3.6", "4.4", "4.5a", "4.5b", "4.6");
        assertThat(ratio(result, "2.1")).isEqualTo(new Ratio(1, 1));
        assertThat(ratio(result, "3.3")).isEqualTo(new Ratio(1, 1));
        assertThat(ratio(result, "3.2").numerator()).isEqualTo(1);
        assertThat(ratio(result, "2.2")).as("minutes").isEqualTo(new Ratio(24 * 60, 1));
        assertThat(index.rulesOf(MONTH))
                .extracting(IndexFormulas.Rule::code)
                .as("said beside the points")
                .contains("unknown-owes-result", "undated-is-in-time");
        assertThat(index.assumed(MONTH))
                .containsExactly(
                        new ServiceIndex.AssumedFactor("3.3", "index.factor.synchronised"),
                        new ServiceIndex.AssumedFactor("5.3", "index.factor.liked"));
    }

    @Test
    void an_agency_without_cases_has_nothing_to_take_a_share_of() {
        var result = index.of(Scope.itself(cases.unit("H41.44.02")), Period.month(2022, 9));

        assertThat(score(result, "2.1")).isInstanceOf(Score.NotApplicable.class);
    }

    // req~indicators.in-operation-since
    @Test
    void before_it_was_in_operation_there_is_no_index() {
        var unit = Scope.itself(cases.unit("H41.44.02"));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> index.of(unit, Period.month(2022, 7)));
        assertThat(index.course(unit, Period.month(2022, 9).course(4)).keySet())
                .containsExactly(Period.month(2022, 8), Period.month(2022, 9));
    }

    @Test
    void a_course_is_what_its_periods_are_one_by_one_in_fewer_statements() {
        var unit = cases.unit("H41.44.07");
        cases.online(unit, "2023-12-10T09:00");
        cases.atTheDesk(unit, "2024-01-10T09:00");
        follower.catchUp();
        var scope = Scope.itself(unit);
        var months = MONTH.course(13);

        var course = index.course(scope, months);

        assertThat(course.keySet()).containsExactlyElementsOf(months);
        assertThat(course)
                .allSatisfy(
                        (period, result) -> assertThat(result).isEqualTo(index.of(scope, period)));
        assertThat(Statements.during(() -> index.course(scope, months)))
                .hasSizeLessThanOrEqualTo(6);
        var day = Period.day(LocalDate.of(2024, 1, 10));
        assertThat(index.course(scope, List.of(day)).get(day)).isEqualTo(index.of(scope, day));
    }

    @Test
    void all_agencies_at_once_cost_as_many_statements_as_one() {
        var all = organisation.at(Cases.TODAY).stream().map(a -> Scope.itself(a.id())).toList();
        index.of(all, MONTH);

        var asked = Statements.during(() -> index.of(all, MONTH));

        assertThat(all).hasSize(503);
        assertThat(index.of(all, MONTH)).hasSize(503);
        assertThat(asked).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void a_part_of_the_tree_is_what_its_units_are_together() {
        var district = cases.unit("H41.44");
        var one = cases.unit("H41.44.03");
        var other = cases.unit("H41.44.04");
        var before = received(Scope.all(district), MONTH);
        cases.online(one, "2024-01-10T09:00");
        cases.online(other, "2024-01-10T09:00");
        cases.online(district, "2024-01-10T09:00");
        follower.catchUp();

        assertThat(received(Scope.all(district), MONTH)).isEqualTo(before + 3);
        assertThat(received(new Scope(cases.unit("H41"), Scope.Reach.DEPARTMENTS), MONTH))
                .isEqualTo(
                        sum(
                                organisation.at(Cases.TODAY).stream()
                                        .filter(a -> a.tier().code().equals("department"))
                                        .map(a -> a.id())
                                        .toList()));
    }

    @Test
    void a_merger_restates_nothing_of_the_time_before_it_and_counts_from_then_on() {
        var cuaLo = cases.unit("H41.32");
        var vinh = cases.unit("H41.31");
        var month = Period.month(2024, 12);
        clock.set(Instant.parse("2024-11-30T05:00:00Z"));
        cases.online(cuaLo, "2024-11-29T09:00");
        follower.catchUp();
        var vinhBefore = received(Scope.all(vinh), Period.month(2024, 11));
        var cuaLoBefore = received(Scope.all(cuaLo), Period.month(2024, 11));

        clock.set(Instant.parse("2024-12-10T05:00:00Z"));
        cases.online(vinh, "2024-12-09T09:00");
        follower.catchUp();

        assertThat(received(Scope.itself(cuaLo), Period.month(2024, 11))).isEqualTo(1);
        assertThat(received(Scope.itself(vinh), month)).isEqualTo(1);
        assertThat(received(Scope.all(vinh), Period.month(2024, 11)))
                .as("a month that is over stays as it was")
                .isEqualTo(vinhBefore);
        assertThat(received(Scope.all(cuaLo), Period.month(2024, 11))).isEqualTo(cuaLoBefore);
        assertThat(received(Scope.all(vinh), Period.of(Period.Kind.QUARTER, month.first())))
                .as("of a quarter it ended in, what was done in Cửa Lò counts under Vinh")
                .isGreaterThanOrEqualTo(vinhBefore + cuaLoBefore + 1);
        assertThat(
                        received(
                                Scope.all(cases.unit("H41")),
                                Period.of(Period.Kind.QUARTER, month.first())))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_unit_merged_in_mid_month_counts_under_the_other_from_that_month_on() {
        var gone = cases.unit("H41.44.24");
        var into = cases.unit("H41.44.25");
        var january = Period.month(2025, 1);
        var february = Period.month(2025, 2);
        reorganisations.enter(
                Actor.program(),
                new Reorganisation.Merge(LocalDate.of(2025, 2, 15), Set.of(gone), into),
                "12/NQ (test)");
        cases.online(gone, "2025-01-17T09:00");
        clock.set(Instant.parse("2025-03-20T05:00:00Z"));
        cases.online(gone, "2025-02-13T09:00");
        cases.online(gone, "2025-02-14T09:00");
        cases.online(into, "2025-02-16T09:00");
        follower.catchUp();

        assertThat(received(Scope.all(gone), january)).isEqualTo(1);
        assertThat(received(Scope.all(into), january)).isZero();
        assertThat(received(Scope.itself(gone), february)).as("its rows stay").isEqualTo(2);
        assertThat(received(Scope.itself(into), february)).isEqualTo(1);
        assertThat(received(Scope.all(into), february)).isEqualTo(3);
        assertThat(province.units(january)).extracting(Agency::id).contains(gone);
        assertThat(province.units(february)).extracting(Agency::id).doesNotContain(gone);
        for (var scope : List.of(Scope.all(into), Scope.all(gone))) {
            assertThat(index.course(scope, List.of(january, february)))
                    .as("a course is what its months are one by one")
                    .isEqualTo(
                            Map.of(
                                    january, index.of(scope, january),
                                    february, index.of(scope, february)));
        }
    }

    // req~indicators.formula-by-date
    @Test
    void a_formula_changed_in_mid_year_counts_from_its_month_and_for_the_whole_year() {
        var unit = cases.unit("H41.44.05");
        var late =
                cases.accept(
                        cases.online(unit, "2024-01-10T09:00"),
                        "2024-01-10T10:00",
                        "2024-01-11T10:00");
        cases.issue(late, "2024-01-12T10:00", "paper");
        cases.issue(
                cases.accept(
                        cases.online(unit, "2024-03-10T09:00"),
                        "2024-03-10T10:00",
                        "2024-03-13T10:00"),
                "2024-03-12T10:00",
                "paper");
        follower.catchUp();
        clock.set(Instant.parse("2025-01-02T05:00:00Z"));
        var changed = new ServiceIndex(twoVersions(), measures, figures, generations, follower);
        var scope = Scope.itself(unit);

        assertThat(changed.of(scope, MONTH).version().from()).isEqualTo("2022-08-01");
        assertThat(changed.of(scope, Period.month(2024, 3)).version().from())
                .isEqualTo("2024-02-15");
        assertThat(changed.of(scope, Period.month(2024, 3)).reached()).hasToString("30.00");
        assertThat(changed.of(scope, MONTH).reached()).hasToString("0.00");
        assertThat(changed.of(scope, Period.year(2024)).reached())
                .as("one of two in time, by the points in force at the end")
                .hasToString("15.00");
    }

    @Test
    void the_facts_of_procedures_say_what_the_catalogue_says() {
        var facts = inForce();

        assertThat(facts).hasSizeGreaterThan(100);
        for (var fact : facts) {
            var version = catalogue.current(fact.code(), Cases.TODAY).orElseThrow();
            assertThat(fact.online()).as(fact.code()).isEqualTo(version.accepts(Channel.ONLINE));
        }
    }

    @Test
    void agencies_have_the_procedures_that_the_catalogue_gives_them() {
        var facts = inForce();
        for (var code : List.of("H41", "H41.44", "H41.44.01", "H41.03", "H41.10")) {
            var agency = organisation.byCode(code, Cases.TODAY).orElseThrow();

            var mine = competences.of(List.of(agency.id()), Cases.TODAY).keySet();

            assertThat(mine)
                    .as(code)
                    .isEqualTo(
                            facts.stream()
                                    .map(ProcedureRepository.Procedure::code)
                                    .filter(p ->
                                            catalogue.handles(
                                                    agency,
                                                    catalogue
                                                            .current(p, Cases.TODAY)
                                                            .orElseThrow()))
                                    .collect(Collectors.toSet()));
        }
    }

    @Test
    void some_procedures_run_wholly_online() {
        var unit = cases.unit("H41.44.06");
        cases.online(unit, "2024-01-10T09:00");
        follower.catchUp();

        assertThat(figures.byProcedure(Scope.itself(unit), MONTH))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.code()).isEqualTo(Cases.BIRTH);
                    assertThat(row.name()).contains("khai sinh");
                    assertThat(row.online()).isEqualTo(1);
                    assertThat(row.received()).isEqualTo(1);
                });
        assertThat(figures.byProcedure(Scope.itself(unit), Period.day(LocalDate.of(2024, 1, 10))))
                .isEqualTo(figures.byProcedure(Scope.itself(unit), MONTH));
    }

    @Test
    void components_of_procedures_open_to_what_they_count() {
        var unit = cases.unit("H41.44.08");
        cases.online(unit, "2024-01-10T09:00");
        follower.catchUp();
        for (var scope : List.of(Scope.itself(unit), Scope.all(cases.unit("H41.44")))) {
            var result = index.of(scope, MONTH);
            for (var code : List.of("1.3", "3.1", "3.2")) {
                var rows = procedures.list(component(code), scope, MONTH);

                assertThat(
                                new Ratio(
                                        rows.stream()
                                                .filter(ComponentProcedures.Row::counted)
                                                .count(),
                                        rows.size()))
                        .as(code)
                        .isEqualTo(ratio(result, code));
            }
        }
        assertThat(procedures.list(component("3.2"), Scope.itself(unit), MONTH))
                .filteredOn(ComponentProcedures.Row::counted)
                .singleElement()
                .isEqualTo(
                        new ComponentProcedures.Row(
                                Cases.BIRTH, catalogueName(Cases.BIRTH), true, 1));
    }

    @Test
    void the_handling_time_opens_to_procedures_that_add_up_to_it() {
        var unit = cases.unit("H41.44.09");
        for (var end : List.of("2024-01-11T10:00", "2024-01-12T10:00")) {
            cases.issue(
                    cases.accept(cases.online(unit, "2024-01-10T09:00"), "2024-01-10T10:00", null),
                    end,
                    "paper");
        }
        follower.catchUp();
        var scope = Scope.itself(unit);

        for (var period : List.of(MONTH, Period.day(LocalDate.of(2024, 1, 10)))) {
            assertThat(procedures.handling(scope, period))
                    .singleElement()
                    .satisfies(row ->
                            assertThat(new Ratio(row.minutes(), row.cases()))
                                    .isEqualTo(ratio(index.of(scope, period), "2.2"))
                                    .isEqualTo(new Ratio(3 * 24 * 60, 2)));
        }
    }

    @Test
    void points_are_figures_of_any_scope_and_day_at_the_price_of_the_index() {
        var unit = cases.unit("H41.44.10");
        cases.issue(
                cases.accept(cases.online(unit, "2024-01-10T09:00"), "2024-01-10T10:00", null),
                "2024-01-11T10:00",
                "electronic");
        follower.catchUp();
        var scope = Scope.itself(unit);
        var result = index.of(scope, MONTH);
        var day = Period.day(LocalDate.of(2024, 1, 10));
        var all = figuresOfAll.find("index-points").orElseThrow();
        var progress = figuresOfAll.find("index-points-progress").orElseThrow();

        assertThat(figuresOfAll.measure(all, scope, MONTH))
                .isEqualTo(
                        Measured.share(
                                result.reached().movePointRight(2).longValueExact(),
                                result.measurable() * 100L));
        assertThat(figuresOfAll.measure(progress, scope, MONTH))
                .isEqualTo(Measured.share(2000, 2000));
        assertThat(figuresOfAll.measure(all, scope, Period.month(2022, 7)))
                .as("before the index was there")
                .isEqualTo(Measured.noSource());
        var course =
                figuresOfAll.course(progress, scope, List.of(day, MONTH, Period.month(2022, 7)));
        assertThat(course.get(day)).isEqualTo(Measured.share(2000, 2000));
        assertThat(course.get(MONTH)).isEqualTo(Measured.share(2000, 2000));
        assertThat(course.get(Period.month(2022, 7))).isEqualTo(Measured.noSource());
        var units = organisation.at(Cases.TODAY).stream().map(a -> Scope.all(a.id())).toList();
        figuresOfAll.measure(all, units, MONTH);
        assertThat(Statements.during(() -> figuresOfAll.measure(all, units, MONTH)))
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void wholly_online_counts_the_cases_of_procedures_that_run_online_from_end_to_end() {
        var unit = cases.unit("H41.44.11");
        var wholly = whollyOnline(true);
        var partly = whollyOnline(false);
        cases.file(filed(unit, wholly, "online"));
        cases.file(filed(unit, wholly, "counter"));
        cases.file(filed(unit, wholly, "counter"));
        cases.file(filed(unit, partly, "online"));
        follower.catchUp();
        var figure = figuresOfAll.find("online-rate-wholly").orElseThrow();
        var scope = Scope.itself(unit);
        var day = Period.day(LocalDate.of(2024, 1, 10));

        assertThat(figuresOfAll.measure(figure, scope, MONTH)).isEqualTo(Measured.share(1, 3));
        assertThat(figuresOfAll.measure(figure, scope, day)).isEqualTo(Measured.share(1, 3));
        var officer = As.officer(unit.value(), Role.CASE_OFFICER);
        for (var part : FigureCases.Part.values()) {
            assertThat(
                            lists.list(
                                            officer,
                                            new FigureCases.Asked(figure, part, scope, MONTH, null),
                                            null)
                                    .lines())
                    .as(part.code())
                    .hasSize(
                            switch (part) {
                                case NUMERATOR -> 1;
                                case DENOMINATOR -> 3;
                                case MISSING -> 2;
                            });
        }
    }

    private String whollyOnline(boolean wholly) {
        return inForce().stream()
                .filter(p -> p.online() && p.whollyOnline() == wholly)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static Cases.Filed filed(AgencyId unit, String procedure, String channel) {
        return new Cases.Filed(unit, procedure, channel, "person", Cases.at("2024-01-10T09:00"));
    }

    private Component component(String code) {
        return index.version(MONTH).orElseThrow().components().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String catalogueName(String code) {
        return inForce().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private List<ProcedureRepository.Procedure> inForce() {
        return new ProcedureRepository(db)
                .all().stream().filter(p -> p.isInForce(Cases.TODAY)).toList();
    }

    private static IndexFormulas twoVersions() {
        return new IndexFormulas(
                List.of(version("2022-08-01", 20), version("2024-02-15", 30)),
                List.of(),
                List.of());
    }

    private static IndexVersion version(String from, int points) {
        var inTime =
                new Component(
                        "2.1",
                        "progress",
                        "progress",
                        points,
                        100,
                        Component.None.NOTHING,
                        Trust.ASSUMED,
                        "test");
        return new IndexVersion(
                ServiceIndex.NAME, LocalDate.parse(from), YearMonth.of(2024, 1), List.of(inTime));
    }

    private long received(Scope scope, Period period) {
        return figures.byProcedure(scope, period).stream()
                .mapToLong(CaseFigures.ProcedureRow::received)
                .sum();
    }

    private long sum(List<AgencyId> units) {
        return units.stream().mapToLong(u -> received(Scope.itself(u), MONTH)).sum();
    }

    private static Ratio ratio(IndexResult result, String code) {
        return switch (score(result, code)) {
            case Score.Points p -> p.measured();
            case Score.Shown s -> s.measured();
            default -> throw new AssertionError(code + " has no measure");
        };
    }

    private static Score score(IndexResult result, String code) {
        return result.lines().stream()
                .collect(Collectors.toMap(l -> l.component().code(), IndexResult.Line::score))
                .get(code);
    }
}
