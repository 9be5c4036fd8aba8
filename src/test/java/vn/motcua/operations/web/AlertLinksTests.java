package vn.motcua.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.Statements;
import vn.motcua.TestSessions;
import vn.motcua.TestTime;
import vn.motcua.organisation.AgencyImport;
import vn.motcua.organisation.Organisation;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Role;
import vn.motcua.web.Gauge;

/// Where the numbers of alerts lead, with the gauges of all modules.
@AutoConfigureMockMvc
@Import({TestTime.class, TestSessions.class, Statements.class, ThousandWatchersTests.Heard.class})
@ApplicationModuleTest(
        mode = BootstrapMode.ALL_DEPENDENCIES,
        extraIncludes = {"web", "feedback", "directive"})
class AlertLinksTests {

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(?:<a class=\"govuk-link\" href=\"([^\"]+)\">)?<strong class=\"mc-figure\">");

    @Autowired List<Gauge> gauges;
    @Autowired MockMvcTester mvc;
    @Autowired AgencyImport agencies;
    @Autowired Organisation organisation;
    @Autowired DSLContext db;

    @BeforeEach
    void load() {
        agencies.load();
    }

    @Test
    void each_number_of_an_alert_that_is_a_link_opens_whoever_sees_it() {
        var unit = organisation.byCode("H41.50.16", LocalDate.of(2024, 1, 19)).orElseThrow().id();
        var watched =
                Stream.concat(
                                gauges.stream().map(Gauge::key),
                                Stream.of("late-share", "in-time-rate"))
                        .toList();
        watched.forEach(figure -> found(figure, unit));
        var links = new HashMap<Role, Set<String>>();

        for (var role : Role.values()) {
            var actor = As.officer(unit.value(), role);
            if (actor.may("wall:watch") || actor.may("operations:read")) {
                links.put(role, opened(actor, watched.size()));
            }
        }

        assertThat(gauges)
                .extracting(Gauge::key)
                .containsExactlyInAnyOrder(
                        "lag-figures",
                        "lag-process",
                        "lag-notices",
                        "check-figures",
                        "silent-models");
        assertThat(places(links, Role.LEADER))
                .containsExactlyInAnyOrder(
                        "/process",
                        "/programme/models/silent",
                        "/wall/late",
                        "/figures/in-time-rate");
        assertThat(places(links, Role.INSPECTOR))
                .containsExactlyInAnyOrder(
                        "/process",
                        "/programme/models/silent",
                        "/wall/late",
                        "/figures/in-time-rate");
        assertThat(places(links, Role.OPERATOR))
                .containsExactlyInAnyOrder(
                        "/figures/checks", "/notification/outbox", "/figures/in-time-rate");
    }

    /// Where the numbers lead that somebody sees, each of which opens.
    private Set<String> opened(Actor actor, int numbers) {
        var links = new TreeSet<String>();
        var page = get(actor, "/alerts");
        assertThat(page).hasStatusOk();
        var body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var found = NUMBERS.matcher(body).results().toList();
        assertThat(found).as("numbers for %s", actor.posts()).hasSize(numbers);
        found.stream()
                .filter(number -> number.group(1) != null)
                .forEach(number -> links.add(number.group(1).replace("&amp;", "&")));
        assertThat(links)
                .allSatisfy(link ->
                        assertThat(get(actor, link))
                                .as("%s %s", actor.posts(), link)
                                .hasStatusOk());
        return links;
    }

    private static Stream<String> places(Map<Role, Set<String>> links, Role role) {
        return links.getOrDefault(role, Set.of()).stream()
                .map(link -> link.replaceFirst("\\?.*", ""));
    }

    private MvcTestResult get(Actor actor, String address) {
        return mvc.get().uri(address).with(As.signedIn(actor)).exchange();
    }

    /// An alert of a rule, as the round of all rules would have written it.
    private void found(String figure, AgencyId unit) {
        db.execute(
                """
                with rule as (
                    insert into operations.alert_rule (name, figure, unit, spread, period, comparison, threshold,
                        lasting, owner_unit, owner_role, active)
                    values ('led to', ?, ?, 'whole', 'day', 'above', 0, 0, ?, 'head', false) returning id)
                insert into operations.alert (rule, unit, noticed, opened, measured, numerator)
                select id, ?, '2024-01-19T01:00Z', '2024-01-19T01:00Z', '2024-01-19T01:00Z', 1 from rule
                """,
                figure,
                unit.value(),
                unit.value(),
                unit.value());
    }
}
