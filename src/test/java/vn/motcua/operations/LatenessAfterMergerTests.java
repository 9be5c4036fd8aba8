package vn.motcua.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.TestTime;
import vn.motcua.TestTime.HandClock;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Scope;
import vn.motcua.operations.Lateness.Standing;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Reorganisation;
import vn.motcua.organisation.Reorganisations;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Role;

/// On the first of December 2024 the communes H41.50.07 and H41.50.08 become H41.50.19.
@ModuleTest
class LatenessAfterMergerTests {

    private static final Instant AFTERWARDS = Instant.parse("2024-12-10T02:00:00Z");
    private static final String INTO = "H41.50.19";

    @Autowired Lateness lateness;
    @Autowired OpenCaseFigures figures;
    @Autowired MockMvcTester mvc;
    @Autowired AgencyImport agencies;
    @Autowired Organisation organisation;
    @Autowired Reorganisations reorganisations;
    @Autowired HandClock clock;
    @Autowired DSLContext db;

    @BeforeEach
    void load() {
        agencies.load();
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void late_cases_of_units_that_have_ended_are_those_of_the_unit_that_goes_on() {
        var first = late("H41.50.07");
        var second = late("H41.50.08");
        clock.set(AFTERWARDS);
        var into = unit(INTO);
        var own = late(INTO);
        var district = As.officer(unit("H41.50").value(), Role.LEADER);

        assertThat(lateness.glance(unit("H41.50"), 100).worst())
                .extracting(Standing::unit)
                .extracting(Agency::code)
                .contains(INTO)
                .doesNotContain("H41.50.07", "H41.50.08");
        assertThat(lateness.shares(into).itself()).isEqualTo(new OpenCases(3, 3));
        assertThat(measured(Scope.itself(into))).isEqualTo(Measured.share(3, 3));
        for (var path : new String[] {"", "&alone=yes"}) {
            assertThat(mvc.get().uri("/wall/late?unit=" + INTO + path).with(As.signedIn(district)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(first, second, own);
        }
        assertThat(mvc.get().uri("/leader").with(As.signedIn(district)))
                .bodyText()
                .contains("/wall/late?unit=" + INTO + "&amp;alone=yes")
                .doesNotContain("unit=H41.50.07", "unit=H41.50.08");
    }

    @Test
    void late_cases_of_a_unit_for_which_nobody_goes_on_are_those_of_the_unit_above_it() {
        var district = unit("H41.50");
        var gone = unit("H41.50.09");
        var before = lateness.shares(district);
        var code = late("H41.50.09");
        reorganisations.enter(
                Actor.program(),
                new Reorganisation.Abolish(LocalDate.of(2025, 4, 1), gone, null),
                "13/NQ (test)");
        assertThat(lateness.shares(district).itself()).isEqualTo(before.itself());

        clock.set(Instant.parse("2025-04-10T02:00:00Z"));

        var shares = lateness.shares(district);
        assertThat(shares.itself().late()).isEqualTo(before.itself().late() + 1);
        assertThat(shares.below()).extracting(Standing::unit).noneMatch(u -> u.id().equals(gone));
        assertThat(shares.below().stream().mapToInt(s -> s.cases().late()).sum())
                .as("every late case is in a row")
                .isEqualTo(shares.all().late() - shares.itself().late());
        assertThat(lateness.list(new Lateness.Asked(district, true, false, null), null))
                .extracting(LateCase::code)
                .contains(code);
    }

    private String late(String code) {
        return new OfficeCases(db).due(unit(code), TestTime.START.minusSeconds(60));
    }

    private Measured measured(Scope scope) {
        return figures.measure(
                        OpenCaseFigures.LATE_SHARE,
                        java.util.List.of(scope),
                        Period.day(organisation.today()))
                .get(scope);
    }

    private AgencyId unit(String code) {
        return organisation.byCode(code, organisation.today()).orElseThrow().id();
    }
}
