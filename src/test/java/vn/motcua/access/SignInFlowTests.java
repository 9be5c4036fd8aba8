package vn.motcua.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.motcua.ModuleTest;
import vn.motcua.access.DemoAccounts.NewPerson;
import vn.motcua.shared.Role;

@ModuleTest
class SignInFlowTests {

    @Autowired MockMvcTester mvc;
    @Autowired DemoAccounts demonstration;

    @Test
    void a_click_on_somebody_of_the_demonstration_signs_them_in() {
        var officer =
                demonstration.create(List.of(NewPerson.staff("Hồ Thị Mai", Role.INTAKE, true)));
        var browser = new Browser(mvc);

        var page = browser.follow(browser.get("/sign-in?next=/problems/not-found"));
        assertThat(page).hasStatusOk().bodyText().contains("Hồ Thị Mai");
        var click =
                browser.post(
                        "/sign-in/demonstration", "account", officer.getFirst().value().toString());
        var landed = browser.follow(click);

        assertThat(landed.getRequest().getRequestURI()).isEqualTo("/problems/not-found");
        assertThat(landed).hasStatusOk();
    }
}
