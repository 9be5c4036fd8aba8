package vn.motcua.indicators.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.As;
import vn.motcua.indicators.Period;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.AccountId;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;
import vn.motcua.shared.Seal;

/// Years long before the index stand for years of publishing: more editions than a page ever held.
@IndexTest
class ManyEditionsTests {

    private static final Period OLDEST = Period.month(2011, 12);
    private static final Period OFTEN = Period.month(2012, 1);
    private static final int EDITIONS = 61;

    @Autowired MockMvcTester mvc;
    @Autowired PublicationRepository editions;
    @Autowired Publications publications;
    @Autowired AgencyImport agencies;
    @Autowired Organisation organisation;

    private AgencyId province = AgencyId.of(0);

    @BeforeEach
    void years_of_publishing() {
        agencies.load();
        province = organisation.byCode("H41", LocalDate.of(2024, 1, 19)).orElseThrow().id();
        if (publications.latest(OLDEST).isEmpty()) {
            add(OLDEST, 1);
            for (int number = 1; number <= EDITIONS; number++) {
                add(OFTEN, number);
            }
        }
    }

    @Test
    void the_open_data_lead_to_every_year_that_has_a_publication() {
        var page = get("/index/data", Actor.anyone());
        assertThat(page)
                .contains("/index/data?year=2012#files", "/index/data?year=2011#files")
                .doesNotContain("/index/data/2011-12.csv");

        assertThat(get("/index/data?year=2011", Actor.anyone()))
                .contains("/index/data/2011-12.csv?edition=1")
                .contains("year=2011#files\" aria-current=\"true\"")
                .doesNotContain("/index/data/2012-01.csv");
        assertThat(get("/index/data?year=2012", Actor.anyone()))
                .contains("/index/data/2012-01.csv?edition=1\"")
                .contains("/index/data/2012-01.csv?edition=61\"");
    }

    @Test
    void the_desk_leads_to_every_year_that_has_a_publication() {
        var control = As.officer(province.value(), Role.PROCEDURE_CONTROL);

        assertThat(get("/index/desk", control))
                .contains("/index/desk?year=2011#published")
                .doesNotContain("/index?period=2011-12");
        assertThat(get("/index/desk?year=2011", control))
                .contains("/index?period=2011-12")
                .doesNotContain("/index?period=2012-01");
    }

    @Test
    void the_ranking_offers_every_period_that_was_published() {
        assertThat(get("/index", Actor.anyone()))
                .contains("value=\"2012-01\"", "value=\"2011-12\"");
    }

    @Test
    void a_year_without_a_publication_shows_the_latest_one() {
        var latest = content("/index/data");

        for (var year : List.of("2010", "x", "", "99999999999")) {
            assertThat(content("/index/data?year=" + year)).as(year).isEqualTo(latest);
        }
    }

    /// Without the head of the page, whose links to other languages name the address.
    private String content(String path) {
        var page = get(path, Actor.anyone());
        return page.substring(page.indexOf("<main"));
    }

    private void add(Period period, int number) {
        editions.add(
                edition(period, number),
                "",
                List.of(new UnitTotal(province, new BigDecimal("40.00"), 60)));
    }

    static Edition edition(Period period, int number) {
        return new Edition(
                period,
                number,
                number == 1 ? "" : "Công bố lại lần " + number,
                "service-index@2022-08-01",
                new AccountId(new UUID(19, 1)),
                Instant.parse("2012-02-01T02:00:00Z"),
                new AccountId(new UUID(19, 2)),
                Instant.parse("2012-02-08T02:00:00Z"),
                new Seal("0".repeat(64), "test", "test"),
                "");
    }

    private String get(String path, Actor actor) {
        var asked = mvc.get().uri(path);
        var answer =
                actor.posts().isEmpty()
                        ? asked.exchange()
                        : asked.with(As.signedIn(actor)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
