package vn.motcua.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.journeys.Demonstration.Visit;
import vn.motcua.journeys.Demonstration.Visitor;

/// A citizen gets an account by a confirmed e-mail address, a new password when they forgot it, and
/// sees where they are signed in.
@Tag("journey")
class CitizenAccountJourneys {

    private static final Pattern LINK = Pattern.compile("https?://\\S+token=[\\w-]+");
    private static final String PASSWORD = "con mèo ngồi trên mái 27";
    private static final String NEW_PASSWORD = "mái nhà có con mèo 72";

    @ParameterizedTest
    @EnumSource(Visitor.class)
    void a_citizen_registers_resets_the_password_and_ends_another_session(Visitor visitor) {
        var email = "lan-" + visitor.name().toLowerCase() + "@example.org";
        try (var visit = visitor.visit("account");
                var elsewhere = visitor.visit("account-elsewhere")) {
            registered(visit, email);
            signedIn(visit, email, PASSWORD);
            reset(visit, email);
            signedIn(visit, email, NEW_PASSWORD);
            signedIn(elsewhere, email, NEW_PASSWORD);

            visit.open("/my/account");
            visit.look("sessions");
            visit.press("Đăng xuất mọi nơi khác");
            visit.look("one-session");
            elsewhere.open("/my/cases");
            assertThat(elsewhere.page().url()).contains("/sign-in");
        }
    }

    private static void registered(Visit visit, String email) {
        visit.open("/register");
        visit.press("Gửi đường dẫn cho tôi");
        visit.look("register-mistake");
        visit.page().fill("[name=name]", "Hoàng Thị Lan");
        visit.page().fill("[name=email]", email);
        visit.press("Gửi đường dẫn cho tôi");
        visit.look("letter");
        visit.page().navigate(link(email));
        visit.page().fill("[name=password]", "123");
        visit.press("Lưu mật khẩu");
        visit.look("password-mistake");
        visit.page().fill("[name=password]", PASSWORD);
        visit.press("Lưu mật khẩu");
    }

    private static void reset(Visit visit, String email) {
        visit.context().clearCookies();
        Demonstration.emptyPost();
        visit.open("/forgot");
        visit.look("forgot");
        visit.page().fill("[name=email]", email);
        visit.press("Gửi đường dẫn cho tôi");
        visit.page().navigate(link(email));
        visit.page().fill("[name=password]", NEW_PASSWORD);
        visit.press("Lưu mật khẩu");
    }

    private static String link(String email) {
        var found = LINK.matcher(Demonstration.mailTo(email, "://"));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static void signedIn(Visit visit, String email, String password) {
        visit.context().clearCookies();
        visit.open("/my/cases");
        visit.page().fill("[name=email]", email);
        visit.page().fill("[name=password]", password);
        visit.press("Đăng nhập");
        visit.page().waitForURL("**/my/cases");
        assertThat(visit.text()).contains("Hồ sơ của tôi");
    }
}
