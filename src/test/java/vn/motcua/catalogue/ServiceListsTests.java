package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.motcua.catalogue.db.Tables.SERVICE_DEPLOYMENT;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.As;
import vn.motcua.ModuleTest;
import vn.motcua.TestTime;
import vn.motcua.catalogue.CountedService.Offered;
import vn.motcua.catalogue.CountedService.Recorded;
import vn.motcua.catalogue.ServiceLists.NewDeployment;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.shared.Role;

@ModuleTest
class ServiceListsTests {

    static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    static final LocalDate BEFORE = LocalDate.of(2023, 6, 1);

    @Autowired ServiceLists services;
    @Autowired AgencyImport agencies;
    @Autowired ShippedProcedures procedures;
    @Autowired TestTime.HandClock clock;
    @Autowired MockMvcTester web;
    @Autowired DSLContext db;

    @BeforeEach
    void a_province() {
        agencies.load();
        procedures.load();
        clock.reset();
    }

    @Test
    void a_service_is_deployed_when_the_catalogue_offers_one_of_its_procedures_online() {
        var birth = services.get(ServiceList.ESSENTIAL, 12, TODAY);
        var residence = services.get(ServiceList.ESSENTIAL, 9, TODAY);
        var counterOnly = services.get(ServiceList.ESSENTIAL, 15, TODAY);

        assertThat(birth.procedures()).contains("1.001193");
        assertThat(birth.deployed()).isInstanceOf(Offered.class);
        assertThat(residence.deployed()).isNull();
        assertThat(counterOnly.deployed()).isNull();
        assertThat(services.of(ServiceList.ESSENTIAL, TODAY)).hasSize(25);
        assertThat(services.of(ServiceList.DECISION_422, TODAY))
                .hasSize(11)
                .allMatch(CountedService::sample);
    }

    @Test
    void what_runs_elsewhere_is_recorded_with_its_evidence_from_its_own_day_on() {
        services.record(As.officer(1, Role.PROGRAMME_STAFF), deployment(3, 0));

        assertThat(services.get(ServiceList.ESSENTIAL, 3, TODAY).deployed())
                .isInstanceOfSatisfying(
                        Recorded.class,
                        r -> assertThat(r.document()).isEqualTo("Báo cáo 12/BC-CAT"));
        assertThat(services.get(ServiceList.ESSENTIAL, 3, BEFORE.minusDays(1)).deployed()).isNull();
    }

    @Test
    void what_runs_online_elsewhere_and_is_taken_at_the_counter_here_is_said_so_on_both_pages() {
        assertThat(web.get().uri("/procedures/2.000986"))
                .hasStatusOk()
                .bodyText()
                .contains("Thủ tục này không nộp trực tuyến.");
        services.record(As.officer(1, Role.PROGRAMME_STAFF), deployment(15, 0));

        assertThat(web.get().uri("/procedures/2.000986"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "/services#service-15",
                        "Cổng Dịch vụ công quốc gia",
                        "chỉ nhận tại quầy Một cửa")
                .doesNotContain("Thủ tục này không nộp trực tuyến.");
        assertThat(web.get().uri("/services"))
                .hasStatusOk()
                .bodyText()
                .contains("Tại quầy: thủ tục 2.000986")
                .doesNotContain("Tại quầy: thủ tục 1.001193");
        services.takeBack(
                As.officer(1, Role.PROGRAMME_STAFF),
                deployment(15, services.get(ServiceList.ESSENTIAL, 15, TODAY).version()));
    }

    @Test
    void what_was_recorded_by_mistake_is_taken_back_and_both_stay_on_record() {
        var staff = As.officer(1, Role.PROGRAMME_STAFF);
        services.record(staff, deployment(5, 0));
        var seen = services.get(ServiceList.ESSENTIAL, 5, TODAY).version();
        services.takeBack(staff, deployment(5, seen));

        assertThat(services.get(ServiceList.ESSENTIAL, 5, TODAY).deployed()).isNull();
        assertThat(
                        db.fetchCount(
                                SERVICE_DEPLOYMENT,
                                SERVICE_DEPLOYMENT.LIST.eq("essential"),
                                SERVICE_DEPLOYMENT.NUMBER.eq(5)))
                .isEqualTo(2);
    }

    @Test
    void of_two_who_record_at_once_the_second_is_told() {
        var staff = As.officer(1, Role.PROGRAMME_STAFF);
        services.record(staff, deployment(4, 0));

        assertThatExceptionOfType(DeploymentRefused.class)
                .isThrownBy(() -> services.record(staff, deployment(4, 0)))
                .matches(r -> r.code().equals("deployment-meanwhile"));
    }

    @Test
    void an_owner_changes_by_law_on_a_day() {
        assertThat(services.get(ServiceList.ESSENTIAL, 20, TODAY).owner()).isEqualTo("transport");
        assertThat(services.get(ServiceList.ESSENTIAL, 20, LocalDate.of(2025, 3, 1)).owner())
                .isEqualTo("police");
    }

    @Test
    void the_facts_say_the_same_as_the_list() {
        services.record(As.officer(1, Role.PROGRAMME_STAFF), deployment(6, 0));

        var byFacts =
                db.fetchSingle(
                                """
                                select count(distinct number) from catalogue.service_fact
                                 where list = 'essential' and since <= date '2024-01-19'
                                   and (until is null or until > date '2024-01-19')
                                """)
                        .get(0, Integer.class);

        assertThat(services.deployed(ServiceList.ESSENTIAL, TODAY)).hasSize(byFacts);
        assertThat(byFacts).isGreaterThan(1);
    }

    @Test
    void everyone_reads_the_list_and_only_programme_staff_record() {
        assertThat(web.get().uri("/services"))
                .hasStatusOk()
                .bodyText()
                .contains("Đăng ký khai sinh", "/procedures/1.001193")
                .doesNotContain("/deployment");
        var address = "/services/decision-422/1/deployment";
        assertThat(web.get().uri(address).with(As.signedIn(As.officer(1, Role.HEAD))))
                .hasStatus(403);
        var staff = As.signedIn(As.officer(1, Role.PROGRAMME_STAFF));
        assertThat(
                        web.post()
                                .uri(address)
                                .with(csrf())
                                .with(staff)
                                .param("since", "1/6/2030")
                                .param("document", "Báo cáo 1"))
                .hasStatus(422)
                .bodyText()
                .contains("Báo cáo 1", "không muộn hơn hôm nay");
        assertThat(
                        web.post()
                                .uri(address)
                                .with(csrf())
                                .with(staff)
                                .param("since", "1/6/2023")
                                .param("document", "Báo cáo 1")
                                .param("documentDate", "2/6/2023")
                                .param("seen", "0"))
                .hasStatus(303);
        assertThat(services.get(ServiceList.DECISION_422, 1, TODAY).deployed()).isNotNull();
    }

    private static NewDeployment deployment(int number, long seen) {
        return new NewDeployment(
                ServiceList.ESSENTIAL, number, BEFORE, "Báo cáo 12/BC-CAT", BEFORE, seen);
    }
}
