package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import vn.motcua.journeys.Demonstration.Visit;

/// What journeys in the offices have in common: who is there, and how a case is taken in.
final class Office {

    static final String DESK = "Cán bộ một cửa";
    static final String OFFICER = "Chuyên viên thụ lý";
    static final String HEAD = "Lãnh đạo phòng";
    static final String SIGNER = "Lãnh đạo ký";
    static final String CLERK = "Văn thư";
    static final String RETURNS = "Cán bộ trả kết quả";
    static final String ADMINISTRATOR = "Quản trị người dùng";
    static final Pattern CODE = Pattern.compile("H41[.\\d]*-\\d{6}-\\d{4,}");

    private Office() {}

    /// Opens the fold in which a command lies that is not the usual next one.
    static void unfold(Visit visit, String command) {
        var fold = visit.page().locator("#do-" + command + ":not([open]) > summary");
        if (fold.count() > 0) {
            fold.first().click();
        }
    }

    static String takenIn(Visit visit, String name, String channel) {
        return takenIn(visit, name, channel, "");
    }

    static String takenIn(Visit visit, String name, String channel, String idNumber) {
        visit.as(DESK);
        visit.open("/intake?procedure=2.000815");
        typed(visit, name, channel, idNumber);
        visit.page().waitForURL("**/intake/done/**");
        var found = CODE.matcher(visit.text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    static void typed(Visit visit, String name, String channel, String idNumber) {
        visit.page().fill("#name", name);
        visit.page().fill("#idNumber", idNumber);
        visit.page().fill("#phone", "0900004567");
        visit.page().check("input[name=channel][value=" + channel + "]");
        visit.page().check("input[name=filedBy][value=person]");
        file(visit);
    }

    static void file(Visit visit) {
        visit.page().locator("main button:has-text('Tiếp nhận hồ sơ')").first().click();
    }
}
