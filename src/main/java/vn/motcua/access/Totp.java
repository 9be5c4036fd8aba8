package vn.motcua.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that change every thirty seconds (RFC 6238, HMAC-SHA-1, six digits: what every
/// authenticator app understands).
final class Totp {

    static final int DIGITS = 6;

    private static final int STEP = 30;
    private static final String ALGORITHM = "HmacSHA1";

    private Totp() {}

    /// The time step whose code was given: now, or one before or after for clocks that go wrong.
    /// Steps up to the one already used are past.
    static OptionalLong match(byte[] secret, String code, Instant now, long used) {
        var current = now.getEpochSecond() / STEP;
        for (long step = current - 1; step <= current + 1; step++) {
            if (step > used && same(code(secret, step, DIGITS), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] secret, Instant at, int digits) {
        return code(secret, at.getEpochSecond() / STEP, digits);
    }

    private static String code(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number =
                    ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            var modulus = (long) Math.pow(10, digits);
            return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(), given.getBytes());
    }
}
