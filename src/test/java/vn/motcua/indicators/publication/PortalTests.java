package vn.motcua.indicators.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.As;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;

@IndexTest
class PortalTests {

    static final LocalDate TODAY = LocalDate.of(2024, 1, 19);
    private static final String HEAD = "unit,period,component,score,case,verdict\n";

    @Autowired PortalScores portal;
    @Autowired Publications publications;
    @Autowired PublicationRepository editions;
    @Autowired AgencyImport agencies;
    @Autowired Organisation organisation;
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;

    private Actor control = Actor.anyone();

    @BeforeEach
    void people() {
        agencies.load();
        control = As.officer(id("H41").value(), Role.PROCEDURE_CONTROL);
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_later_one_is_shown() {
        var period = Period.month(2023, 5);
        var unit = id("H41.34.01");
        assertThat(take("H41.34.01,2023-05,2.1,17.50,,\n").before()).isFalse();
        assertThat(take("H41.34.01,2023-05,2.1,17.50,,\n").before()).isTrue();

        take("H41.34.01,2023-05,2.1,18.25,,\n");

        assertThat(portal.of(period).get(unit).get("2.1")).isEqualByComparingTo("18.25");
        assertThat(
                        db.fetchCount(
                                db.selectOne()
                                        .from(
                                                "indicators.portal_score where unit = "
                                                        + unit.value())))
                .isEqualTo(2);
    }

    @Test
    void a_faulty_line_is_named_and_nothing_is_stored() {
        assertThatThrownBy(() -> take("H41.34.02,2023-05,2.1,10,,\nH41.34.02,2023-05,2.1,viel,,\n"))
                .isInstanceOfSatisfying(
                        PortalFileFaulty.class, no -> assertThat(no.line()).isEqualTo(3));
        assertThatThrownBy(() -> take("H41.99.99,2023-05,2.1,10,,\n"))
                .isInstanceOf(PortalFileFaulty.class);
        assertThat(portal.of(Period.month(2023, 5))).doesNotContainKey(id("H41.34.02"));
    }

    @Test
    void both_stand_side_by_side_on_the_pages() {
        take("H41.34.04,2023-06,2.1,12.34,,\nH41.34.04,2023-06,2.1,,H41.34.04-230601-0001,met\n");

        for (var language : List.of("vi", "en", "ja")) {
            for (var path :
                    List.of(
                            "/index/portal?period=2023-06",
                            "/index/portal/H41.34.04?period=2023-06")) {
                assertThat(mvc.get().uri(path + "&lang=" + language).with(As.signedIn(control)))
                        .hasStatusOk()
                        .bodyText()
                        .contains(language.equals("vi") ? "12,34" : "12.34")
                        .doesNotContainPattern(">\\s*index\\.[a-z]");
            }
        }
        for (var path :
                List.of("/index/portal?period=2023-06", "/index/portal/H41.34.04?period=2023-06")) {
            assertThat(mvc.get().uri(path).with(As.signedIn(control)))
                    .bodyText()
                    .contains("không phải văn bản pháp luật");
        }
        assertThat(
                        mvc.post()
                                .multipart()
                                .uri("/index/portal")
                                .file("file", "x".getBytes(StandardCharsets.UTF_8))
                                .with(As.signedIn(control))
                                .with(csrf()))
                .hasStatus(422);
    }

    @Test
    void a_file_of_verdicts_alone_makes_its_period_and_unit_appear() {
        take("H41.34.07,2022-09,2.1,,H41.34.07-220901-0001,met\n");
        assertThat(portal.periods()).contains(Period.month(2022, 9));

        take("H41.34.08,2023-07,2.1,,H41.34.08-230701-0001,met\n");

        assertThat(get("/index/portal?period=2023-07"))
                .containsPattern("value=\"2022-09\"[^>]*>\\s*Tháng 09/2022\\s*<")
                .contains("/index/portal/H41.34.08?period=2023-07");
    }

    @Test
    void what_we_have_and_the_portal_does_not_name_is_listed_as_ours() {
        take("H41.34.09,2023-08,2.1,12.34,,\nH41.34.10,2023-08,2.1,,H41.34.10-230801-0001,met\n");
        var ours = "/index/%s?period=2023-08";

        assertThat(get("/index/portal?period=2023-08"))
                .contains("Hệ thống có, Cổng không nêu: 501 đơn vị")
                .contains(ours.formatted("H41.34.11"))
                .doesNotContain(ours.formatted("H41.34.09"), ours.formatted("H41.34.10"));
        assertThat(get("/index/portal?period=2023-09"))
                .as("a period of which the portal names nothing")
                .contains("Cổng không nêu đơn vị nào của kỳ này")
                .contains("/index/H41.34.09?period=2023-09");
        assertThat(get("/index/portal?period=2021-10"))
                .as("before there was an index we have nothing either")
                .doesNotContain("Hệ thống có, Cổng không nêu");
    }

    @Test
    void periods_that_we_published_are_offered_and_marked_when_the_portal_has_none_of_them() {
        take("H41.34.12,2023-10,2.1,12.34,,\n");
        var period = Period.month(2012, 4);
        if (publications.latest(period).isEmpty()) {
            editions.add(
                    ManyEditionsTests.edition(period, 1),
                    "",
                    List.of(new UnitTotal(id("H41"), java.math.BigDecimal.TEN, 60)));
        }

        assertThat(get("/index/portal?period=2023-10"))
                .containsPattern("value=\"2012-04\"[^>]*>\\s*Tháng 04/2012 \\(Cổng không nêu\\)")
                .doesNotContainPattern("value=\"2023-10\"[^>]*>[^<]*Cổng không nêu");
    }

    private String get(String path) {
        var answer = mvc.get().uri(path).with(As.signedIn(control)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void cases_are_named_to_who_publishes_and_to_who_speaks_for_their_unit() {
        take("H41.34.05,2023-06,2.1,12.34,,\nH41.34.05,2023-06,2.1,,H41.34.05-230601-0001,met\n");
        var path = "/index/portal/H41.34.05?period=2023-06";
        var its = As.officer(id("H41.34.05").value(), Role.HEAD);
        var another = As.officer(id("H41.34.06").value(), Role.HEAD);

        for (var actor : List.of(control, its)) {
            assertThat(mvc.get().uri(path).with(As.signedIn(actor)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("H41.34.05-230601-0001");
        }
        assertThat(mvc.get().uri(path).with(As.signedIn(another)))
                .hasStatusOk()
                .bodyText()
                .contains("12,34")
                .doesNotContain("H41.34.05-230601-0001");
    }

    private PortalScores.Taken take(String rows) {
        return portal.take(control, "portal.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    private AgencyId id(String code) {
        return organisation.byCode(code, TODAY).orElseThrow().id();
    }
}
