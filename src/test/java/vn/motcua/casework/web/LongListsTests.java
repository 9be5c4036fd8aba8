package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.As;
import vn.motcua.audit.AuditTrail;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.Drafts;
import vn.motcua.catalogue.Channel;
import vn.motcua.shared.Role;

/// A list ends where there is nothing more, and not where a page is full.
class LongListsTests extends OfficerPages {

    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final Pattern CASES = Pattern.compile("href=\"/my/cases/(H[^\"/?]+)\"");
    private static final Pattern DRAFTS = Pattern.compile("href=\"/my/drafts/([^\"/?]+)\"");

    @Autowired Drafts drafts;
    @Autowired AuditTrail audit;

    @Test
    void a_citizen_reaches_all_cases_however_many() {
        var unit = commune("H41.40.31");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var citizen = As.citizen(4_031);
        var filed = new TreeSet<String>();
        for (int i = 0; i <= CaseInquiry.pageSize(); i++) {
            filed.add(filed(desk, unit, "Nguyễn Văn Chanh", Channel.POST).code().value());
        }
        db.execute(
                "update casework.case_file set account = ?::uuid where code like 'H41.40.31-%'",
                citizen.account().value().toString());

        var first = get(citizen, "/my/cases");
        var second = get(citizen, next(first));

        assertThat(found(CASES, first)).hasSize(CaseInquiry.pageSize());
        assertThat(found(CASES, second))
                .hasSize(1)
                .doesNotContainAnyElementsOf(found(CASES, first));
        assertThat(filed).containsAll(found(CASES, second));
        assertThat(body(second)).doesNotContain("rel=\"next\"").contains("href=\"/my/cases\"");
    }

    @Test
    void a_citizen_reaches_all_drafts_however_many() {
        var citizen = As.citizen(4_032);
        for (int i = 0; i < 51; i++) {
            drafts.start(citizen, birth, UUID.randomUUID());
        }

        var first = get(citizen, "/my/cases");
        var second = get(citizen, next(first));

        assertThat(found(DRAFTS, first)).hasSize(50);
        assertThat(found(DRAFTS, second))
                .hasSize(1)
                .doesNotContainAnyElementsOf(found(DRAFTS, first));
        assertThat(body(second)).doesNotContain("rel=\"next\"");
    }

    @Test
    void the_trail_of_a_case_goes_on_behind_its_first_page() {
        var unit = commune("H41.40.33");
        var desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        var inspector = hired("Trịnh Văn Soi", unit, Role.INSPECTOR);
        var file = filed(desk, unit, "Nguyễn Thị Cam", Channel.COUNTER);
        for (int i = 0; i < 500; i++) {
            audit.read(desk, "casework", AuditTrail.Subject.of("case", file.id().value()));
        }

        var first = get(inspector, "/cases/" + file.code() + "/trail");
        var second = get(inspector, next(first));

        assertThat(rows(first)).isEqualTo(500);
        assertThat(rows(second)).isPositive().isLessThan(10);
        assertThat(get(inspector, "/cases/" + file.code() + "/trail?before=x")).hasStatusOk();
    }

    private static long rows(MvcTestResult page) {
        return Pattern.compile("<tr class=\"govuk-table__row\">\\s*<td")
                .matcher(body(page))
                .results()
                .count();
    }

    private static String next(MvcTestResult page) {
        var link = NEXT.matcher(body(page));
        assertThat(link.find()).as("a link to older ones").isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static Set<String> found(Pattern what, MvcTestResult page) {
        return what.matcher(body(page))
                .results()
                .map((MatchResult r) -> r.group(1))
                .collect(Collectors.toSet());
    }

    private static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
