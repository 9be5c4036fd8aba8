package vn.motcua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.shared.AgencyId;

/// The agencies of the reference province, through the change of 1 December 2024 and others.
class AgencyHistoryTests {

    static final LocalDate JANUARY = LocalDate.of(2024, 1, 19);
    static final LocalDate EVE = LocalDate.of(2024, 11, 30);
    static final LocalDate CHANGE = LocalDate.of(2024, 12, 1);
    static final AgencyHistory HISTORY = ReferenceAgencies.read().history();

    // req~organisation.province-of-2024
    @Test
    void the_province_has_21_departments_21_districts_and_460_communes_in_january_2024() {
        assertThat(count(JANUARY, Tier.PROVINCE)).isEqualTo(1);
        assertThat(count(JANUARY, Tier.DEPARTMENT)).isEqualTo(21);
        assertThat(count(JANUARY, Tier.DISTRICT)).isEqualTo(21);
        assertThat(count(JANUARY, Tier.COMMUNE)).isEqualTo(460);
    }

    // req~organisation.change-of-december-2024
    @Test
    void from_1_december_2024_it_has_20_districts_and_412_communes() {
        assertThat(count(EVE, Tier.COMMUNE)).isEqualTo(460);
        assertThat(count(CHANGE, Tier.DISTRICT)).isEqualTo(20);
        assertThat(count(CHANGE, Tier.COMMUNE)).isEqualTo(412);
    }

    @Test
    void cua_lo_goes_into_vinh_and_its_wards_go_under_vinh() {
        var vinh = id("H41.31");
        var cuaLo = id("H41.32");

        assertThat(HISTORY.at(EVE).current(cuaLo)).isEqualTo(cuaLo);
        assertThat(HISTORY.at(CHANGE).current(cuaLo)).isEqualTo(vinh);
        assertThat(HISTORY.at(CHANGE).row(id("H41.32.03")))
                .satisfies(ward -> assertThat(ward.parent()).isEqualTo(vinh));
    }

    @Test
    void rights_in_vinh_reach_cua_lo_and_its_wards_from_the_day_of_the_merger() {
        var vinh = Set.of(id("H41.31"));

        assertThat(HISTORY.at(EVE).covers(vinh, id("H41.32"))).isFalse();
        assertThat(HISTORY.at(CHANGE).covers(vinh, id("H41.32"))).isTrue();
        assertThat(HISTORY.at(CHANGE).covers(vinh, id("H41.32.03"))).isTrue();
        assertThat(HISTORY.at(CHANGE).subtree(vinh)).contains(id("H41.32"), id("H41.32.03"));
    }

    @Test
    void vinh_by_itself_is_vinh_and_what_went_into_it_without_what_lies_below() {
        var vinh = Set.of(id("H41.31"));

        assertThat(HISTORY.at(EVE).withPredecessors(vinh)).containsExactly(id("H41.31"));
        assertThat(HISTORY.at(CHANGE).withPredecessors(vinh))
                .containsExactlyInAnyOrder(id("H41.31"), id("H41.32"));
    }

    // req~organisation.rights-go-on
    @Test
    void rights_given_in_cua_lo_go_on_in_vinh() {
        var cuaLo = Set.of(id("H41.32"));

        assertThat(HISTORY.at(EVE).covers(cuaLo, id("H41.31"))).isFalse();
        assertThat(HISTORY.at(CHANGE).covers(cuaLo, id("H41.31"))).isTrue();
    }

    @Test
    void a_ward_merged_away_is_reached_from_the_one_that_goes_on_and_from_above() {
        var leMao = id("H41.31.11");
        var quangTrung = id("H41.31.09");

        assertThat(HISTORY.at(CHANGE).current(leMao)).isEqualTo(quangTrung);
        assertThat(HISTORY.at(CHANGE).covers(Set.of(quangTrung), leMao)).isTrue();
        assertThat(HISTORY.at(CHANGE).covers(Set.of(id("H41.31")), leMao)).isTrue();
        assertThat(HISTORY.at(CHANGE).byCode("H41.31.11")).isEmpty();
    }

    @Test
    void a_commune_that_becomes_a_ward_keeps_its_code_and_its_number() {
        var nghiPhu = id("H41.31.16");

        assertThat(HISTORY.at(EVE).row(nghiPhu).name()).isEqualTo("UBND xã Nghi Phú");
        assertThat(HISTORY.at(CHANGE).row(nghiPhu).name()).isEqualTo("UBND phường Nghi Phú");
        assertThat(HISTORY.at(CHANGE).row(nghiPhu).code()).isEqualTo("H41.31.16");
    }

    @Test
    void of_a_unit_that_gives_off_a_part_the_cases_stay() {
        var part = new NewUnit("H41.31.90", "UBND phường Mới", null);
        var after = plan(new Reorganisation.Split(CHANGE, id("H41.31.01"), List.of(part), null));

        assertThat(after.at(CHANGE).current(id("H41.31.01"))).isEqualTo(id("H41.31.01"));
        assertThat(after.at(CHANGE).byCode("H41.31.90")).isPresent();
    }

    @Test
    void of_a_unit_that_becomes_two_the_cases_go_on_in_the_part_named() {
        var parts =
                List.of(
                        new NewUnit("H41.31.90", "UBND phường Một", null),
                        new NewUnit("H41.31.91", "UBND phường Hai", null));
        var after = plan(new Reorganisation.Split(CHANGE, id("H41.31.01"), parts, 1));

        assertThat(after.at(CHANGE).row(after.at(CHANGE).current(id("H41.31.01"))).code())
                .isEqualTo("H41.31.91");
        assertThat(after.at(EVE).byCode("H41.31.90")).isEmpty();
    }

    @Test
    void a_unit_abolished_without_an_heir_stays_readable_from_above() {
        var after = plan(new Reorganisation.Abolish(CHANGE, id("H41.21"), null));

        assertThat(after.at(CHANGE).row(id("H41.21"))).isNull();
        assertThat(after.at(CHANGE).covers(Set.of(id("H41")), id("H41.21"))).isTrue();
    }

    @Test
    void the_province_with_all_that_went_into_it_is_every_agency_on_any_day() {
        for (var day : List.of(JANUARY, EVE, CHANGE)) {
            assertThat(HISTORY.isEvery(HISTORY.at(day).subtree(Set.of(id("H41"))), day)).isTrue();
            assertThat(HISTORY.isEvery(HISTORY.at(day).subtree(Set.of(id("H41.31"))), day))
                    .isFalse();
        }
    }

    @Test
    void a_district_with_communes_is_not_abolished_without_an_heir() {
        assertRefused(new Reorganisation.Abolish(EVE, id("H41.51"), null), "unit-has-units-below");
    }

    @Test
    void a_unit_does_not_go_into_another_tier_into_itself_or_below_itself() {
        assertRefused(
                new Reorganisation.Merge(EVE, Set.of(id("H41.51.01")), id("H41.51")),
                "unit-unlike-tiers");
        assertRefused(
                new Reorganisation.Merge(EVE, Set.of(id("H41.51")), id("H41.51")),
                "unit-into-itself");
        assertRefused(
                new Reorganisation.Move(EVE, Set.of(id("H41.51")), id("H41.51.02")),
                "unit-into-itself");
    }

    @Test
    void a_unit_with_a_later_change_is_not_changed_before_it() {
        assertRefused(
                new Reorganisation.Rename(EVE, id("H41.32"), "UBND thành phố Cửa Lò", null),
                "unit-changes-later");
    }

    @Test
    void a_code_in_use_is_not_given_again() {
        var taken = new NewUnit("H41.31.02", "UBND phường Mới", null);

        assertRefused(
                new Reorganisation.Found(EVE, taken, Tier.COMMUNE, id("H41.31")),
                "unit-code-taken");
    }

    @Test
    void the_calendar_of_a_unit_is_looked_up_along_its_present_place() {
        assertThat(HISTORY.at(EVE).chain(id("H41.32.03")))
                .containsExactly(id("H41"), id("H41.32"), id("H41.32.03"));
        assertThat(HISTORY.at(CHANGE).chain(id("H41.32.03")))
                .containsExactly(id("H41"), id("H41.31"), id("H41.32.03"));
    }

    private static void assertRefused(Reorganisation change, String code) {
        assertThatExceptionOfType(ReorganisationRefused.class)
                .isThrownBy(() -> Replanning.plan(HISTORY, change))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static AgencyHistory plan(Reorganisation change) {
        return Replanning.plan(HISTORY, change).after();
    }

    private static long count(LocalDate date, Tier tier) {
        return HISTORY.at(date).rows().stream().filter(row -> row.tier() == tier).count();
    }

    private static AgencyId id(String code) {
        return HISTORY.at(JANUARY).byCode(code).orElseThrow().id();
    }
}
