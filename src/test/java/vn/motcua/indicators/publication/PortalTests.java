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
