package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.ModuleTest;
import vn.motcua.catalogue.Step.Kind;
import vn.motcua.organisation.Tier;
import vn.motcua.shared.Role;
import vn.motcua.shared.TimeLimit;

@ModuleTest
class ShippedProceduresTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 19);

    private final Catalogue catalogue;
    private final ShippedProcedures shipped;
    private final VersionRepository versions;

    ShippedProceduresTests(
            Catalogue catalogue, ShippedProcedures shipped, VersionRepository versions) {
        this.catalogue = catalogue;
        this.shipped = shipped;
        this.versions = versions;
    }

    // req~catalogue.essential-services
    @Test
    void all_25_essential_services_and_a_hundred_others_are_there() {
        var all =
                catalogue.search(
                        new ProcedureFilter(
                                "", null, null, java.util.List.of(), null, null, null, 1000),
                        TODAY);

        var numbers =
                all.hits().stream()
                        .map(ProcedureHits.Hit::essentialNumber)
                        .filter(java.util.Objects::nonNull)
                        .sorted()
                        .toList();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 25).boxed().toList());
        assertThat(all.hits())
                .filteredOn(h -> h.essentialNumber() == null && !h.tiers().isEmpty())
                .hasSizeGreaterThan(100);
        assertThat(all.total()).isEqualTo(all.hits().size());
    }

    @Test
    void birth_registration_is_the_communes_within_the_day() {
        var birth = catalogue.current("1.001193", TODAY).orElseThrow();

        assertThat(birth.tiers()).containsExactly(Tier.COMMUNE);
        assertThat(birth.limit(Channel.COUNTER)).contains(TimeLimit.workingDays(1));
        assertThat(birth.accepts(Channel.ONLINE)).isTrue();
        assertThat(birth.form()).isEqualTo("birth-registration");
        assertThat(birth.route().steps().stream().map(Step::kind))
                .containsExactly(Kind.TRANSFER, Kind.WORK, Kind.SIGN, Kind.ISSUE, Kind.RETURN);
        assertThat(birth.route().steps().stream().mapToInt(Step::hours).sum()).isEqualTo(8);
        assertThat(catalogue.version(birth.id())).isEqualTo(birth);
    }

    @Test
    void a_department_appraises_before_it_signs() {
        var procedure = catalogue.current("1.004593", TODAY).orElseThrow();

        assertThat(procedure.tiers()).containsExactly(Tier.DEPARTMENT);
        assertThat(procedure.route().steps().stream().map(Step::kind))
                .containsExactly(
                        Kind.TRANSFER,
                        Kind.ASSIGN,
                        Kind.WORK,
                        Kind.WORK,
                        Kind.SIGN,
                        Kind.ISSUE,
                        Kind.RETURN);
        assertThat(procedure.route().steps().get(1).role()).isEqualTo(Role.HEAD);
    }

    // req~catalogue.essential-services
    @Test
    void a_service_handled_outside_names_its_owner_and_takes_no_case() {
        var card = catalogue.current("essential-02", TODAY).orElseThrow();

        assertThat(card.outsideOwner()).isEqualTo("Bộ Công an");
        assertThat(card.accepts(Channel.COUNTER)).isFalse();
        assertThat(card.isHandledHere()).isFalse();
    }

    @Test
    void facts_without_a_source_stay_empty_and_flagged() {
        var liaison = catalogue.current("essential-16", TODAY).orElseThrow();

        assertThat(liaison.limit(Channel.COUNTER)).isEmpty();
        assertThat(liaison.flags()).contains("no_source:limit", "no_source:fee");
    }

    @Test
    void loading_again_changes_nothing() {
        var before = versions.count(TODAY);
        var version = catalogue.current("1.001193", TODAY).orElseThrow().id();

        shipped.load();

        assertThat(versions.count(TODAY)).isEqualTo(before);
        assertThat(catalogue.current("1.001193", TODAY).orElseThrow().id()).isEqualTo(version);
    }
}
