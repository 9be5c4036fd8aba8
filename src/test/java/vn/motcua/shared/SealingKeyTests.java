package vn.motcua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealingKeyTests {

    /// Test 1 of RFC 8032, section 7.1: secret and public key.
    private static final String SECRET =
            """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """;

    private static final String OPEN =
            "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    private static final byte[] ROWS = "H41,1.1,12,15\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_public_key_follows_from_the_secret_one() {
        assertThat(SealingKey.parse(SECRET).publicKey()).contains(OPEN);
    }

    @Test
    void what_was_sealed_is_known_by_the_public_key() {
        var key = SealingKey.random();

        assertThat(key.seal(ROWS).isOf(ROWS, key.publicKey())).isTrue();
    }

    @Test
    void one_other_byte_breaks_the_seal() {
        var key = SealingKey.random();
        var seal = key.seal(ROWS);
        var altered = ROWS.clone();
        altered[3]++;

        assertThat(seal.isOf(altered, key.publicKey())).isFalse();
    }

    @Test
    void a_seal_with_the_hash_put_right_needs_the_key() {
        var key = SealingKey.random();
        var forged = new Seal(SealingKey.random().seal(ROWS).sha256(), key.id(), "AAAA");

        assertThat(forged.isOf(ROWS, key.publicKey())).isFalse();
        assertThat(SealingKey.random().seal(ROWS).isOf(ROWS, key.publicKey())).isFalse();
    }

    @Test
    void a_seal_is_read_as_it_was_written() throws Exception {
        var key = SealingKey.random();
        var seal = key.seal(ROWS);

        assertThat(Seal.parse(seal.text())).contains(seal);
        assertThat(Seal.parse("sha256 abc")).isEmpty();
        assertThat(seal.key()).isEqualTo(SealingKey.id(key.publicKey()));
    }

    @Test
    void another_kind_of_key_is_refused() {
        assertThatThrownBy(() -> SealingKey.parse("no key")).isInstanceOf(RuntimeException.class);
    }
}
