package vn.motcua.access;

import java.security.SecureRandom;
import java.util.Base64;
import vn.motcua.shared.Sha256;

/// Random secrets that we give away and keep only as a hash.
final class Hash {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Hash() {}

    static byte[] of(String secret) {
        return Sha256.of(secret);
    }

    /// 256 random bits for an address.
    static String newSecret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
