package vn.motcua.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.motcua.casework.Case;
import vn.motcua.casework.CaseInquiry;
import vn.motcua.casework.Command;
import vn.motcua.catalogue.Channel;
import vn.motcua.shared.Actor;
import vn.motcua.shared.AgencyId;
import vn.motcua.shared.Measured;
import vn.motcua.shared.Role;
import vn.motcua.web.WallPanel;

/// Each number of the wall opens exactly the cases it counts.
class WallNumbersTests extends OfficerPages {

    private static final Pattern CASES = Pattern.compile("href=\"/cases/(H[^\"/?]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @Autowired List<WallPanel> panels;

    private AgencyId unit;
    private Actor desk;
    private Actor leader;

    @BeforeEach
    void a_commune_and_its_neighbour() {
        unit = commune("H41.40.30");
        desk = hired("Hồ Thị Mai", unit, Role.INTAKE);
        leader = hired("Đặng Văn Đứng", unit, Role.LEADER);
    }

    @Test
    void each_number_of_cases_opens_a_list_of_that_many() {
        var refused = filed(desk, unit, "Nguyễn Văn Cam", Channel.POST);
        act(desk, refused, new Command.Refuse("Không thuộc thẩm quyền"));
        filed(desk, unit, "Nguyễn Văn Chanh", Channel.POST);
        filed(desk, unit, "Nguyễn Văn Quýt", Channel.COUNTER);
        filedYesterday(filed(desk, unit, "Nguyễn Văn Bưởi", Channel.COUNTER));
        worksElsewhere(filed(desk, unit, "Nguyễn Văn Ổi", Channel.COUNTER));

        var opened = numbers().stream().filter(n -> path(n).startsWith("/cases?")).toList();

        assertThat(opened).hasSize(8);
        assertThat(opened)
                .allSatisfy(n ->
                        assertThat(Measured.count(listed(path(n)).size()))
                                .as("%s: %s", n.textKey(), path(n))
                                .isEqualTo(n.value()));
        assertThat(listed("/cases?unit=" + unit.value()))
                .as("the unit has more cases than those of today")
                .hasSizeGreaterThan(listed(path(number("casework.wall.filed"))).size());
    }

    @Test
    void a_number_greater_than_a_page_opens_to_all_of_them_page_by_page() {
        for (int i = 0; i <= CaseInquiry.pageSize(); i++) {
            filed(desk, unit, "Nguyễn Thị Mận", Channel.POST);
        }

        var post = number("casework.wall.post");

        assertThat(Measured.count(listed(path(post)).size())).isEqualTo(post.value());
    }

    @Test
    void the_list_says_what_it_is_narrowed_to_and_stays_so_when_it_is_searched() {
        var path = path(number("casework.wall.post")) + "&stage=new";

        var page = body(get(leader, path));
        var searched =
                post(
                        leader,
                        "/cases/search",
                        "filed",
                        "2024-01-19",
                        "channel",
                        "post",
                        "stage",
                        "new",
                        "q",
                        "H41.40.30");

        assertThat(page)
                .contains("Nộp ngày 19/01/2024 · Qua bưu chính · chờ tiếp nhận")
                .contains("name=\"filed\" value=\"2024-01-19\"");
        assertThat(searched.getResponse().getRedirectedUrl())
                .contains("filed=2024-01-19", "channel=post", "stage=new");
    }

    private List<WallPanel.Number> numbers() {
        return panels.stream()
                .filter(p -> p.key().equals("cases"))
                .findFirst()
                .orElseThrow()
                .numbers(unit);
    }

    private WallPanel.Number number(String key) {
        return numbers().stream().filter(n -> n.textKey().equals(key)).findFirst().orElseThrow();
    }

    private static String path(WallPanel.Number number) {
        return Objects.requireNonNull(number.path());
    }

    /// The codes of all pages.
    private TreeSet<String> listed(String address) {
        var found = new TreeSet<String>();
        for (var page = address; page != null; ) {
            var body = body(get(leader, page));
            CASES.matcher(body).results().map((MatchResult r) -> r.group(1)).forEach(found::add);
            var next = NEXT.matcher(body);
            page = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        return found;
    }

    private void filedYesterday(Case file) {
        db.execute(
                "update casework.case_file set filed = ?::timestamptz where id = ?",
                OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofDays(1)), ZoneOffset.UTC),
                file.id().value());
    }

    private void worksElsewhere(Case file) {
        db.execute(
                "update casework.case_file set unit = ? where id = ?",
                commune("H41.40.32").value(),
                file.id().value());
    }

    private static String body(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
