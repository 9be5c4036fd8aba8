package vn.motcua.indicators.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.As;
import vn.motcua.TestTime.HandClock;
import vn.motcua.indicators.Cases;
import vn.motcua.indicators.Figure;
import vn.motcua.indicators.Figures;
import vn.motcua.indicators.IndicatorsTest;
import vn.motcua.indicators.Period;
import vn.motcua.indicators.Recomputation;
import vn.motcua.indicators.Recomputation.Reason;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Role;
import vn.motcua.web.WallPanel;

@IndicatorsTest
class FigurePagesTests {

    @Autowired MockMvcTester pages;
    @Autowired Cases cases;
    @Autowired Recomputation recomputation;
    @Autowired List<WallPanel> panels;
    @Autowired HandClock clock;

    private AgencyId unit = AgencyId.of(0);

    @BeforeEach
    void a_unit_with_cases() {
        cases.province();
        clock.reset();
        unit = cases.unit("H41.46.01");
        cases.online(unit, "2024-01-15T09:00");
        cases.atTheDesk(unit, "2024-01-15T10:00");
        recomputation.run(Reason.OPERATOR, _ -> {});
    }

    @Test
    void anybody_sees_all_figures_with_what_each_is_a_share_of() {
        var page = get("/figures?unit=H41.46.01&period=2024-01");

        assertThat(page)
                .contains("Tỷ lệ hồ sơ nộp trực tuyến")
                .contains("Tất cả hồ sơ nộp trong kỳ")
                .contains("Hồ sơ nộp trong kỳ đang quá hạn")
                .contains("Hồ sơ của thủ tục có dịch vụ công trực tuyến")
                .contains("Người dân tự nộp trực tuyến")
                .contains("/figures/online-rate?unit=H41.46.01&amp;reach=all&amp;period=2024-01")
                .contains("50,00");
    }

    @Test
    void figures_of_the_index_say_whose_practice_they_are() {
        for (var path :
                List.of(
                        "/figures?period=2023-12",
                        "/figures/index-points?period=2023-12",
                        "/figures/complaints-in-time?period=2023-12",
                        "/figures/complaints-content?period=2023-12",
                        "/figures/complaints-about-conduct?period=2023-12",
                        "/figures/index-in-time?unit=H41.46.01&period=2024-01")) {
            assertThat(get(path)).as(path).contains("không phải văn bản pháp luật");
        }
        assertThat(get("/figures/online-rate?period=2023-12"))
                .doesNotContain("không phải văn bản pháp luật");
        assertThat(panels.stream().flatMap(p -> p.numbers(unit).stream()))
                .filteredOn(n -> n.textKey().startsWith("wall.index."))
                .isNotEmpty()
                .allMatch(n -> n.textKey().endsWith(".practice"));
    }

    @Test
    void a_figure_nothing_measures_says_so_and_shows_no_number() {
        assertThat(get("/figures/identity-cards-issued")).contains("Chưa có nguồn dữ liệu");
    }

    @Test
    void a_figure_shows_how_it_came_to_be_and_where_it_lies() {
        var page = get("/figures/online-rate?unit=H41.46&period=2024");

        assertThat(page).contains("<svg").contains("/figures/online-rate?unit=H41.46.01");
        assertThat(page).contains("/procedures/1.001193");
        assertThat(page).as("only staff open the cases").doesNotContain("/cases?");
    }

    @Test
    void staff_open_a_figure_to_the_cases_of_their_unit() {
        var officer = As.officer(unit.value(), Role.CASE_OFFICER);
        var path = "/figures/online-rate/cases?unit=H41.46.01&reach=all&period=2024-01";

        var online = pages.get().uri(path).with(As.signedIn(officer)).exchange();
        var all = pages.get().uri(path + "&part=denominator").with(As.signedIn(officer)).exchange();

        assertThat(online).hasStatusOk().bodyText().contains("/cases/F-").contains("khai sinh");
        assertThat(count(text(all), "/cases/F-")).isGreaterThan(count(text(online), "/cases/F-"));
    }

    @Test
    void the_cases_of_one_procedure_are_those_of_the_period_alone() {
        var here = cases.unit("H41.46.03");
        var officer = As.officer(here.value(), Role.CASE_OFFICER);
        var asked = cases.online(here, "2024-01-15T09:00");
        var before = cases.online(here, "2023-12-15T09:00");
        var other = cases.issued(here, cases.withoutResult(), "2024-01-15T10:00", "electronic");
        recomputation.run(Reason.OPERATOR, _ -> {});
        var path =
                Figures.cases(
                        Figure.share("online-rate", Figure.Better.MORE),
                        "H41.46.03",
                        Period.month(2024, 1),
                        Cases.BIRTH);

        var answer = pages.get().uri(path).with(As.signedIn(officer)).exchange();

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("F-" + asked, "Chỉ hồ sơ của thủ tục", "Xem mọi thủ tục")
                .doesNotContain("F-" + before, "F-" + other);
        assertThat(
                        pages.get()
                                .uri(path.replace("procedure=" + Cases.BIRTH, "procedure=%22x"))
                                .with(As.signedIn(officer))
                                .exchange())
                .as("what is no code asks for no procedure")
                .bodyText()
                .contains("F-" + asked, "F-" + other)
                .doesNotContain("Chỉ hồ sơ của thủ tục");
    }

    @Test
    void a_unit_that_has_ended_still_opens_to_what_it_did() {
        var ended = cases.unit("H41.31.11");
        cases.online(ended, "2024-01-16T09:00");
        recomputation.run(Reason.OPERATOR, _ -> {});
        clock.set(Instant.parse("2024-12-10T02:00:00Z"));
        var query = "?unit=H41.31.11&reach=all&period=2024-01";
        var successor = As.officer(cases.unit("H41.31.09").value(), Role.CASE_OFFICER);

        assertThat(get("/figures/online-rate" + query))
                .contains("UBND phường Lê Mao")
                .doesNotContain("Không có cơ quan");
        assertThat(
                        pages.get()
                                .uri("/figures/online-rate/cases" + query)
                                .with(As.signedIn(successor))
                                .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("UBND phường Lê Mao")
                .contains("/cases/F-");
    }

    @Test
    void staff_open_what_did_not_count() {
        var officer = As.officer(unit.value(), Role.CASE_OFFICER);
        var path = "/figures/online-rate/cases?unit=H41.46.01&reach=all&period=2024-01&part=";
        var all = text(pages.get().uri(path + "denominator").with(As.signedIn(officer)).exchange());
        var online =
                text(pages.get().uri(path + "numerator").with(As.signedIn(officer)).exchange());

        var missing = pages.get().uri(path + "missing").with(As.signedIn(officer)).exchange();

        assertThat(missing).hasStatusOk().bodyText().contains("Không đạt").contains("/cases/F-");
        assertThat(count(text(missing), "/cases/F-"))
                .isEqualTo(count(all, "/cases/F-") - count(online, "/cases/F-"));
        assertThat(
                        text(
                                pages.get()
                                        .uri("/index/H41.46.01?period=2024-01")
                                        .with(As.signedIn(officer))
                                        .exchange()))
                .contains("/figures/index-online/cases?unit=H41.46.01&amp;reach=all")
                .contains("part=missing");
        assertThat(get("/index/H41.46.01?period=2024-01"))
                .as("only staff open the cases")
                .doesNotContain("/cases?unit");
    }

    @Test
    void what_did_not_count_for_the_index_says_why() {
        var officer = As.officer(unit.value(), Role.CASE_OFFICER);
        var path = "/figures/%s/cases?unit=H41.46.01&reach=all&period=2024-01&part=missing";

        assertThat(
                        pages.get()
                                .uri(path.formatted("index-online"))
                                .with(As.signedIn(officer))
                                .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Nộp trực tuyến nhưng chưa có kết quả điện tử")
                .contains("Nộp tại quầy hoặc qua bưu chính");
        assertThat(
                        pages.get()
                                .uri(path.formatted("online-rate"))
                                .with(As.signedIn(officer))
                                .exchange())
                .bodyText()
                .doesNotContain("Nộp tại quầy hoặc qua bưu chính");
    }

    @Test
    void staff_of_another_unit_see_the_counts_and_not_the_cases() {
        var other = As.officer(cases.unit("H41.46.02").value(), Role.CASE_OFFICER);

        assertThat(
                        pages.get()
                                .uri("/figures/online-rate/cases?unit=H41.46.01&period=2024-01")
                                .with(As.signedIn(other))
                                .exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/cases/F-")
                .contains("Danh sách chỉ gồm hồ sơ của các đơn vị bạn được xem");
        assertThat(
                        pages.get()
                                .uri("/figures/online-rate/cases")
                                .with(As.signedIn(As.citizen(1)))
                                .exchange())
                .hasStatus(403);
    }

    @Test
    void what_is_no_agency_and_no_period_is_said_and_nothing_typed_is_lost() {
        assertThat(pages.get().uri("/figures?unit=Nowhere&period=2024-13").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Không có cơ quan nào là “Nowhere”")
                .contains("value=\"Nowhere\"")
                .contains("“2024-13” không phải là một kỳ");
        assertThat(pages.get().uri("/figures/nothing").exchange()).hasStatus(404);
        assertThat(pages.get().uri("/figures/online-rate?period=2024-01-15").exchange())
                .hasStatusOk();
    }

    @Test
    void the_operator_sees_what_became_of_the_check() {
        var operator = As.officer(1, Role.OPERATOR);
        recomputation.run(Reason.NIGHTLY, _ -> {});

        assertThat(pages.get().uri("/figures/checks").with(As.signedIn(operator)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Giống nhau");
    }

    @Test
    void the_wall_shows_index_and_online_rates_with_ways_into_them() {
        var shown =
                panels.stream()
                        .filter(p -> List.of("index", "online").contains(p.key()))
                        .flatMap(p -> p.numbers(unit).stream())
                        .toList();

        assertThat(shown).hasSize(6).allMatch(n -> n.path() != null);
        assertThat(shown)
                .filteredOn(n -> n.textKey().equals("figure.online-rate"))
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.value()).isInstanceOf(Measured.Share.class);
                    // nobody has set a target here
                    assertThat(n.target()).isNull();
                    assertThat(n.light()).isEqualTo(WallPanel.Light.NONE);
                });
    }

    private String get(String path) {
        var answer = pages.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
