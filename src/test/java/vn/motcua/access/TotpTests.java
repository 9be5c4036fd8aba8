package vn.motcua.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2024-01-19T01:00:10Z");

    /// The vectors of RFC 6238, appendix B.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second), 8)).isEqualTo(code);
    }

    @Test
    void a_clock_half_a_minute_wrong_is_forgiven_and_a_whole_one_is_not() {
        assertThat(Totp.match(SECRET, codeAt(NOW.minusSeconds(30)), NOW, 0)).isPresent();
        assertThat(Totp.match(SECRET, codeAt(NOW.plusSeconds(30)), NOW, 0)).isPresent();
        assertThat(Totp.match(SECRET, codeAt(NOW.minusSeconds(60)), NOW, 0)).isEmpty();
    }

    @Test
    void a_code_works_once() {
        var used = Totp.match(SECRET, codeAt(NOW), NOW, 0).orElseThrow();

        assertThat(Totp.match(SECRET, codeAt(NOW), NOW.plusSeconds(5), used)).isEmpty();
        assertThat(Totp.match(SECRET, codeAt(NOW.minusSeconds(30)), NOW, used)).isEmpty();
    }

    /// The vectors of RFC 4648, section 10, without padding.
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
    void secrets_are_written_as_the_standard_says(String text, String written) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }

    private static String codeAt(Instant at) {
        return Totp.code(SECRET, at, Totp.DIGITS);
    }
}
