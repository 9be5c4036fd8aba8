package vn.motcua.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.TestTime.HandClock;
import vn.motcua.shared.AccountId;

class AccessRulesTests {

    private static final Instant NOW = Instant.parse("2024-01-19T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 1", "6, 2", "8, 8", "9, 15", "1000, 15"})
    void an_account_is_shut_for_longer_with_each_failure_and_never_for_long(
            int failures, int minutes) {
        var until = Account.lockAfter(failures, NOW);

        assertThat(until).isEqualTo(minutes == 0 ? null : NOW.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void a_network_address_that_failed_too_often_waits_until_the_window_has_passed() {
        var clock = new HandClock();
        var limit = new AddressLimit(3, Duration.ofMinutes(15), clock);

        for (int i = 0; i < 3; i++) {
            assertThat(limit.spent("192.0.2.1")).isFalse();
            limit.count("192.0.2.1");
        }

        assertThat(limit.spent("192.0.2.1")).isTrue();
        assertThat(limit.spent("192.0.2.2")).isFalse();
        clock.pass(Duration.ofMinutes(15));
        assertThat(limit.spent("192.0.2.1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x",
                "",
                "my/cases",
                "/sign-in?next=/sign-in",
                "/sign-out"
            })
    void nobody_is_led_elsewhere_after_signing_in(String wanted) {
        assertThat(Next.safe(wanted)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/my/cases", "/cases?state=late&after=3", "/procedures/1.001193#x"})
    void an_address_of_ours_is_remembered(String wanted) {
        assertThat(Next.safe(wanted)).isEqualTo(wanted);
    }

    @Test
    void a_sign_in_comes_back_from_the_session_as_it_went_in() {
        var signedIn = SignedIn.of(new AccountId(UUID.randomUUID()), NOW, Set.of(Proof.PASSWORD));

        var stored = PlainValues.write(signedIn.text());

        assertThat(SignedIn.read(PlainValues.read(stored))).isEqualTo(signedIn);
    }

    @Test
    void what_a_newer_version_wrote_is_read_as_far_as_it_is_known() {
        var account = UUID.randomUUID();

        assertThat(SignedIn.read("{\"account\":\"%s\",\"since\":5,\"level\":3}".formatted(account)))
                .isEqualTo(new SignedIn(account, 5, Set.of()));
        assertThat(PlainValues.read("zsomething".getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "{\"since\":5}", "{\"account\":\"no\"}"})
    void a_session_that_cannot_be_read_signs_nobody_in(String text) {
        assertThat(SignedIn.read(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "quả chuối xanh, ",
        "ngắn, access.password.short",
        "1234567890, access.password.easy",
        "matkhau123, access.password.easy",
        "aaaaaaaaaaaa, access.password.easy",
        "lan.nguyen2024, access.password.easy"
    })
    void a_password_is_long_and_not_the_first_guess(String password, String fault) {
        assertThat(PasswordRule.fault(password, "lan.nguyen@example.vn").orElse(null))
                .isEqualTo(fault);
    }

    @Test
    void a_password_that_would_be_cut_off_is_refused() {
        assertThat(PasswordRule.fault("ữ".repeat(10) + "Ế".repeat(20), null))
                .contains("access.password.long");
    }

    @ParameterizedTest
    @CsvSource({
        "lan@example.vn, true",
        "LAN@Example.VN, true",
        "lan@localhost, false",
        "lan example.vn, false",
        "'lan@example.vn, b@c.vn', false",
        "@example.vn, false"
    })
    void an_address_looks_like_one(String email, boolean plausible) {
        assertThat(Registration.plausibleEmail(email)).isEqualTo(plausible);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Ánh, true",
        "Nguyễn Thị Ánh, true",
        "O'Brien, true",
        "N, false",
        "<b>Lan</b>, false",
        "123, false"
    })
    void a_name_is_made_of_letters(String name, boolean plausible) {
        assertThat(Registration.plausibleName(name)).isEqualTo(plausible);
    }
}
